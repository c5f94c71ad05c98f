/** Reads what would go with a person, what stays and who names them; and does it, in every copy that this computer has. */
import { dayAndTime, nowIso } from '../../app/clock'
import { failureOf } from '../../app/act'
import { nothingLeft } from '../../app/left.rules'
import { useToasts } from '../../app/toasts'
import { useUi } from '../../app/ui'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { tableNames } from '../../domain/descriptor-queries'
import { change, create, label } from '../../domain/edits'
import { nameKeys } from '../../domain/identity/keys.rules'
import { newId } from '../../domain/ids'
import type { Named } from '../../domain/mentions.rules'
import { fullName } from '../../domain/people.rules'
import type { Edit } from '../../domain/record'
import type { RegisterEntry } from '../../domain/register-entry'
import type { Row, TableName } from '../../domain/tables'
import { allEntries, allRows } from '../../backup/content'
import { ErasureOutdated, logSize } from '../../backup/erase'
import { backupsKeptFor } from '../../backup/old-backups'
import { makeSnapshot } from '../../backup/snapshot'
import { eraseNow } from '../../backup/sync/end-erasure'
import { database } from '../../storage/current'
import type { Change } from '../../storage/commit.types'
import { erasedLabel } from '../../storage/commit-heads'
import { dependentsOf, freedEdits } from '../../storage/dependents'
import type { Dependents } from '../../storage/dependents'
import { reloadDirectory } from '../../storage/directory'
import type { KnownRecords } from '../../storage/read-records'
import { readRecords } from '../../storage/read-records'
import type { SaveFailure } from '../../app/saving'
import { keptNumbers, mentionsOf, namedBy, takenOutEdits } from './erasure.rules'
import type { Fate, FoundMention, KeptNumber } from './erasure.rules'
import { withMerged } from './with-merged.data'

/** Everything that the question says. */
export interface Erasure {
  readonly person: Row<'people'>
  readonly name: string
  readonly named: Named
  /** Records that go, the person's own first. */
  readonly records: readonly RecordName[]
  readonly counts: ReadonlyMap<TableName, number>
  /** Acts in the history that lose something. */
  readonly acts: number
  readonly dependents: Dependents
  readonly numbers: readonly KeptNumber[]
  readonly mentions: readonly FoundMention[]
  /** Records that mentions stand in, to be named. */
  readonly known: KnownRecords
  /** The last day on which an older backup may still be there, `YYYY-MM-DD`. */
  readonly until: string
}

const everything = (): boolean => true

/** The changes that the log has of some records, and how many acts they are of. */
async function changesOf(
  keys: ReadonlySet<string>,
): Promise<{ readonly changes: readonly Change[]; readonly acts: number }> {
  const changes: Change[] = []
  let acts = 0
  for await (const entries of allEntries(database()))
    for (const entry of entries) {
      const own = entry.changes.filter((one) => keys.has(recordKey(one)))
      changes.push(...own)
      if (own.length > 0) acts += 1
    }
  return { changes, acts }
}

async function findMentions(
  named: Named,
  gone: ReadonlySet<string>,
): Promise<readonly FoundMention[]> {
  const found: FoundMention[] = []
  for await (const { table, rows } of allRows(database())) {
    const known = tableNames.find((name) => name === table)
    if (known === undefined) continue
    for (const row of rows)
      if (!gone.has(recordKey({ table: known, id: row.id })))
        found.push(...mentionsOf({ table: known, id: row.id }, row, named))
  }
  return found.sort((a, b) => Number(b.isCertain) - Number(a.isCertain))
}

function counted(records: readonly RecordName[]): ReadonlyMap<TableName, number> {
  const counts = new Map<TableName, number>()
  for (const { table } of records) counts.set(table, (counts.get(table) ?? 0) + 1)
  return counts
}

/** Reads all of it; null when the person is not there. */
export async function readErasure(
  personId: string,
  now: number = Date.now(),
): Promise<Erasure | null> {
  const people = await withMerged(personId)
  const [person] = people
  if (!person) return null
  const roots = people.map(({ id }): RecordName => ({ table: 'people', id }))
  const dependents = await dependentsOf(roots, everything)
  const records = [...roots, ...dependents.going.map(({ table, id }) => ({ table, id }))]
  const gone = new Set(records.map(recordKey))
  const rows: readonly AnyRecord[] = [
    ...people.map((row) => ({ ...row })),
    ...dependents.going.map(({ row }) => row),
  ]
  const { changes, acts } = await changesOf(gone)
  const named = namedBy(people, rows, changes)
  const awards = dependents.going.filter(({ table }) => table === 'awards')
  const cycles = await database().cycles.toArray()
  const mentions = await findMentions(named, gone)
  return {
    person,
    name: fullName(person),
    named,
    records,
    counts: counted(records),
    acts,
    dependents,
    // Rows of that table are awards.
    numbers: keptNumbers(
      awards.map(({ row }) => row as unknown as Row<'awards'>),
      cycles,
    ),
    mentions,
    known: await readRecords(mentions),
    until: dayAndTime(now + backupsKeptFor).day,
  }
}

