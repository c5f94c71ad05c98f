/** Shows that the linter has the rules that no other check has, and that they bite: on small files with one fault each. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerEntries } from '../../lint/layers.js'
import { projectRoot } from '../../chromium-host/paths/project-root'

interface Config {
  readonly options: Readonly<Record<string, unknown>>
  readonly overrides: readonly unknown[]
}

let text = ''
let folder = ''

beforeAll(async () => {
  text = await readFile(join(projectRoot, '.oxlintrc.json'), 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'ciklus-lint-'))
  await cp(join(projectRoot, 'lint'), join(folder, 'lint'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const config = configOf(text)
  // What needs types needs the whole project.
  const plain = { ...config, options: { ...config.options, typeAware: false } }
  await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(plain))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The linter's settings, which have comments on lines of their own. */
const configOf = (written: string): Config =>
  JSON.parse(written.replaceAll(/^\s*\/\/.*$/gmu, '')) as Config

/** The rules that a file offends, each once. */
async function offended(path: string, lines: readonly string[]): Promise<readonly string[]> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${lines.join('\n')}\n`)
  const linter = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const said = await new Promise<string>((resolve) => {
    const args = [linter, '-c', '.oxlintrc.json', '-f', 'json', path]
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout))
  })
  await rm(file)
  const { diagnostics } = JSON.parse(said) as {
    readonly diagnostics: readonly { readonly code?: string; readonly severity: string }[]
  }
  const rules = diagnostics.map(({ code = 'of the comment', severity }) => `${severity} ${code}`)
  return [...new Set(rules)].toSorted()
}

const file = '/** A file. */'
const long = (count: number) => Array.from({ length: count }, (_, at) => `  call(${String(at)})`)

describe('The linter', () => {
  it('has the layers as the table has them', () => {
    const { overrides } = configOf(text)
    for (const entry of layerEntries) expect(overrides).toContainEqual(entry)
  })

  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'the layers',
      'src-renderer/domain/a.ts',
      [file, "import '../shell/a'"],
      ['error ciklus(layers)'],
    ],
    ['packages', 'src-renderer/domain/a.ts', [file, "import 'dexie'"], ['error ciklus(imports)']],
    ['a file without a docstring', 'src-main/a.ts', ['run()'], ['error ciklus(docstring)']],
    [
      'an export without a docstring',
      'chromium-host/a.ts',
      [file, 'run()', 'export const a = 1'],
      ['error ciklus(docstring)'],
    ],
    [
      'exports without a name, and enums',
      'src-shared/a.ts',
      [file, 'enum A {', '  B,', '}', 'export default A.B'],
      ['error ciklus(plain)'],
    ],
    [
      'words outside of the catalogues',
      'src-renderer/shell/A.tsx',
      [file, '', '/** A. */', 'export const A = () => <p>Some words</p>'],
      ['error ciklus(untranslated)'],
    ],
    [
      'what a rule may not touch',
      'src-renderer/domain/a.rules.ts',
      [file, 'call(Math.random(), Temporal.Now, document)'],
      ['error eslint(no-restricted-globals)', 'error eslint(no-restricted-properties)'],
    ],
    [
      'hooks that are not always called, or know too little',
      'src-renderer/ui/A.tsx',
      [
        file,
        "import { useEffect, useState } from 'react'",
        '/** A. */',
        'export function A({ a }: { readonly a: number }) {',
        '  useEffect(() => call(a), [])',
        '  if (a > 1) useState(1)',
        '  return null',
        '}',
      ],
      ['error react-hooks(exhaustive-deps)', 'error react-hooks(rules-of-hooks)'],
    ],
    [
      'long files and functions',
      'src-main/a.ts',
      [file, '/** A. */', 'export function a() {', ...long(301), '}'],
      ['error eslint(max-lines)', 'error eslint(max-lines-per-function)'],
    ],
    [
      'any, and what is surely there',
      'test/a.ts',
      ['export const a = (b: any) => b', 'export const c = (d?: { e?: string }) => d?.e!'],
      [
        'error typescript(no-explicit-any)',
        'error typescript(no-non-null-asserted-optional-chain)',
      ],
    ],
    [
      'what is only there for its type',
      'bench/a.ts',
      ["import { A } from './b'", 'export const a = (b: A): unknown => b'],
      ['error typescript(consistent-type-imports)'],
    ],
    [
      'a fault under a comment of another linter',
      'src-main/a.ts',
      [file, '// eslint-disable-next-line', 'call(1 == call(2))'],
      ['error eslint(eqeqeq)'],
    ],
    [
      'a comment that switches off what is not wrong',
      'src-main/a.ts',
      [file, '// oxlint-disable-next-line eqeqeq', 'call(1 === call(2))'],
      ['error of the comment'],
    ],
  ])('refuses %s', async (_what, path, lines, rules) => {
    expect(await offended(path, lines)).toEqual(rules)
  })
})
