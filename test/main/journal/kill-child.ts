/**
 * A program that only adds lines to a journal, one append after the other, and says which were acknowledged. It is there to be
 * killed: `kill-child <folder> <first>`.
 */
import { writeSync } from 'node:fs'
import { createJournal } from '../../../src-main/journal/journal'
import { commitLines, device } from './lines'

const [folder = '', first = '1'] = process.argv.slice(2)
const journal = createJournal({ folder, limits: { bytes: 20_000, lines: 40 } })
writeSync(1, 'ready\n')
for (let next = Number(first); ;) {
  const last = next + (next % 7)
  await journal.append(device, commitLines(next, last))
  // Synchronous, so that what is said was said when the kill comes.
  writeSync(1, `${last}\n`)
  next = last + 1
}
