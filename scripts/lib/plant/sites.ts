/** Finds every place in the sources where a fault can be planted. */
import type TS from 'typescript'
import { codeLines } from '../structure/lines'
import type { TextFile } from '../structure/tree'
import { ts } from '../typescript'
import { changedConstant } from './constants'
import { droppedStatement, negatedCondition } from './conditions'
import { removedHandler } from './handlers'
import type { Site } from './site'

/** A file with its places and its size. */
export interface FileSites {
  readonly path: string
  /** Lines with code. */
  readonly lines: number
  readonly sites: readonly Site[]
}

const finders = [negatedCondition, droppedStatement, changedConstant, removedHandler]

/** Types, imports, and attributes that only say how something looks. */
function isOutOfPlay(node: TS.Node): boolean {
  if (ts.isJsxAttribute(node))
    return /^(class|style|size|width|height|icon|tone|variant|kind$|look$|key$|data-)/iu.test(
      node.name.getText(),
    )
  return (
    ts.isTypeNode(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  )
}

/** Every place in one file, all of them within one line. */
export function sitesOf({ path, text }: TextFile): FileSites {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const sites: Site[] = []
  const visit = (node: TS.Node): void => {
    if (isOutOfPlay(node)) return
    for (const find of finders) {
      const edit = find(node)
      if (edit === null || lineAt(edit.start) !== lineAt(edit.end)) continue
      const line = lineAt(edit.start) + 1
      sites.push({ ...edit, path, line, before: text.slice(edit.start, edit.end) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { path, lines: codeLines(source).filter(Boolean).length, sites }
}

/** The two groups the faults are divided between. */
export type Group = 'components' | 'other'

/** Files that hold only types, words or pictures. */
const isLeftOut = (path: string): boolean =>
  /(\.d\.ts|\.types\.ts|[./]words\.ts|aria-strings\.ts|header-words\.rules\.ts|\/Icon\.tsx)$/u.test(
    path,
  )

/** The group of a file, or null when no fault is planted in it. */
export function groupOf(path: string): Group | null {
  if (isLeftOut(path)) return null
  if (/^src-renderer\/(ui|features|shell)\/.*\.tsx$/u.test(path)) return 'components'
  return /^src-(renderer|main|shared)\/.*\.ts$/u.test(path) ? 'other' : null
}
