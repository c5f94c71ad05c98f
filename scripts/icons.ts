/**
 * `npm run icons`: draws the program's mark and the picture of a saved program in every size, for every system, into
 * `packaging/icons/`. The drawings are here; the files are kept, so that packaging needs no browser.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startPlainBrowser } from '../chromium-host/browser'
import { icns, ico } from './lib/icon-files'

const folder = join(import.meta.dirname, '..', 'packaging', 'icons')
const paper = '#faf7f1'
const ink = '#1f1b18'
const plum = '#5b1f4a'
const rule = '#ded6c8'

/** The ring of seven arcs as in `src-renderer/ui/Mark.tsx`, around the middle of 100 by 100. Small, it is thicker. */
function ring(radius: number, width: number): string {
  const arcs = 7
  const gap = 4 + width / 3
  const point = (degrees: number): string => {
    const angle = ((degrees - 90) * Math.PI) / 180
    return `${(50 + radius * Math.cos(angle)).toFixed(2)} ${(50 + radius * Math.sin(angle)).toFixed(2)}`
  }
  return Array.from({ length: arcs }, (_, index) => {
    const from = (index * 360) / arcs + gap
    const to = ((index + 1) * 360) / arcs - gap
    const colour = index === 1 ? plum : ink
    return `<path d="M ${point(from)} A ${radius} ${radius} 0 0 1 ${point(to)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
  }).join('')
}

const thickness = (size: number): number => (size <= 24 ? 13 : size <= 48 ? 10 : 7.5)

/** The program: paper with round corners. On macOS there is room around it, as around all others there. */
function program(size: number, margin: number): string {
  const side = 100 - 2 * margin
  const radius = side * 0.22
  const scale = side / 100
  return `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" rx="${radius}" fill="${paper}" stroke="${rule}" stroke-width="${size <= 32 ? 0 : 0.8}"/>
  <g transform="translate(${50 - 50 * scale} ${50 - 50 * scale}) scale(${scale})">${ring(30, thickness(size))}</g>`
}

/** A saved program: a sheet with a folded corner. */
function document(size: number): string {
  const line = size <= 32 ? 3 : 1.6
  return `<path d="M 18 4 H 62 L 84 26 V 96 H 18 Z" fill="${paper}" stroke="${ink}" stroke-width="${line}" stroke-linejoin="round"/>
  <path d="M 62 4 V 26 H 84" fill="${rule}" stroke="${ink}" stroke-width="${line}" stroke-linejoin="round"/>
  <g transform="translate(51 60) scale(0.62) translate(-50 -50)">${ring(30, thickness(size) + 2)}</g>`
}

async function draw(page: Page, inside: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100">${inside}</svg>`,
  )
  return page.screenshot({ omitBackground: true })
}

type Drawing = (size: number) => string

async function drawAll(page: Page, drawing: Drawing, sizes: readonly number[]) {
  const pictures: { readonly size: number; readonly png: Buffer }[] = []
  for (const size of sizes) pictures.push({ size, png: await draw(page, drawing(size), size) })
  return pictures
}

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const browser = await startPlainBrowser()
const page = await browser.newPage()
const save = (name: string, bytes: Buffer) => writeFile(join(folder, name), bytes)

const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256]
const macSizes = [16, 32, 64, 128, 256, 512, 1024]
const linuxSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]
for (const { size, png } of await drawAll(page, (size) => program(size, 4), linuxSizes))
  await save(`${size}x${size}.png`, png)
await save(
  'icon.ico',
  ico(await drawAll(page, (size) => program(size, size <= 24 ? 0 : 4), windowsSizes)),
)
await save('icon.icns', icns(await drawAll(page, (size) => program(size, 10), macSizes)))
await save('ciklus.ico', ico(await drawAll(page, document, windowsSizes)))
await save('ciklus.icns', icns(await drawAll(page, document, macSizes)))
await browser.close()
console.log(`The icons are in ${folder}`)
