/** Planting faults: where one can be, what it changes, which ones a seed takes, and what a run says about one. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseFaults, chooseFrom, randomFrom } from '../../scripts/lib/plant/choose'
import { faultText, readAsked, sumText } from '../../scripts/lib/plant/report'
import { parses, planted } from '../../scripts/lib/plant/site'
import type { FaultKind } from '../../scripts/lib/plant/site'
import { groupOf, sitesOf } from '../../scripts/lib/plant/sites'
import { testsBeside, testsNaming } from '../../scripts/lib/plant/run'
import { judge } from '../../scripts/lib/plant/verdict'

const path = 'src-renderer/features/a/A.tsx'

/** Each fault of a kind that a text can have, as `before -> after`. */
const faults = (kind: FaultKind, ...lines: readonly string[]): string[] =>
  sitesOf({ path, text: lines.join('\n') })
    .sites.filter((site) => site.kind === kind)
    .map(({ before, after }) => `${before} -> ${after}`)

describe('a condition turned round', () => {
  it.each([
    ['if (a === b) go()', 'a === b -> !(a === b)'],
    ['if (!a) go()', '!a -> a'],
    ['const x = a ? 1 : 2', 'a -> !(a)'],
    ['const x = <p>{a.b && <b />}</p>', 'a.b -> !(a.b)'],
  ])('%s', (text, fault) => {
    expect(faults('negated condition', text)).toEqual([fault])
  })

  it.each([
    'while (a) go()',
    'const x = a ? b : b',
    'const x = a && b',
    'type X = A extends B ? C : D',
  ])('is not one of %s', (text) => {
    expect(faults('negated condition', text)).toEqual([])
  })

  it('lies within one line', () => {
    expect(faults('negated condition', 'if (a &&', '  b) go()')).toEqual([])
  })
})

describe('a statement left out', () => {
  it.each([
    'go()',
    'await go()',
    'a.b = 1',
    'a += 1',
    'i++',
    'delete a.b',
    'throw new Error()',
    'void go()',
  ])('%s', (text) => {
    expect(faults('dropped statement', `function f() {`, text, '}')).toEqual([`${text} -> ;`])
  })

  it.each([
    "'use strict'",
    'console.warn(a)',
    'void 0',
    'a',
    'const b = go()',
    'return go()',
    "import './x.css'",
    "button.addEventListener('click', save)",
  ])('is not one of %s', (text) => {
    expect(faults('dropped statement', text)).toEqual([])
  })
})

describe('another constant', () => {
  it.each([
    ['const isOpen = true', 'true -> false'],
    ['if (a > 0) go()', '0 -> 1'],
    ['if (a > 1) go()', '1 -> 0'],
    ['const limit = 1_000', '1_000 -> 2000'],
    ['list.slice(2)', '2 -> 3'],
    ['list[0]', '0 -> 1'],
    ["if (a === 'done') go()", "'done' -> 'done~'"],
    ["if (a === '') go()", "'' -> '~'"],
    ["save({ kind: 'person' })", "'person' -> 'person~'"],
    ["switch (a) { case 'b': go() }", "'b' -> 'b~'"],
    ["const all = ['one'] as const", "'one' -> 'one~'"],
    ["const pick = () => 'first'", "'first' -> 'first~'"],
  ])('%s', (text, fault) => {
    expect(faults('changed constant', text)).toEqual([fault])
  })

  it.each([
    "import { a } from './b'",
    "export { a } from './b'",
    "type A = 'b' | 1 | true",
    "const x = t('people.title')",
    "const x = t('title')",
    "const x = list.map(() => 'people:title.short')",
    "label('deleted', { n })",
    'const x = <p className={\'row\'} style={{ order: 1 }} title="x" />',
    "const look = { width: 10, icon: 'users', titleKey: 'home' }",
    "throw new Error('No such row.')",
    "const x = ask('Are you sure?')",
    "const x = list[i] ?? ''",
    'const x = count ?? 0',
    '/** As `true` as 1. */',
    "const x = { 'content-type': a }",
  ])('is not one of %s', (text) => {
    expect(faults('changed constant', text)).toEqual([])
  })
})

