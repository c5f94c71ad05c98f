/**
 * What a server says is in a folder: the answer to PROPFIND (RFC 4918), as little of XML as it takes. Entities that somebody defines are
 * not known here and a document that defines any is refused, so that nothing grows out of a few letters.
 */
import { decoded } from './webdav-address'
import type { Entry } from './store'

/** An entry with what the server tells its states apart by, if it does. */
interface Told {
  href: string
  isFolder: boolean
  size: number
  at: number
  tag: string
}

/** Deeper than any answer is. */
const deepest = 100
/** Longer than any name is. */
const longestText = 4_000

/**
 * The entries of a folder whose address is `folder`; null for what is no whole answer, and for one in which the folder itself is not: a server
 * names it first (RFC 4918, 9.1), and one that calls it otherwise calls its entries otherwise, too. Only names that `wants` says yes to are
 * kept, and only what lies directly in the folder: an address that leads elsewhere says nothing.
 */
export function entriesOf(
  xml: string,
  folder: URL,
  wants: (name: string) => boolean,
): readonly Entry[] | null {
  const told = readAnswer(xml)
  if (told === null) return null
  const own = partsOf(folder.pathname).map(decoded)
  const found = new Map<string, Entry>()
  let hasItself = false
  for (const { href, isFolder, size, at, tag } of told) {
    const parts = partsIn(href, folder.host, own)
    if (parts?.length === own.length) hasItself = true
    const name = parts === null ? null : nameOf(parts, own)
    if (name !== null && wants(name))
      found.set(name, { name, isFile: !isFolder, size: isFolder ? 0 : size, at, tag })
  }
  return hasItself ? [...found.values()] : null
}

/** The parts of an address of the folder, or of something in it; null for one that leads elsewhere. */
function partsIn(
  href: string,
  host: string,
  own: readonly (string | null)[],
): readonly string[] | null {
  // Of the text itself: `..` and the like would be gone from an address that was put together.
  const path = /^\/(?!\/)/.test(href) ? href : pathOn(href, host)
  if (path === null) return null
  const parts = partsOf(path)
  if (parts.length < own.length) return null
  return own.some((part, at) => part !== decoded(parts[at] ?? '')) ? null : parts
}

/** The name of what parts stand for, when that lies directly in the folder. */
function nameOf(parts: readonly string[], own: readonly (string | null)[]): string | null {
  if (parts.length !== own.length + 1) return null
  const name = decoded(parts.at(-1) ?? '')
  if (name === null || name === '' || name === '.' || name === '..') return null
  return /[/\\\p{Cc}]/u.test(name) || name.length > 255 ? null : name
}

const partsOf = (path: string): readonly string[] => path.replace(/\/$/, '').split('/')

/** The path of a whole address on a server; null for one on another. */
function pathOn(href: string, host: string): string | null {
  const found = /^https?:\/\/[^/]+(?=\/)/i.exec(href)
  if (found === null || !URL.canParse(href) || new URL(href).host !== host) return null
  return href.slice(found[0].length)
}

function readAnswer(xml: string): readonly Told[] | null {
  const reader = new AnswerReader()
  let at = xml.startsWith('\ufeff') ? 1 : 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open === -1 ? xml.length : open)
    if (!reader.text(text)) return null
    if (open === -1) break
    const end = endOf(xml, open)
    if (end === null || !reader.mark(xml.slice(open, end))) return null
    at = end
  }
  return reader.done()
}

/** Where what begins at `open` ends; null when it does not. */
function endOf(xml: string, open: number): number | null {
  const pairs = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const
  for (const [begin, end] of pairs)
    if (xml.startsWith(begin, open)) {
      const found = xml.indexOf(end, open + begin.length)
      return found === -1 ? null : found + end.length
    }
  // Nearly always: nothing is quoted in it.
  const first = xml.indexOf('>', open)
  if (first === -1) return null
  if (!/["']/.test(xml.slice(open, first))) return first + 1
  let quote = ''
  for (let at = open; at < xml.length; at += 1) {
    const sign = xml.charAt(at)
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return null
}

/** Follows the marks and puts the entries together. */
class AnswerReader {
  private readonly path: string[] = []
  private readonly found: Told[] = []
  private entry: Told | null = null
  /** What the properties are that are read now, and whether the server has them. */
  private props: Partial<Told> = {}
  private isThere = true
  private words = ''
  private hasRoot = false

  /** Whether that may stand there. */
  text(text: string): boolean {
    if (this.path.length === 0) return text.trim() === ''
    if (this.words.length < longestText) this.words += text
    return true
  }

  mark(mark: string): boolean {
    if (mark.startsWith('<?') || mark.startsWith('<!--')) return true
    if (mark.startsWith('<![CDATA[')) return this.text(escaped(mark.slice(9, -3)))
    if (mark.startsWith('<!')) return false
    const name = /^<\/?(?:[^\s/>:]+:)?([^\s/>:]+)/.exec(mark)?.[1]?.toLowerCase()
    if (name === undefined) return false
    if (mark.startsWith('</')) return this.close(name)
    if (this.path.length === 0 && (this.hasRoot || name !== 'multistatus')) return false
    this.hasRoot = true
    return this.open(name) && (!mark.endsWith('/>') || this.close(name))
  }

  /** The entries; null when it ended before its end. */
  done(): readonly Told[] | null {
    return this.hasRoot && this.path.length === 0 ? this.found : null
  }

  private open(name: string): boolean {
    this.path.push(name)
    this.words = ''
    if (name === 'response') this.entry = { href: '', isFolder: false, size: 0, at: 0, tag: '' }
    if (name === 'propstat') [this.props, this.isThere] = [{}, true]
    return this.path.length <= deepest
  }

  private close(name: string): boolean {
    if (this.path.pop() !== name) return false
    const words = plain(this.words).trim()
    this.words = ''
    const within = this.path.at(-1) ?? ''
    if (within === 'response' && name === 'href') this.tell({ href: words })
    else if (within === 'propstat' && name === 'status') this.isThere = /\s2\d\d(\s|$)/.test(words)
    else if (name === 'propstat' && this.isThere) this.tell(this.props)
    else if (name === 'response') this.put()
    else Object.assign(this.props, propOf(name, within, words))
    return true
  }

  private tell(facts: Partial<Told>): void {
    if (this.entry !== null) Object.assign(this.entry, facts)
  }

  private put(): void {
    if (this.entry !== null && this.entry.href !== '') this.found.push(this.entry)
    this.entry = null
  }
}

/** What a property says; nothing for one that is not asked for. */
function propOf(name: string, within: string, words: string): Partial<Told> {
  if (name === 'collection' && within === 'resourcetype') return { isFolder: true }
  if (name === 'getcontentlength') return { size: Math.max(0, Number(words) || 0) }
  if (name === 'getlastmodified') return { at: Date.parse(words) || 0 }
  return name === 'getetag' ? { tag: tagOf(words) } : {}
}

/** Some servers mark a state that was packed for the way as another one. */
const tagOf = (words: string): string =>
  words
    .replace(/^W\//, '')
    .replace(/^"|"$/g, '')
    .replace(/-gzip$/, '')
    .slice(0, 200)

const escaped = (text: string): string => text.replaceAll('&', '&amp;')

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text with its signs as they are. What is not one of the five, or a number, stays as it was written. */
function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
