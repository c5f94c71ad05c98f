/**
 * A set of a record as a field of a list: fields of work, tags, who leads a workshop. Many rows can be given exactly these members,
 * some more beside those that are there, or have some taken away.
 */
import type { Edit } from '../../domain/record'
import type { Label } from '../../i18n/label'
import type { CellField } from './cell-field'

/** What is done with the members that are entered. */
export type SetWay = 'exactly' | 'beside' | 'without'

/** A set as a cell needs to know it. A member is known by its key. */
interface SetCellOptions<R> {
  readonly id: string
  /** The name of the field, with what is done where that is not to enter all of it. */
  readonly title: string
  readonly way: SetWay
  readonly membersOf: (row: R) => readonly string[]
  /** Whether two keys are of one member; when they are the same, if missing. */
  readonly isSame?: (a: string, b: string) => boolean
  /** Members as they are read. */
  readonly textOf: (keys: readonly string[]) => string
  /** The members that a text names, or why one of them cannot be meant. */
  readonly find: (text: string) =>
    | { readonly ok: true; readonly keys: readonly string[] }
    | {
        readonly ok: false
        readonly problem: string
      }
  /** The changes that make these the members; and which of them will be there then. */
  readonly become: (
    row: R,
    keys: readonly string[],
  ) => { readonly edits: readonly Edit[]; readonly keys: readonly string[] }
  readonly suggestions: () => readonly string[]
  readonly locked?: (row: R) => string | null
  readonly done: (row: R) => Label
}

/** The members that are to be there. */
function wanted(
  before: readonly string[],
  named: readonly string[],
  way: SetWay,
  isSame: (a: string, b: string) => boolean,
): readonly string[] {
  const isIn = (key: string, keys: readonly string[]) => keys.some((other) => isSame(key, other))
  if (way === 'beside') return [...before, ...named.filter((key) => !isIn(key, before))]
  if (way === 'without') return before.filter((key) => !isIn(key, named))
  return named
}

/** What was found for the last text: one text is asked for row by row. */
function remembering<F>(find: (text: string) => F): (text: string) => F {
  let last: { readonly text: string; readonly found: F } | null = null
  return (text) => {
    if (last?.text !== text) last = { text, found: find(text) }
    return last.found
  }
}

const isEqual = (a: string, b: string): boolean => a === b

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key))

/** Makes the cell. */
export function setCell<R>(options: SetCellOptions<R>): CellField<R> {
  const { id, title, way, membersOf, textOf, become, suggestions, done } = options
  const find = remembering(options.find)
  const { isSame = isEqual } = options
  return {
    ...{ id, title, suggestions, done },
    kind: 'text',
    // To add nothing, or to take nothing away, is no change.
    isNeverEmpty: way !== 'exactly',
    isPart: way !== 'exactly',
    text: (row) => textOf(membersOf(row)),
    locked: (row) => options.locked?.(row) ?? null,
    choices: () => [],
    commonChoices: () => [],
    read: (text, row) => {
      const found = find(text)
      if (!found.ok) return found
      const before = membersOf(row)
      const { edits, keys } = become(row, wanted(before, found.keys, way, isSame))
      return { ok: true, text: textOf(keys), edits: sameMembers(before, keys) ? [] : edits }
    },
  }
}
