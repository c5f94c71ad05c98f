/** Which lines of a file hold code, as the linter counts them: no blank ones, none that hold only a comment. */
import type TS from 'typescript'
import { ts } from '../typescript'

const opaqueKinds = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.JsxText,
])

/** Where text stands in which `//` begins no comment: the end of each by its start. */
function opaqueEnds(source: TS.SourceFile): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const visit = (node: TS.Node): void => {
    if (opaqueKinds.has(node.kind)) ends.set(node.getStart(source), node.end)
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return ends
}

/** The text with every comment put out; line breaks stay where they are. */
export function withoutComments(source: TS.SourceFile): string {
  const { text } = source
  const opaque = opaqueEnds(source)
  const kept: string[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const skip = opaque.get(at)
    if (skip !== undefined && skip > at) {
      at = skip
      continue
    }
    const end = commentEnd(text, at)
    if (end === null) {
      at += 1
      continue
    }
    kept.push(text.slice(from, at), text.slice(at, end).replaceAll(/[^\n]/gu, ' '))
    from = end
    at = end
  }
  return [...kept, text.slice(from)].join('')
}

function commentEnd(text: string, at: number): number | null {
  if (text.startsWith('//', at)) {
    const end = text.indexOf('\n', at)
    return end === -1 ? text.length : end
  }
  if (!text.startsWith('/*', at)) return null
  const end = text.indexOf('*/', at + 2)
  return end === -1 ? text.length : end + 2
}

/** For each line, counted from 0, whether it holds code. */
export const codeLines = (source: TS.SourceFile): readonly boolean[] =>
  withoutComments(source)
    .split('\n')
    .map((line) => line.trim() !== '')

/** How many lines there are, however they are filled. */
export const plainLines = (text: string): number =>
  text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
