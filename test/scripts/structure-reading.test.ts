/** What `npm run structure` reads from a file: imports and lines. */
import { describe, expect, it } from 'vitest'
import { arrowsOf, only, parsed } from './small-trees'

describe('imports', () => {
  it('are seen in whatever way they are written, with their names, and resolved', () => {
    const files = {
      'src-main/a.ts': [
        "import { one, type Two as Zwei } from './b'",
        "import type { Three } from './b'",
        "import { type Four } from './b'",
        "import * as all from './b'",
        "import first from './b'",
        "import './b'",
        "export { five as fünf } from './b'",
        "export * from './b'",
        "const later = import('./b')",
        "type Six = import('./b').Six.Inner",
        "import { readFile } from 'node:fs/promises'",
        "import styles from './a.module.css'",
      ].join('\n'),
      'src-main/b.ts': '',
      'src-main/a.module.css': '',
    }
    const seen = arrowsOf(files).map(({ line, to, isType, names }) => [
      line,
      to.replace('src-main/', ''),
      isType ? 'type' : '',
      names.join(' '),
    ])
    expect(seen).toEqual([
      [1, 'b.ts', '', 'one Two'],
      [2, 'b.ts', 'type', 'Three'],
      [3, 'b.ts', 'type', 'Four'],
      [4, 'b.ts', '', '*'],
      [5, 'b.ts', '', 'default'],
      [6, 'b.ts', '', ''],
      [7, 'b.ts', '', 'five'],
      [8, 'b.ts', '', '*'],
      [9, 'b.ts', '', '*'],
      [10, 'b.ts', 'type', 'Six'],
      [12, 'a.module.css', '', 'default'],
    ])
  })

  it('of a folder mean its index, with other endings the file that there is', () => {
    const files = {
      'src-renderer/features/a/x.ts': "import '../b'\nimport '../../i18n/i18n'",
      'src-renderer/features/b/index.ts': '',
      'src-renderer/i18n/i18n.tsx': '',
    }
    expect(arrowsOf(files).map(({ to }) => to)).toEqual([
      'src-renderer/features/b/index.ts',
      'src-renderer/i18n/i18n.tsx',
    ])
  })
})

describe('lines', () => {
  it('are those with code: a blank, a comment, a docstring are none; text that looks like a comment is one', () => {
    const text = [
      '/** A file. */',
      '',
      'const a = 1 // one',
      '/* two',
      '   lines */',
      "const url = 'https://example.org' /* so */",
      'const c = `',
      '// in a text',
      '`',
      'const d = /\\/\\*/u',
    ].join('\n')
    expect(only(text).lines).toBe(6)
  })

  it('of JSX are code', () => {
    const text = [
      '/** A file. */',
      'export const X = () => (',
      '  <p>',
      '    {/* not shown */}',
      '    // shown',
      '  </p>',
      ')',
    ].join('\n')
    expect(parsed({ 'src-renderer/ui/X.tsx': text })[0]!.lines).toBe(6)
  })

  it('of a function are counted as the linter counts them', () => {
    const text = [
      'export function outer() {',
      '  // only a comment',
      '',
      '  const inner = () => {',
      '    return 1',
      '  }',
      '  return [inner].map((one) => one())',
      '}',
      'const once = (() => {',
      '  return 2',
      '})()',
      'class Box {',
      '  get size() {',
      '    return once',
      '  }',
      '  constructor() {}',
      '}',
      'declare function nowhere(): void',
    ].join('\n')
    expect(only(text).functions.map(({ name, lines, isNamed }) => [name, lines, isNamed])).toEqual([
      ['outer', 6, true],
      ['inner', 3, true],
      ['(no name)', 1, false],
      ['size', 3, true],
      ['constructor', 1, true],
    ])
  })
})
