/** The figures of `npm run structure`, on small trees made up here. */
import { describe, expect, it } from 'vitest'
import { circlesOf, folderGraph, folderOf, knotsOf } from '../../scripts/lib/structure/circles'
import { figuresOf, median } from '../../scripts/lib/structure/figures'
import type { Figure } from '../../scripts/lib/structure/figures'
import { againstLayers, featureEdges } from '../../scripts/lib/structure/layers'
import { refusedOf, reportOf } from '../../scripts/lib/structure/report'
import { exportUses, isForTestsOnly, isUnused } from '../../scripts/lib/structure/users'
import { arrowsOf, only, parsed, tree } from './small-trees'

const found = (figures: readonly Figure[], name: string): Figure =>
  figures.find((figure) => figure.name === name)!

describe('circles of folders', () => {
  const names = (files: Readonly<Record<string, string>>) =>
    circlesOf(folderGraph(arrowsOf(files))).map((circle) =>
      circle.map(({ from }) => folderOf(from)).join(' '),
    )

  it('are found where no two files import each other, and through types alone', () => {
    const files = {
      'src-main/a/one.ts': "import { two } from '../b/two'",
      'src-main/b/two.ts': '',
      'src-main/b/three.ts': "import type { Four } from '../a/four'",
      'src-main/a/four.ts': "import './one'",
    }
    expect(names(files)).toEqual(['src-main/a src-main/b'])
  })

  it('may go round many folders, and between a folder and the one above it', () => {
    const files = {
      'src-main/a/x.ts': "import '../b/x'",
      'src-main/b/x.ts': "import '../c/x'",
      'src-main/c/x.ts': "import '../a/x'",
      'src-main/main.ts': "import './c/x'",
      'src-shared/x.ts': "import './deep/x'",
      'src-shared/deep/x.ts': "import '../x'",
    }
    expect(names(files)).toEqual(['src-shared src-shared/deep', 'src-main/a src-main/b src-main/c'])
  })

  it('are none where all goes one way', () => {
    const files = {
      'src-main/a/x.ts': "import '../b/x'\nimport '../c/x'",
      'src-main/b/x.ts': "import '../c/x'",
      'src-main/c/x.ts': "import './y'",
      'src-main/c/y.ts': "import './x'",
    }
    expect(names(files)).toEqual([])
  })

  it('that share a folder tie all of theirs together', () => {
    const circles = circlesOf(
      folderGraph(
        arrowsOf({
          'src-main/a/x.ts': "import '../b/x'",
          'src-main/b/x.ts': "import '../a/x'\nimport '../c/x'",
          'src-main/c/x.ts': "import '../b/x'",
          'src-main/d/x.ts': "import '../e/x'",
          'src-main/e/x.ts': "import '../d/x'",
        }),
      ),
    )
    expect(circles).toHaveLength(3)
    expect(knotsOf(circles).map((knot) => knot.length)).toEqual([3, 2])
  })
})

describe('the layers', () => {
  it('are held against the same table as the linter holds', () => {
    const refused = againstLayers(
      arrowsOf({
        'src-renderer/domain/x.ts': "import '../ui/y'\nimport type { A } from '../app/z'",
        'src-renderer/app/z.ts': "import '../domain/x'\nimport '../ui/y'",
        'src-renderer/ui/y.ts': '',
        'chromium-host/x.ts':
          "import { a } from '../src-main/a'\nimport type { A } from '../src-main/a'",
        'src-main/a.ts': "import '../test/a'",
        'test/a.ts': "import '../src-main/a'",
      }),
    )
    expect(refused.map(({ arrow }) => `${arrow.from}:${arrow.line} ${arrow.to}`)).toEqual([
      'src-renderer/domain/x.ts:1 src-renderer/ui/y.ts',
      'src-renderer/domain/x.ts:2 src-renderer/app/z.ts',
      'chromium-host/x.ts:1 src-main/a.ts',
      'src-main/a.ts:1 test/a.ts',
    ])
  })

  it('count an edge between areas once, and what goes past the public file', () => {
    const edges = featureEdges(
      arrowsOf({
        'src-renderer/features/a/x.ts': "import '../b'\nimport '../b/inner'\nimport '../c'",
        'src-renderer/features/a/deep/y.ts': "import '../../b'\nimport '../x'",
        'src-renderer/features/b/index.ts': "import './inner'",
        'src-renderer/features/b/inner.ts': '',
        'src-renderer/features/c/index.ts': '',
      }),
    )
    const seen = edges.map(({ from, to, arrows, inner }) => [from, to, arrows.length, inner.length])
    expect(seen).toEqual([
      ['a', 'b', 3, 1],
      ['a', 'c', 1, 0],
    ])
  })
})

