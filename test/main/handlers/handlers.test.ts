import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Args } from '../../../src-shared/contract'
import { raise } from '../../../src-shared/result'
import { createTokens } from '../../../src-main/files/tokens'
import { createHandlers } from '../../../src-main/handlers'
import type { Tools } from '../../../src-main/handlers/tools'
import { createJobs } from '../../../src-main/system/jobs'
import { openPrograms } from '../../../src-main/programs/programs'
import { createJournal } from '../../../src-main/journal/journal'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import { createSharedFolder } from '../../../src-main/sync/shared'
import { createSnapshots } from '../../../src-main/snapshots/snapshots'
import { mockWorker } from './mock-worker'
import { otherTools } from './other-tools'
import { document, failureOf, workbook } from './samples'

vi.mock('electron', () => ({
  app: {},
  dialog: {},
  BrowserWindow: vi.fn(),
  session: {},
  shell: {},
}))

const job = '00000000-0000-4000-8000-000000000001'
const never = (): never => raise('document.failed')

let folder = ''
let tools: Tools
const noAnswers: Record<'save' | 'open' | 'folder', string | null> = {
  ...{ save: null, open: null, folder: null },
}
const answers = { ...noAnswers }
const worker = mockWorker()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handlers-'))
  for (const mock of Object.values(worker)) mock.mockReset().mockImplementation(never)
  Object.assign(answers, noAnswers)
  tools = {
    tokens: createTokens(),
    jobs: createJobs(() => undefined),
    worker,
    ask: {
      open: () => Promise.resolve(answers.open),
      openSeveral: () => Promise.resolve(answers.open === null ? [] : [answers.open]),
      save: () => Promise.resolve(answers.save),
      folder: () => Promise.resolve(answers.folder),
    },
    journal: createJournal({ folder: path('journal') }),
    shared: createSharedFolder(path('sync.json'), createKeeping(path('kept.json'), noGuard)),
    snapshots: createSnapshots({ folder: path('snapshots'), placesFile: path('places.json') }),
    ...otherTools(path('data')),
    programs: await openPrograms(path('data')),
  }
})
afterEach(() => rm(folder, { recursive: true }))

const path = (name: string): string => join(folder, name)

describe('Forgetting somebody', () => {
  it('deletes databases that were put aside at once when there is no other program, else with old backups', async () => {
    const handlers = createHandlers(tools)
    const end = { sums: [], isEnd: true }
    await handlers['journal.forget']({ sums: [], isEnd: false })
    expect(tools.removeQuarantined).not.toHaveBeenCalled()
    await handlers['journal.forget'](end)
    expect(tools.removeQuarantined).toHaveBeenCalledExactlyOnceWith(null)
    await tools.programs.begin()
    await handlers['journal.forget'](end)
    expect(tools.removeQuarantined).toHaveBeenCalledTimes(1)
    const before = { at: 1_600_000_000_000, devices: [] }
    expect(await handlers['snapshots.forgetBefore'](before)).toEqual({ isDone: true })
    expect(tools.removeQuarantined).toHaveBeenLastCalledWith(new Date(before.at))
    vi.mocked(tools.removeQuarantined).mockReturnValueOnce(false)
    expect(await handlers['snapshots.forgetBefore'](before)).toEqual({ isDone: false })
  })
})

describe('Saving a document', () => {
  it('asks first and makes nothing when the user closed the dialog', async () => {
    const wanted = { job, document, suggestedName: 'a' }
    expect(await createHandlers(tools)['documents.save'](wanted)).toBeNull()
    expect(worker.pdf).not.toHaveBeenCalled()
  })

  it('writes what the document worker made and hands out a token that can be shown', async () => {
    answers.save = path('Potpisi.pdf')
    worker.pdf.mockResolvedValue(Uint8Array.of(1, 2, 3))
    const handlers = createHandlers(tools)
    const answer = await handlers['documents.save']({ job, document, suggestedName: 'a' })
    expect([...(await readFile(path('Potpisi.pdf')))]).toEqual([1, 2, 3])
    expect(answer?.name).toBe('Potpisi.pdf')
    expect(answer?.place).not.toContain(tmpdir())
    await handlers['files.reveal']({ token: answer?.token ?? '' })
    expect(tools.reveal).toHaveBeenCalledExactlyOnceWith(path('Potpisi.pdf'))
    await rm(path('Potpisi.pdf'))
    expect(await failureOf(handlers['files.reveal']({ token: answer?.token ?? '' }))).toEqual({
      code: 'file.missing',
      params: { name: 'Potpisi.pdf' },
    })
  })

  it('leaves the old file when the document worker fails', async () => {
    await writeFile(path('a.pdf'), 'old')
    answers.save = path('a.pdf')
    const saving = createHandlers(tools)['documents.save']({ job, document, suggestedName: 'a' })
    expect(await failureOf(saving)).toMatchObject({ code: 'document.failed' })
    expect(await readFile(path('a.pdf'), 'utf8')).toBe('old')
  })
})

