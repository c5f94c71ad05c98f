import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownAppImage } from '../../../src-main/system/app-image'
import { systemOf } from '../../../src-main/updates/system'
import type { Running } from '../../../src-main/updates/system'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'system-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('The AppImage of this program', () => {
  it('is told only to what came out of it, not to what something else that came out of one has started', async () => {
    const mount = join(folder, 'mount')
    await mkdir(mount)
    await writeFile(join(mount, 'ciklus'), '')
    await symlink(mount, join(folder, 'link'))
    const env = { APPIMAGE: '/home/ana/Files.AppImage', APPDIR: mount }
    const own = (execPath: string, some = {}) => ownAppImage({ execPath, env: { ...env, ...some } })
    expect(own(join(mount, 'ciklus'))).toBe('/home/ana/Files.AppImage')
    expect(own(join(mount, 'ciklus'), { APPDIR: join(folder, 'link') })).toBe(env.APPIMAGE)
    for (const elsewhere of ['/opt/Ciklus/ciklus', `${mount}-other/ciklus`])
      expect(own(elsewhere)).toBeUndefined()
    expect(own(join(mount, 'ciklus'), { APPDIR: undefined })).toBeUndefined()
    expect(own('/opt/Ciklus/ciklus', { APPDIR: '' })).toBeUndefined()
  })
})

describe('This program', () => {
  const running = (some: Partial<Running>): Running => ({
    platform: 'linux',
    arch: 'x64',
    isPackaged: true,
    execPath: join(folder, 'ciklus'),
    appImage: undefined,
    isSigned: false,
    ...some,
  })

  it.each([
    [{ isPackaged: false }, { name: '', kind: null, way: 'source' }],
    [{}, { name: 'linux-x64-tar', kind: 'tar', way: 'byHand' }],
    [{ execPath: '/opt/Ciklus/ciklus' }, { name: 'linux-x64-deb', kind: 'deb', way: 'byHand' }],
    [
      { platform: 'darwin', arch: 'arm64' },
      { name: 'macos-arm64-dmg', kind: 'dmg', way: 'byHand' },
    ],
    [{ platform: 'win32' }, { name: 'windows-x64-zip', kind: 'zip', way: 'byHand' }],
  ] as const)('tells what it is from where it lies: %j', (some, told) => {
    expect(systemOf(running(some))).toEqual(told)
  })

  it('replaces itself as an installed one on Windows, and as an AppImage where it may write', async () => {
    await writeFile(join(folder, 'Uninstall Ciklus.exe'), '')
    expect(systemOf(running({ platform: 'win32' }))).toEqual({
      name: 'windows-x64-installer',
      kind: 'installer',
      way: 'byItself',
    })
    const appImage = join(folder, 'Ciklus.AppImage')
    expect(systemOf(running({ appImage }))).toMatchObject({ kind: 'appimage', way: 'byItself' })
    const elsewhere = join(folder, 'not', 'there', 'Ciklus.AppImage')
    expect(systemOf(running({ appImage: elsewhere }))).toMatchObject({
      kind: 'appimage',
      way: 'byHand',
    })
  })

  it('replaces itself on macOS with a certificate, where it may write and was moved out of its download', async () => {
    const at = (...parts: readonly string[]) =>
      join(folder, ...parts, 'Ciklus.app', 'Contents', 'MacOS', 'Ciklus')
    const signed = { platform: 'darwin', arch: 'arm64', isSigned: true }
    const way = (execPath: string) => systemOf(running({ ...signed, execPath }))
    expect(way(at())).toEqual({ name: 'macos-arm64-zip', kind: 'zip', way: 'byItself' })
    expect(way(at('not', 'there'))).toMatchObject({ kind: 'zip', way: 'byHand' })
    await mkdir(join(folder, 'AppTranslocation', 'd'), { recursive: true })
    expect(way(at('AppTranslocation', 'd'))).toMatchObject({ kind: 'zip', way: 'byHand' })
  })
})
