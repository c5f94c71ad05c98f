/** Shows that the linter holds the layers: each forbidden import, word or global is refused, and the allowed ones pass. */
import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { docstring } from '../../lint/docstring.js'
import { parts, toolFolders } from '../../lint/layer-table.js'
import type { Part } from '../../lint/layer-table.js'
import { imports, layerEntries, layers } from '../../lint/layers.js'
import { untranslated } from '../../lint/untranslated.js'

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: {
        '@typescript-eslint': tseslint.plugin,
        ciklus: { rules: { docstring, imports, layers, untranslated } },
      },
      rules: { 'ciklus/docstring': 'error', 'ciklus/untranslated': 'error' },
    },
    ...(layerEntries as ESLint.Options['overrideConfig'] & object[]),
  ],
})

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`/** A file. */\n${code}\n`, {
    filePath: resolve(filePath),
  })
  return (result?.messages ?? []).map((message) => message.message)
}

const screen = 'src-renderer/features/people/PeopleScreen.tsx'
const rule = 'src-renderer/features/people/people.rules.ts'

const insideOf = ({ name, folder }: Part, file: string) =>
  name === 'features' ? `${folder}/people/${file}` : `${folder}/${file}`

/** From a file of one part to a file of another; of an area, its public file. */
function importBetween(source: Part, target: Part, isType: boolean): [string, string] {
  const from = insideOf(source, 'one.data.ts')
  const up = '../'.repeat(from.split('/').length - 1)
  const to = target.name === 'features' ? `${target.folder}/pairs` : `${target.folder}/other`
  return [from, `import ${isType ? 'type ' : ''}{ A } from '${up}${to}'`]
}

const pairs = parts.flatMap((source) =>
  parts
    .filter((target) => target !== source)
    .map((target): [string, string, Part, Part] => [source.name, target.name, source, target]),
)

describe('the table of layers', () => {
  it('orders the page from the domain up to the root files, with i18n and the kit beside', () => {
    const uses = Object.fromEntries(parts.map((part) => [part.name, [...part.uses].sort()]))
    const low = ['domain', 'i18n', 'src-shared']
    const app = [...low, 'backup', 'storage', 'theme', 'ui']
    expect(uses).toEqual({
      'src-shared': [],
      'src-main': ['src-shared'],
      'chromium-host': ['src-shared'],
      i18n: ['src-shared'],
      theme: ['i18n', 'src-shared'],
      ui: ['i18n', 'src-shared'],
      domain: ['i18n', 'src-shared'],
      storage: low,
      backup: [...low, 'storage'],
      app: [...app].sort(),
      'alone-page': ['i18n', 'src-shared'],
      packet: ['alone-page', ...low],
      'call-form': ['alone-page', ...low],
      features: [...app, 'app'].sort(),
      shell: [...app, 'app', 'features'].sort(),
      root: [...app, 'app', 'features', 'shell'].sort(),
    })
  })

  it.each(pairs)('binds the linter: %s -> %s', async (_from, _to, source, target) => {
    const heard = await complaints(...importBetween(source, target, false))
    expect(heard).toHaveLength(source.uses.includes(target.name) ? 0 : 1)
    if (heard.length > 0) expect(heard[0]).toMatch(/Move|passed in|only types|answer data/u)
    const types = [...source.uses, ...(source.usesTypesOf ?? [])]
    const heardOfType = await complaints(...importBetween(source, target, true))
    expect(heardOfType).toHaveLength(types.includes(target.name) ? 0 : 1)
  })

  it.each(toolFolders)('lets nobody import from %s/', async (folder) => {
    expect(await complaints('src-main/x.ts', `import { a } from '../${folder}/a'`)).toEqual([
      `The program imports nothing from ${folder}/: move what it needs into the program.`,
    ])
  })

  it('knows every folder of the program', async () => {
    const [heard, ...more] = await complaints('src-renderer/helpers/x.ts', "import './y'")
    expect(heard).toMatch(/in no layer/u)
    expect(more).toEqual([])
  })

  it.each([
    "export { A } from '../shell/a'",
    "export * from '../shell/a'",
    "const a = import('../shell/a')",
    "type A = import('../shell/a').A",
    "import '../shell/a'",
    "import { type A } from '../shell/a'",
  ])('sees every way to import: %s', async (code) => {
    expect(await complaints('src-renderer/app/x.ts', code)).toHaveLength(1)
  })
})

