import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createAsk, withExtension } from '../../src-main/window/dialogs'
import { wordsIn } from '../../src-main/window/words'

const electron = vi.hoisted(() => ({
  app: { getPath: () => '/home/ana/Documents' },
  dialog: {
    showOpenDialog: vi.fn<(window: unknown, options: object) => Promise<unknown>>(),
    showSaveDialog:
      vi.fn<(window: unknown, options: { defaultPath: string }) => Promise<unknown>>(),
  },
}))
vi.mock('electron', () => electron)

const { showOpenDialog, showSaveDialog } = electron.dialog
const window = Object.create(null) as BrowserWindow
beforeEach(() => {
  showOpenDialog.mockReset()
  showSaveDialog.mockReset()
})

describe('The save dialog', () => {
  it('starts in Documents with a safe name, then where the user was last', async () => {
    showSaveDialog.mockResolvedValue({ canceled: false, filePath: '/media/usb/Izveštaj' })
    const ask = createAsk(window, wordsIn('en'))
    expect(await ask.save('Izveštaj: 2020/21', '.pdf')).toBe('/media/usb/Izveštaj.pdf')
    await ask.save('b', '.csv')
    const given = showSaveDialog.mock.calls.map(([, options]) => options.defaultPath)
    expect(given).toEqual(['/home/ana/Documents/Izveštaj 2020 21.pdf', '/media/usb/b.csv'])
  })

  it('asks again when the name with its extension is that of another file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ciklus-ask-'))
    const there = join(folder, 'Report.pdf')
    writeFileSync(there, 'old')
    showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'Report') })
    showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: there })
    expect(await createAsk(window, wordsIn('en')).save('Report', '.pdf')).toBe(there)
    expect(showSaveDialog.mock.calls[1]?.[1].defaultPath).toBe(there)
    rmSync(folder, { recursive: true })
  })

  it('gives null when it was closed', async () => {
    showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await createAsk(window, wordsIn('en')).save('a', '.pdf')).toBeNull()
  })

  it('adds the extension when it is missing or another one', () => {
    expect(withExtension('/a/b', '.pdf')).toBe('/a/b.pdf')
    expect(withExtension('/a/b.PDF', '.pdf')).toBe('/a/b.PDF')
    expect(withExtension('/a/v1.2', '.pdf')).toBe('/a/v1.2.pdf')
  })

  it('takes a saved program under the name of what it is inside, and offers both', async () => {
    expect(withExtension('/a/b', '.ciklus')).toBe('/a/b.ciklus')
    expect(withExtension('/a/b.json', '.ciklus')).toBe('/a/b.json')
    expect(withExtension('/a/b.txt', '.ciklus')).toBe('/a/b.txt.ciklus')
    showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    await createAsk(window, wordsIn('sr-Latn')).save('Most 2026.ciklus', '.ciklus')
    expect(showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: '/home/ana/Documents/Most 2026.ciklus',
      filters: [{ name: 'Programi iz Ciklusa', extensions: ['ciklus', 'json'] }],
    })
  })
})

describe('The open dialog', () => {
  it.each([
    ['picture', ['png', 'jpg', 'jpeg', 'svg']],
    ['workspace', ['ciklus', 'json', 'age']],
  ] as const)('for a %s offers its types, under the title given', async (purpose, extensions) => {
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/a/b'] })
    expect(await createAsk(window, wordsIn('sr-Cyrl')).open(purpose, 'Наслов')).toBe('/a/b')
    expect(showOpenDialog.mock.calls[0]?.[1]).toMatchObject({
      title: 'Наслов',
      filters: [{ extensions }],
      properties: ['openFile'],
    })
  })

  it('asks for a folder, and remembers it', async () => {
    showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/media/usb'] })
    showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    const ask = createAsk(window, wordsIn('en'))
    expect(await ask.folder()).toBe('/media/usb')
    await ask.save('a', '.pdf')
    expect(showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe('/media/usb/a.pdf')
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
    expect(await ask.folder()).toBeNull()
    expect(await ask.open('table', 'x')).toBeNull()
  })
})
