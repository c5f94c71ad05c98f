/** Programs, recovery and help, as the page asks for them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokens } from '../../../src-main/files/tokens'
import { helpHandlers } from '../../../src-main/handlers/help'
import { programHandlers } from '../../../src-main/handlers/programs'
import { recoveryHandlers } from '../../../src-main/handlers/recovery'
import { openPrograms } from '../../../src-main/programs/programs'
import { createJobs } from '../../../src-main/system/jobs'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

let data = ''
const startAgain = vi.fn<() => void>()
const quarantineDatabases = vi.fn(() => Promise.resolve())
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'handlers-programs-'))
  startAgain.mockClear()
  quarantineDatabases.mockClear()
})
afterEach(() => rm(data, { recursive: true }))

const databaseNow = async () => (await openPrograms(data)).current.database

describe('A database that cannot be opened', () => {
  it('takes those of all programs aside, or leaves its own place alone; then Ciklus is started anew', async () => {
    const programs = await openPrograms(data)
    const mayClose = () => undefined
    const handlers = recoveryHandlers({ programs, startAgain, quarantineDatabases, mayClose })
    await handlers['recovery.quarantine']({ isAll: true })
    expect(quarantineDatabases).toHaveBeenCalledOnce()
    expect(await databaseNow()).toBe('ciklus')
    await handlers['recovery.quarantine']({ isAll: false })
    expect(quarantineDatabases).toHaveBeenCalledOnce()
    expect(await databaseNow()).toBe('ciklus~2')
    expect(startAgain).toHaveBeenCalledTimes(2)
  })
})

describe('Another program', () => {
  it('is opened by starting anew, and not when there is no such one', async () => {
    const tokens = createTokens()
    const openNext = vi.fn()
    const programs = await openPrograms(data)
    const handlers = programHandlers({ programs, startAgain, tokens, openNext })
    await handlers['programs.begin']({})
    expect(openNext).not.toHaveBeenCalled()
    expect(startAgain).toHaveBeenCalledOnce()
    const unknown = handlers['programs.open']({ id: '0123456789abcdef', leavesNothing: false })
    await expect(unknown).rejects.toMatchObject({ failure: { code: 'request.invalid' } })
    expect(startAgain).toHaveBeenCalledOnce()
    expect(await handlers['programs.current']({})).toEqual({ id: 'first', database: 'ciklus' })
    await handlers['programs.name']({ name: 'Mentorstvo', organization: 'Most' })
    expect(await handlers['programs.list']({ databases: [] })).toMatchObject([
      { name: 'Mentorstvo', organization: 'Most' },
      { name: '' },
    ])
  })
})

describe('A file that is opened beside the program', () => {
  it('waits for the next start, which begins with another program', async () => {
    const tokens = createTokens()
    const openNext = vi.fn()
    const programs = await openPrograms(data)
    const handlers = programHandlers({ programs, startAgain, tokens, openNext })
    const token = tokens.hold({ kind: 'path', path: '/stick/Most.ciklus', name: 'Most.ciklus' })
    await handlers['programs.begin']({ token })
    expect(openNext).toHaveBeenCalledExactlyOnceWith('/stick/Most.ciklus')
    expect(await handlers['programs.list']({ databases: [] })).toHaveLength(2)
  })
})

describe('A report for help', () => {
  it('is saved as it was shown', async () => {
    const path = join(data, 'Report.txt')
    const handlers = helpHandlers({
      jobs: createJobs(() => undefined),
      tokens: createTokens(),
      ask: {
        open: () => Promise.resolve(null),
        openSeveral: () => Promise.resolve([]),
        save: () => Promise.resolve(path),
        folder: () => Promise.resolve(null),
      },
      helpFacts: () => Promise.reject(new Error('not asked here')),
    })
    const job = '00000000-0000-4000-8000-000000000001'
    await handlers['help.save']({ job, text: 'Ciklus: 1', suggestedName: 'Report' })
    expect(await readFile(path, 'utf8')).toBe('Ciklus: 1')
  })
})
