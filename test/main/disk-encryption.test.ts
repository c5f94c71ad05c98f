/** Whether the disk is encrypted, as each system tells it. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diskEncryption, mountOf } from '../../src-main/system/disk-encryption'
import type { EncryptionSystem } from '../../src-main/system/disk-encryption'

const printing = (platform: NodeJS.Platform, text: string | null, folder: string) =>
  diskEncryption(folder, {
    platform,
    root: '/nowhere',
    windows: 'C:\\Windows',
    run: () => (text === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(text)),
  })

describe('Windows', () => {
  it('tells it by a property of the drive that the data is on', async () => {
    const on = (text: string | null) => printing('win32', text, 'D:\\Users\\Ana')
    expect(await on('1\r\n')).toBe('encrypted')
    for (const open of ['2', '3', '5']) expect(await on(open)).toBe('open')
    for (const other of ['', '0', '6', 'Zugriff verweigert', null])
      expect(await on(other)).toBe('unknown')
    expect(await printing('win32', '1', '\\\\server\\Ana')).toBe('unknown')
  })

  it('is asked by its own tool, named in full, whatever lies where programs are searched for', async () => {
    const run = vi.fn<EncryptionSystem['run']>(() => Promise.resolve('1'))
    const system = { platform: 'win32', root: '/', windows: 'D:\\Windows', run } as const
    expect(await diskEncryption('C:\\Users\\Ana', system)).toBe('encrypted')
    expect(run.mock.calls[0]?.[0]).toBe(
      'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    )
  })
})

describe('macOS', () => {
  it('tells it through FileVault', async () => {
    expect(await printing('darwin', 'FileVault is On.\n', '/Users/ana')).toBe('encrypted')
    expect(await printing('darwin', 'FileVault is Off.\n', '/Users/ana')).toBe('open')
    expect(await printing('darwin', 'Encryption in progress', '/Users/ana')).toBe('unknown')
  })
})

describe('Linux', () => {
  let root = ''
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'kernel-')))
    await mkdir(join(root, 'proc/self'), { recursive: true })
    await mkdir(join(root, 'dev/mapper'), { recursive: true })
  })
  afterEach(() => rm(root, { recursive: true }))

  /** A device as the kernel shows it: its uuid, and what it is made of. */
  async function device(name: string, uuid: string | null, slaves: readonly string[] = []) {
    const folder = join(root, 'sys/class/block', name)
    await mkdir(join(folder, 'slaves'), { recursive: true })
    await mkdir(join(folder, 'dm'))
    if (uuid !== null) await writeFile(join(folder, 'dm/uuid'), uuid)
    for (const slave of slaves) await mkdir(join(folder, 'slaves', slave))
    await writeFile(join(root, 'dev', name), '')
  }
  const mounted = (source: string, type = 'ext4') =>
    writeFile(
      join(root, 'proc/self/mountinfo'),
      `1 0 0:1 / / rw - ext4 /dev/sda9 rw\n2 1 0:2 / ${root} rw shared:1 - ${type} ${source} rw\n`,
    )
  const ask = () =>
    diskEncryption(root, {
      platform: 'linux',
      root,
      windows: '',
      run: () => Promise.reject(new Error('no')),
    })

  it('tells it of a device, and of one that a volume lies on', async () => {
    await device('dm-0', 'CRYPT-LUKS2-abc-root')
    await device('dm-1', 'LVM-abc', ['dm-0'])
    await device('sda1', null)
    await device('dm-2', 'LVM-def', ['dm-0', 'sda1'])
    await symlink('../dm-1', join(root, 'dev/mapper/vg-home'))
    for (const [source, expected] of [
      ['/dev/dm-0', 'encrypted'],
      ['/dev/mapper/vg-home', 'encrypted'],
      ['/dev/sda1', 'open'],
      ['/dev/dm-2', 'open'],
      ['/dev/gone', 'unknown'],
      ['tank/home', 'unknown'],
    ] as const) {
      await mounted(source)
      expect(await ask(), source).toBe(expected)
    }
    await mounted('/home/.ecryptfs', 'ecryptfs')
    expect(await ask()).toBe('encrypted')
  })

  it('is asked about the innermost mount, spaces and all', () => {
    const mounts = '1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 8:2 / /home/a\\040b rw - xfs /dev/b rw\n'
    expect(mountOf(mounts, '/home/a b/data')).toMatchObject({ source: '/dev/b', type: 'xfs' })
    expect(mountOf(mounts, '/home/a bc')).toMatchObject({ source: '/dev/a' })
    expect(mountOf('', '/home')).toBeNull()
  })
})

it('Another system does not tell', async () => {
  expect(await printing('freebsd', '1', '/home')).toBe('unknown')
})
