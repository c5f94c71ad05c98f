/** All rules together, some rows at a time, and what is left of their findings when one explains another. */
import { tableNames } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { byHandKinds, faultKinds, lookKinds } from './check.types'
import type { Finding, FindingKind, World } from './check.types'
import { dateFindings } from './dates.rules'
import { sameNumbers } from './numbers.rules'
import { invariantFindings, memberFindings, ownerFindings, pairedTwice } from './references.rules'
import { dependentsIn, liveRows } from './all-records.rules'
import type { Dependents } from './all-records.rules'

function rowFindings(
  table: TableName,
  row: AnyRecord,
  world: World,
  dependents: Dependents,
): readonly Finding[] {
  return [
    ...ownerFindings(table, row, world, dependents),
    ...memberFindings(table, row, world),
    ...invariantFindings(table, row, world),
    ...dateFindings(table, row, world),
  ]
}

/** Rows looked at between two yields. */
const atOnce = 200

/** Looks at every live row; yields how many it has looked at, so that the page can work in between. */
export function* lookAtRows(world: World, findings: Finding[]): Generator<number, void> {
  const dependents = dependentsIn(world)
  let done = 0
  yield done
  for (const table of tableNames)
    for (const row of liveRows(world, table)) {
      findings.push(...rowFindings(table, row, world, dependents))
      done += 1
      if (done % atOnce === 0) yield done
    }
  findings.push(...pairedTwice(world), ...sameNumbers(world))
  yield done
}

/** Kinds after which a record will be there that another one misses. */
const bringing: ReadonlySet<FindingKind> = new Set(['missingRecord', 'missingFromTables'])
const differing: ReadonlySet<FindingKind> = new Set(['differsFromLog', 'differsFromCopy'])

/**
 * The findings that stay: what the log can bring back is not also said to be missing by those that name it, and what differs from
 * the log is not said again for the second copy, which says the same as the log.
 */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const coming = new Set<string>()
  const logged = new Set<string>()
  for (const { kind, record, field } of findings) {
    if (bringing.has(kind) || (differing.has(kind) && field === 'deletedAt'))
      coming.add(recordKey(record))
    if (kind === 'differsFromLog' || kind === 'newerThanLog' || kind === 'missingRecord')
      logged.add(fieldKey(record, field))
  }
  return findings.filter(({ kind, record, field, other }) => {
    if (kind === 'dangling' || kind === 'orphan' || kind === 'ledByNobody')
      return other === null || !coming.has(recordKey(other))
    if (kind === 'differsFromCopy' || kind === 'missingFromTables' || kind === 'notInCopy')
      return !logged.has(fieldKey(record, field))
    return true
  })
}

const fieldKey = (record: RecordName, field: string | null): string =>
  `${recordKey(record)} ${field ?? ''}`

/** Kinds that come from comparing with the second copy. */
export const ofCopy: ReadonlySet<FindingKind> = new Set([
  'differsFromCopy',
  'missingFromTables',
  'notInCopy',
])

/** Findings of one kind. */
export interface FindingGroup {
  readonly kind: FindingKind
  readonly findings: readonly Finding[]
}

/** Findings by kind: the faults, and what is only worth a look. */
export function byKind(findings: readonly Finding[]): {
  readonly faults: readonly FindingGroup[]
  readonly looks: readonly FindingGroup[]
} {
  const of = (kinds: readonly FindingKind[]): readonly FindingGroup[] =>
    kinds
      .map((kind) => ({ kind, findings: findings.filter((one) => one.kind === kind) }))
      .filter((group) => group.findings.length > 0)
  return { faults: of(faultKinds), looks: of(lookKinds) }
}

/** Whether there is a repair. What the second copy lacks is copied there, which changes no record. */
export function isRepairable({ kind, repair }: Finding): boolean {
  return repair.length > 0 || kind === 'notInCopy'
}

/** Whether findings of a kind are never repaired by the program. */
export function isByHand(kind: FindingKind): kind is (typeof byHandKinds)[number] {
  return byHandKinds.some((one) => one === kind)
}

/** The acts that repair all of these, one after the other: the first steps of all, then the second ones. */
export function repairsOf(findings: readonly Finding[]): readonly Finding['repair'][number][] {
  const rounds = Math.max(0, ...findings.map(({ repair }) => repair.length))
  return Array.from({ length: rounds }, (_, round) =>
    findings.flatMap(({ repair }) => repair[round] ?? []),
  )
}

/** How a finding is told from the others. */
export function findingId({ kind, record, field, other }: Finding): string {
  return [kind, recordKey(record), field ?? '', other ? recordKey(other) : ''].join(' ')
}
