/** Faults in constants: another number, the other truth value, a word that means nothing. */
import type TS from 'typescript'
import { ts } from '../typescript'
import type { Edit } from './site'

const { SyntaxKind } = ts

/** Names of what only looks, or is read by people: a change there is none of behaviour. */
const isLook =
  /(size|width|height|margin|padding|radius|opacity|zindex|stroke|font|colou?r|tone|icon|label|key|class|style|variant|title|text|message|description)s?$/iu

/** `people:empty.title`, `shell.screen`: keys of the catalogues; words of a sentence; long data; measures of CSS. */
const isForPeople = (text: string): boolean =>
  /^(max|min|fit)-content$|^[\d.]+(px|rem|em|fr|%)$|\p{Letter}[^ -~]/u.test(text) ||
  /^[\w-]+(:[\w.{}$-]*|(\.[\w-]+)+)$/u.test(text) ||
  /\s/u.test(text) ||
  text.length > 30

/** Calls whose words are keys, messages or looks. */
const wordless = /^(t|label|note|cx|stringify|warn|error|log|toString|padStart|padEnd)$/u

const calledName = (node: TS.CallExpression): string =>
  node.expression.getText().split('.').at(-1) ?? ''

const isCompared = ({ operatorToken: { kind } }: TS.BinaryExpression): boolean =>
  kind === SyntaxKind.EqualsEqualsEqualsToken || kind === SyntaxKind.ExclamationEqualsEqualsToken

/** `as const` and signs around a literal change nothing about where it stands. */
function placeOf(node: TS.Node): TS.Node {
  const { parent } = node
  const isAround =
    ts.isAsExpression(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isPrefixUnaryExpression(parent)
  return isAround ? placeOf(parent) : node
}

/** Where a literal decides something: not a name, not a look, not a default for what never happens. */
function isLogic(literal: TS.Node): boolean {
  const node = placeOf(literal)
  const { parent } = node
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind !== SyntaxKind.QuestionQuestionToken
  if (ts.isPropertyAssignment(parent))
    return parent.initializer === node && !isLook.test(parent.name.getText())
  if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent))
    return !isLook.test(parent.name.getText())
  if (ts.isCallExpression(parent)) return !wordless.test(calledName(parent))
  return (
    ts.isCaseClause(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isArrowFunction(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent)
  )
}

/** An empty text in a comparison is logic; elsewhere it is mostly "nothing to say". */
const isWord = (node: TS.StringLiteral): boolean =>
  node.text === ''
    ? ts.isBinaryExpression(node.parent) && isCompared(node.parent)
    : !isForPeople(node.text)

function otherNumber(text: string): string | null {
  const number = Number(text.replaceAll('_', ''))
  if (!Number.isFinite(number)) return null
  if (number === 1) return '0'
  return String(number < 10 ? number + 1 : number * 2)
}

function otherValue(node: TS.Node): string | null {
  if (node.kind === SyntaxKind.TrueKeyword) return 'false'
  if (node.kind === SyntaxKind.FalseKeyword) return 'true'
  if (ts.isNumericLiteral(node)) return otherNumber(node.getText())
  if (ts.isStringLiteral(node) && isWord(node)) return `'${node.text}~'`
  return null
}

/** Another number, truth value or word where it decides something. */
export function changedConstant(node: TS.Node): Edit | null {
  const after = otherValue(node)
  if (after === null || !isLogic(node)) return null
  return { kind: 'changed constant', start: node.getStart(), end: node.end, after }
}
