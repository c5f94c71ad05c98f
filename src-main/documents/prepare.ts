/**
 * Turns a document model into what a template is fed with: JSON, pictures and QR pixels as files of
 * the typesetter's own small file system. Pure; user text stays data and never becomes Typst source.
 */
import { raise } from '../../src-shared/result'
import type {
  CertificatePage,
  DocumentModel,
  Language,
  LettersDocument,
  ReportBlock,
  ReportDocument,
} from '../../src-shared/documents'
import { boundWords, softBreaks } from './line-breaks'
import { qrSheet } from './qr'

/** What a template reads: its name and the files it finds beside it. */
export interface PreparedDocument {
  readonly template: DocumentModel['template']
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The language of the finished PDF, with its script. */
export const pdfLanguages: Readonly<Record<Language, readonly [set: string, meant: string]>> = {
  en: ['en-GB', 'en-GB'],
  'sr-Latn': ['sr-RS', 'sr-Latn'],
  'sr-Cyrl': ['sr-RS', 'sr-Cyrl'],
}

/** For hyphenation and letter forms (Serbian italics); the script is read off each text itself. */
const locales: Record<Language, { lang: string; region: string }> = {
  en: { lang: 'en', region: 'GB' },
  'sr-Latn': { lang: 'sr', region: 'RS' },
  'sr-Cyrl': { lang: 'sr', region: 'RS' },
}

const decoder = new TextDecoder()
const starts = (bytes: Uint8Array, ...start: number[]) => start.every((b, i) => bytes[i] === b)

/** The bytes of a `data:` picture, checked to be what they say they are. Raises `image.unreadable`. */
export function pictureFile(dataUrl: string): { name: string; bytes: Uint8Array } {
  const [head = '', base64 = ''] = dataUrl.split(',', 2)
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  if (head.includes('image/png') && starts(bytes, 0x89, 0x50, 0x4e, 0x47)) {
    return { name: 'logo.png', bytes }
  }
  if (head.includes('image/jpeg') && starts(bytes, 0xff, 0xd8)) return { name: 'logo.jpg', bytes }
  if (head.includes('image/svg') && /<svg[\s>]/.test(decoder.decode(bytes))) {
    return { name: 'logo.svg', bytes }
  }
  return raise('image.unreadable')
}

/** Says in every text of a value, at any depth, where its lines may be broken. */
function softened(value: unknown, room: 'page' | 'column' = 'page'): unknown {
  if (typeof value === 'string') return softBreaks(boundWords(value), room)
  if (Array.isArray(value)) return value.map((inner) => softened(inner, room))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, softened(inner, room)]),
  )
}

/** The one family for letters in charts: a chart names the screen's fonts, the paper has its own. */
const chartFont = "'Source Sans 3'"

/** Makes a chart's SVG use the fonts on board and nothing from outside. */
export function chartSvg(svg: string): string {
  return svg
    .replace(/font-family\s*=\s*("[^"]*"|'[^']*')/g, `font-family="${chartFont}"`)
    .replace(/font-family\s*:(?:'[^']*'|&quot;[^&]*&quot;|[^;&"'}<])*/g, `font-family:${chartFont}`)
    .replace(/<svg\b(?![^>]*font-family)/, `<svg font-family="${chartFont}"`)
}

function certificateFiles(
  certificates: readonly CertificatePage[],
  files: Map<string, Uint8Array>,
) {
  // Past a thousand pages memory counts for more than the last tenth of a millimetre.
  const scale = certificates.length > 1_000 ? 2 : 4
  const { pixels, places } = qrSheet(
    certificates.map((page) => page.code),
    scale,
  )
  files.set('codes.bin', pixels)
  const pages = certificates.map((page, i) => ({
    ...(softened(page) as object),
    code: page.code,
    codeAlt: page.codeAlt,
    qr: places[i] ?? null,
  }))
  return { pages, codeScale: scale }
}

