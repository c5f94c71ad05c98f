/** A place in a source where a fault can be planted, and the planting itself. */
import { ts } from '../typescript'

/** The kinds of fault. */
export const faultKinds = [
  'negated condition',
  'dropped statement',
  'changed constant',
  'removed handler',
] as const

/** One of them. */
export type FaultKind = (typeof faultKinds)[number]

/** A change of one piece of text within one line. */
export interface Edit {
  readonly kind: FaultKind
  readonly start: number
  readonly end: number
  readonly after: string
}

/** An edit of a file, with what people need to find and judge it. */
export interface Site extends Edit {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
  readonly before: string
}

/** The file's text with the fault in it. */
export const planted = (text: string, { start, end, after }: Edit): string =>
  text.slice(0, start) + after + text.slice(end)

/** Whether a text can be read as a program: a fault must be one of behaviour, not of spelling. */
export function parses(path: string, text: string): boolean {
  const compilerOptions = { jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ES2023 }
  const { diagnostics } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions,
    reportDiagnostics: true,
  })
  return diagnostics?.length === 0
}
