/** Tools of the handlers that most tests do not ask anything. */
import { join } from 'node:path'
import { vi } from 'vitest'
import { createPictureFiles } from '../../../src-main/pictures/picture-files'
import type { Tools } from '../../../src-main/handlers/tools'

type Others = Pick<
  Tools,
  | 'info'
  | 'quarantineDatabases'
  | 'startAgain'
  | 'protection'
  | 'log'
  | 'helpFacts'
  | 'useGraphics'
  | 'restartDocuments'
  | 'updates'
  | 'closeAndInstall'
  | 'print'
  | 'pageParts'
  | 'opened'
  | 'openNext'
  | 'addRecent'
  | 'reveal'
  | 'openOutside'
  | 'removeQuarantined'
  | 'freeBytes'
  | 'mayClose'
  | 'showMenu'
  | 'pictures'
>

const noUpdates: Tools['updates'] = {
  state: vi.fn(),
  setWeekly: vi.fn(),
  look: vi.fn(),
  lookIfDue: vi.fn(),
  download: vi.fn(),
  takeFile: vi.fn(),
  discard: vi.fn(),
  noteCopied: vi.fn(),
  showPackage: vi.fn(),
  isDue: () => false,
  install: vi.fn(),
  tidy: vi.fn(),
}

/** Makes them for a data folder. */
export const otherTools = (dataFolder: string): Others => ({
  info: () => ({
    version: '1',
    dataFolder,
    isRoaming: false,
    otherDataFolder: null,
    runtime: 'r',
    systemLanguage: 'en',
    setsPaper: true,
    isWithoutGraphics: false,
  }),
  quarantineDatabases: vi.fn(() => Promise.resolve()),
  startAgain: vi.fn(),
  protection: () => Promise.resolve({ disk: 'unknown', system: 'other' }),
  updates: noUpdates,
  closeAndInstall: vi.fn(),
  log: vi.fn(),
  helpFacts: () => Promise.reject(new Error('not asked here')),
  useGraphics: vi.fn(),
  restartDocuments: vi.fn(),
  pageParts: () => Promise.resolve({ script: 'void 0', style: 'p{}' }),
  print: vi.fn(() => Promise.resolve(true)),
  opened: vi.fn(() => null),
  openNext: vi.fn(),
  addRecent: vi.fn(),
  reveal: vi.fn(),
  openOutside: () => Promise.resolve(false),
  removeQuarantined: vi.fn(() => true),
  freeBytes: () => Promise.resolve(7_000),
  mayClose: vi.fn(),
  showMenu: vi.fn(),
  pictures: createPictureFiles({
    folder: join(dataFolder, 'pictures'),
    placesFile: join(dataFolder, 'places.json'),
  }),
})
