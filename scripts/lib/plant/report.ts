/** How the faults and what became of them are printed, and what the command is asked for. */
import { groupOf } from './sites'
import { faultKinds } from './site'
import type { Site } from './site'
import type { Verdict } from './verdict'

/** A fault that was tried. */
export interface Tried {
  readonly site: Site
  readonly verdict: Verdict
  readonly seconds: number
}

/** What the command was asked for. */
export interface Asked {
  readonly seed: number
  readonly count: number
  /** How many of them, from the first on, are left out. */
  readonly skip: number
  /** The beginning of the paths to plant in. */
  readonly only: string
  /** Only list the faults. */
  readonly isList: boolean
}

/** Reads the words after the command's name. */
export function readAsked(words: readonly string[]): Asked {
  const after = (name: string): string | undefined => {
    const at = words.indexOf(name)
    return at === -1 ? undefined : words[at + 1]
  }
  const number = (name: string, usual: number): number => {
    const said = words.includes(name) ? Number(after(name)) : usual
    if (!Number.isInteger(said) || (said < 1 && said !== usual))
      throw new Error(`${name} takes a number above 0.`)
    return said
  }
  return {
    seed: number('--seed', 1),
    count: number('--count', 60),
    skip: number('--skip', 0),
    only: after('--only') ?? '',
    isList: words.includes('--list'),
  }
}

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text)

const nowWritten = ({ kind, after }: Site): string =>
  kind === 'dropped statement' || after === '' ? '(gone)' : short(after)

/** A fault in one line. */
export const faultText = (site: Site): string =>
  `${site.path}:${site.line}  ${site.kind}  ${short(site.before)} -> ${nowWritten(site)}`

/** A fault and what became of it. */
export const triedText = ({ site, verdict, seconds }: Tried): string =>
  `${faultText(site)}\n    ${verdict.outcome}${verdict.by === null ? '' : ` by ${verdict.by}`} (${seconds.toFixed(0)} s)`

const isCaught = ({ verdict }: Tried): boolean => verdict.outcome.startsWith('caught')

/** How many were caught: of all, of each group, of each kind. */
export function sumText(tried: readonly Tried[], seconds: number): string {
  const row = (name: string, some: readonly Tried[]): string[] =>
    some.length === 0
      ? []
      : [
          `${name.padEnd(20)} ${String(some.filter(isCaught).length).padStart(3)} of ${some.length} caught`,
        ]
  const inGroup = (group: string) => tried.filter(({ site }) => groupOf(site.path) === group)
  return [
    ...row('components', inGroup('components')),
    ...row('other files', inGroup('other')),
    ...faultKinds.flatMap((kind) =>
      row(
        kind,
        tried.filter(({ site }) => site.kind === kind),
      ),
    ),
    ...row('all', tried),
    `${seconds.toFixed(0)} s`,
  ].join('\n')
}