describe('Saving one document per file', () => {
  const files: Args<'documents.saveEach'>['files'] = [
    'Đorđe Čolić',
    'Ђорђе',
    'đorđe čolić',
    'a/b',
  ].map((name) => ({ name, document }))

  it('gives every file a name of its own and overwrites none', async () => {
    answers.folder = folder
    await writeFile(path('Đorđe Čolić.pdf'), 'there before')
    worker.pdf.mockResolvedValue(Uint8Array.of(7))
    const answer = await createHandlers(tools)['documents.saveEach']({ job, files })
    expect(answer).toMatchObject({ count: 4 })
    expect((await readdir(folder)).toSorted()).toEqual(
      [
        'Đorđe Čolić.pdf',
        'Đorđe Čolić (2).pdf',
        'đorđe čolić (3).pdf',
        'Ђорђе.pdf',
        'a b.pdf',
      ].toSorted(),
    )
    expect(await readFile(path('Đorđe Čolić.pdf'), 'utf8')).toBe('there before')
  })

  it('removes what it wrote when one of them fails, and nothing else', async () => {
    answers.folder = folder
    await writeFile(path('notes.txt'), 'mine')
    worker.pdf.mockResolvedValueOnce(Uint8Array.of(7)).mockResolvedValueOnce(Uint8Array.of(7))
    const saving = createHandlers(tools)['documents.saveEach']({ job, files })
    expect(await failureOf(saving)).toMatchObject({ code: 'document.failed' })
    expect(worker.pdf).toHaveBeenCalledTimes(3)
    expect(await readdir(folder)).toEqual(['notes.txt'])
  })

  it('removes what it wrote when it is cancelled', async () => {
    answers.folder = folder
    const handlers = createHandlers(tools)
    worker.pdf.mockResolvedValueOnce(Uint8Array.of(7)).mockImplementationOnce(async () => {
      await handlers['jobs.cancel']({ job })
      return Uint8Array.of(7)
    })
    expect(await failureOf(handlers['documents.saveEach']({ job, files }))).toMatchObject({
      code: 'request.cancelled',
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('says that the folder is gone', async () => {
    answers.folder = path('gone')
    const saving = createHandlers(tools)['documents.saveEach']({ job, files })
    expect(await failureOf(saving)).toEqual({
      code: 'save.folderMissing',
      params: { name: 'gone' },
    })
  })
})

describe('Saving letters', () => {
  const letter = (name: string) => ({ name, text: `To: ${name}` })

  it('asks for a folder for several, and gives every file a name of its own', async () => {
    answers.folder = folder
    const letters = [letter('Ana'), letter('Ana'), letter('Đorđe')]
    const answer = await createHandlers(tools)['letters.save']({ job, letters })
    expect(answer).toMatchObject({ count: 3 })
    expect((await readdir(folder)).toSorted()).toEqual(['Ana (2).eml', 'Ana.eml', 'Đorđe.eml'])
    expect(await readFile(path('Đorđe.eml'), 'utf8')).toBe('To: Đorđe')
  })

  it('asks where for one, and writes nothing when the dialog is closed', async () => {
    answers.save = path('Ana.eml')
    const letters = [letter('Ana')]
    const save = createHandlers(tools)['letters.save']
    expect(await save({ job, letters })).toMatchObject({ count: 1 })
    answers.save = null
    expect(await save({ job, letters })).toBeNull()
    expect(await readdir(folder)).toEqual(['Ana.eml'])
  })
})

describe('Printing', () => {
  it('hands the pages to the print dialog and tells whether it was used', async () => {
    worker.svgPages.mockResolvedValue(['<svg/>'])
    const handlers = createHandlers(tools)
    expect(await handlers['documents.print']({ job, document })).toEqual({ printed: true })
    expect(tools.print).toHaveBeenCalledExactlyOnceWith(
      ['<svg/>'],
      { language: 'sr-Latn', title: 'Potpisi' },
      expect.any(AbortSignal),
    )
  })
})

describe('Tables', () => {
  it('are read by the document worker from the bytes of the picked file, with its name and nothing of its path', async () => {
    answers.open = path('Спискови.csv')
    await writeFile(path('Спискови.csv'), 'a,b')
    const handlers = createHandlers(tools)
    const picked = await handlers['files.pick']({ purpose: 'table', title: 'x' })
    expect(picked).toMatchObject({ name: 'Спискови.csv', size: 3 })
    const options = { encoding: null, delimiter: null, sheet: null }
    const reading = handlers['tables.read']({ job, token: picked?.token ?? '', options })
    expect(await failureOf(reading)).toMatchObject({ code: 'document.failed' })
    const [bytes, name, given] = worker.readTable.mock.calls[0] ?? []
    expect(new TextDecoder().decode(bytes)).toBe('a,b')
    expect([name, given]).toEqual(['Спискови.csv', options])
  })

  it('that are too large never reach the document worker', async () => {
    const handlers = createHandlers(tools)
    const bytes = new Uint8Array(20_000_001)
    const { token } = await handlers['files.accept']({ name: 'a.csv', bytes })
    const options = { encoding: null, delimiter: null, sheet: null }
    expect(await failureOf(handlers['tables.read']({ job, token, options }))).toEqual({
      code: 'file.tooLarge',
      params: { name: 'a.csv', limit: 20 },
    })
    expect(worker.readTable).not.toHaveBeenCalled()
  })

  it('are saved in the format asked for', async () => {
    answers.save = path('a.csv')
    worker.workbook.mockResolvedValue(new TextEncoder().encode('Name'))
    const saving = { job, workbook, format: 'csv', suggestedName: 'a' } as const
    await createHandlers(tools)['tables.save'](saving)
    expect(worker.workbook.mock.calls[0]?.[1]).toBe('csv')
    expect(await readFile(path('a.csv'), 'utf8')).toBe('Name')
  })
})

describe('Files', () => {
  it('picked must be files', async () => {
    await mkdir(path('folder.csv'))
    answers.open = path('folder.csv')
    const picking = createHandlers(tools)['files.pick']({ purpose: 'table', title: 'x' })
    expect(await failureOf(picking)).toMatchObject({ code: 'file.wrongType' })
  })

  it('that were dropped cannot be shown in a folder', async () => {
    const handlers = createHandlers(tools)
    const dropped = { name: 'a.csv', bytes: new Uint8Array(1) }
    const { token } = await handlers['files.accept'](dropped)
    const showing = failureOf(handlers['files.reveal']({ token }))
    expect(await showing).toMatchObject({ code: 'file.missing' })
  })
})

describe('A link that may not be opened', () => {
  it('is refused', async () => {
    const opening = createHandlers(tools)['links.open']({ url: 'file:///etc/passwd' })
    expect(await failureOf(opening)).toMatchObject({ code: 'request.refused' })
  })
})

describe('Backups', () => {
  const handlersNow = () => createHandlers(tools)

  it('are encrypted by the document worker, saved as .age, and read with the passphrase that the page gives', async () => {
    answers.save = path('Program.age')
    worker.encrypt.mockResolvedValue(Uint8Array.of(1))
    const secret = { text: '{}', passphrase: 'Ђорђева лозинка' }
    const saved = await handlersNow()['json.saveEncrypted']({ job, ...secret, suggestedName: 'a' })
    expect(saved?.name).toBe('Program.age')
    expect(worker.encrypt.mock.calls[0]?.slice(0, 2)).toEqual([secret.text, secret.passphrase])
    answers.open = path('Program.age')
    worker.readJson.mockResolvedValue({ some: 1 })
    const picked = await handlersNow()['files.pick']({ purpose: 'workspace', title: 'x' })
    const token = picked?.token ?? ''
    expect(await handlersNow()['json.read']({ job, token, passphrase: 'abc' })).toEqual({ some: 1 })
    await handlersNow()['json.read']({ job, token })
    expect(worker.readJson.mock.calls.map((call) => call[1])).toEqual(['abc', null])
  })

  it('go to a second place that is not beside the data', async () => {
    const choosing = () => handlersNow()['snapshots.chooseBackupFolder']({ title: 'Where' })
    expect(await choosing()).toBeNull()
    await mkdir(path('data/journal'), { recursive: true })
    await symlink(path('data/journal'), path('elsewhere'))
    for (const inside of ['data', 'data/journal', 'elsewhere']) {
      answers.folder = path(inside)
      expect(await failureOf(choosing())).toMatchObject({ code: 'snapshot.besideData' })
    }
    expect(await handlersNow()['snapshots.backupFolder']({})).toBeNull()
    answers.folder = path('stick')
    await mkdir(path('stick'))
    expect((await choosing())?.place).toMatch(/stick$/)
    expect(await handlersNow()['snapshots.backupFolder']({})).toMatchObject({ isReachable: true })
    await handlersNow()['snapshots.forgetBackupFolder']({})
    expect(await handlersNow()['snapshots.backupFolder']({})).toBeNull()
  })

  it('and the room there is are asked of the main process', async () => {
    expect(await handlersNow()['disk.free']({})).toEqual({ bytes: 7_000 })
    expect(await handlersNow()['app.close']({ isSaved: true })).toBeNull()
    expect(tools.mayClose).toHaveBeenCalledExactlyOnceWith(true)
  })
})
