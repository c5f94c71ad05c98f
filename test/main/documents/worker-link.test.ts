import { fork } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { linkWorker, workerLimits } from '../../../src-main/documents/worker-link'
import type { WorkerChild, WorkerLimits } from '../../../src-main/documents/worker-link'
import { ranOutOfMemory } from '../../../src-main/documents/worker-end'
import type { FromWorker } from '../../../src-main/documents/worker.protocol'
import type { DocumentWorker } from '../../../src-main/documents/worker.types'
import { guess } from './foreign-files'
import { about, putSnapshot } from '../snapshots/files'
import { certificate, certificates } from './models'
import { readPdf } from './pdf-reader'

vi.setConfig({ testTimeout: 60_000 })

const resources = join(import.meta.dirname, '../../../resources')
const started: (() => void)[] = []
afterEach(() => {
  for (const stop of started.splice(0)) stop()
})

/** A process on Node's channel, as Electron's utility process is on its own. */
function nodeChild(file: string, args: readonly string[], execArgv: string[]): WorkerChild {
  const child = fork(join(import.meta.dirname, file), [...args], {
    serialization: 'advanced',
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  started.push(() => child.kill('SIGKILL'))
  return {
    post: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => void child.on('message', (m) => listener(m as FromWorker)),
    onEnd: (listener) =>
      void child.on('exit', (exit, signal) => {
        const code = exit ?? constants.signals[signal ?? 'SIGTERM']
        listener(ranOutOfMemory({ code, report: null }, process.platform))
      }),
    kill: () => void child.kill('SIGKILL'),
  }
}

const real = (args: readonly string[] = []): DocumentWorker =>
  linkWorker(() =>
    nodeChild('worker-child.ts', [`--resources=${resources}`, ...args], ['--import', 'tsx']),
  )
const stubborn = (limits: WorkerLimits = workerLimits): DocumentWorker =>
  linkWorker(() => nodeChild('stubborn-child.mjs', [], []), limits)

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })
const bytes = (text: string) => new TextEncoder().encode(text)
const say = (worker: DocumentWorker, word: string, o = quiet()) =>
  worker.readJson(bytes(word), null, o)
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('No failure but an answer')),
    (error: unknown) => (error as { failure?: { code: string } }).failure?.code,
  )

describe('the document worker in a process of its own', () => {
  it('looks at pictures and copies that come from anywhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'worker-'))
    started.push(() => rmSync(folder, { recursive: true }))
    await putSnapshot(join(folder, 'good'))
    await writeFile(join(folder, 'bad'), 'no copy')
    const worker = real()
    expect(await worker.checkSnapshot(join(folder, 'good'), quiet())).toEqual(about)
    expect(await code(worker.checkSnapshot(join(folder, 'bad'), quiet()))).toBe('snapshot.damaged')
    const svg = '<svg width="2" height="1"/>'
    expect(await worker.readPicture(bytes(svg), 'a.svg', false, quiet())).toMatchObject({
      width: 2,
    })
    expect(await code(worker.readPicture(bytes('GIF'), 'a', false, quiet()))).toBe(
      'image.unreadable',
    )
    worker.close()
  })

  it('makes documents, reads files and says what it has done', async () => {
    const worker = real()
    const seen: [number, number][] = []
    const watched = {
      ...quiet(),
      onProgress: (done: number, total: number) => void seen.push([done, total]),
    }
    const pdf = await worker.pdf(certificates([certificate()]), watched)
    expect((await readPdf(pdf)).pages[0]).toContain('Đorđe Šećerović-Njegić')
    expect(seen.at(-1)).toEqual([2, 2])
    const preview = await worker.preview(certificates([certificate()]), 0, 1, quiet())
    expect(preview.pages[0]).toMatch(/^<svg/)
    const table = await worker.readTable(bytes('a,b\n1,2\n'), 'a.csv', guess, quiet())
    expect(table.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(await worker.readJson(bytes('{"a":[1]}'), null, quiet())).toEqual({ a: [1] })
  })
  it('answers a failure with its code and params, and goes on', async () => {
    const worker = real()
    const byRule = { ...guess, quotes: 'asWritten' } as const
    await expect(worker.readTable(bytes('a\n"b'), 'a.csv', byRule, quiet())).rejects.toMatchObject({
      name: 'FailureError',
      failure: { code: 'table.unclosedQuote', params: { name: 'a.csv', row: 2, column: 1 } },
    })
    await expect(worker.readJson(bytes('[1]'), null, quiet())).resolves.toEqual([1])
  })
  it('ends itself when it takes more memory than it may, and says so', async () => {
    // The watch looks every tenth of a second; this keeps the document worker at work for longer.
    const long = certificates(Array.from({ length: 3_000 }, () => certificate()))
    expect(await code(real(['--memory=20']).pdf(long, quiet()))).toBe('document.outOfMemory')
  })
})

