/** What a file imports, in whatever way: statements, re-exports, `import()`, types by `import('…')`. */
import type TS from 'typescript'
import { ts } from '../typescript'

/** One import as it is written. */
export interface Import {
  readonly specifier: string
  /** Counted from 1. */
  readonly line: number
  readonly isType: boolean
  /** The names taken, as the exporting file calls them. `*` is the whole of it. */
  readonly names: readonly string[]
}

const nameTaken = (one: TS.ImportSpecifier | TS.ExportSpecifier): string =>
  (one.propertyName ?? one.name).text

function ofStatement(node: TS.ImportDeclaration): Pick<Import, 'isType' | 'names'> {
  const clause = node.importClause
  if (clause === undefined) return { isType: false, names: [] }
  const bound = clause.namedBindings
  const named = bound !== undefined && ts.isNamedImports(bound) ? bound.elements : []
  const names = named.map(nameTaken)
  if (clause.name !== undefined) names.push('default')
  if (bound !== undefined && ts.isNamespaceImport(bound)) names.push('*')
  const isAllTypes = names.length > 0 && names.length === named.filter((n) => n.isTypeOnly).length
  const isType = clause.phaseModifier === ts.SyntaxKind.TypeKeyword || isAllTypes
  return { isType, names }
}

function ofReexport(node: TS.ExportDeclaration): Pick<Import, 'isType' | 'names'> {
  const clause = node.exportClause
  if (clause === undefined || ts.isNamespaceExport(clause))
    return { isType: node.isTypeOnly, names: ['*'] }
  const isAllTypes = clause.elements.length > 0 && clause.elements.every((one) => one.isTypeOnly)
  return { isType: node.isTypeOnly || isAllTypes, names: clause.elements.map(nameTaken) }
}

/** `import('./x').Name` takes the first name; without one, all. */
function ofImportType(node: TS.ImportTypeNode): Pick<Import, 'isType' | 'names'> {
  let name: TS.EntityName | undefined = node.qualifier
  while (name !== undefined && ts.isQualifiedName(name)) name = name.left
  return { isType: true, names: [name?.text ?? '*'] }
}

/** The imported module's name and what is taken of it, or null when the node imports nothing. */
function importAt(node: TS.Node): [TS.Node | undefined, Pick<Import, 'isType' | 'names'>] | null {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, ofStatement(node)]
  if (ts.isExportDeclaration(node)) return [node.moduleSpecifier, ofReexport(node)]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [node.argument.literal, ofImportType(node)]
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return [node.arguments[0], { isType: false, names: ['*'] }]
  return null
}

/** Every import of a file, in order. */
export function importsOf(source: TS.SourceFile): Import[] {
  const found: Import[] = []
  const visit = (node: TS.Node): void => {
    const [from, taken] = importAt(node) ?? [undefined, null]
    if (taken !== null && from !== undefined && ts.isStringLiteralLike(from)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ specifier: from.text, line: line + 1, ...taken })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const endings = ['', '.ts', '.tsx', '.mts', '.mjs', '.d.ts', '.d.mts', '/index.ts', '/index.tsx']

/** The file of the project that an import means, or null for a package and for what is not in the tree. */
export function resolveImport(
  from: string,
  specifier: string,
  known: ReadonlySet<string>,
): string | null {
  if (!specifier.startsWith('.')) return null
  const parts = from.split('/').slice(0, -1)
  for (const part of (specifier.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  const path = parts.join('/')
  const found = endings.find((ending) => known.has(path + ending))
  return found === undefined ? null : path + found
}
