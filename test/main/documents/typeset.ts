/** The document worker' work on the real resources, and what the tests of typeset documents read off them. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import decodeQR from 'qr/decode.js'
import type { DocumentModel } from '../../../src-shared/documents'
import { openWorkerTask } from '../../../src-main/documents/worker-tasks'
import { readPdf } from './pdf-reader'
import type { PdfPicture, ReadPdf } from './pdf-reader'

/** The folder with the templates and fonts. */
export const resources = join(import.meta.dirname, '../../../resources')
/** The work of the document worker, in this process. */
export const work = openWorkerTask(resources)
/** Options of somebody who neither watches nor stops. */
export const quiet = { signal: new AbortController().signal, onProgress: () => undefined }
/** A document as PDF. */
export const pdf = (document: DocumentModel): Promise<Uint8Array> => work.pdf(document, quiet)
/** A document as PDF, read back. */
export const read = async (document: DocumentModel): Promise<ReadPdf> =>
  readPdf(await pdf(document))
/** Without the spaces and line breaks that layout puts in, and without soft break points. */
export const packed = (text: string) => text.replace(/[\s\u200b]+/gu, '')
/** A short stand-in for something long, so that a difference is told in one line. */
export const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** The hash of a document as PDF, made by another process far away from here. */
export function hashElsewhere(model: DocumentModel): string {
  const script = `
      import { openWorkerTask } from './src-main/documents/worker-tasks.ts'
      import { createHash } from 'node:crypto'
      const model = JSON.parse(process.env.MODEL)
      const o = { signal: new AbortController().signal, onProgress: () => undefined }
      openWorkerTask('resources').pdf(model, o).then((b) => console.log(createHash('sha256').update(b).digest('hex')))`
  const there = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: join(resources, '..'),
      env: { ...process.env, MODEL: JSON.stringify(model), TZ: 'Pacific/Auckland' },
      encoding: 'utf8',
    },
  )
  return there.trim()
}

/** Reads a code off a picture, with the white margin around it that it has on paper. */
export function decode({ width, height, data }: PdfPicture): string {
  const margin = 24
  const side = width + 2 * margin
  const channels = data.length / (width * height)
  const pixels = new Uint8Array(side * side * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = data[(y * width + x) * channels] ?? 255
      pixels.fill(
        value,
        ((y + margin) * side + x + margin) * 4,
        ((y + margin) * side + x + margin) * 4 + 3,
      )
    }
  }
  return decodeQR({ width: side, height: side, data: pixels })
}
