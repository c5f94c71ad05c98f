import { fork } from 'node:child_process'
import { getEventListeners } from 'node:events'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { linkPress, pressLimits } from '../../../src-main/documents/press-link'
import type { PressChild, PressLimits } from '../../../src-main/documents/press-link'
import type { FromPress } from '../../../src-main/documents/press.protocol'
import type { Press } from '../../../src-main/documents/press.types'
import { guess } from './foreign-files'
import { certificate, certificates } from './models'
import { readPdf } from './pdf-reader'

vi.setConfig({ testTimeout: 60_000 })

const resources = join(import.meta.dirname, '../../../resources')
const started: (() => void)[] = []
afterEach(() => {
  for (const stop of started.splice(0)) stop()
})

/** A process on Node's channel, as Electron's utility process is on its own. */
function nodeChild(file: string, args: readonly string[], execArgv: string[]): PressChild {
  const child = fork(join(import.meta.dirname, file), [...args], {
    serialization: 'advanced',
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  started.push(() => child.kill('SIGKILL'))
  let lastWords = ''
  child.stderr?.on('data', (chunk: Buffer) => (lastWords += chunk.toString()))
  const closed = new Promise<string>((resolve) => child.on('close', () => resolve(lastWords)))
  return {
    post: (message) => {
      if (child.connected) child.send(message)
    },
    onMessage: (listener) => void child.on('message', (m) => listener(m as FromPress)),
    onEnd: (listener) => void child.on('exit', () => listener(closed)),
    kill: () => void child.kill('SIGKILL'),
  }
}

const real = (args: readonly string[] = []): Press =>
  linkPress(() =>
    nodeChild('press-child.ts', [`--resources=${resources}`, ...args], ['--import', 'tsx']),
  )
const stubborn = (limits: PressLimits = pressLimits): Press =>
  linkPress(() => nodeChild('stubborn-child.mjs', [], []), limits)

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })
const bytes = (text: string) => new TextEncoder().encode(text)
const say = (press: Press, word: string, o = quiet()) => press.readJson(bytes(word), null, o)
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('No failure but an answer')),
    (error: unknown) => (error as { failure?: { code: string } }).failure?.code,
  )

describe('the press in a process of its own', () => {
  it('makes documents, reads files and says what it has done', async () => {
    const press = real()
    const seen: [number, number][] = []
    const watched = {
      ...quiet(),
      onProgress: (done: number, total: number) => void seen.push([done, total]),
    }
    const pdf = await press.pdf(certificates([certificate()]), watched)
    expect((await readPdf(pdf)).pages[0]).toContain('Đorđe Šećerović-Njegić')
    expect(seen.at(-1)).toEqual([2, 2])
    const preview = await press.preview(certificates([certificate()]), 0, 1, quiet())
    expect(preview.pages[0]).toMatch(/^<svg/)
    const table = await press.readTable(bytes('a,b\n1,2\n'), 'a.csv', guess, quiet())
    expect(table.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(await press.readJson(bytes('{"a":[1]}'), null, quiet())).toEqual({ a: [1] })
  })
  it('answers a failure with its code and params, and goes on', async () => {
    const press = real()
    await expect(press.readTable(bytes('a\n"b'), 'a.csv', guess, quiet())).rejects.toMatchObject({
      name: 'FailureError',
      failure: { code: 'table.unclosedQuote', params: { name: 'a.csv', row: 2, column: 1 } },
    })
    await expect(press.readJson(bytes('[1]'), null, quiet())).resolves.toEqual([1])
  })
  it('ends itself when it takes more memory than it may, and says so', async () => {
    // The watch looks every tenth of a second; this keeps the press at work for longer.
    const long = certificates(Array.from({ length: 3_000 }, () => certificate()))
    expect(await code(real(['--memory=20']).pdf(long, quiet()))).toBe('document.outOfMemory')
  })
})

describe('requests', () => {
  it('are answered in their order by one process that stays', async () => {
    const press = stubborn()
    const answers = await Promise.all(['a', 'b', 'c'].map((word) => say(press, word)))
    const pids = answers.map((answer) => String(answer).split(' by ')[1])
    expect(new Set(pids).size).toBe(1)
    expect(answers.map((answer) => String(answer).split(' by ')[0])).toEqual(['a', 'b', 'c'])
  })
  it('that run when the process dies fail; those that wait and those that come later are answered', async () => {
    const press = stubborn()
    const dying = code(say(press, 'die'))
    const waiting = say(press, 'after')
    expect(await dying).toBe('document.workerStopped')
    expect(await waiting).toMatch(/^after/)
    expect(await say(press, 'later')).toMatch(/^later/)
  })
  it('of one job leave nothing behind on its signal', async () => {
    const press = stubborn()
    const job = quiet()
    for (const word of ['a', 'b', 'die', 'c']) await say(press, word, job).catch(() => undefined)
    expect(getEventListeners(job.signal, 'abort')).toEqual([])
  })
  it('under which the process runs out of memory say so', async () => {
    expect(await code(say(stubborn(), 'starve'))).toBe('document.outOfMemory')
  })
  it('that hang are ended by the clock, and the next is answered', async () => {
    const press = stubborn({ ...pressLimits, time: { ...pressLimits.time, readJson: 700 } })
    await say(press, 'warm')
    await expect(say(press, 'hang')).rejects.toMatchObject({
      failure: { code: 'document.workerStopped', params: { seconds: 1 } },
    })
    expect(await say(press, 'next')).toMatch(/^next/)
  })
  it('that hang can be cancelled at once, although the process cannot be asked', async () => {
    const press = stubborn({ ...pressLimits, grace: 50 })
    const first = await say(press, 'warm')
    const controller = new AbortController()
    const hanging = code(
      press.readJson(bytes('hang'), null, { ...quiet(), signal: controller.signal }),
    )
    const next = say(press, 'next')
    controller.abort()
    expect(await hanging).toBe('request.cancelled')
    expect(String(await next).split(' by ')[1]).not.toBe(String(first).split(' by ')[1])
  })
  it('that still wait are cancelled without touching the one that runs', async () => {
    const press = real()
    const controller = new AbortController()
    const running = press.readJson(bytes('[1]'), null, quiet())
    const waiting = code(
      press.readJson(bytes('[2]'), null, { ...quiet(), signal: controller.signal }),
    )
    controller.abort()
    expect(await waiting).toBe('request.cancelled')
    expect(await running).toEqual([1])
    expect(
      await code(press.readJson(bytes('[3]'), null, { ...quiet(), signal: controller.signal })),
    ).toBe('request.cancelled')
  })
  it('that run or wait when the press is closed are cancelled', async () => {
    const press = stubborn()
    await say(press, 'warm')
    const running = code(say(press, 'wait'))
    const waiting = code(say(press, 'b'))
    press.close()
    expect(await Promise.all([running, waiting])).toEqual([
      'request.cancelled',
      'request.cancelled',
    ])
    expect(await code(say(press, 'c'))).toBe('request.cancelled')
  })
  it('fail when no process can be started', async () => {
    const press = linkPress(() => {
      throw new Error('no more processes')
    })
    expect(await code(say(press, 'a'))).toBe('document.workerStopped')
  })
})
