/**
 * `npm run inflect -- names.csv`: the Serbian dative and vocative of the first column's names and what they say of the gender
 * (feminine, masculine or unsure), each in the script it is written in, as CSV. A form that depends on a gender nobody knows is
 * left empty.
 */
import { readFileSync } from 'node:fs'
import { inflectLines } from './lib/inflect-lines'

const path = process.argv[2]
if (path === undefined) {
  console.error('Usage: npm run inflect -- names.csv')
  process.exitCode = 2
} else for (const line of inflectLines(readFileSync(path), path)) console.log(line)
