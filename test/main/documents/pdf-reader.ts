/** Reads a PDF back as a reader would: texts in their order, metadata, tags, pictures, fonts. */
import { inflateSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A picture on a page, as pixels of one, three or four bytes. */
export interface PdfPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A PDF, read back. */
export interface ReadPdf {
  /** The text of each page in the order of its content. */
  readonly pages: readonly string[]
  readonly sizes: readonly (readonly [width: number, height: number])[]
  readonly title: string
  readonly author: string
  readonly marked: boolean
  readonly pictures: () => Promise<readonly (readonly PdfPicture[])[]>
  /** Roles of the tagged structure of each page, outermost first. */
  readonly roles: readonly (readonly string[])[]
}

interface TreeNode {
  readonly role?: string
  readonly children?: readonly TreeNode[]
}

function rolesOf(node: TreeNode | null): string[] {
  if (node === null) return []
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

async function picturesOf(page: PDFPageProxy): Promise<PdfPicture[]> {
  const list = await page.getOperatorList()
  const names = list.fnArray.flatMap((fn, i) =>
    fn === OPS.paintImageXObject ? [String((list.argsArray[i] as unknown[])[0])] : [],
  )
  const found: PdfPicture[] = []
  for (const name of names) {
    const store = name.startsWith('g_') ? page.commonObjs : page.objs
    found.push(
      await new Promise<PdfPicture>((resolve) => {
        store.get(name, resolve)
      }),
    )
  }
  return found
}

async function pagesOf(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)))
}

/** Opens a PDF and reads what tests look at. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await pagesOf(document)
  const info = new Map<string, unknown>(Object.entries((await document.getMetadata()).info))
  const mark = await document.getMarkInfo()
  return {
    pages: await Promise.all(pages.map(textOf)),
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      return [Math.round(width), Math.round(height)] as const
    }),
    title: String(info.get('Title')),
    author: String(info.get('Author')),
    marked: (mark as { Marked?: boolean } | null)?.Marked === true,
    pictures: () => Promise.all(pages.map(picturesOf)),
    roles: await Promise.all(
      pages.map(async (page) => rolesOf((await page.getStructTree()) as TreeNode | null)),
    ),
  }
}

/** Where each text of a page stands, in millimetres from its left and lower edges. */
export async function placesOf(
  bytes: Uint8Array,
  page: number,
): Promise<ReadonlyMap<string, readonly [x: number, y: number]>> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { items } = await (await document.getPage(page)).getTextContent()
  const mm = (points: unknown) => (Number(points) * 25.4) / 72
  return new Map(
    items.flatMap((item) =>
      'str' in item ? [[item.str, [mm(item.transform[4]), mm(item.transform[5])]] as const] : [],
    ),
  )
}

/** All objects of a PDF as text, unpacked: to look for names of fonts and claims of standards in. */
export function pdfObjects(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const parts = [text]
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length
    try {
      parts.push(inflateSync(bytes.subarray(start), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // Not a packed stream.
    }
  }
  return parts.join('\n')
}
