/**
 * The page that is printed: one SVG per sheet of paper, at its exact size, and nothing that runs. Each SVG is a picture of
 * its own, so that ids in one page can never meet those of another.
 */
import type { Language } from '../../src-shared/languages'
import { securityHeaders } from '../ipc/scheme'

/** Size of a sheet in points (1/72 inch). */
interface Sheet {
  readonly width: number
  readonly height: number
}

/** The size that an SVG page gives itself (`width="842pt"` or its view box, in points); A4 when it gives none. */
export function sheetOf(svg: string): Sheet {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? ''
  const box = /viewBox="[\d.]+[\s,]+[\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(root)
  const width = Number(/\swidth="([\d.]+)(?:pt)?"/.exec(root)?.[1] ?? box?.[1])
  const height = Number(/\sheight="([\d.]+)(?:pt)?"/.exec(root)?.[1] ?? box?.[2])
  return width > 0 && height > 0 ? { width, height } : { width: 595.28, height: 841.89 }
}

/** What is written on a page, for whoever is read a PDF that the system's print dialog made. */
function altOf(svg: string): string {
  const [, text = ''] = /<desc>([^<]*)<\/desc>/u.exec(svg) ?? []
  return text.replaceAll('"', '&quot;').replaceAll('\n', ' &#10;')
}

/** What the printed pages are: the title names the printer's job, and a PDF that the dialog makes. */
export interface PrintedAs {
  readonly language: Language
  readonly title: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Files of the printed page, by the last part of their address. */
export function printFiles(
  pages: readonly string[],
  { language, title }: PrintedAs,
): ReadonlyMap<string, Response> {
  const { width, height } = sheetOf(pages[0] ?? '')
  const css = `@page { size: ${String(width)}pt ${String(height)}pt; margin: 0 }
html, body { margin: 0; padding: 0 }
img { display: block; width: ${String(width)}pt; height: ${String(height)}pt; break-after: page }
img:last-child { break-after: auto }
`
  const images = pages
    .map((page, i) => `<img src="${String(i)}.svg" alt="${altOf(page)}">`)
    .join('\n')
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<link rel="stylesheet" href="print.css"></head><body>
${images}
</body></html>`
  return new Map([
    ['page.html', answer(html, 'text/html; charset=utf-8')],
    ['print.css', answer(css, 'text/css; charset=utf-8')],
    ...pages.map((svg, i) => [`${String(i)}.svg`, answer(svg, 'image/svg+xml')] as const),
  ])
}

function answer(body: string, mimeType: string): Response {
  return new Response(body, { headers: securityHeaders(mimeType) })
}
