/** Reads one file with the TypeScript parser, without types, into what the figures are made of. */

import { exportsOf } from './exports'
import type { Exported } from './exports'
import { functionsOf } from './functions'
import type { FunctionFound } from './functions'
import { importsOf, resolveImport } from './imports'
import type { Import } from './imports'
import { codeLines } from './lines'
import { ts } from '../typescript'
import { isProgram, isScript } from './tree'
import type { TextFile } from './tree'

/** An import of another file of the project. */
export interface Arrow extends Import {
  readonly from: string
  readonly to: string
}

/** A file as read. Of files outside the program only the imports are wanted. */
export interface ParsedFile {
  readonly path: string
  /** Lines with code. */
  readonly lines: number
  readonly arrows: readonly Arrow[]
  readonly exports: readonly Exported[]
  readonly functions: readonly FunctionFound[]
}

const isDeclaration = (path: string): boolean => /\.d\.[cm]?ts$/u.test(path)

/** Docstrings are looked for as comments; reading them as code would only take time. */
const options = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
}

function parseFile({ path, text }: TextFile, known: ReadonlySet<string>): ParsedFile {
  const source = ts.createSourceFile(path, text, options, isProgram(path))
  const arrows = importsOf(source).flatMap((one) => {
    const to = resolveImport(path, one.specifier, known)
    return to === null || to === path ? [] : [{ ...one, from: path, to }]
  })
  if (!isProgram(path)) return { path, lines: 0, arrows, exports: [], functions: [] }
  const code = codeLines(source)
  return {
    path,
    lines: code.filter(Boolean).length,
    arrows,
    exports: isDeclaration(path) ? [] : exportsOf(source),
    functions: functionsOf(source, code),
  }
}

/** Reads every script of a tree. */
export function parseTree(files: readonly TextFile[]): ParsedFile[] {
  const known = new Set(files.map(({ path }) => path))
  return files.filter(({ path }) => isScript(path)).map((file) => parseFile(file, known))
}
