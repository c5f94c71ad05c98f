/** What ships and under which terms: the packages in the bundles, those that are loaded from node_modules, Electron, and the fonts. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.mjs'

/** Where the list lies. */
export const licencesFile = join('resources', 'licences.json')

const bundles = ['main', 'preload', 'renderer']
const json = async (...path) => JSON.parse(await readFile(join(root, ...path), 'utf8'))
const plain = (text) => text.replaceAll('\r\n', '\n').trim()

/** The packages of which something is in the built program, sorted; Electron's own parts have their licences with them. */
export async function shippedPackages() {
  const bundled = await Promise.all(bundles.map((name) => json('out', `packages-${name}.json`)))
  const { dependencies = {} } = await json('package.json')
  const loaded = await Promise.all(Object.keys(dependencies).map(withDependencies))
  return [...new Set([...bundled.flat(), ...loaded.flat(), 'electron'])].sort()
}

/** A package that is loaded as it is, and what it needs. Parts for one system alone are named by the package they belong to. */
async function withDependencies(name) {
  const { dependencies = {} } = await json('node_modules', name, 'package.json')
  const deeper = await Promise.all(Object.keys(dependencies).map(withDependencies))
  return [name, ...deeper.flat()]
}

/** The words of a package's licence: its own file, or those of a package of the same family. */
async function licenceText(name) {
  const folder = join(root, 'node_modules', name)
  const names = await readdir(folder)
  const file = names.sort().find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one))
  if (file !== undefined) return plain(await readFile(join(folder, file), 'utf8'))
  const { license } = await json('node_modules', name, 'package.json')
  const family = familyText[license]
  if (family === undefined) throw new Error(`${name} has no file with its licence (${license})`)
  return plain(await readFile(join(root, 'node_modules', family, 'LICENSE'), 'utf8'))
}

/** Packages that state a licence and bring no text: whose text says the same. */
const familyText = { 'Apache-2.0': 'react-aria-components' }

async function fontParts() {
  const folder = join(root, 'resources', 'fonts')
  const files = (await readdir(folder)).filter((name) => name.startsWith('OFL-')).sort()
  return Promise.all(
    files.map(async (file) => ({
      name: file.slice('OFL-'.length, -'.txt'.length).replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, ' '),
      kind: 'font',
      licence: 'OFL-1.1',
      words: plain(await readFile(join(folder, file), 'utf8')),
    })),
  )
}

/** The list as it is kept: each part with its licence, and the number of its text among the different texts. */
export async function collectLicences() {
  const libraries = await Promise.all(
    (await shippedPackages()).map(async (name) => ({
      name,
      kind: 'library',
      licence: (await json('node_modules', name, 'package.json')).license,
      words: await licenceText(name),
    })),
  )
  const all = [...(await fontParts()), ...libraries]
  const texts = [...new Set(all.map(({ words }) => words))]
  const parts = all.map(({ words, ...part }) => ({ ...part, text: texts.indexOf(words) }))
  return { parts, texts }
}

/** The list as one text, for the file beside the program. */
export async function licencesText() {
  const { parts, texts } = await json(licencesFile)
  const chapters = texts.map((text, at) => {
    const whose = parts.filter(({ text: of }) => of === at)
    return `${whose.map(({ name, licence }) => `${name} (${licence})`).join('\n')}\n\n${text}\n`
  })
  const own = plain(await readFile(join(root, 'LICENSE'), 'utf8'))
  const line = `\n${'-'.repeat(79)}\n\n`
  return ['Ciklus (MIT)\n\n' + own + '\n', ...chapters].join(line)
}
