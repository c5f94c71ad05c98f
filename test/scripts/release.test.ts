/** What signs a release: the program must take what it signed, and nothing else. */
import { appendFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packagedShape, readPackaged, readTried } from '../../src-main/updates/packaged'
import { readRelease } from '../../src-main/updates/release'
import { checkFolder } from '../../scripts/lib/release/check-folder'
import { makeKey, privateKeys } from '../../scripts/lib/release/keys'
import { readNotes } from '../../scripts/lib/release/notes'
import { signFolder, systemOfName } from '../../scripts/lib/release/sign-folder'

const packageJson = JSON.parse(
  await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string; readonly devDependencies: { readonly electron: string } }

const passphrase = 'a passphrase of some length'
const pair = makeKey(passphrase)
const notes = readNotes('{"en": ["Faster."], "sr-Cyrl": ["Брже."]}')
const about = { version: '0.2.0', date: '2026-12-01', storage: 156, notes }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  for (const name of [
    'Ciklus-0.2.0-x64.AppImage',
    'Ciklus-0.2.0-arm64.dmg',
    'Ciklus-0.2.0-arm64-mac.zip',
    'builder.yml',
  ])
    await writeFile(join(folder, name), `the package ${name}`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const signed = (keys = privateKeys(pair.privateHalf, passphrase)) =>
  signFolder({ folder, keys, ...about })

describe('A key', () => {
  it('opens only with its passphrase, and is told from others by its name', () => {
    expect(pair.privateHalf).toContain('ENCRYPTED PRIVATE KEY')
    expect(packagedShape.shape.keys.parse([pair.publicHalf])).toEqual([pair.publicHalf])
    expect(() => privateKeys(pair.privateHalf, 'another one, as long')).toThrow()
    expect(() => privateKeys('', passphrase)).toThrow(/no private key/)
    expect(() => makeKey('short')).toThrow(/12 characters/)
    expect(makeKey(passphrase).name).not.toBe(pair.name)
  })

  it('stands beside the next one in one text', async () => {
    const next = makeKey(passphrase)
    await signed(privateKeys(pair.privateHalf + next.privateHalf, passphrase))
    const text = await readFile(join(folder, 'ciklus-release.json'), 'utf8')
    for (const key of [pair, next])
      expect(readRelease(text, [key.publicHalf])).toMatchObject({ version: '0.2.0' })
  })
})

describe('A signed folder', () => {
  it('holds the release and a file for a stick of each package, and the program takes them', async () => {
    const written = await signed()
    expect(written).toEqual([
      'ciklus-release.json',
      'Ciklus-0.2.0-arm64-mac.zip.ciklus-update',
      'Ciklus-0.2.0-arm64.dmg.ciklus-update',
      'Ciklus-0.2.0-x64.AppImage.ciklus-update',
    ])
    expect((await readdir(folder)).toSorted()).toEqual(expect.arrayContaining(written.toSorted()))
    const release = readRelease(await readFile(join(folder, 'ciklus-release.json'), 'utf8'), [
      pair.publicHalf,
    ])
    expect(release.packages.map(({ system }) => system)).toEqual([
      'macos-arm64-zip',
      'macos-arm64-dmg',
      'linux-x64-appimage',
    ])
    expect(release.notes['sr-Latn']).toEqual(['Brže.'])
    expect(await checkFolder(folder, [pair.publicHalf])).toHaveLength(4)
    // Signed once more, the files for a stick are made anew, not added to.
    await signed()
    expect(await checkFolder(folder, [pair.publicHalf])).toHaveLength(4)
  })

  it.each([
    ['Ciklus-0.2.0-x64.AppImage', /AppImage is not the file that was signed/],
    ['Ciklus-0.2.0-arm64.dmg.ciklus-update', /ciklus-update does not carry what was signed/],
    ['ciklus-release.json', /update\.unreadable/],
  ])('in which %s is spoilt does not pass', async (name, told) => {
    await signed()
    await appendFile(join(folder, name), 'x')
    await expect(checkFolder(folder, [pair.publicHalf])).rejects.toThrow(told)
  })

  it('by another key does not pass, nor does one that no key can check', async () => {
    await signed()
    await expect(checkFolder(folder, [makeKey(passphrase).publicHalf])).rejects.toThrow(
      'update.unknownKey',
    )
    await expect(checkFolder(folder, [])).rejects.toThrow(/no keys/)
  })

  it('has one package for a system, and at least one', async () => {
    await writeFile(join(folder, 'Ciklus-0.2.1-x64.AppImage'), 'another')
    await expect(signed()).rejects.toThrow(/both for linux-x64-appimage/)
    const empty = await mkdtemp(join(folder, 'empty-'))
    const keys = privateKeys(pair.privateHalf, passphrase)
    await expect(signFolder({ folder: empty, keys, ...about })).rejects.toThrow(/no package/)
  })
})

it.each([
  ['Ciklus Setup 0.2.0.exe', 'windows-x64-installer'],
  ['Ciklus-0.2.0-win.zip', 'windows-x64-zip'],
  ['Ciklus-0.2.0-arm64-win.zip', 'windows-arm64-zip'],
  ['Ciklus-0.2.0.dmg', 'macos-x64-dmg'],
  ['Ciklus-0.2.0-arm64-mac.zip', 'macos-arm64-zip'],
  ['Ciklus-0.2.0-mac-x64.zip', 'macos-x64-zip'],
  ['ciklus_0.2.0_amd64.deb', 'linux-x64-deb'],
  ['ciklus-0.2.0.tar.gz', 'linux-x64-tar'],
  ['Ciklus-0.2.0-x64.AppImage.ciklus-update', null],
  ['latest-linux.yml', null],
])('%s is a package for %s', (name, system) => expect(systemOfName(name)).toBe(system))

describe('Notes', () => {
  it('say the same number of things in both languages', () => {
    expect(() => readNotes('{"en": ["a", "b"], "sr-Cyrl": ["а"]}')).toThrow(/different numbers/)
    expect(() => readNotes('{"en": ["a"]}')).toThrow()
  })

  it('are there for the version that is in the sources', async () => {
    const path = new URL(`../../docs/releases/${packageJson.version}.json`, import.meta.url)
    expect(readNotes(await readFile(path, 'utf8')).en).not.toEqual([])
  })
})

describe('What the program is packaged with', () => {
  it('is of the right form, and knows the Chromium of its Electron', () => {
    const { address, keys, storage } = readPackaged()
    // An address without a key would be asked in vain.
    expect(address === '' || keys.length > 0).toBe(true)
    // Raise both together: what a newer Chromium has stored an older one may not open.
    expect({ electron: packageJson.devDependencies.electron.split('.')[0], storage }).toEqual({
      electron: '45',
      storage: 156,
    })
  })

  it.each([
    'http://example.org/ciklus/',
    'https://example.org/ciklus',
    'ftp://example.org/',
    'https://user@example.org/',
    'file:///tmp/',
  ])('is no address like %s', (address) => {
    expect(packagedShape.safeParse({ address, hosts: [], keys: [], storage: 1 }).success).toBe(
      false,
    )
  })

  it('may be an https folder, and is pretended only where a file is named', () => {
    const address = 'https://example.org/ciklus/1/'
    expect(
      packagedShape.safeParse({ address, hosts: ['a.example.org'], keys: [], storage: 1 }).success,
    ).toBe(true)
    expect(readTried(undefined)).toBeNull()
  })
})
