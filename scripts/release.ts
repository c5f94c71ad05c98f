/**
 * Signs a release, so that programs out there take it: `docs/updates.md` says when and how.
 *
 *   npm run release -- make-key <file>                 makes a key pair: the private half into the file, the public one on screen
 *   npm run release -- sign <folder> [--notes <file>]  signs the packages in a folder, and makes a `.ciklus-update` of each
 *   npm run release -- check <folder>                  checks a signed folder as the program would, byte for byte
 *
 * The private keys come from `CIKLUS_RELEASE_KEY` (PEM, several one after the other), its passphrase from `CIKLUS_RELEASE_PASSPHRASE`.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readPackaged } from '../src-main/updates/packaged'
import { checkFolder } from './lib/release/check-folder'
import { makeKey, privateKeys } from './lib/release/keys'
import { readNotes } from './lib/release/notes'
import { signFolder } from './lib/release/sign-folder'

const root = resolve(import.meta.dirname, '..')

const [task, target, ...rest] = process.argv.slice(2)
const { CIKLUS_RELEASE_KEY: pem = '', CIKLUS_RELEASE_PASSPHRASE: passphrase = '' } = process.env

async function ownVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(resolve(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}

async function make(file: string): Promise<void> {
  const { privateHalf, publicHalf, name } = makeKey(passphrase)
  await writeFile(file, privateHalf, { flag: 'wx', mode: 0o600 })
  console.log(
    `The private key ${name} is in ${file}. Keep it where nobody else comes, and a copy of it elsewhere.`,
  )
  console.log('Its public half, for "keys" in resources/updates.json:')
  console.log(publicHalf)
}

async function sign(folder: string): Promise<void> {
  const at = rest.indexOf('--notes')
  const version = await ownVersion()
  const file = at < 0 ? resolve(root, 'docs', 'releases', `${version}.json`) : rest[at + 1]
  const written = await signFolder({
    folder,
    version,
    date: new Date().toISOString().slice(0, 10),
    storage: readPackaged().storage,
    notes: readNotes(await readFile(file ?? '', 'utf8')),
    keys: privateKeys(pem, passphrase),
  })
  for (const name of written) console.log(name)
}

async function check(folder: string): Promise<void> {
  for (const line of await checkFolder(folder, readPackaged().keys)) console.log(line)
}

const tasks: Readonly<Record<string, (target: string) => Promise<void>>> = {
  'make-key': make,
  sign,
  check,
}
const run = tasks[task ?? '']
if (run === undefined || target === undefined) {
  console.error(
    'npm run release -- make-key <file> | sign <folder> [--notes <file>] | check <folder>',
  )
  process.exitCode = 1
} else {
  await run(target).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  })
}
