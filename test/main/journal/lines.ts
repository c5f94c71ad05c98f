/** Lines as the page sends them, for tests of the journal. */
import type { JournalLine } from '../../../src-shared/journal'

/** A device's id. */
export const device = '0f3a91c2d4e5b607'
/** Another one's. */
export const otherDevice = 'aaaaaaaaaaaaaaaa'

/** The line of a commit; `more` makes it longer. */
export function commitLine(
  sequence: number,
  { of = device, more = '', at = 1_600_000_000_000 + sequence } = {},
): JournalLine {
  const id = `${of}-${String(sequence).padStart(10, '0')}`
  const commit = {
    id,
    device: of,
    sequence,
    stamp: `${String(at).padStart(13, '0')}-0000-${of}`,
    at,
    who: '',
    label: { key: 'test:done', params: {} },
    kind: 'do',
    target: null,
    place: null,
    changes: [{ table: 'people', id: `p${sequence}`, set: { city: `Ниш ${more}` }, was: null }],
  }
  return { kind: 'commit', id, at, text: JSON.stringify({ commit }) }
}

/** Commits from `first` to `last`. */
export function commitLines(first: number, last: number, of = device): JournalLine[] {
  return Array.from({ length: last - first + 1 }, (_, i) => commitLine(first + i, { of }))
}

/** The lines of a batch of whole records with so many parts, its end included. */
export function baseLines(base: string, parts: number): JournalLine[] {
  const rows = Array.from({ length: parts }, (_, part): JournalLine => {
    const row = { id: `r${part}`, deletedAt: null, stamps: { '': '' } }
    const text = JSON.stringify({ rows: { base, part, table: 'people', rows: [row] } })
    return { kind: 'rows', base, part, text }
  })
  const end = JSON.stringify({ end: { base, part: parts, count: parts } })
  return [...rows, { kind: 'end', base, part: parts, text: end }]
}