/**
 * The fingerprint of a certificate: SHA-256, in hexadecimal, of the salt, the number and the name, a line feed between. The name is
 * made comparable first, so that it is found again however it is typed.
 */
export async function fingerprintOf(salt: string, number: string, name: string): Promise<string> {
  const bytes = new TextEncoder().encode([salt, number, nameKeys(name).exact].join('\n'))
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Entries of the register for these numbers; one that another computer has put there already is not put there again. */
async function registerEdits(numbers: readonly KeptNumber[]): Promise<readonly Edit[]> {
  const there = await database().registerEntries.toArray()
  const isThere = ({ award, printedNumber }: KeptNumber): boolean =>
    there.some((one) => one.kind === award.kind && one.printedNumber === printedNumber)
  const fresh = numbers.filter((one) => !isThere(one))
  return Promise.all(
    fresh.map(async ({ award, printedNumber }) => {
      const salt = newId()
      const entry: RegisterEntry = {
        id: newId(),
        cycleId: award.cycleId,
        kind: award.kind,
        number: award.number ?? 0,
        printedNumber,
        issuedOn: award.issuedOn,
        salt,
        fingerprint: await fingerprintOf(salt, printedNumber, award.nameOnAward),
      }
      return create('registerEntries', entry)
    }),
  )
}

/** The changes of records that stay when others go. */
export async function stayingEdits({
  records,
  dependents,
  numbers,
}: Pick<Erasure, 'records' | 'dependents' | 'numbers'>): Promise<readonly Edit[]> {
  const gone = new Set(records.map(recordKey))
  const freed = (await freedEdits(dependents)).filter((edit) => !gone.has(recordKey(edit)))
  return [
    ...(await registerEdits(numbers)),
    ...dependents.loosened
      .filter((record) => !gone.has(recordKey(record)))
      .map(({ table, id, field }) => change(table, id, { [field]: null })),
    ...freed,
  ]
}

/** What came of it: `isEnded` false when the second copy could not be cleaned yet, and is later. */
type Erased =
  | { readonly ok: true; readonly isEnded: boolean; readonly hasBackup: boolean }
  | { readonly ok: false; readonly failure: SaveFailure }

/** Times that all is read anew when something comes meanwhile. */
const mostTries = 5

/** What the act is called in the history. */
export const erasedAct = () => label(erasedLabel, { on: nowIso().slice(0, 10) })

/** Reads everything as it is now and erases it. Answers whether the second copy is clean, too; null when the person is not there. */
async function eraseAsItIs(
  shown: Erasure,
  decisions: Readonly<Record<string, Fate>>,
): Promise<boolean | null> {
  const db = database()
  const proposals = Object.fromEntries(shown.mentions.map(({ key, proposed }) => [key, proposed]))
  for (let tries = 1; ; tries += 1) {
    const asOf = await logSize(db)
    const erasure = await readErasure(shown.person.id)
    if (erasure === null) return null
    const { mentions, records, named } = erasure
    const decided = Object.fromEntries(
      mentions.map(({ key, proposed }) => [key, decisions[key] ?? proposals[key] ?? proposed]),
    )
    const edits = [...(await stayingEdits(erasure)), ...takenOutEdits(mentions, decided)]
    const request = { label: erasedAct(), place: null, records, edits, named, decided, asOf }
    try {
      return await eraseNow(db, request)
    } catch (error) {
      if (!(error instanceof ErasureOutdated) || tries === mostTries) throw error
    }
  }
}

/**
 * Forgets a person for good, as was decided about each mention that was shown. What came since that was read goes, too. Never throws; on
 * a failure nobody was erased.
 */
export async function erase(
  shown: Erasure,
  decisions: Readonly<Record<string, Fate>>,
): Promise<Erased> {
  let isEnded = false
  try {
    const done = await eraseAsItIs(shown, decisions)
    if (done === null) return { ok: false, failure: { code: 'missing', params: {} } }
    isEnded = done
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
  await forgetOnScreen()
  const backup = await makeSnapshot(database(), 'asked')
  return { ok: true, isEnded, hasBackup: backup.ok }
}

/** What the page itself still knows: the register of people, messages, what was searched for, who was open. */
async function forgetOnScreen(): Promise<void> {
  useToasts.setState({ toasts: [] })
  const { selection, filters } = useUi.getState()
  useUi.setState({
    selection: { ...selection, people: null },
    filters: { ...filters, people: {} },
    left: nothingLeft,
  })
  await reloadDirectory()
}
