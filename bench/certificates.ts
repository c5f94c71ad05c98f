/**
 * 500 certificates (Latin, Cyrillic and Arabic names, a QR code each) through the document worker' process, from the job's start to the
 * file on disk, beside Chromium printing a page of the same content, and beside the bare typesetter with everything
 * prepared. In turns, medians of five. Build first; run alone with `node --import tsx bench/certificates.ts`.
 */
import { fork } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { encode } from 'uqr'
import { startBrowser } from '../chromium-host/browser'
import { linkWorker } from '../src-main/documents/worker-link'
import type { WorkerChild } from '../src-main/documents/worker-link'
import type { FromWorker } from '../src-main/documents/worker.protocol'
import { prepare } from '../src-main/documents/prepare'
import { qrSheet } from '../src-main/documents/qr'
import { openTypesetter } from '../src-main/documents/typesetter'
import { certificateRun, certificatesHtml, codesAsSvg } from './lib/certificate-run'
import { childrenOf, watched } from './lib/memory'

/** The figures, in milliseconds and megabytes. */
export interface CertificateFigures {
  readonly count: number
  readonly press: number
  readonly pressCold: number
  readonly pressPeak: number
  readonly bare: number
  readonly chromium: number
  readonly chromiumPeak: number
  readonly qr: number
  readonly uqr: number
  readonly timesFaster: number
  readonly timesBare: number
}

const rounds = 5
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The built press in a plain Node process, with the parent port that the host gives it. */
function forkBuilt(): WorkerChild & { readonly pid: number } {
  const port = pathToFileURL(resolve('chromium-host/parent-port.mjs')).href
  const child = fork(resolve('out/main/press.js'), [], {
    execArgv: ['--import', port],
    serialization: 'advanced',
  })
  return {
    pid: child.pid ?? 0,
    post: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromWorker)),
    onEnd: (listener) => void child.on('exit', () => listener(false)),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A press that is started anew, and one document through it, from the request to the file on disk. */
function startPress(folder: string) {
  let child: ReturnType<typeof forkBuilt> | null = null
  const press = linkWorker(() => (child = forkBuilt()))
  const file = join(folder, 'press.pdf')
  const make = async (count: number, run: number) => {
    const document = certificateRun(count, run)
    return watched(child?.pid ?? 0, async () =>
      writeFile(file, await press.pdf(document, quiet()), { flush: true }),
    )
  }
  return { press, file, make }
}

/** The bare typesetter on the same template: compile and export, everything prepared, nothing sent or written. */
function bareTypesetter() {
  const typesetter = openTypesetter(resolve('resources'))
  return (count: number, run: number): number => {
    const document = certificateRun(count, run)
    const prepared = prepare(document)
    typesetter.forget(4)
    const start = performance.now()
    typesetter.typeset(prepared).pdf(document.timestamp, true)
    return performance.now() - start
  }
}

async function startChromium(folder: string) {
  const before = new Set(childrenOf(process.pid))
  const browser = await startBrowser({
    profile: join(folder, 'profile'),
    headless: true,
    debuggable: false,
    language: null,
    width: 1_200,
    height: 900,
  })
  const [root = 0] = childrenOf(process.pid).filter((pid) => !before.has(pid))
  const source = join(folder, 'page.html')
  const make = async (count: number, run: number) => {
    const document = certificateRun(count, run)
    await writeFile(source, certificatesHtml(document, codesAsSvg(document)))
    const page = await browser.newPage()
    const result = await watched(root, async () => {
      await page.goto(pathToFileURL(source).href)
      await page.evaluate('document.fonts.ready')
      await page.pdf({
        path: join(folder, 'chromium.pdf'),
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
      })
    })
    await page.close()
    return result
  }
  return { make, version: browser.browser()?.version() ?? '', close: () => browser.close() }
}

