import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { readPicture } from '../../../src-main/documents/pictures'
import { familiesOnBoard } from '../../../src-main/documents/svg-fonts'
import type { Picture } from '../../../src-main/documents/worker.types'
import { partsOf } from '../../../src-shared/svg'

const codeOf = (bytes: Uint8Array): string => {
  try {
    readPicture(bytes, 'logo')
    return 'read'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length)
  new DataView(made.buffer).setUint32(0, data.length)
  made.set(new TextEncoder().encode(name), 4)
  made.set(data, 8)
  return made
}

function png(width: number, height: number): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = new Uint8Array(deflateSync(new Uint8Array(4)))
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', pixels),
    ...chunk('IEND', new Uint8Array()),
  ])
}

function jpeg(width: number, height: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46],
    // A table that looks like a frame header (C4) must not be taken for one.
    ...[0xff, 0xc4, 0, 5, 1, 2, 3],
    ...[0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9],
  ])
}

const svg = (inside: string, root = 'width="40" height="20"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`)

describe('A picture', () => {
  const sizes = ({ width, height }: Picture): unknown => [width, height]

  it('tells its kind and size from its bytes', () => {
    expect(sizes(readPicture(png(40, 20), 'a'))).toEqual([40, 20])
    expect(readPicture(png(40, 20), 'a').dataUrl).toMatch(/^data:image\/png;base64,iVBORw0KGgo/)
    expect(sizes(readPicture(jpeg(640, 480), 'a'))).toEqual([640, 480])
    expect(readPicture(jpeg(640, 480), 'a').dataUrl).toMatch(/^data:image\/jpeg;base64,\/9j/)
    expect(sizes(readPicture(svg('<path d="M0 0"/>'), 'a'))).toEqual([40, 20])
  })

  it('keeps every byte in its data URL', () => {
    const bytes = png(3, 3)
    const { dataUrl } = readPicture(bytes, 'a')
    expect(new Uint8Array(Buffer.from(dataUrl.split(',')[1] ?? '', 'base64'))).toEqual(bytes)
  })

  it('that is truncated is unreadable, wherever it was cut', () => {
    for (const whole of [png(40, 20), jpeg(640, 480)]) {
      for (let length = 9; length < whole.length; length += 1) {
        expect(codeOf(whole.subarray(0, length))).toBe('image.unreadable')
      }
    }
  })

  it('with no area or too large is refused', () => {
    expect(codeOf(png(0, 20))).toBe('image.unreadable')
    expect(codeOf(png(8_000, 8_000))).toBe('read')
    expect(codeOf(png(8_001, 20))).toBe('image.tooLarge')
    expect(codeOf(jpeg(20, 8_001))).toBe('image.tooLarge')
    // A photograph is made smaller before it is kept.
    expect(sizes(readPicture(jpeg(8_160, 6_120), 'a', true))).toEqual([8_160, 6_120])
    expect(() => readPicture(jpeg(10_001, 20), 'a', true)).toThrow('image.tooLarge')
    expect(codeOf(svg('', 'width="9000" height="20"'))).toBe('image.tooLarge')
  })

  it('must be one of the three kinds', () => {
    const text = (t: string): Uint8Array => new TextEncoder().encode(t)
    for (const bytes of [
      text('GIF89a'),
      text('%PDF-1.7'),
      text('a,b\n1,2'),
      Uint8Array.of(0xff, 0xfe),
      text('<html></html>'),
    ]) {
      expect(codeOf(bytes)).toBe('image.unreadable')
    }
  })
})

describe('An SVG', () => {
  it.each([
    ['width="10mm" height="1in"', [38, 96]],
    ['viewBox="0 0 120 60"', [120, 60]],
    ['viewBox="0,0,120,60" width="100%" height="100%"', [120, 60]],
    ["width='40px' height='20pt'", [40, 27]],
  ])('with %s has the size %j', (root, size) => {
    const { width, height } = readPicture(svg('', root), 'a')
    expect([width, height]).toEqual(size)
  })

  it.each([
    '<g fill="url(#a)"><use href="#b"/><use xlink:href="#c"/></g>',
    '<style>.a { fill: #123; mask: url(#m) }</style><rect class="a"/>',
    '<!-- a comment with <script> in it --><rect/>',
    '<image href="data:image/png;base64,AAAA"/>',
    '<text>Ana &amp; Bora &lt;3</text>',
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
    '<title>On the road</title>',
    '<style><![CDATA[ .a > .b { fill: red } ]]></style>',
  ])('that is a plain drawing is read: %s', (inside) => {
    expect(codeOf(svg(inside))).toBe('read')
  })

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
    '<foreignObject><p/></foreignObject>',
    '<rect onload="alert(1)"/>',
    "<rect\nonclick = 'alert(1)'/>",
    '<a href="https://example.org"><rect/></a>',
    '<a xlink:href="javascript:alert(1)"><rect/></a>',
    '<a href="java&#115;cript:alert(1)"><rect/></a>',
    '<a href=" &#x6a;avascript:alert(1)"><rect/></a>',
    '<image href="https://example.org/pixel.png"/>',
    '<image href="//example.org/pixel.png"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    '<use href="other.svg#a"/>',
    '<rect fill="url(https://example.org/#a)"/>',
    '<rect style="fill: url( \'//example.org/a\' )"/>',
    '<style>@import "https://example.org/a.css"</style>',
    '<style>rect { fill: url(https://example.org/a) }</style>',
    '<style>rect { fill: u\\72l(https://example.org/a) }</style>',
    '<style><![CDATA[ @import "//example.org/a.css" ]]></style>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    '<iframe src="https://example.org"/>',
    '<rect',
    '<rect a=b/>',
    '</svg><svg>',
    '<![CDATA[<script>]]',
    '<text>&logo;</text>',
    '<rect id="&logo;"/>',
    '<re<!-- -->ct/>',
    '<style></g>',
    '<style>@imp<!-- -->ort "//example.org/a.css"</style>',
    '<style>@imp<![CDATA[ort "//example.org/a.css"]]></style>',
    '<style>@imp<g/>ort "//example.org/a.css"</style>',
  ])('that is more than a drawing is refused: %s', (inside) => {
    expect(codeOf(svg(inside))).toBe('image.unreadable')
  })

  it.each([
    '<!ENTITY a "b"><svg width="1" height="1"/>',
    '<?xml-stylesheet href="https://example.org/a.css"?><svg width="1" height="1"/>',
    '<html><svg width="1" height="1"></svg></html>',
    '<svg></svg>',
    '<svg width="0" height="0"></svg>',
    '<svg width="1" height="1">',
  ])('is refused: %s', (text) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe('image.unreadable')
  })

  it.each([
    '<!DOCTYPE svg SYSTEM "a.dtd" [<!ENTITY % a SYSTEM "b">%a;]><svg width="1" height="1"/>',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg width="1" height="1">&a;</svg>',
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg width="1" height="1">&b;</svg>',
    '<!DOCTYPE svg [<!ENTITY a "<script>">]><svg width="1" height="1">&a;</svg>',
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]><svg width="1" height="1"/>',
    `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(300)}">]><svg width="1" height="1">${'&a;'.repeat(2_000)}</svg>`,
  ])('with parts from outside, or made of others, is refused in words of its own: %s', (text) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe('image.entities')
  })

  it('has its own plain texts put where their names stand, as Illustrator writes them', () => {
    const text =
      '<?xml version="1.0"?>\n<!-- Generator: Adobe Illustrator -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n\t<!-- a colour --><!ENTITY st0 \'fill:"#fff"\'>\n]>\n<svg xmlns="&ns_svg;" width="2" height="1" style="&st0;"/>'
    const { dataUrl, width } = readPicture(new TextEncoder().encode(text), 'logo.svg')
    expect(width).toBe(2)
    expect(Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64').toString()).toBe(
      '<?xml version="1.0"?>\n<!-- Generator: Adobe Illustrator -->\n\n<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1" style="fill:&quot;#fff&quot;"/>',
    )
    const known = ['<!DOCTYPE svg [ ]>', '<!DOCTYPE svg [<!ENTITY a "b">]>']
    for (const type of known)
      expect(codeOf(new TextEncoder().encode(`${type}<svg width="1" height="1"/>`))).toBe('read')
    // A name that nobody gave a text to.
    const other = '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="1" height="1"><text>&c;</text></svg>'
    expect(codeOf(new TextEncoder().encode(other))).toBe('image.unreadable')
  })

  it.each([
    '<!doctype svg><svg width="1" height="1"/>',
    '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg width="1" height="1"/>',
    "<!DOCTYPE svg SYSTEM 'svg.dtd'>\n<!-- made by hand --><svg width='1' height='1'/>",
  ])('may say what type of document it is: %s', (text) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe('read')
  })

  it.each(['<!--', '<![CDATA[', '<!DOCTYPE ', '<a b="', '<?xml ', '<style>'])(
    'that goes on with %s and never ends is gone through once',
    (piece) => {
      const text = `<svg width="1" height="1">${piece.repeat(1_000)}`
      expect([...partsOf(text)]).toHaveLength(piece === '<style>' ? 1_001 : 2)
      expect(codeOf(new TextEncoder().encode(text))).toBe('image.unreadable')
    },
  )

  it('has a size that is a number as programs write them, or none', () => {
    expect(codeOf(svg('', `width="${'0'.repeat(50)}1" height="1"`))).toBe('image.unreadable')
    expect(codeOf(svg('', `width="1${' '.repeat(50)}" height="1"`))).toBe('image.unreadable')
  })

  it('is at most 500 KB', () => {
    const of = (length: number): string => codeOf(svg(`<!--${'a'.repeat(length)}-->`))
    expect(of(499_000)).toBe('read')
    expect(of(500_000)).toBe('file.tooLarge')
  })

  it('may begin with its declaration and a comment', () => {
    const text =
      '\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<svg width="2" height="1"/>'
    expect(codeOf(new TextEncoder().encode(text))).toBe('read')
  })
})