describe('requests', () => {
  it('are answered in their order by one process that stays', async () => {
    const worker = stubborn()
    const answers = await Promise.all(['a', 'b', 'c'].map((word) => say(worker, word)))
    const pids = answers.map((answer) => String(answer).split(' by ')[1])
    expect(new Set(pids).size).toBe(1)
    expect(answers.map((answer) => String(answer).split(' by ')[0])).toEqual(['a', 'b', 'c'])
  })
  it('that run when the process dies fail; those that wait and those that come later are answered', async () => {
    const worker = stubborn()
    const dying = code(say(worker, 'die'))
    const waiting = say(worker, 'after')
    expect(await dying).toBe('document.workerStopped')
    expect(await waiting).toMatch(/^after/)
    expect(await say(worker, 'later')).toMatch(/^later/)
  })
  it('of one job leave nothing behind on its signal', async () => {
    const worker = stubborn()
    const job = quiet()
    for (const word of ['a', 'b', 'die', 'c']) await say(worker, word, job).catch(() => undefined)
    expect(getEventListeners(job.signal, 'abort')).toEqual([])
  })
  it('under which the process runs out of memory say so', async () => {
    expect(await code(say(stubborn(), 'starve'))).toBe('document.outOfMemory')
  })
  it('that hang are ended by the clock, and the next is answered', async () => {
    // Short for what hangs alone: on a busy machine a process may take longer than that to begin.
    const time = { ...workerLimits.time }
    const worker = stubborn({ ...workerLimits, time })
    await say(worker, 'warm')
    time.readJson = 700
    const hanging = say(worker, 'hang')
    await Promise.resolve()
    time.readJson = workerLimits.time.readJson
    await expect(hanging).rejects.toMatchObject({
      failure: { code: 'document.workerStopped', params: { seconds: 1 } },
    })
    expect(await say(worker, 'next')).toMatch(/^next/)
  })
  it('that hang can be cancelled at once, although the process cannot be asked', async () => {
    const worker = stubborn({ ...workerLimits, grace: 50 })
    const first = await say(worker, 'warm')
    const controller = new AbortController()
    const hanging = code(
      worker.readJson(bytes('hang'), null, { ...quiet(), signal: controller.signal }),
    )
    const next = say(worker, 'next')
    controller.abort()
    expect(await hanging).toBe('request.cancelled')
    expect(String(await next).split(' by ')[1]).not.toBe(String(first).split(' by ')[1])
  })
  it('that still wait are cancelled without touching the one that runs', async () => {
    const worker = real()
    const controller = new AbortController()
    const running = worker.readJson(bytes('[1]'), null, quiet())
    const waiting = code(
      worker.readJson(bytes('[2]'), null, { ...quiet(), signal: controller.signal }),
    )
    controller.abort()
    expect(await waiting).toBe('request.cancelled')
    expect(await running).toEqual([1])
    expect(
      await code(worker.readJson(bytes('[3]'), null, { ...quiet(), signal: controller.signal })),
    ).toBe('request.cancelled')
  })
  it('that run or wait when the document worker is closed are cancelled', async () => {
    const worker = stubborn()
    await say(worker, 'warm')
    const running = code(say(worker, 'wait'))
    const waiting = code(say(worker, 'b'))
    worker.close()
    expect(await Promise.all([running, waiting])).toEqual([
      'request.cancelled',
      'request.cancelled',
    ])
    expect(await code(say(worker, 'c'))).toBe('request.cancelled')
  })
  it('that the process dies of three times in a row switch it off, until it is to be tried again', async () => {
    const onOff = vi.fn()
    const worker = linkWorker(() => nodeChild('stubborn-child.mjs', [], []), workerLimits, onOff)
    const die = () => code(say(worker, 'die'))
    expect([await die(), await die()]).toEqual(['document.workerStopped', 'document.workerStopped'])
    // One that goes well between them begins the count anew.
    expect(await say(worker, 'well')).toMatch(/^well/)
    await die()
    await die()
    expect(onOff).not.toHaveBeenCalled()
    const [third, waiting] = [die(), code(say(worker, 'next'))]
    expect(await third).toBe('document.workerStopped')
    expect(await waiting).toBe('document.workerOff')
    expect(onOff).toHaveBeenCalledOnce()
    expect(await code(say(worker, 'again'))).toBe('document.workerOff')
    worker.restart()
    expect(await say(worker, 'again')).toMatch(/^again/)
    worker.close()
  })
  it('fail when no process can be started', async () => {
    const worker = linkWorker(() => {
      throw new Error('no more processes')
    })
    expect(await code(say(worker, 'a'))).toBe('document.workerStopped')
  })
})
