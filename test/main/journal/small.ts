/** A small journal for tests that spoil it, and what must hold whatever they did. */
import { expect } from 'vitest'
import { createJournal } from '../../../src-main/journal/journal'
import { readAll, smallJournal } from './folder'
import { commitLine, commitLines, device } from './lines'

/** The texts of commits. */
export const texts = (first: number, last: number): string[] =>
  commitLines(first, last).map(({ text }) => text)

/** A journal of two segments and an open file: five, five and three lines. */
export async function make(path: string): Promise<void> {
  const journal = smallJournal(path)
  for (const [first, last] of [
    [1, 5],
    [6, 10],
    [11, 13],
  ] as const)
    await journal.append(device, commitLines(first, last))
  await journal.idle()
}

/** What must hold whatever happened: nothing made up, nothing lost that could be read, and it goes on. */
export async function check(path: string, readable: ReadonlySet<string>): Promise<void> {
  // With the usual limits: sealing at every few lines would only flush the disk more often.
  const journal = createJournal({ folder: path, chunk: 1_000 })
  const state = await journal.open()
  const found = await readAll(journal)
  const all = new Set(texts(1, 13))
  for (const line of found) expect(all.has(line)).toBe(true)
  for (const line of readable) expect(found).toContain(line)
  const own = state.devices.find((one) => one.device === device)
  expect(own?.commits ?? 0).toBe(new Set(found).size)
  // What the page would do now: send all again, then go on.
  await journal.append(device, [...commitLines(1, 13), commitLine(14)])
  await journal.idle()
  const later = await createJournal({ folder: path }).open()
  expect(later.devices).toMatchObject([{ device, commits: 14, last: 14, missing: [] }])
  expect(later.damage).toEqual([])
}
