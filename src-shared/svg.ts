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
 * holds a script, an event handler, a foreign object, an outside reference, a DTD or an entity.
 */
export function checkSvg(text: string): Size | null {
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) return null
  if (/<\?(?!xml[\s?])/i.test(text)) return null
  const plain = withoutComments(text)
  if (plain === null) return null
  let root: ReadonlyMap<string, string> | null = null
  let depth = 0
  for (const tag of tagsOf(plain)) {
    // After the last closing tag nothing may follow: two drawings in a row are no drawing.
    if (tag === null || (root !== null && depth === 0)) return null
    if (tag.closing) {
      depth -= 1
      continue
    }
    if (!isHarmless(tag)) return null
    if (root === null) {
      if (tag.name !== 'svg') return null
      root = tag.attributes
    }
    if (!tag.empty) depth += 1
  }
  return root === null || depth !== 0 || !stylesAreLocal(plain) ? null : sizeOf(root)
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly empty: boolean
  readonly attributes: ReadonlyMap<string, string>
}

/** Comments and CDATA marks away; `null` when one is left open. The text inside CDATA stays, to be looked at. */
function withoutComments(text: string): string | null {
  const plain = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_all, inner: string) =>
      inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    .replace(/<\?xml[\s\S]*?\?>/i, '')
  return plain.includes('<!') || plain.includes('<?') ? null : plain
}

const tagPattern = /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attributePattern = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Every tag in order; `null` for a `<` that does not start a well-formed one. */
function* tagsOf(text: string): Generator<Tag | null> {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', tagPattern.lastIndex)) {
    tagPattern.lastIndex = at
    const match = tagPattern.exec(text)
    if (match === null) {
      yield null
      return
    }
    const end = tagPattern.lastIndex
    const [, slash, name = '', attributes = '', empty] = match
    yield {
      name: localName(name),
      closing: slash === '/',
      empty: empty === '/',
      attributes: attributesOf(attributes),
    }
    tagPattern.lastIndex = end
  }
}

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

/** The five entities of XML and numbered characters; others cannot be there without a DTD. */
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

/** Style sheets and all other text between the tags, by the same rule. A backslash could spell `url` in another way. */
function stylesAreLocal(text: string): boolean {
  const styles = [...text.matchAll(/<(?:\w+:)?style[^>]*>([\s\S]*?)<\/(?:\w+:)?style/gi)]
  return styles.every(([, css = '']) => {
    const decoded = decodeEntities(css)
    return !decoded.includes('\\') && urlsAreLocal(decoded)
  })
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

function lengthOf(value: string | undefined): number | null {
  const match = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*$/i.exec(value ?? '')
  if (match === null) return null
  return Number(match[1]) * (pixelsPerUnit[(match[2] ?? '').toLowerCase()] ?? 1)
}
