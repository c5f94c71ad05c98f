/** The functions of a file and how long they are, counted as ESLint's `max-lines-per-function` does. */
import type TS from 'typescript'
import { ts } from '../typescript'

/** A function with a body. */
export interface FunctionFound {
  readonly name: string
  /** Counted from 1. */
  readonly line: number
  readonly lines: number
  /** Declared or bound to a name, not handed over where it is written. */
  readonly isNamed: boolean
}

type WithBody = TS.FunctionLikeDeclaration & { readonly body: TS.Node }

const hasBody = (node: TS.Node): node is WithBody =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined

/** Called where it stands: the linter leaves those out, as their lines count for what is around them. */
function isCalledAtOnce(node: TS.Node): boolean {
  let { parent } = node
  let child = node
  while (ts.isParenthesizedExpression(parent)) {
    child = parent
    parent = parent.parent
  }
  return ts.isCallExpression(parent) && parent.expression === child
}

const bindsName = (
  node: TS.Node,
): node is TS.VariableDeclaration | TS.PropertyAssignment | TS.PropertyDeclaration =>
  ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)

function nameOf(node: WithBody, source: TS.SourceFile): string | null {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  if (node.name !== undefined) return node.name.getText(source)
  return bindsName(node.parent) ? node.parent.name.getText(source) : null
}

/** Every function of a file, the inner ones too. */
export function functionsOf(source: TS.SourceFile, code: readonly boolean[]): FunctionFound[] {
  const found: FunctionFound[] = []
  const visit = (node: TS.Node): void => {
    if (hasBody(node) && !isCalledAtOnce(node)) {
      const from = source.getLineAndCharacterOfPosition(node.getStart(source)).line
      const to = source.getLineAndCharacterOfPosition(node.end).line
      const name = nameOf(node, source)
      found.push({
        name: name ?? '(no name)',
        line: from + 1,
        lines: code.slice(from, to + 1).filter(Boolean).length,
        isNamed: name !== null,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
