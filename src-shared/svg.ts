/**
 * Whether an SVG is a plain drawing. It may go onto certificates and into other people's readers, so anything that runs,
 * loads, links or embeds is refused rather than cleaned away: what is left of a cleaned drawing is not what the user chose.
 */

/** Width and height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Elements that run code or bring in something that is not a drawing. */
const forbiddenElements = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener link meta base'.split(
    ' ',
  ),
)
/** Animation can set any attribute, a link's target too; on paper it means nothing. */
const forbiddenAnimation = new Set(
  'set animate animatemotion animatetransform animatecolor'.split(' '),
)
/** Attributes that hold an address. */
const addressAttributes = new Set(['href', 'src', 'from', 'to', 'values', 'action', 'base'])
/** Attributes read as a style sheet is, in which a backslash could spell `url` in another way. */
const styled = new Set(
  'style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end'.split(
    ' ',
  ),
)
const embeddedPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,/i

/**
 * Looks an SVG text over. Gives its size in pixels, or `null` when it is not well formed enough to judge, has no size, or
 * holds a script, an event handler, a foreign object, an outside reference or an entity. The text is gone through once, from
 * its beginning to its end: whatever is in it, twice as much takes twice as long.
 */
export function checkSvg(text: string): Size | null {
  let root: ReadonlyMap<string, string> | null = null
  /** The names of the elements that are open. */
  const open: string[] = []
  /** The style sheet that is open: comments within it do not part its text. */
  let css = ''
  for (const part of partsOf(text)) {
    if (part === null) return null
    if ('text' in part) {
      if (!mayStand(part.text, open)) return null
      if (open.at(-1) === 'style') css += part.text
      continue
    }
    if (!styleIsLocal(css)) return null
    css = ''
    if (part.closing ? open.pop() !== part.name : !mayOpen(part, open, root !== null)) return null
    if (part.closing) continue
    root ??= part.attributes
    if (!part.empty) open.push(part.name)
  }
  return root === null || open.length > 0 ? null : sizeOf(root)
}

/** Whether a text may stand within these elements. */
const mayStand = (text: string, open: readonly string[]): boolean =>
  open.length === 0 ? text.trim() === '' : entitiesAreKnown(text)

/** Whether a tag may stand within these elements. A style sheet has none in it, and two drawings in a row are no drawing. */
function mayOpen(tag: Tag, open: readonly string[], hasRoot: boolean): boolean {
  if (open.length === 0 && (hasRoot || tag.name !== 'svg')) return false
  return open.at(-1) !== 'style' && isHarmless(tag)
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly empty: boolean
  readonly attributes: ReadonlyMap<string, string>
}

/** A tag, or text between two of them as it stands; `null` for what is not well formed, which is the last then. */
type Part = Tag | { readonly text: string } | null

/** It may stand at the very beginning alone. */
const declaration = /^\s*<\?xml\s[^<>]*\?>/i
/** A document type without a subset of its own, in which entities could be. It loads nothing in an image. */
const documentType =
  /<!DOCTYPE\s+[\w.:-]+(?:\s+(?:PUBLIC\s+(?:"[^"<]*"|'[^'<]*')|SYSTEM)\s+(?:"[^"<]*"|'[^'<]*'))?\s*>/iy
const tagPattern = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

/** All parts in order, without comments; what stands in CDATA is text. One that never ends is looked through once, and is the last. */
export function* partsOf(text: string): Generator<Part> {
  for (let at = declaration.exec(text)?.[0].length ?? 0; at < text.length;) {
    const next = text.indexOf('<', at)
    const start = next === -1 ? text.length : next
    if (start > at) yield { text: text.slice(at, start) }
    if (start === text.length) return
    const markup = markupAt(text, start)
    if (markup === null) {
      yield null
      return
    }
    if (markup.part !== null) yield markup.part
    at = markup.end
  }
}

/** What begins with a `<`: its part, none for a comment, and where it ends. */
function markupAt(text: string, start: number): { part: Part; end: number } | null {
  for (const [mark, stop] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(mark, start)) continue
    const from = start + mark.length
    const to = text.indexOf(stop, from)
    if (to === -1) return null
    const inner = { text: text.slice(from, to).replaceAll('&', '&amp;') }
    return { part: mark === '<!--' ? null : inner, end: to + stop.length }
  }
  const isType = text.startsWith('<!', start)
  const pattern = isType ? documentType : tagPattern
  pattern.lastIndex = start
  const match = pattern.exec(text)
  return match && { part: isType ? null : tagOf(match), end: pattern.lastIndex }
}

function tagOf([, slash, name = '', attributes = '', empty]: RegExpExecArray): Tag {
  return {
    name: localName(name),
    closing: slash === '/',
    empty: empty === '/',
    attributes: attributesOf(attributes),
  }
}

const attributePattern = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of text.matchAll(attributePattern)) {
    found.set(name.toLowerCase(), decodeEntities(double ?? single ?? ''))
  }
  return found
}

const localName = (name: string): string => (name.split(':').pop() ?? '').toLowerCase()

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** Whether every `&` begins one of the five entities of XML or a numbered character. */
const entitiesAreKnown = (text: string): boolean =>
  !/&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i.test(text)

/** The five entities of XML and numbered characters; others are refused before. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? all
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

function isHarmless(tag: Tag): boolean {
  if (forbiddenElements.has(tag.name) || forbiddenAnimation.has(tag.name)) return false
  for (const [name, value] of tag.attributes) {
    if (!entitiesAreKnown(value)) return false
    if (name.startsWith('xmlns')) continue
    const local = localName(name)
    if (/^on/i.test(local)) return false
    if (addressAttributes.has(local) && !isLocalAddress(value)) return false
    if (!urlsAreLocal(value) || (styled.has(local) && value.includes('\\'))) return false
  }
  return true
}

/** A part of the same drawing, or a picture embedded in it. */
function isLocalAddress(value: string): boolean {
  const address = value.replace(/[\s\p{Cc}]/gu, '')
  return address === '' || address.startsWith('#') || embeddedPicture.test(address)
}

/** Every `url(…)` names a part of the same drawing; no escapes that could hide one, no scripts. */
function urlsAreLocal(value: string): boolean {
  if (/javascript:|expression\(|@import|-moz-binding/i.test(value)) return false
  for (const [, inside = ''] of value.matchAll(/url\s*\(\s*["']?([^"')]*)/gi)) {
    if (!isLocalAddress(inside)) return false
  }
  return true
}

/** A style sheet, by the same rule. A backslash could spell `url` in another way. */
function styleIsLocal(css: string): boolean {
  const decoded = decodeEntities(css)
  return !decoded.includes('\\') && urlsAreLocal(decoded)
}

const pixelsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  q: 96 / 101.6,
}

/** From width and height, else from the view box. Percentages say nothing of a size. */
function sizeOf(root: ReadonlyMap<string, string>): Size | null {
  const box = (root.get('viewbox') ?? '').split(/[\s,]+/).map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 ? box : []
  const width = lengthOf(root.get('width')) ?? boxWidth
  const height = lengthOf(root.get('height')) ?? boxHeight
  const sound = Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
  return sound ? { width: Math.ceil(width), height: Math.ceil(height) } : null
}

/** Longer than any number that a program writes. */
const longestLength = 40

function lengthOf(value: string | undefined): number | null {
  if (value === undefined || value.length > longestLength) return null
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*$/i.exec(value)
  if (match === null) return null
  return Number(match[1]) * (pixelsPerUnit[(match[2] ?? '').toLowerCase()] ?? 1)
}
