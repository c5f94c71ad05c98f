import { describe, expect, it } from 'vitest'
import { journalFolder, readAll, smallJournal } from './folder'
import { killRounds } from './kill-harness'
import { runs } from '../../support/runs'
import { commitLines } from './lines'

const at = journalFolder()

describe('A program that is killed while it writes', () => {
  it('has lost nothing that was acknowledged and left nothing half, many times on one journal', async () => {
    const kills = runs(12)
    const result = await killRounds(at.path, kills)
    expect(result).toMatchObject({ kills, lost: 0, damaged: 0 })
    expect(result.acknowledged).toBeGreaterThan(4 * kills)
    const lines = await readAll(smallJournal(at.path))
    expect(lines).toEqual(commitLines(1, lines.length).map(({ text }) => text))
  }, 180_000)
})