function reportData(sections: ReportDocument['sections'], files: Map<string, Uint8Array>) {
  const fileOf = (picture: string): string => {
    const { name, bytes } = pictureFile(picture)
    const own = `picture-${files.size}-${name}`
    files.set(own, bytes)
    return own
  }
  return {
    sections: sections.map((section) => ({
      heading: softened(section.heading) as string,
      blocks: section.blocks.map((block) => {
        if (block.kind === 'chart') return { ...block, svg: chartSvg(block.svg) }
        if (block.kind === 'pictures') return picturesOn(block, fileOf)
        if (block.kind !== 'picture') return softened(block) as typeof block
        const { picture, ...rest } = block
        return { ...(softened(rest) as typeof rest), picture: fileOf(picture) }
      }),
    })),
  }
}

/** What a picture shows is read out and never set: it stays as it was written. */
function picturesOn(
  { items, ...rest }: Extract<ReportBlock, { kind: 'pictures' }>,
  fileOf: (picture: string) => string,
) {
  return {
    ...(softened(rest) as typeof rest),
    items: items.map(({ picture, description, caption }) => ({
      ...{ picture: fileOf(picture), description },
      caption: softened(caption) as string,
    })),
  }
}

function letterData({ logo, pages, ...rest }: LettersDocument, files: Map<string, Uint8Array>) {
  const picture = typeof logo === 'string' ? pictureFile(logo) : null
  if (picture) files.set(picture.name, picture.bytes)
  return {
    ...(softened(rest) as object),
    pages: pages.map((page) => ({
      ...{ organization: rest.organization, ...(softened(page) as object) },
      locale: locales[page.language ?? rest.language],
    })),
    logo: picture?.name ?? null,
  }
}

function dataOf(document: DocumentModel, files: Map<string, Uint8Array>): Record<string, unknown> {
  if (document.template === 'sign-in-sheet') {
    return { ...(softened(document) as object), rows: softened(document.rows, 'column') }
  }
  if (document.template === 'paper-form') return { ...(softened(document) as object) }
  if (document.template === 'letters') return letterData(document, files)
  if (document.template === 'labels') return softened(document) as Record<string, unknown>
  if (document.template === 'recovery-sheet') {
    // Not a sign of it may be another one.
    const { passphrase, ...rest } = document
    return { ...(softened(rest) as object), passphrase }
  }
  const { logo, ...rest } = document
  const picture = logo === null ? null : pictureFile(logo)
  if (picture) files.set(picture.name, picture.bytes)
  const own =
    rest.template === 'certificates'
      ? certificateFiles(rest.pages, files)
      : reportData(rest.sections, files)
  const plain = Object.entries(rest).filter(([key]) => !(key in own))
  return { ...(softened(Object.fromEntries(plain)) as object), ...own, logo: picture?.name ?? null }
}

/** Prepares any document. Raises `image.unreadable` for a logo that is not a picture. */
export function prepare(document: DocumentModel): PreparedDocument {
  const files = new Map<string, Uint8Array>()
  const data = {
    ...dataOf(document, files),
    locale: locales[document.language],
    // The window's title and the author are never laid out: they stay exactly as they came.
    meta: { title: document.name ?? document.title, author: document.author },
  }
  files.set('data.json', new TextEncoder().encode(JSON.stringify(data)))
  return { template: document.template, files }
}

/** Fields that are settings, pictures or codes, not texts. */
const unprinted = new Set([
  'template',
  'design',
  'orientation',
  'language',
  'logo',
  'code',
  'codeAlt',
  'svg',
  'picture',
  'kind',
  'align',
  'paper',
])

/** Every text of a document that is set on paper, for the check of the fonts. */
export function* printedTexts(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!unprinted.has(key)) yield value
  } else if (Array.isArray(value)) {
    for (const inner of value) yield* printedTexts(inner, key)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* printedTexts(inner, name)
  }
}
