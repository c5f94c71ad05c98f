import { describe, expect, it } from 'vitest'
import { chooseDataFolder } from '../../src-main/system/data-folder'
import type { DataFolderSystem } from '../../src-main/system/data-folder'

const roaming = 'C:\\Users\\Ana\\AppData\\Roaming\\Ciklus'
const localAppData = 'C:\\Users\\Ana\\AppData\\Local'
const local = `${localAppData}\\Ciklus`

const choose = (there: readonly string[], more: Partial<DataFolderSystem> = {}) =>
  chooseDataFolder(roaming, {
    platform: 'win32',
    localAppData,
    exists: (path) => there.includes(path),
    make: () => true,
    ...more,
  })

describe('The data folder', () => {
  it('of a new installation on Windows is one that no server gets', () => {
    expect(choose([])).toEqual({ path: local, isRoaming: false, other: null })
    // The runtime may have made the folder itself.
    expect(choose([roaming])).toEqual({ path: local, isRoaming: false, other: null })
  })

  it('with data from before is found where it is, and said to be one that may be copied', () => {
    for (const sign of ['journal', 'snapshots', 'programs.json', 'IndexedDB'])
      expect(choose([`${roaming}\\${sign}`])).toEqual({
        path: roaming,
        isRoaming: true,
        other: null,
      })
  })

  it('goes on where it was used, and the other one is named', () => {
    expect(choose([`${local}\\journal`])).toEqual({ path: local, isRoaming: false, other: null })
    expect(choose([`${local}\\journal`, `${roaming}\\journal`])).toEqual({
      path: local,
      isRoaming: false,
      other: roaming,
    })
  })

  it('is the usual one elsewhere, and where the system does not say', () => {
    expect(choose([], { platform: 'linux' }).path).toBe(roaming)
    expect(choose([], { localAppData: undefined }).path).toBe(roaming)
    expect(choose([], { make: () => false })).toMatchObject({ path: roaming, isRoaming: true })
  })
})