/** Making the codes alone: drawn as the document worker wants them, and encoded by the library it was before. */
function codes(count: number, run: number): { readonly qr: number; readonly uqr: number } {
  const texts = certificateRun(count, run).pages.map((page) => page.code)
  const start = performance.now()
  qrSheet(texts, 4)
  const middle = performance.now()
  for (const text of texts) encode(text, { ecc: 'M' })
  return { qr: middle - start, uqr: performance.now() - middle }
}

interface Round {
  readonly press: number
  readonly pressPeak: number
  readonly bare: number
  readonly chromium: number
  readonly chromiumPeak: number
  readonly qr: number
  readonly uqr: number
}

function print(f: CertificateFigures, sizes: string, version: string): void {
  const row = (label: string, ...cells: string[]) =>
    console.log(`  ${label.padEnd(44)}${cells.map((cell) => cell.padStart(12)).join('')}`)
  const ms = (value: number) => `${value.toFixed(0)} ms`
  row('', 'time', 'peak memory')
  row('press, request to file on disk, warm', ms(f.press), `${f.pressPeak.toFixed(0)} MB`)
  row('press, process started for it', ms(f.pressCold))
  row('bare typesetter, everything prepared', ms(f.bare))
  row(
    `Chromium ${version}, page to file on disk`,
    ms(f.chromium),
    `${f.chromiumPeak.toFixed(0)} MB`,
  )
  row('QR codes alone (in the document worker figures)', ms(f.qr))
  row('the same codes with uqr', ms(f.uqr))
  console.log(`  ${f.timesFaster.toFixed(1)} times faster than Chromium (aim: at least 4)`)
  const setting = ((f.press - f.qr) / f.bare).toFixed(2)
  console.log(
    `  ${f.timesBare.toFixed(2)} times the bare typesetter, ${setting} without making the QR codes (aim: at most 1.3)`,
  )
  console.log(`  ${sizes}`)
}

/** One measurement of each, in turn. */
async function measureRound(
  count: number,
  run: number,
  parts: {
    readonly press: ReturnType<typeof startPress>
    readonly bare: ReturnType<typeof bareTypesetter>
    readonly browser: Awaited<ReturnType<typeof startChromium>>
  },
): Promise<Round> {
  const press = await parts.press.make(count, run)
  const bare = parts.bare(count, run)
  const chromium = await parts.browser.make(count, run)
  return {
    press: press.ms,
    pressPeak: press.peak / 1e6,
    bare,
    chromium: chromium.ms,
    chromiumPeak: chromium.peak / 1e6,
    ...codes(count, run),
  }
}

/** Measures and prints. The aims are four times Chromium's speed and 1.3 times the bare typesetter's time. */
export async function benchCertificates(count = 500): Promise<CertificateFigures> {
  console.log(`${String(count)} certificates with a QR code each, medians of ${String(rounds)}`)
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-bench-'))
  const cold = startPress(folder)
  const { ms: pressCold } = await cold.make(count, 0)
  const parts = { press: cold, bare: bareTypesetter(), browser: await startChromium(folder) }
  try {
    const all: Round[] = []
    for (let run = 0; run <= rounds; run++) all.push(await measureRound(count, run + 1, parts))
    // The first round warms up all three.
    const measured = all.slice(1)
    const of = (key: keyof Round) => median(measured.map((one) => one[key]))
    const figures: CertificateFigures = {
      count,
      pressCold,
      press: of('press'),
      pressPeak: Math.max(...measured.map((one) => one.pressPeak)),
      bare: of('bare'),
      chromium: of('chromium'),
      chromiumPeak: Math.max(...measured.map((one) => one.chromiumPeak)),
      qr: of('qr'),
      uqr: of('uqr'),
      timesFaster: of('chromium') / of('press'),
      timesBare: of('press') / of('bare'),
    }
    const size = async (name: string) => ((await stat(join(folder, name))).size / 1e6).toFixed(1)
    const sizes = `files: press ${await size('press.pdf')} MB (PDF/UA-1), Chromium ${await size('chromium.pdf')} MB`
    print(figures, sizes, parts.browser.version)
    return figures
  } finally {
    cold.press.close()
    await parts.browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) await benchCertificates()
