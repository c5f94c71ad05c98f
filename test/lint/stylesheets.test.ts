/**
 * A class of a module is said in one place: where two parts of a file have a class of the same name, the later one draws the other, and
 * nothing tells.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What blocks outside of at-rules say of one class alone: its name and the properties, by block. */
function blocksOf(css: string): readonly (readonly [string, ReadonlySet<string>])[] {
  const text = css.replaceAll(/\/\*[^]*?\*\//gu, '')
  return [...text.matchAll(/^\.([A-Za-z]\w*) \{\n([^}]*)^\}/gmu)].map(
    ([, name = '', body = '']) => [
      name,
      new Set([...body.matchAll(/^\s+([a-z-]+):/gmu)].map(([, property = '']) => property)),
    ],
  )
}

/** Classes of which two blocks say the same property. */
function saidTwice(css: string): readonly string[] {
  const blocks = blocksOf(css)
  return blocks.flatMap(([name, properties], at) =>
    blocks
      .slice(at + 1)
      .filter(([other, others]) => other === name && [...others].some((one) => properties.has(one)))
      .map(() => name),
  )
}

it('finds a class that is said twice, not one of which a second block says something else', () => {
  expect(saidTwice('.a {\n  color: red;\n}\n\n.a {\n  color: blue;\n}\n')).toEqual(['a'])
  expect(saidTwice('.a {\n  color: red;\n}\n\n.a {\n  margin: 0;\n}\n')).toEqual([])
})

it('no stylesheet says a class twice', () => {
  const folder = join(import.meta.dirname, '../../src-renderer')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.module.css'),
  )
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((name) =>
    saidTwice(readFileSync(join(folder, name), 'utf8')).map((one) => `${name}: .${one}`),
  )
  expect(found).toEqual([])
})
