/**
 * Takes the typesetter's one tall SVG of a whole document apart into one self-contained SVG per page.
 * Relies on the layout that typst-ts 0.7 writes (checked by tests): at four spaces, a white path and a
 * group per page, the group moved down by the pages before it; then the definitions they point to.
 */

/** A definition and what it points to in turn. */
interface Definition {
  readonly text: string
  readonly uses: readonly string[]
}

const pagePath = '\n    <path class="typst-shape"'
const reference = /(?:href="#|url\(#)([^")]+)/g
const size = /d="M 0 0v ([\d.]+) h ([\d.]+) v/

function references(text: string): string[] {
  return [...new Set([...text.matchAll(reference)].map((match) => match[1] ?? ''))]
}

/** Definitions by id, in the order of the file. */
function readDefinitions(text: string): Map<string, Definition> {
  const found = new Map<string, Definition>()
  for (const part of text.split(/\n {8}(?=<\w)/).slice(1)) {
    const id = /\bid="([^"]+)"/.exec(part)?.[1]
    const body = part.replace(/\s*<\/defs>[\s\S]*$/, '')
    if (id !== undefined) found.set(id, { text: body, uses: references(body) })
  }
  return found
}

/** The ids a text points to, and those they point to, each once. */
function reachable(text: string, definitions: ReadonlyMap<string, Definition>): string[] {
  const seen = new Set<string>()
  const waiting = references(text)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(definitions.get(id)?.uses ?? []))
  }
  return [...seen]
}

/** One SVG per page from the SVG of a whole document. */
export function splitPages(svg: string): string[] {
  const defsAt = svg.indexOf('\n    <defs ')
  const end = defsAt === -1 ? svg.lastIndexOf('</svg>') : defsAt
  const definitions = readDefinitions(defsAt === -1 ? '' : svg.slice(defsAt))
  const pages: string[] = []
  let at = svg.indexOf(pagePath)
  while (at !== -1 && at < end) {
    const next = svg.indexOf(pagePath, at + 1)
    const page = svg.slice(at, next === -1 || next > end ? end : next)
    at = next
    const [, height = '0', width = '0'] = size.exec(page) ?? []
    const moved = page.replace(/\n {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)">/, '\n    <g>')
    const used = reachable(moved, definitions)
      .map((id) => definitions.get(id)?.text ?? '')
      .join('\n')
    pages.push(
      `<svg viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"` +
        ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">' +
        `${moved}<defs>${used}</defs></svg>`,
    )
  }
  return pages
}