describe('a handler gone', () => {
  it.each([
    ['const x = <Button onPress={save} />', 'onPress={save} -> '],
    ['const x = <Button onPress={() => go(x)}>A</Button>', 'onPress={() => go(x)} -> '],
    ["window.addEventListener('resize', measure)", 'measure -> () => undefined'],
    [
      'const off = onCommitted((commit) => tell(commit))',
      '(commit) => tell(commit) -> () => undefined',
    ],
    ['start({ onEnd: () => go() })', '() => go() -> () => undefined'],
  ])('%s', (text, fault) => {
    expect(faults('removed handler', text)).toEqual([fault])
  })

  it.each([
    'onProgress(done)',
    'const x = <Button onPress={() => undefined} />',
    'const x = <Button only={save} />',
    'list.map((one) => go(one))',
  ])('is not one of %s', (text) => {
    expect(faults('removed handler', text)).toEqual([])
  })
})

describe('planting', () => {
  const text = [
    '/** A view. */',
    'export function A({ isOpen, save }: { isOpen: boolean; save: () => void }) {',
    '  if (isOpen) save()',
    "  const isNew = kind === 'new'",
    '  return <p>{isNew && <Button onPress={save}>{count + 1}</Button>}</p>',
    '}',
  ].join('\n')

  it('changes one line, and what comes out is still a program', () => {
    const { sites } = sitesOf({ path, text })
    expect(new Set(sites.map(({ kind }) => kind)).size).toBe(4)
    for (const site of sites) {
      const after = planted(text, site)
      const changed = after
        .split('\n')
        .flatMap((line, at) => (line === text.split('\n')[at] ? [] : [at + 1]))
      expect(changed).toEqual([site.line])
      expect(parses(path, after)).toBe(true)
    }
  })

  it('knows a text that is no program', () => {
    expect(parses(path, 'const a = (')).toBe(false)
  })

  it('keeps components, other sources and what is left out apart', () => {
    expect(
      [
        path,
        'src-renderer/shell/Rail.tsx',
        'src-renderer/App.tsx',
        'src-renderer/domain/a.rules.ts',
        'src-main/main.ts',
        'src-main/words.ts',
        'src-renderer/features/a/a.types.ts',
        'src-renderer/ciklus.d.ts',
        'chromium-host/app.ts',
        'test/a.test.ts',
      ].map(groupOf),
    ).toEqual(['components', 'components', null, 'other', 'other', null, null, null, null, null])
  })
})

describe('the choice', () => {
  const file = (name: string, lines: number) =>
    sitesOf({
      path: name,
      text: Array.from({ length: lines }, (_, at) => `if (a > ${at}) go()`).join('\n'),
    })
  const large = file('src-main/large.ts', 300)
  const small = file('src-main/small.ts', 30)
  const component = file('src-renderer/ui/A.tsx', 100)
  const all = [large, small, component, sitesOf({ path: 'src-main/empty.ts', text: '' })]
  const always = () => true

  it('depends on the seed alone', () => {
    const chosen = (seed: number) => chooseFaults(all, { seed, count: 12 }, always).map(faultText)
    expect(chosen(1)).toEqual(chosen(1))
    expect(chosen(1)).not.toEqual(chosen(2))
  })

  it('takes a third in components, and never two on a line', () => {
    const chosen = chooseFaults(all, { seed: 5, count: 60 }, always)
    expect(chosen.filter(({ path: where }) => where.endsWith('.tsx'))).toHaveLength(20)
    expect(chosen).toHaveLength(60)
    expect(new Set(chosen.map(({ path: where, line }) => `${where}:${line}`)).size).toBe(60)
  })

  it('takes all in one group where the other has none', () => {
    expect(chooseFaults([component], { seed: 5, count: 9 }, always)).toHaveLength(9)
    expect(chooseFaults([small], { seed: 5, count: 9 }, always)).toHaveLength(9)
  })

  it('takes large files more often, and only what fits', () => {
    const chosen = chooseFrom(
      [large, small],
      100,
      randomFrom(3),
      ({ kind }) => kind === 'negated condition',
    )
    expect(new Set(chosen.map(({ kind }) => kind))).toEqual(new Set(['negated condition']))
    const inLarge = chosen.filter(({ path: where }) => where === large.path).length
    expect(inLarge).toBeGreaterThan(chosen.length * 0.75)
    expect(inLarge).toBeLessThan(chosen.length)
  })

  it('ends when there are not as many', () => {
    expect(chooseFrom([file('src-main/x.ts', 3)], 10, randomFrom(1), always)).toHaveLength(3)
  })
})

