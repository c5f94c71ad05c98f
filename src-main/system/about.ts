/** What the page may know about the program and the computer it runs on. */
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { Value } from '../../src-shared/contract'
import { setsPaper } from '../printing/printing'
import type { DataFolder } from './data-folder'
import { diskEncryption } from './disk-encryption'
import { isWithoutGraphics } from './graphics'
import { helpFacts } from './help-facts'
import { runtimeName } from './runtime'

/** See the file's own comment. */
export interface About {
  readonly info: () => Value<'app.info'>
  readonly protection: () => Promise<Value<'app.protection'>>
  /** Free bytes where the data lies. */
  readonly freeBytes: () => Promise<number>
  /** What a report for help says of the machine and of the program that is open. */
  readonly helpFacts: (programFolder: string) => Promise<Value<'help.facts'>>
}

const systems = { win32: 'windows', darwin: 'mac', linux: 'linux' } as const
const isNamedSystem = (name: string): name is keyof typeof systems => Object.hasOwn(systems, name)

/** The system's language, as a tag. */
export function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** The file of the log. */
export const logFile = (): string => join(app.getPath('userData'), 'logs', 'errors.log')

/** Makes it, for the data folder that was chosen. */
export function createAbout(folder: DataFolder): About {
  const dataFolder = folder.path
  const runtime = (): string => runtimeName(app.userAgentFallback)
  return {
    info: () => ({
      version: app.getVersion(),
      dataFolder,
      isRoaming: folder.isRoaming,
      otherDataFolder: folder.other,
      runtime: runtime(),
      systemLanguage: systemLanguage(),
      setsPaper: setsPaper(process.platform),
      isWithoutGraphics: isWithoutGraphics(dataFolder),
    }),
    async protection() {
      const { platform } = process
      const disk = await diskEncryption(dataFolder)
      return { disk, system: isNamedSystem(platform) ? systems[platform] : 'other' }
    },
    async freeBytes() {
      const { bavail, bsize } = await statfs(dataFolder)
      return bavail * bsize
    },
    helpFacts: (programFolder) =>
      helpFacts({
        version: app.getVersion(),
        runtime: runtime(),
        dataFolder,
        programFolder,
        sessionData: app.getPath('sessionData'),
        logFile: logFile(),
      }),
  }
}
