/**
 * Whether the disk under the data is encrypted, where the system tells without asking for a password. Windows and macOS are asked by
 * their own tools, Linux by what the kernel shows of the device. Not knowing is an answer.
 */
import { execFile } from 'node:child_process'
import { readdir, readFile, realpath } from 'node:fs/promises'
import { basename, join, parse, win32 } from 'node:path'
import type { Value } from '../../src-shared/contract'

/** See the file's own comment. */
type DiskEncryption = Value<'app.protection'>['disk']

/** The world outside, so that a test can be it. */
export interface EncryptionSystem {
  readonly platform: NodeJS.Platform
  /** What a program prints; rejects when it cannot be run or fails. */
  readonly run: (file: string, args: readonly string[]) => Promise<string>
  /** Where the kernel shows itself: the root folder. */
  readonly root: string
  /** The folder of Windows: its tools are named in full, so that none is taken that lies where programs are searched for. */
  readonly windows: string
}

/** A tool that hangs is given up. */
const patience = 10_000

const realSystem: EncryptionSystem = {
  platform: process.platform,
  run: (file, args) =>
    new Promise((resolve, reject) => {
      execFile(file, args, { timeout: patience, windowsHide: true }, (error, printed) => {
        if (error === null) resolve(printed)
        else reject(new Error(error.message, { cause: error }))
      })
    }),
  root: '/',
  windows: process.env['SystemRoot'] ?? 'C:\\Windows',
}

/** Asks about the disk that a folder lies on. Never throws. */
export async function diskEncryption(
  folder: string,
  system: EncryptionSystem = realSystem,
): Promise<DiskEncryption> {
  try {
    if (system.platform === 'win32') return await askWindows(folder, system)
    if (system.platform === 'darwin') return await askMac(system)
    if (system.platform === 'linux') return await askLinux(folder, system)
  } catch {
    // What cannot be asked is not known.
  }
  return 'unknown'
}

/**
 * The shell's own property of a drive, which needs no administrator: 1 is protected, 2 is not, 3 to 5 are on the way or suspended
 * (System.Volume.BitLockerProtection).
 */
async function askWindows(
  folder: string,
  { run, windows }: EncryptionSystem,
): Promise<DiskEncryption> {
  const drive = /^([a-z]):/i.exec(folder)?.[1]
  if (drive === undefined) return 'unknown'
  const property = `(New-Object -ComObject Shell.Application).NameSpace('${drive}:').Self.ExtendedProperty('System.Volume.BitLockerProtection')`
  const shell = win32.join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const printed = await run(shell, ['-NoProfile', '-NonInteractive', '-Command', property])
  const state = Number.parseInt(printed.trim(), 10)
  if (state === 1) return 'encrypted'
  return state >= 2 && state <= 5 ? 'open' : 'unknown'
}

async function askMac({ run }: EncryptionSystem): Promise<DiskEncryption> {
  const printed = await run('/usr/bin/fdesetup', ['status'])
  if (/FileVault is On/.test(printed)) return 'encrypted'
  return /FileVault is Off/.test(printed) ? 'open' : 'unknown'
}

/** File systems that encrypt by themselves, above whatever device. */
const encryptingSystems: ReadonlySet<string> = new Set(['ecryptfs', 'fuse.gocryptfs', 'fuse.encfs'])

async function askLinux(folder: string, { root }: EncryptionSystem): Promise<DiskEncryption> {
  const mounts = await readFile(join(root, 'proc/self/mountinfo'), 'utf8')
  const mount = mountOf(mounts, await realpath(folder))
  if (mount === null) return 'unknown'
  if (encryptingSystems.has(mount.type)) return 'encrypted'
  if (!mount.source.startsWith('/dev/')) return 'unknown'
  const device = basename(await realpath(join(root, mount.source)))
  return askDevice(device, join(root, 'sys/class/block'))
}

/** The mount that a path lies on: the longest one above it. Spaces are written as `\040` there. */
export function mountOf(
  mounts: string,
  path: string,
): { readonly source: string; readonly type: string } | null {
  let best: { readonly at: string; readonly source: string; readonly type: string } | null = null
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const at = (before.split(' ')[4] ?? '').replaceAll('\\040', ' ')
    const [type = '', source = ''] = after.split(' ')
    const isAbove = at === parse(path).root || path === at || path.startsWith(`${at}/`)
    if (at !== '' && isAbove && at.length >= (best?.at.length ?? 0)) best = { at, source, type }
  }
  return best
}

/** Encrypted when it, or all that it is made of, is an encrypting device of the kernel. Its name begins so. */
async function askDevice(device: string, devices: string): Promise<DiskEncryption> {
  const uuid = await readFile(join(devices, device, 'dm/uuid'), 'utf8').catch(() => '')
  if (uuid.startsWith('CRYPT-')) return 'encrypted'
  const below = await readdir(join(devices, device, 'slaves'))
  const states = await Promise.all(below.map((one) => askDevice(one, devices)))
  return states.length > 0 && states.every((state) => state === 'encrypted') ? 'encrypted' : 'open'
}
