/**
 * What is written on the pages of a typeset document, line by line, for whoever hears a page instead of seeing it. The plain
 * SVG has outlines of letters only; the typesetter's other SVG says beside each run of letters what they are (typst-ts 0.7,
 * checked by tests).
 */

const pageMark = 'class="typst-page"'
/** A group that moves what is in it, its end, or a run of letters. */
const token = /<g\b([^>]*)>|<\/g>|<h5:div class="tsel"[^>]*>([^<]*)<\/h5:div>/gu
const move = /transform="(translate|matrix)\(([^)]*)\)/u

/** How far down a group moves what is in it, in the units around it. */
function downBy(attributes: string): number {
  const [, kind, given = ''] = move.exec(attributes) ?? []
  const numbers = given.split(/[\s,]+/u).map(Number)
  if (kind === 'translate') return numbers[1] ?? 0
  return kind === 'matrix' ? (numbers[5] ?? 0) : 0
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const plain = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity)

/** Runs whose places differ by less than this, in points, stand in one line. */
const sameLine = 1.5

function textOfPage(page: string): string {
  const lines: string[] = []
  const tops: number[] = [0]
  let last: number | null = null
  for (const [whole, attributes = '', run] of page.matchAll(token)) {
    const top = tops.at(-1) ?? 0
    if (whole === '</g>') tops.pop()
    else if (run === undefined) tops.push(top + downBy(attributes))
    else {
      const text = plain(run)
      const isNew = last === null || Math.abs(top - last) > sameLine
      const line = lines.at(-1) ?? ''
      if (isNew) lines.push(text)
      else lines[lines.length - 1] = /\s$/u.test(line) ? line + text : `${line} ${text}`
      last = top
    }
  }
  return lines
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The text of each page of the typesetter's SVG with texts. */
export function pageTexts(svg: string): string[] {
  return svg
    .split(pageMark)
    .slice(1)
    .map((page) => textOfPage(page))
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Pages with what is written on them as their description. */
export function describedPages(pages: readonly string[], svg: string): string[] {
  const texts = pageTexts(svg)
  return pages.map((page, at) =>
    page.replace(/^<svg[^>]*>/u, (start) => `${start}<desc>${escaped(texts[at] ?? '')}</desc>`),
  )
}
