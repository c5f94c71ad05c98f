/**
 * Says the script in the language of a PDF: the typesetter knows languages and countries only ("sr-RS"), and readers choose the voice
 * and the letters by the script ("sr-Latn", "sr-Cyrl"). Changes the catalog and the metadata, and the places of what comes after.
 */

/** Something to be written in the place of something else. */
interface Patch {
  readonly at: number
  readonly length: number
  readonly text: string
}

/** The patch of the first text between two marks; null where there is none. */
function patchBetween(
  pdf: string,
  from: number,
  before: string,
  old: string,
  fresh: string,
): Patch | null {
  const at = pdf.indexOf(before + old, from)
  return at === -1 ? null : { at: at + before.length, length: old.length, text: fresh }
}

/** The patch of the length of the stream that a place is in. */
function lengthPatch(pdf: string, inside: number, more: number): Patch | null {
  const start = pdf.lastIndexOf('stream', inside)
  const head = pdf.lastIndexOf(' obj', start)
  const found = /\/Length (\d+)/.exec(pdf.slice(head, start))
  if (start === -1 || found?.[1] === undefined) return null
  const at = head + found.index + '/Length '.length
  return { at, length: found[1].length, text: String(Number(found[1]) + more) }
}

/** The bytes with patches put in, the table of places and the place of the table put right. */
function patched(pdf: string, patches: readonly Patch[], table: number): string {
  const moved = (place: number): number =>
    patches.reduce((sum, one) => (one.at < place ? sum + one.text.length - one.length : sum), place)
  const head = pdf
    .slice(table)
    .replace(/^(\d{10}) (\d{5}) n/gm, (_, place: string, generation: string) => {
      return `${String(moved(Number(place))).padStart(10, '0')} ${generation} n`
    })
    .replace(/startxref\s+\d+/, `startxref\n${String(moved(table))}`)
  let body = ''
  let from = 0
  for (const { at, length, text } of [...patches].sort((a, b) => a.at - b.at)) {
    body += pdf.slice(from, at) + text
    from = at + length
  }
  return body + pdf.slice(from, table) + head
}

/** A PDF whose language is another tag. One that is not built as the typesetter builds them comes back as it is. */
export function withLanguage(bytes: Uint8Array, old: string, fresh: string): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-200))?.[1] ?? NaN)
  if (!Number.isInteger(table) || !pdf.startsWith('xref', table)) return bytes
  const catalog = pdf.lastIndexOf('/Type /Catalog', table)
  const inCatalog = patchBetween(pdf, catalog, '/Lang ', `(${old})`, `(${fresh})`)
  const metadata = pdf.indexOf('<dc:language>')
  const inMetadata = patchBetween(pdf, metadata, '<rdf:li>', old, fresh)
  if (catalog === -1 || metadata === -1 || inCatalog === null || inMetadata === null) return bytes
  const length = lengthPatch(pdf, metadata, fresh.length - old.length)
  if (length === null) return bytes
  return new Uint8Array(Buffer.from(patched(pdf, [inCatalog, inMetadata, length], table), 'latin1'))
}
