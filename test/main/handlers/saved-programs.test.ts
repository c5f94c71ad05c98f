/** Saved programs: handed over by the system, and saved under their own extension. */
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokens } from '../../../src-main/files/tokens'
import { fileHandlers } from '../../../src-main/handlers/files'
import { tableHandlers } from '../../../src-main/handlers/tables'
import type { Tools } from '../../../src-main/handlers/tools'
import { createJobs } from '../../../src-main/system/jobs'
import { largestJson } from '../../../src-shared/limits'
import { FailureError } from '../../../src-shared/result'
import { mockWorker } from './mock-worker'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

const job = '00000000-0000-4000-8000-000000000001'
let folder = ''
let tools: Tools
let answer: string | null = null
const worker = mockWorker()
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handed-over-'))
  // What is not asked for here is not there.
  tools = {
    tokens: createTokens(),
    jobs: createJobs(() => undefined),
    worker,
    ask: { save: () => Promise.resolve(answer) },
    opened: vi.fn(() => null),
    addRecent: vi.fn(),
    info: () => ({ dataFolder: path('data') }),
  } as unknown as Tools
})
afterEach(() => rm(folder, { recursive: true }))

const path = (name: string): string => join(folder, name)
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  )

describe('A saved program that the system hands over', () => {
  it('is picked by it, goes on waiting until it is taken, and is among the recent ones', async () => {
    await writeFile(path('Most.ciklus'), '{}')
    tools = { ...tools, opened: vi.fn(() => path('Most.ciklus')) }
    const handlers = fileHandlers(tools)
    const seen = await handlers['files.opened']({ isTaken: false })
    expect(seen).toMatchObject({ name: 'Most.ciklus', size: 2 })
    expect(tools.opened).toHaveBeenLastCalledWith(false)
    await handlers['files.opened']({ isTaken: true })
    expect(tools.opened).toHaveBeenLastCalledWith(true)
    expect(tools.addRecent).toHaveBeenCalledWith(path('Most.ciklus'))
  })

  it('that is gone is told once, and forgotten', async () => {
    tools = { ...tools, opened: vi.fn(() => path('gone.ciklus')) }
    const asking = fileHandlers(tools)['files.opened']({ isTaken: false })
    expect(await failureOf(asking)).toEqual({
      code: 'file.missing',
      params: { name: 'gone.ciklus' },
    })
    expect(tools.opened).toHaveBeenLastCalledWith(true)
    expect(tools.addRecent).not.toHaveBeenCalled()
  })

  it('is there in nobody’s absence', async () => {
    expect(await fileHandlers(tools)['files.opened']({ isTaken: true })).toBeNull()
  })
})

describe('A program that is saved', () => {
  it('has its own extension and is among the recent files; other JSON is neither', async () => {
    const save = tableHandlers(tools)['json.save']
    answer = path('Most.ciklus')
    const asked = vi.spyOn(tools.ask, 'save')
    await save({ job, text: '{}', suggestedName: 'Most.ciklus' })
    expect(asked).toHaveBeenLastCalledWith('Most.ciklus', '.ciklus')
    expect(tools.addRecent).toHaveBeenCalledExactlyOnceWith(path('Most.ciklus'))
    answer = path('aside.json')
    await save({ job, text: '{}', suggestedName: 'aside.json' })
    expect(asked).toHaveBeenLastCalledWith('aside.json', '.json')
    expect(tools.addRecent).toHaveBeenCalledTimes(1)
  })

  it('is not put where Ciklus keeps its data, with which it could be lost', async () => {
    await mkdir(path('data/programs'), { recursive: true })
    answer = path('data/programs/Most.ciklus')
    const saving = tableHandlers(tools)['json.save']({
      job,
      text: '{}',
      suggestedName: 'Most.ciklus',
    })
    expect(await failureOf(saving)).toEqual({
      code: 'save.besideData',
      params: { name: 'Most.ciklus' },
    })
    expect(await readdir(path('data/programs'))).toEqual([])
    expect(tools.addRecent).not.toHaveBeenCalled()
  })
})

describe('A program with everything in it', () => {
  it('that would be too large to open again is not written, locked or not', async () => {
    answer = path('a.json')
    const handlers = tableHandlers(tools)
    // Two bytes for each letter: it is the bytes that count.
    const text = 'Ђ'.repeat(largestJson / 2 + 1)
    expect(await failureOf(handlers['json.save']({ job, text, suggestedName: 'a' }))).toEqual({
      code: 'save.tooLarge',
      params: { name: 'a.json', limit: 210 },
    })
    const locked = { job, text, passphrase: 'reka kroz grad', suggestedName: 'a' }
    expect(await failureOf(handlers['json.saveEncrypted'](locked))).toMatchObject({
      code: 'save.tooLarge',
    })
    expect(await readdir(folder)).toEqual([])
    expect(worker.encrypt).not.toHaveBeenCalled()
  })

  it('of the largest size is read again when it was locked', async () => {
    // The reader of what is inside has its own bound, which is that of writing.
    const size = largestJson + 60_000
    await writeFile(path('a.json.age'), '')
    await truncate(path('a.json.age'), size)
    worker.readJson.mockResolvedValue({})
    const held = { kind: 'path', path: path('a.json.age'), name: 'a.json.age' } as const
    const asked = { job, token: tools.tokens.hold(held), passphrase: 'reka kroz grad' }
    await tableHandlers(tools)['json.read'](asked)
    expect(worker.readJson.mock.calls[0]?.[0].byteLength).toBe(size)
  })
})
