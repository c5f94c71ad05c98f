/** How many files are handed over at once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTokens } from '../../../src-main/files/tokens'
import { fileHandlers } from '../../../src-main/handlers/files'
import type { Tools } from '../../../src-main/handlers/tools'

it('gives every answer file to the page, which names what it does not read, and of lists fifty', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'picked-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'a.json')
  await writeFile(file, '{}')
  const openSeveral = () => Promise.resolve(Array.from({ length: 60 }, () => file))
  // Nothing else is asked of the tools.
  const tools = { tokens: createTokens(), ask: { openSeveral } } as unknown as Tools
  const pick = fileHandlers(tools)['files.pickSeveral']
  expect(await pick({ title: 'x', purpose: 'answers' })).toHaveLength(60)
  expect(await pick({ title: 'x', purpose: 'table' })).toHaveLength(50)
})
