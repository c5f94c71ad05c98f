/**
 * Reads the table of layers: to which part a file belongs, and what is wrong with an import. Both the lint rules and
 * `npm run structure` ask here. Paths begin at the project's folder, with `/` between.
 */
import {
  features,
  guarded,
  packages,
  parts,
  programFolders,
  restrictions,
  toolFolders,
} from './layer-table.js'

/**
 * @typedef {import('./layer-table.js').Part} Part
 * @typedef {import('./layer-table.js').Place} Place
 * @typedef {'against the layers' | 'past the public file'} FaultKind
 * @typedef {{ readonly kind: FaultKind, readonly message: string }} Fault
 */

/** @type {(path: string, folder: string) => boolean} */
const isIn = (path, folder) => path.startsWith(`${folder}/`)

/** @type {(path: string) => string} */
const withoutExtension = (path) => path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '')

/**
 * The part a file belongs to, or null.
 * @param {string} path
 * @param {readonly Part[]} [table]
 * @returns {Part | null}
 */
export function partOf(path, table = parts) {
  const holds = (/** @type {Part} */ { folder, isFlat = false }) =>
    (isIn(path, folder) && !(isFlat && path.slice(folder.length + 1).includes('/'))) ||
    // An import of the folder's index names the folder alone.
    path === folder
  return table.find(holds) ?? null
}

/**
 * Whether a file lies in the program and yet in no part of it.
 * @param {string} path
 * @param {readonly Part[]} [table]
 * @returns {boolean}
 */
export const isHomeless = (path, table = parts) =>
  programFolders.some((folder) => isIn(path, folder)) && partOf(path, table) === null

/**
 * The area a file or an imported path lies in, or null when it is in none.
 * @param {string} path
 * @returns {string | null}
 */
export function featureOf(path) {
  if (!isIn(path, features.folder)) return null
  return path.slice(features.folder.length + 1).split('/')[0] ?? null
}

/** @type {(path: string, area: string) => boolean} */
const isPublic = (path, area) => {
  const folder = `${features.folder}/${area}`
  return path === folder || withoutExtension(path) === `${folder}/${features.publicFile}`
}

/**
 * Whether an import goes from one area to another past its public file. The parts bound to it stand in the table.
 * @param {string} from
 * @param {string} to
 * @returns {boolean}
 */
export function isPastPublicFile(from, to) {
  const area = featureOf(to)
  const isBound = features.binds.includes(partOf(from)?.name ?? '')
  return isBound && area !== null && featureOf(from) !== area && !isPublic(to, area)
}

/** @type {(source: Part, target: Part, table: readonly Part[]) => string} */
function advice(source, target, table) {
  const uses = source.uses.length === 0 ? 'nothing else' : source.uses.join(', ')
  if (source.usesTypesOf?.includes(target.name))
    return `${source.name} may import only types of ${target.name}: write "import type".`
  if (target.name === 'ui' || target.name === 'theme')
    return `${source.name} knows nothing of ${target.name}: answer data, and let app, features or shell show it.`
  const isBelow = table.indexOf(source) < table.indexOf(target)
  const remedy = isBelow
    ? 'Move what both need down, or have it passed in from above.'
    : 'Have it passed in, or move this file to where it may be used.'
  return `${source.name} may not import ${target.name} (it uses ${uses}). ${remedy}`
}

/**
 * What is wrong with an import of one file of the project by another, or null.
 * @param {string} from
 * @param {string} to The imported path, with or without its extension.
 * @param {boolean} isType
 * @param {readonly Part[]} [table]
 * @returns {Fault | null}
 */
export function faultOf(from, to, isType, table = parts) {
  const source = partOf(from, table)
  if (source === null) return null
  const tool = toolFolders.find((folder) => isIn(to, folder))
  if (tool !== undefined)
    return {
      kind: 'against the layers',
      message: `The program imports nothing from ${tool}/: move what it needs into the program.`,
    }
  const target = partOf(to, table)
  if (target === null) return null
  const names = [source.name, ...source.uses, ...(isType ? (source.usesTypesOf ?? []) : [])]
  if (!names.includes(target.name))
    return { kind: 'against the layers', message: advice(source, target, table) }
  if (!isPastPublicFile(from, to)) return null
  const area = featureOf(to) ?? ''
  return {
    kind: 'past the public file',
    message: `Import from features/${area} (its ${features.publicFile}.ts); what is missing there, export there.`,
  }
}

/** @type {(path: string, place: Place) => boolean} */
export const lies = (path, { folders, endings, exceptEndings = [] }) =>
  (folders?.some((folder) => isIn(path, folder)) ?? true) &&
  (endings?.some((ending) => path.endsWith(ending)) ?? true) &&
  !exceptEndings.some((ending) => path.endsWith(ending))

/** @type {(specifier: string, name: string) => boolean} */
const isNamed = (specifier, name) =>
  name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name

/**
 * Why a file must not import a package, or null.
 * @param {string} from
 * @param {string} specifier
 * @returns {string | null}
 */
export function packageFault(from, specifier) {
  const groups = restrictions
    .filter(({ files }) => lies(from, files))
    .flatMap((restriction) => restriction.packages)
    .map((group) => packages[group])
  const found = groups.find(({ names }) => names.some((name) => isNamed(specifier, name)))
  return found?.message ?? null
}

/**
 * Why a file of its kind (a screen, a rule) must not import a module of the program, or null.
 * @param {string} from
 * @param {string} to
 * @param {boolean} isType
 * @returns {string | null}
 */
export function moduleFault(from, to, isType) {
  const target = withoutExtension(to)
  const isInside = (/** @type {Place} */ { folders }) =>
    folders?.some((folder) => isIn(from, folder)) ?? false
  const found = restrictions
    .filter(({ files }) => lies(from, files))
    .flatMap(({ modules }) => modules)
    .find(
      ({ place, typesPass }) => !(isType && typesPass) && lies(target, place) && !isInside(place),
    )
  return found?.message ?? null
}

/**
 * Why a file must not import these names of a package, or null. `*` stands for a package taken as a whole.
 * @param {string} from
 * @param {string} specifier
 * @param {readonly string[]} names Those taken as values.
 * @returns {string | null}
 */
export function nameFault(from, specifier, names) {
  const isRefused = (/** @type {(typeof guarded)[number]} */ entry) =>
    entry.package === specifier && names.includes(entry.name) && !entry.files.includes(from)
  const found = guarded.find(isRefused)
  if (found !== undefined) return found.message
  const isGuarded = guarded.some((entry) => entry.package === specifier)
  return isGuarded && names.includes('*')
    ? `Import what you need of "${specifier}" by name: some of its names are for one file only.`
    : null
}
