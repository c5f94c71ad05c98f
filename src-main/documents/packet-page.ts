/**
 * Pages that stand alone: a reviewer's file with the locked applications in it, and the form of a call with its questions. Each is one page
 * with its script and its style. Its policy lets that script and that style run, by their hashes, and nothing else: no network, no
 * picture, no frame.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Args } from '../../src-shared/contract'

/** What every such page has in it; both are made by the build. */
export interface PacketParts {
  readonly script: string
  readonly style: string
}

/** The pages that the build makes the parts of. */
export type PageName = 'packet' | 'call-form'

/** Reads them from the folder that the build puts them in, beside the main bundle. */
export async function readPacketParts(
  folder: string,
  page: PageName = 'packet',
): Promise<PacketParts> {
  const [script, style] = await Promise.all(
    [`${page}.js`, `${page}.css`].map((name) => readFile(join(folder, name), 'utf8')),
  )
  return { script: script ?? '', style: style ?? '' }
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? '')

/** Inside a script element nothing may look like its end, or begin a comment. The sign means the same in a string. */
const asScript = (script: string): string =>
  script.replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3C`)

/** What a page says beside its script: the element that the script fills, and the data that lies in another one. */
interface Inside {
  readonly language: string
  readonly title: string
  readonly withoutScript: string
  readonly place: string
  readonly dataPlace: string
  /** JSON. */
  readonly data: string
}

/** JSON in a script element: nothing in it may look like a tag, and the sign means the same in a string. */
const asData = (json: string): string => json.replaceAll('<', String.raw`\u003c`)

function pageOf(parts: PacketParts, inside: Inside): string {
  const { language, title, withoutScript, place, dataPlace, data } = inside
  const script = asScript(parts.script)
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(parts.style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${parts.style}</style>
</head>
<body>
<div id="${place}"><noscript>${escaped(withoutScript)}</noscript></div>
<script type="application/json" id="${dataPlace}">${asData(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** Makes a reviewer's file. */
export function packetPage(parts: PacketParts, asked: Args<'packets.save'>): string {
  const data = JSON.stringify(asked.locked)
  return pageOf(parts, { ...asked, place: 'packet', dataPlace: 'locked', data })
}

/** Makes the form of a call. */
export function formPage(parts: PacketParts, asked: Args<'forms.save'>): string {
  return pageOf(parts, { ...asked, place: 'page', dataPlace: 'content', data: asked.content })
}
