/**
 * The guide as data: sections of a small part of Markdown, which is all that `docs/guide.md` uses. A line before a heading,
 * `<!-- section: import -->`, names the section; the same names stand in every language. Pictures are left out: what they show is on
 * the screen beside it.
 */
import { foldLoose } from '../../i18n/fold'

/** A run of text in one manner. */
export interface Run {
  readonly text: string
  readonly isStrong: boolean
}

/** A paragraph, or a list of points. */
export type Block =
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly points: readonly (readonly Run[])[] }

/** A section of the guide. */
export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

const marker = /^<!-- section: ([a-z-]+) -->$/
const heading = /^#{1,2} (.+)$/

/** Reads the guide. Text before the first section is none of it. */
export function parseGuide(source: string): readonly GuideSection[] {
  const sections: { id: string; title: string; blocks: Block[] }[] = []
  for (const part of source.split(/\n\s*\n/)) {
    const lines = part.trim().split('\n')
    const first = lines[0] ?? ''
    const id = marker.exec(first)?.[1]
    const title = heading.exec(first)?.[1]
    const current = sections.at(-1)
    if (id !== undefined) sections.push({ id, title: '', blocks: [] })
    else if (current === undefined || first === '' || first.startsWith('![')) continue
    else if (title !== undefined) current.title = title
    else current.blocks.push(blockOf(lines))
  }
  return sections
}

function blockOf(lines: readonly string[]): Block {
  if (!lines[0]?.startsWith('- ')) return { kind: 'text', runs: runsOf(lines.join(' ')) }
  const points: string[] = []
  for (const line of lines) {
    if (line.startsWith('- ')) points.push(line.slice(2))
    else points.push(`${points.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', points: points.map(runsOf) }
}

function runsOf(text: string): readonly Run[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split('**')
    .map((run, at) => ({ text: run, isStrong: at % 2 === 1 }))
    .filter((run) => run.text !== '')
}

/** The words of some runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** A paragraph or a point that was found. */
export interface GuideHit {
  readonly sectionId: string
  readonly title: string
  /** Its place among the paragraphs and points of the section, from 0. */
  readonly at: number
  readonly text: string
}

/** The paragraphs and points of a section, in order. */
export function passagesOf({ blocks }: GuideSection): readonly (readonly Run[])[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.runs] : block.points))
}

/** Finds what has every word of a query in it or in its section's title, in any case, script and with or without diacritics. */
export function searchGuide(
  sections: readonly GuideSection[],
  query: string,
  most = 30,
): readonly GuideHit[] {
  const words = foldLoose(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const hits = sections.flatMap((section) => {
    const { id, title } = section
    const above = foldLoose(title)
    return passagesOf(section).flatMap((runs, at) => {
      const text = textOf(runs)
      const own = foldLoose(text)
      const isHit =
        words.every((word) => own.includes(word) || above.includes(word)) &&
        words.some((word) => own.includes(word))
      return isHit ? [{ sectionId: id, title, at, text }] : []
    })
  })
  return hits.slice(0, most)
}