describe('areas', () => {
  const inner = /Import from features\/pairs \(its index\.ts\)/u

  it.each([
    [screen, "import { PairStatus } from '../pairs/PairStatus'"],
    [screen, "import type { Pair } from '../pairs/pairs.types'"],
    ['src-renderer/features/import/reading/x.ts', "import { a } from '../../pairs/a'"],
    ['src-renderer/features/import/reading/x.ts', "import { a } from '../../pairs/deep/index'"],
  ])('refuse to be looked into: %s: %s', async (file, code) => {
    const [heard, ...more] = await complaints(file, code)
    expect(heard).toMatch(inner)
    expect(more).toEqual([])
  })

  it.each([
    [screen, "import { PairStatus } from '../pairs'"],
    [screen, "import { PairStatus } from '../pairs/index'"],
    [screen, "import { rank } from './people.rules'"],
    ['src-renderer/features/import/reading/x.ts', "import { a } from '../import.types'"],
    ['src-renderer/screens.ts', "import { PairsScreen } from './features/pairs/PairsScreen'"],
  ])('let pass: %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('packages and kinds of files', () => {
  it.each([
    ['src-shared/x.ts', "import { app } from 'electron'"],
    ['src-shared/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['src-main/x.ts', "import Dexie from 'dexie'"],
    ['src-main/x.ts', "import { useState } from 'react'"],
    ['src-renderer/ui/X.tsx', "import { liveQuery } from 'dexie'"],
    ['src-renderer/domain/x.ts', "import { useState } from 'react'"],
    ['src-renderer/storage/x.ts', "import { join } from 'path'"],
    [screen, "import { db } from '../../storage/schema'"],
    [screen, "import { commit } from '../../storage/commit/commit'"],
    [screen, "import { liveQuery } from 'dexie'"],
    [screen, "import { app } from 'electron'"],
    ['src-renderer/shell/Rail.tsx', "import { db } from '../storage/schema'"],
    [rule, "import { load } from './people.data'"],
    [rule, "import type { Loaded } from './people.data'"],
    [rule, "import { useState } from 'react'"],
    [rule, "import { create } from 'zustand'"],
    [rule, "import { useUi } from '../../app/ui'"],
    [rule, "import { db } from '../../storage/schema'"],
    [rule, "import { PeopleScreen } from './PeopleScreen'"],
    [rule, 'const now = Date.now()'],
    [rule, 'const dice = Math.random()'],
    [rule, 'const day = Temporal.Now'],
    ['src-renderer/domain/people.rules.ts', 'const now = Date.now()'],
    ['src-renderer/ui/charts/bars.ts', 'const now = Date.now()'],
  ])('refuse in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1)
  })

  it.each([
    ['src-renderer/features/people/people.data.ts', "import { act } from '../../storage/act'"],
    ['src-renderer/features/people/people.data.ts', "import { liveQuery } from 'dexie'"],
    ['src-renderer/app/undo.ts', "import { act } from '../storage/act'"],
    [rule, "import type { Edit } from '../../storage/commit.types'"],
    [rule, "import { directory } from '../../storage/directory'"],
    [rule, "import type { Ui } from '../../app/ui'"],
    ['src-renderer/app/jobs.rules.ts', "import { due } from './clock'"],
    [screen, "import type { Row } from '../../storage/schema'"],
    [screen, "import { add } from './people.data'"],
    ['src-main/x.ts', "import { app } from 'electron'"],
  ])('let pass in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('the way between the processes', () => {
  it.each([
    ['src-main/x.ts', "import { ipcMain } from 'electron'"],
    ['src-main/x.ts', "import { app, ipcMain as main } from 'electron'"],
    ['src-main/x.ts', "export { ipcMain } from 'electron'"],
    ['src-main/x.ts', "import * as electron from 'electron'"],
    ['src-main/x.ts', "import electron from 'electron'"],
    ['src-main/x.ts', "const electron = import('electron')"],
    ['src-main/ipc/other.ts', "import { ipcMain } from 'electron'"],
    ['src-main/ipc/ipc.ts', "import { ipcRenderer } from 'electron'"],
    ['src-main/window.ts', "import { ipcRenderer } from 'electron'"],
    ['src-main/preload.ts', "import { ipcMain } from 'electron'"],
    ['chromium-host/x.ts', "import { ipcMain } from 'electron'"],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1)
  })

  it.each([
    ['src-main/ipc/ipc.ts', "import { ipcMain } from 'electron'"],
    ['src-main/preload.ts', "import { contextBridge, ipcRenderer } from 'electron'"],
    ['src-main/x.ts', "import type { IpcMain, ipcMain } from 'electron'"],
    ['src-main/x.ts', "import { app, type ipcMain } from 'electron'"],
  ])('passes in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([])
  })
})

describe('the words on screen', () => {
  it.each([
    '/** A view. */\nexport const X = () => <p>Hello there</p>',
    "/** A view. */\nexport const X = () => <p>{'Hello there'}</p>",
    '/** A view. */\nexport const X = () => <button aria-label="Close" />',
    "/** A view. */\nexport const X = (p: { a: boolean }) => <p>{p.a ? 'Yes' : 'No'}</p>",
  ])('must come from the catalogues: %s', async (code) => {
    expect(await complaints('src-renderer/features/people/X.tsx', code)).toHaveLength(
      code.includes("'No'") ? 2 : 1,
    )
  })

  it('may be keys, marks and values', async () => {
    const code =
      '/** A view. */\nexport const X = (p: { t: (k: string) => string }) => <p className="row">{p.t(\'a.b\')} · –</p>'
    expect(await complaints('src-renderer/features/people/X.tsx', code)).toEqual([])
  })
})

describe('the docstrings', () => {
  it('are asked of every export', async () => {
    expect(await complaints('src-shared/x.ts', 'const b = 1\nexport const a = b')).toHaveLength(1)
    expect(
      await complaints('src-shared/x.ts', 'const b = 1\n/** One. */\nexport const a = b'),
    ).toEqual([])
  })
})
