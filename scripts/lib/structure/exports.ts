/** What a file exports, and whether a docstring says what it is. */
import type TS from 'typescript'
import { ts } from '../typescript'

/** One exported name. */
export interface Exported {
  readonly name: string
  /** Counted from 1. */
  readonly line: number
  /** What is passed on from another file or name is described where it is made. */
  readonly hasDocstring: boolean
}

const isExported = (node: TS.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword)

const isDefault = (node: TS.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)

/** Types inferred from a schema are described where the schema is, as the linter has it too. */
const isInferred = (node: TS.Statement): boolean =>
  ts.isTypeAliasDeclaration(node) &&
  ts.isTypeReferenceNode(node.type) &&
  ts.isQualifiedName(node.type.typeName) &&
  node.type.typeName.left.getText() === 'z'

function isDocumented(node: TS.Statement, { text }: TS.SourceFile): boolean {
  const comments = ts.getLeadingCommentRanges(text, node.pos) ?? []
  return isInferred(node) || comments.some(({ pos }) => text.startsWith('/**', pos))
}

function namesIn(binding: TS.BindingName): string[] {
  if (ts.isIdentifier(binding)) return [binding.text]
  return binding.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : namesIn(one.name)))
}

function declaredNames(node: TS.Statement): string[] {
  if (isDefault(node)) return ['default']
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap((one) => namesIn(one.name))
  const name = 'name' in node ? (node.name as TS.Node | undefined) : undefined
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : []
}

/** Every name a file exports, in order. `export *` names nothing of its own. */
export function exportsOf(source: TS.SourceFile): Exported[] {
  const lineOf = (node: TS.Node) =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  return source.statements.flatMap((node): Exported[] => {
    if (ts.isExportAssignment(node))
      return [{ name: 'default', line: lineOf(node), hasDocstring: true }]
    if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause
      const elements = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : []
      return elements.map((one) => ({
        name: one.name.text,
        line: lineOf(one),
        hasDocstring: true,
      }))
    }
    if (!isExported(node)) return []
    const hasDocstring = isDocumented(node, source)
    const line = lineOf(node)
    return declaredNames(node).map((name) => ({ name, line, hasDocstring }))
  })
}