describe('the verdict', () => {
  const folder = '/tmp/copy/project'
  const result = (status: string, ...tests: readonly (readonly [string, string])[]) => ({
    name: `${folder}/test/a.test.ts`,
    status,
    message: 'Error: no such export',
    assertionResults: tests.map(([fullName, one]) => ({ fullName, status: one })),
  })
  const told = (code: number | null, ...testResults: readonly ReturnType<typeof result>[]) =>
    judge({
      code,
      said: 'Starting\nout of memory\n',
      report: JSON.stringify({ numTotalTests: testResults.length, testResults }),
      folder,
    })

  it('names the first test that failed', () => {
    expect(told(1, result('failed', ['adds', 'passed'], ['takes away', 'failed']))).toEqual({
      outcome: 'caught',
      by: 'test/a.test.ts: takes away',
      failedFiles: ['test/a.test.ts'],
    })
  })

  it('counts a test file that no longer loads, a run that breaks and one that never ends', () => {
    expect(told(1, result('failed')).by).toBe(
      'test/a.test.ts: does not load: Error: no such export',
    )
    expect(told(1, result('passed')).by).toBe('the run broke: out of memory')
    expect(told(null).outcome).toBe('caught (time-out)')
    expect(judge({ code: 1, said: '', report: null, folder }).outcome).toBe('caught')
  })

  it('tells what no test minded from what no test sees', () => {
    expect(told(0, result('passed', ['adds', 'passed'])).outcome).toBe('SURVIVED')
    expect(told(0).outcome).toBe('SURVIVED (no test)')
  })

  it('is summed up by group and kind', () => {
    const { sites } = sitesOf({ path, text: 'if (a) go()' })
    const tried = sites.map((site, at) => ({
      site,
      verdict: told(at === 0 ? null : 0),
      seconds: 1,
    }))
    expect(sumText(tried, 2).split('\n')).toEqual([
      'components             1 of 2 caught',
      'negated condition      1 of 1 caught',
      'dropped statement      0 of 1 caught',
      'all                    1 of 2 caught',
      '2 s',
    ])
  })
})

describe('the command', () => {
  it('has its usual numbers, and takes others', () => {
    expect(readAsked([])).toEqual({ seed: 1, count: 60, skip: 0, only: '', isList: false })
    const words = ['--seed', '7', '--count', '4', '--skip', '2', '--only', 'src-main/', '--list']
    const asked = { seed: 7, count: 4, skip: 2, only: 'src-main/', isList: true }
    expect(readAsked(words)).toEqual(asked)
  })

  it('refuses what is no number', () => {
    expect(() => readAsked(['--count', 'all'])).toThrow('--count takes a number above 0.')
    expect(() => readAsked(['--seed'])).toThrow('--seed')
  })
})

describe('the tests beside a file', () => {
  const root = join(import.meta.dirname, '../..')
  it.each([
    ['src-renderer/features/reports/TableList.tsx', 'test/features/reports'],
    ['src-renderer/features/import/wizard/Changes.tsx', 'test/features/import'],
    ['src-renderer/ui/Select.tsx', 'test/ui'],
    ['src-renderer/App.tsx', 'test'],
    ['src-main/journal/line.ts', 'test/main/journal'],
    ['src-main/ipc/requests.ts', 'test/main'],
    ['src-shared/languages.ts', 'test/shared'],
  ])('of %s are those in %s', (path, folder) => {
    expect(testsBeside(root, path)).toBe(folder)
  })
})

describe('the tests that name a file', () => {
  const root = join(import.meta.dirname, '../..')
  it.each([
    ['scripts/lib/plant/verdict.ts', 'test/scripts/plant.test.ts'],
    ['src-renderer/features/people/PersonPhoto.tsx', 'test/features/people/PersonPhoto.test.tsx'],
  ])('of %s have its name or load it', (path, test) => {
    expect(testsNaming(root, path)).toContain(test)
  })

  it('may be none', () => {
    expect(testsNaming(root, 'scripts/lib/plant/not-there-at-all.ts')).toEqual([])
  })
})
