/**
 * Lint rules for who may import what, made from the table of layers (layer-table.js). The second net is one tsconfig
 * per folder with only that folder's types.
 */
import { dirname, join, relative, sep } from 'node:path'
import { impureGlobals, programFolders, pure } from './layer-table.js'
import { faultOf, isHomeless, moduleFault, nameFault, packageFault } from './layering.js'

const root = join(import.meta.dirname, '..')
const inProject = (path) => relative(root, path).replaceAll(sep, '/')

/** The imported path inside the project, or null for a package. */
const targetOf = (filename, specifier) =>
  specifier.startsWith('.') ? inProject(join(dirname(filename), specifier.split('?')[0])) : null

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers !== undefined &&
    node.specifiers.length > 0 &&
    node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'))

/** The names taken as values; `*` for the whole. */
function namesOf(node) {
  if (node.specifiers === undefined) return ['*']
  return node.specifiers
    .filter((one) => one.importKind !== 'type' && one.exportKind !== 'type')
    .map((one) => {
      const name = one.type === 'ExportSpecifier' ? one.local : one.imported
      return name === undefined ? '*' : (name.name ?? name.value)
    })
}

/** Calls `hear(node, { specifier, isType, names })` for everything a file imports, in whatever way. */
function everyImport(hear) {
  const stated = (node) => {
    if (!node.source) return
    const isType = isTypeOnly(node)
    hear(node, { specifier: node.source.value, isType, names: isType ? [] : namesOf(node) })
  }
  const whole = (node, literal, isType) => {
    if (typeof literal?.value !== 'string') return
    hear(node, { specifier: literal.value, isType, names: isType ? [] : ['*'] })
  }
  return {
    ImportDeclaration: stated,
    ExportNamedDeclaration: stated,
    ExportAllDeclaration: stated,
    ImportExpression: (node) => whole(node, node.source, false),
    TSImportType: (node) => whole(node, node.source, true),
    TSExternalModuleReference: (node) =>
      whole(node, node.expression, node.parent.importKind === 'type'),
  }
}

/** A rule that reports what `judge(from, specifier, target, isType, names)` says of an import. */
const importRule = (description, judge, more = () => ({})) => ({
  meta: {
    type: 'problem',
    docs: { description },
    messages: { refused: '{{message}}' },
    schema: [],
  },
  create(context) {
    const from = inProject(context.filename)
    const report = (node, message) => {
      if (message) context.report({ node, messageId: 'refused', data: { message } })
    }
    return {
      ...more(from, report),
      ...everyImport((node, { specifier, isType, names }) =>
        report(
          node,
          judge({ from, specifier, isType, names, to: targetOf(context.filename, specifier) }),
        ),
      ),
    }
  },
})

/** Refuses an import that goes up the layers, or past another area's public file. @type {import('eslint').Rule.RuleModule} */
export const layers = importRule(
  'imports go down the layers',
  ({ from, to, isType }) => (to === null ? null : faultOf(from, to, isType)?.message),
  (from, report) => ({
    Program(node) {
      if (isHomeless(from))
        report(
          node,
          'This folder is in no layer: move the file, or name the folder in lint/layer-table.js.',
        )
    },
  }),
)

/** Refuses packages and modules that are not for this kind of file. @type {import('eslint').Rule.RuleModule} */
export const imports = importRule(
  'each kind of file imports only what is for it',
  ({ from, specifier, to, isType, names }) =>
    to === null
      ? (packageFault(from, specifier) ?? nameFault(from, specifier, names))
      : moduleFault(from, to, isType),
)

const globs = ({ folders, endings }) =>
  folders.flatMap((folder) => endings.map((ending) => `${folder}/**/*${ending}`))

/** The same entries serve the linter and the test that shows they bite. */
export const layerEntries = [
  {
    files: programFolders.map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: { 'ciklus/layers': 'error', 'ciklus/imports': 'error' },
  },
  {
    files: pure.flatMap(globs),
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({ name, message: 'A rule is pure: pass it in.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A rule is pure: pass randomness in.' },
        { object: 'Temporal', property: 'Now', message: 'A rule is pure: pass the day in.' },
      ],
    },
  },
]
