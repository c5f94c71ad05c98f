import { describe, expect, it } from 'vitest'
import { journalFolder, readAll, smallJournal } from './folder'
import { killRounds } from './kill-harness'
import { commitLines } from './lines'

const at = journalFolder()

describe('A program that is killed while it writes', () => {
  it('has lost nothing that was acknowledged and left nothing half, thirty times on one journal', async () => {
    const result = await killRounds(at.path, 30)
    expect(result).toMatchObject({ kills: 30, lost: 0, damaged: 0 })
    expect(result.acknowledged).toBeGreaterThan(100)
    const lines = await readAll(smallJournal(at.path))
    expect(lines).toEqual(commitLines(1, lines.length).map(({ text }) => text))
  }, 180_000)
})