describe('The text of an SVG', () => {
  it.each<[string, string[]]>([
    ['<path d="M0 0"/>', []],
    ['<g font-family="Arial"><path d="M0 0"/><text> </text></g>', []],
    ['<text font-family="Arial, sans-serif">Aa</text>', ['Arial']],
    ['<text style="fill: red; font-family: \'Myriad Pro\'">Aa</text>', ['Myriad Pro']],
    [
      '<style>.a { font-family: Futura; }</style><text class="a"><tspan>Aa</tspan></text>',
      ['Futura'],
    ],
    ['<text font-family="Arial, Source Sans 3">Aa</text>', []],
    ['<text style="font: italic 12px/1.4 Myriad Pro, serif">Aa</text>', ['Myriad Pro']],
    ['<style>text{font:700 9pt "Source Sans 3"}</style><text>Aa</text>', []],
    ['<text>Aa</text>', ['serif']],
  ])('asks for the fonts that are not on board: %s', (inside, fonts) => {
    expect(readPicture(svg(inside), 'a').missingFonts).toEqual(fonts)
  })

  it('is drawn with the fonts on board, whatever they are called in their files', async () => {
    const names = await readdir(join(import.meta.dirname, '../../../resources/fonts'))
    const families = names.flatMap(
      (name) => /^(\w+)-\w+\.ttf$/.exec(name)?.[1]?.toLowerCase() ?? [],
    )
    const known = [...familiesOnBoard].map((name) => name.replaceAll(' ', ''))
    expect([...new Set(families)].toSorted()).toEqual(known.toSorted())
  })
})
