/** How the figures are printed: a table, and below it what was counted. */
import type { Figure } from './figures'

/** What the command was asked for. */
export interface Asked {
  /** Every line of each list, not the first ones. */
  readonly isAll: boolean
  /** Only what must not be, with an exit code. */
  readonly isCheck: boolean
}

const shown = 15

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')

function listText({ name, count, list }: Figure, isAll: boolean): string {
  const lines = isAll ? list : list.slice(0, shown)
  const rest = list.length - lines.length
  const more = rest === 0 ? [] : [`    … and ${rest} more (--all shows them)`]
  return [`\n${name}: ${count}`, ...lines.map(indented), ...more].join('\n')
}

/** Those figures that `--check` does not let pass. */
export const refusedOf = (figures: readonly Figure[]): Figure[] =>
  figures.filter(({ isRefused, count }) => isRefused && count > 0)

/** The whole text. A check lists only what it refuses. */
export function reportOf(figures: readonly Figure[], { isAll, isCheck }: Asked): string {
  const width = Math.max(0, ...figures.map(({ name }) => name.length))
  const table = figures.map(
    ({ name, count }) => `${name.padEnd(width)}  ${String(count).padStart(5)}`,
  )
  const listed = isCheck ? refusedOf(figures) : figures.filter(({ list }) => list.length > 0)
  return [...table, ...listed.map((one) => listText(one, isAll))].join('\n')
}
