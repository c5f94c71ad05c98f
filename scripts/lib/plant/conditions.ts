/** Faults in conditions and statements: a condition turned round, a statement left out. */
import type TS from 'typescript'
import { ts } from '../typescript'
import { isRegistration } from './handlers'
import type { Edit } from './site'

const negation = (node: TS.Expression): string =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
    ? node.operand.getText()
    : `!(${node.getText()})`

const unwrapped = (node: TS.Expression): TS.Expression =>
  ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node

const isJsx = (node: TS.Expression): boolean => {
  const inner = unwrapped(node)
  return ts.isJsxElement(inner) || ts.isJsxSelfClosingElement(inner) || ts.isJsxFragment(inner)
}

/** The condition a node decides by. Not those of loops: turned round, most of them only never end. */
function conditionOf(node: TS.Node): TS.Expression | null {
  if (ts.isIfStatement(node)) return node.expression
  if (ts.isConditionalExpression(node))
    return node.whenTrue.getText() === node.whenFalse.getText() ? null : node.condition
  const isShown =
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    isJsx(node.right)
  return isShown ? node.left : null
}

/** The condition of an `if`, a choice or a piece of JSX, turned round. */
export function negatedCondition(node: TS.Node): Edit | null {
  const condition = conditionOf(node)
  if (condition === null) return null
  return {
    kind: 'negated condition',
    start: condition.getStart(),
    end: condition.end,
    after: negation(condition),
  }
}

/** What only speaks to a developer, or does nothing that could be missed. */
const isIdle = (node: TS.Expression): boolean =>
  /^(void 0|super\(|console\.|performance\.mark|clearTimeout\(|clearInterval\()/u.test(
    node.getText(),
  )

const changesNothing = (node: TS.Expression): boolean => {
  const inner = unwrapped(node)
  if (ts.isAwaitExpression(inner) || ts.isVoidExpression(inner))
    return changesNothing(inner.expression)
  const isAssignment =
    ts.isBinaryExpression(inner) &&
    inner.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    inner.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  const isStep = ts.isPrefixUnaryExpression(inner) || ts.isPostfixUnaryExpression(inner)
  return !(isAssignment || isStep || ts.isCallExpression(inner) || ts.isDeleteExpression(inner))
}

/** A call, an assignment or a throw left out; what registers a callback counts as a handler. */
export function droppedStatement(node: TS.Node): Edit | null {
  const edit = {
    kind: 'dropped statement',
    start: node.getStart(),
    end: node.end,
    after: ';',
  } as const
  if (ts.isThrowStatement(node)) return edit
  if (!ts.isExpressionStatement(node)) return null
  const { expression } = node
  if (changesNothing(expression) || isIdle(expression) || isRegistration(unwrapped(expression)))
    return null
  return edit
}
