/**
 * `npm run duplicates -- people.csv [--truth Heading] [--today 2026-03-01]`: reads a list of people as the import would and prints
 * the pairs of rows that may be one person: two row numbers, as a spreadsheet counts them, and certain, likely or unsure. With a
 * column that says who is who it prints how many of them are right instead, and which are wrong or missing.
 */
import { findDuplicates } from '../src-renderer/domain/identity/duplicates.rules'
import { ensureTemporal } from '../src-renderer/i18n/temporal'
import { duplicateFigures } from './lib/duplicate-figures'
import { readPeopleRows } from './lib/people-rows'
import { wordsWithOptions } from './lib/command-words'

const asked = wordsWithOptions(process.argv.slice(2), ['--truth', '--today'])
const path = asked?.words[0]
if (asked === null || path === undefined) {
  console.error('Usage: npm run duplicates -- people.csv [--truth Heading] [--today YYYY-MM-DD]')
  process.exitCode = 2
} else {
  await ensureTemporal()
  const truth = asked.options.get('--truth')
  const today = asked.options.get('--today') ?? new Date().toISOString().slice(0, 10)
  const rows = readPeopleRows(path, today)
  const pairs = findDuplicates(rows.map(({ draft }) => draft))
  const rowOf = (at: number): string => String(rows[at]?.row ?? '')
  if (truth === undefined)
    for (const { a, b, verdict } of pairs) console.log(`${rowOf(a)} ${rowOf(b)} ${verdict}`)
  else {
    const who = rows.map(({ under }) => under(truth))
    for (const { verdict, found, right, precision, recall } of duplicateFigures(pairs, who))
      console.log(
        `${verdict.padEnd(8)} found ${String(found)}, right ${String(right)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      )
    for (const { a, b, verdict } of pairs)
      if (who[a] !== who[b]) console.log(`wrong: ${rowOf(a)} ${rowOf(b)} ${verdict}`)
    const found = new Set(pairs.map(({ a, b }) => `${String(a)} ${String(b)}`))
    for (const [b, one] of who.entries())
      for (let a = 0; a < b; a += 1)
        if (one !== '' && who[a] === one && !found.has(`${String(a)} ${String(b)}`))
          console.log(`missing: ${rowOf(a)} ${rowOf(b)}`)
  }
}
