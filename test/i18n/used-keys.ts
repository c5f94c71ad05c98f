/** Which keys of the catalogues the sources name: read with TypeScript's parser, without types. */
import { readdirSync, readFileSync } from 'node:fs'
import type TS from 'typescript'
import { ts } from '../../scripts/lib/typescript'

/** What the sources say. */
export interface Named {
  /** Texts in the code (not in its types) that look like a key or a group of keys, by text: the file they stand in. */
  readonly texts: ReadonlyMap<string, string>
  /** Templates that begin with an area, `people:role.${role}`: what stands between their holes. */
  readonly templates: readonly (readonly string[])[]
  /** Every word that could fill a hole: all texts, those of types too, and the names of properties. */
  readonly words: ReadonlySet<string>
}

const keyLike = /^[a-z]\w*:[\w.-]+$/iu
const areaFirst = /^[a-z]\w*:/iu

/** The text of a node that is one, or of a name of a property; else null. */
function wordOf(node: TS.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return ts.isIdentifier(node.name) ? node.name.text : null
  return null
}

const partsOf = (node: TS.TemplateExpression): readonly string[] => [
  node.head.text,
  ...node.templateSpans.map((span) => span.literal.text),
]

/** What these files name. */
export function namedIn(files: readonly { readonly path: string; readonly text: string }[]): Named {
  const texts = new Map<string, string>()
  const templates: (readonly string[])[] = []
  const words = new Set<string>()
  for (const { path, text } of files) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    const visit = (node: TS.Node, isType: boolean): void => {
      const word = wordOf(node)
      if (word !== null) words.add(word)
      if (!isType && ts.isStringLiteralLike(node) && keyLike.test(node.text))
        texts.set(node.text, path)
      if (ts.isTemplateExpression(node) && areaFirst.test(node.head.text))
        templates.push(partsOf(node))
      ts.forEachChild(node, (child) => visit(child, isType || ts.isTypeNode(child)))
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind), false)
  }
  return { texts, templates, words }
}

/** Whether a text is what a template says, with each hole filled by a word of the sources. */
function fills(
  text: string,
  [first = '', ...rest]: readonly string[],
  words: ReadonlySet<string>,
): boolean {
  if (!text.startsWith(first)) return false
  const left = text.slice(first.length)
  const [next, ...further] = rest
  if (next === undefined) return left === ''
  for (let end = 1; end <= left.length; end += 1)
    if (words.has(left.slice(0, end)) && fills(left.slice(end), [next, ...further], words))
      return true
  return false
}

/** Whether the sources use a key: they name it, or name its group, or have a template for it. */
export function isUsed(key: string, { texts, templates, words }: Named): boolean {
  if (texts.has(key)) return true
  const groups = [...key.matchAll(/\./gu)].map(({ index }) => key.slice(0, index))
  return (
    groups.some((group) => texts.has(group) && words.has(key.slice(group.length + 1))) ||
    templates.some((template) => fills(key, template, words))
  )
}

/** The sources in these folders of the project. */
export function sourcesIn(
  folders: readonly string[],
): readonly { readonly path: string; readonly text: string }[] {
  return folders.flatMap((folder) => {
    const root = new URL(`../../${folder}/`, import.meta.url)
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/u.test(path))
      .map((path) => ({
        path: `${folder}/${path}`,
        text: readFileSync(new URL(path, root), 'utf8'),
      }))
  })
}
