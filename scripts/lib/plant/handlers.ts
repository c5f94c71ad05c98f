/** Faults in handlers: a JSX `on…` prop gone, a registered callback that does nothing. */
import type TS from 'typescript'
import { ts } from '../typescript'
import type { Edit } from './site'

const registers = /^(on|once|addEventListener|addListener|subscribe|handle)$/u
const isHandlerName = (name: string): boolean => /^on[A-Z]/u.test(name)

const isWrittenOut = (node: TS.Expression): boolean =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node)

const calledName = ({ expression }: TS.CallExpression): string => {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}

/** The callback that a call registers. `onProgress(done)` is none: that one is told something. */
function callbackOf(node: TS.CallExpression): TS.Expression | null {
  const name = calledName(node)
  const last = node.arguments.findLast((one) => isWrittenOut(one) || ts.isIdentifier(one))
  if (last === undefined) return null
  const isOne = isWrittenOut(last)
    ? registers.test(name) || isHandlerName(name)
    : registers.test(name)
  return isOne ? last : null
}

/** Whether a call registers a callback. */
export const isRegistration = (node: TS.Expression): boolean =>
  ts.isCallExpression(node) && callbackOf(node) !== null

/** What does nothing already. */
const isEmpty = (node: TS.Expression): boolean =>
  /^\(\) => (undefined|\{\s*\})$/u.test(node.getText()) || node.getText() === 'undefined'

const idle = (node: TS.Expression): Edit | null =>
  isEmpty(node)
    ? null
    : {
        kind: 'removed handler',
        start: node.getStart(),
        end: node.end,
        after: '() => undefined',
      }

/** A handler gone: the JSX prop, or the callback in a call or among options. */
export function removedHandler(node: TS.Node): Edit | null {
  if (ts.isJsxAttribute(node)) {
    const { initializer } = node
    const handler =
      initializer !== undefined && ts.isJsxExpression(initializer)
        ? initializer.expression
        : undefined
    if (handler === undefined || !isHandlerName(node.name.getText()) || isEmpty(handler))
      return null
    return { kind: 'removed handler', start: node.getStart(), end: node.end, after: '' }
  }
  if (ts.isPropertyAssignment(node))
    return isHandlerName(node.name.getText()) && isWrittenOut(node.initializer)
      ? idle(node.initializer)
      : null
  const callback = ts.isCallExpression(node) ? callbackOf(node) : null
  return callback === null ? null : idle(callback)
}