describe('exports', () => {
  it('are named, with or without a docstring', () => {
    const text = [
      '/** One. */',
      'export const one = 1',
      'export const { two, deep: [three] } = made()',
      '// Not a docstring.',
      'export interface Four { five: number }',
      'export type Seen = z.infer<typeof seen>',
      '/** Six. */',
      'export async function six() {}',
      'const seven = 7',
      'export { seven as eight }',
      'const hidden = 0',
    ].join('\n')
    const seen = only(text).exports.map(({ name, hasDocstring }) => [name, hasDocstring])
    expect(seen).toEqual([
      ['one', true],
      ['two', false],
      ['three', false],
      ['Four', false],
      ['Seen', true],
      ['six', true],
      ['eight', true],
    ])
  })

  const files = parsed({
    'src-main/a.ts':
      'export const used = 1, unused = used, tested = 3, passed = 4, lost = 5, both = 6',
    'src-main/b.ts': "import { used, both } from './a'\nexport const whole = used + both",
    'src-main/index.ts': "export { passed, lost } from './a'",
    'bench/x.ts': "import { passed } from '../src-main'\nimport * as b from '../src-main/b'",
    'test/a.test.ts': "import { tested, both } from '../src-main/a'",
  })
  const namesOf = (is: typeof isUnused) =>
    exportUses(files)
      .filter(is)
      .map(({ path, name }) => `${path} ${name}`)

  it('without a user are found, also where they are only passed on', () => {
    expect(namesOf(isUnused)).toEqual(['src-main/a.ts unused', 'src-main/index.ts lost'])
  })

  it('that only tests use are told from them', () => {
    expect(namesOf(isForTestsOnly)).toEqual(['src-main/a.ts tested'])
  })
})

describe('the report', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `  a(${at})`).join('\n')
  const figures = figuresOf(
    tree({
      'src-renderer/features/a/index.ts': "import '../b/inner'",
      'src-renderer/features/b/inner.ts': "import '../a'",
      'src-renderer/helpers/x.ts': `/** Long. */\nexport function long() {\n${lines(39)}\n}\n`,
      'src-renderer/helpers/y.ts': `/** Short. */\nexport function short() {\n${lines(38)}\n}\n`,
      'src-renderer/helpers/z.css': 'a {}\n\n'.repeat(151),
      'resources/page.typ': '= A\n'.repeat(300),
      'src-main/big.ts': `${lines(301)}\n`,
    }),
  )

  it('has a figure for each', () => {
    expect(found(figures, 'circles of folders').count).toBe(1)
    expect(found(figures, 'folders tied together by circles').count).toBe(2)
    expect(found(figures, "imports past an area's public file").list).toEqual([
      'src-renderer/features/a/index.ts:1 -> src-renderer/features/b/inner.ts',
    ])
    expect(found(figures, 'files in no layer').count).toBe(2)
    expect(found(figures, 'functions over 40 lines').list).toEqual([
      '41  src-renderer/helpers/x.ts:2 long',
    ])
    expect(found(figures, 'files over 300 lines').list).toEqual([
      '302  src-renderer/helpers/z.css',
      '301  src-main/big.ts',
    ])
    expect(found(figures, 'median lines of a named function').count).toBe(40.5)
  })

  it('of a check lists what may not be, and no more of it than asked for', () => {
    expect(refusedOf(figures).map(({ name }) => name)).toEqual([
      'circles of folders',
      'files in no layer',
      "imports past an area's public file",
    ])
    const many: Figure[] = [
      {
        name: 'refused',
        count: 20,
        list: Array.from({ length: 20 }, (_, at) => `${at}`),
        isRefused: true,
      },
      { name: 'told', count: 1, list: ['told of'], isRefused: false },
    ]
    const check = reportOf(many, { isAll: false, isCheck: true })
    expect(check).toContain('… and 5 more')
    expect(check).not.toContain('told of')
    expect(reportOf(many, { isAll: true, isCheck: false })).toContain('    19\n')
    expect(reportOf(many, { isAll: false, isCheck: false })).toContain('told of')
  })
})

it('the median of an even number is the mean of the middle two', () => {
  expect([median([]), median([3]), median([4, 1]), median([5, 1, 3])]).toEqual([0, 3, 2.5, 3])
})
