/** Shows that the linter holds the layers: each forbidden import, word or global is refused, and the allowed ones pass. */
import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { docstring } from '../../lint/docstring.js'
import { layers } from '../../lint/layers.js'
import { untranslated } from '../../lint/untranslated.js'

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parser: tseslint.parser },
      plugins: {
        '@typescript-eslint': tseslint.plugin,
        ciklus: { rules: { docstring, untranslated } },
      },
      rules: { 'ciklus/docstring': 'error', 'ciklus/untranslated': 'error' },
    },
    ...(layers as ESLint.Options['overrideConfig'] & object[]),
  ],
})

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`/** A file. */\n${code}\n`, {
    filePath: resolve(filePath),
  })
  return (result?.messages ?? []).map((message) => message.message)
}

describe('the layers', () => {
  it.each([
    ['src-shared/x.ts', "import { app } from 'electron'"],
    ['src-shared/x.ts', "import { readFile } from 'node:fs/promises'"],
    ['src-main/x.ts', "import Dexie from 'dexie'"],
    ['src-main/x.ts', "import { rank } from '../src-renderer/features/pairs/pairs.rules'"],
    ['src-main/x.ts', "import { host } from '../chromium-host/host'"],
    ['src-renderer/ui/X.tsx', "import { roles } from '../features/people/people.types'"],
    ['src-renderer/ui/X.tsx', "import { db } from '../db/schema'"],
    ['src-renderer/features/people/PeopleScreen.tsx', "import { db } from '../../db/schema'"],
    [
      'src-renderer/features/people/PeopleScreen.tsx',
      "import { commit } from '../../commit/commit'",
    ],
    ['src-renderer/features/people/PeopleScreen.tsx', "import { liveQuery } from 'dexie'"],
    ['src-renderer/features/people/PeopleScreen.tsx', "import { ipcRenderer } from 'electron'"],
    ['src-renderer/features/people/people.rules.ts', "import { load } from './people.data'"],
    ['src-renderer/features/people/people.rules.ts', "import { useState } from 'react'"],
    ['src-renderer/features/people/people.rules.ts', 'const now = Date.now()'],
    ['src-renderer/features/people/people.rules.ts', 'const dice = Math.random()'],
  ])('refuse in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).not.toEqual([])
  })

  it.each([
    ['src-renderer/features/people/people.data.ts', "import { act } from '../../commit/act'"],
    [
      'src-renderer/features/people/people.rules.ts',
      "import type { Edit } from '../../commit/commit.types'",
    ],
    ['src-renderer/features/people/PeopleScreen.tsx', "import { add } from './people.data'"],
    ['src-main/x.ts', "import { app } from 'electron'"],
  ])('let pass in %s: %s', async (file, code) => {
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
