/**
 * Typesets a prepared document with Typst. Everything runs in the thread that calls it, natively and
 * without a way to interrupt it, which is why it lives in a process of its own.
 */
import { join, resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { raise } from '../../src-shared/result'
import { describedPages } from './page-texts'
import { splitPages } from './svg-pages'
import type { PreparedDocument } from './prepare'

/** A typeset document, good until the next one is made. */
export interface Typeset {
  readonly pageCount: number
  /** Every page as a self-contained SVG, with what is written on it as its description. */
  readonly svgPages: () => string[]
  /** The document as PDF/UA-1, or as plain tagged PDF where a glyph is missing; `timestamp` in ms. */
  readonly pdf: (timestamp: number, accessible: boolean) => Uint8Array
}

/** Typesets documents with the templates and fonts of one resources folder. */
export interface Typesetter {
  readonly typeset: (prepared: PreparedDocument) => Typeset
  /** Lets go of what was remembered to make the next document faster; `keep` = how many rounds old. */
  readonly forget: (keep: number) => void
}

/** The message of anything thrown. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Turns the typesetter's complaint into a failure with a code; its own words are for developers. */
function complain(message: string): never {
  const tooLong = /too long: ([^"\\]*)/.exec(message)
  if (tooLong) raise('document.tooLong', { name: (tooLong[1] ?? '').trim().slice(0, 80) })
  if (/failed to (decode|parse).*(image|svg|png|jpe?g)|unknown image format/i.test(message)) {
    raise('image.unreadable')
  }
  return raise('document.failed', { detail: message.slice(0, 300) })
}

/** What a diagnostic says, in one string. */
function diagnosticText(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((one) =>
      typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : '',
    )
    .join('; ')
}

function exportPdf(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  timestamp: number,
  accessible: boolean,
): Uint8Array {
  const common = { creationTimestamp: Math.floor(timestamp / 1000), pdfTags: true }
  // PDF/UA-1 forbids a character without a glyph and a document without a title; such a one is made,
  // tagged all the same, without the claim.
  for (const standard of accessible ? [{ pdfStandard: 'ua-1' }, {}] : [{}]) {
    try {
      const pdf = compiler.pdf(document, { ...common, ...standard })
      return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.length)
    } catch (error) {
      if (!('pdfStandard' in standard)) return complain(messageOf(error))
    }
  }
  return complain('no standard to try')
}

/** Opens a typesetter on a resources folder (with `templates/` and `fonts/` in it). Takes 0.1–0.7 s. */
export function openTypesetter(resources: string): Typesetter {
  const root = resolve(resources, 'templates')
  const compiler = NodeCompiler.create({
    workspace: root,
    // By path, not by bytes: fonts given by path are preferred to the system's of the same name.
    fontArgs: [{ fontPaths: [resolve(resources, 'fonts')] }],
  })
  let shadowed: string[] = []

  const typeset = (prepared: PreparedDocument): Typeset => {
    for (const path of shadowed) compiler.unmapShadow(path)
    shadowed = [...prepared.files.keys()].map((name) => join(root, name))
    for (const [name, bytes] of prepared.files) {
      compiler.mapShadow(
        join(root, name),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      )
    }
    const result = compiler.compile({ mainFilePath: join(root, `${prepared.template}.typ`) })
    const document = result.result
    if (document === null) {
      const error = result.takeError()
      const known = error === null ? [] : compiler.fetchDiagnostics(error)
      return complain(diagnosticText(known as unknown[]))
    }
    return {
      pageCount: document.numOfPages,
      svgPages: () =>
        describedPages(splitPages(compiler.plainSvg(document)), compiler.svg(document)),
      pdf: (timestamp, accessible) => exportPdf(compiler, document, timestamp, accessible),
    }
  }
  return { typeset, forget: (keep) => compiler.evictCache(keep) }
}
