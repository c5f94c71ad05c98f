/** Cells made to be hard to read: every reader comes to an end, and nothing is taken for what it is not. */
import { describe, expect, test } from 'vitest'
import { splitWritten } from '../../../src-renderer/features/import/attendance/screen-name.rules'
import { readMoment } from '../../../src-renderer/features/import/reading/dates.rules'
import { splitFullName } from '../../../src-renderer/domain/identity/names.rules'
import { isFormula, isPlaceholder } from '../../../src-renderer/features/import/reading/text.rules'
import { readEmail } from '../../../src-renderer/features/import/reading/email-values.rules'
import { cleanLine } from '../../../src-renderer/i18n/clean-text'
import { cleanText } from '../../../src-renderer/i18n/clean-text'
import { readDuration } from '../../../src-renderer/features/import/reading/durations.rules'
import {
  readCapacity,
  readYesNo,
  setSeparatorOf,
  splitSet,
} from '../../../src-renderer/features/import/reading/values.rules'
import { readPhone } from '../../../src-renderer/features/import/reading/phone.rules'
import {
  splitFacilitators,
  splitPlace,
} from '../../../src-renderer/features/import/workshops/workshop-row.rules'
import { Register, planOf } from './register'
import { tableOf } from './tables'

const length = 32_767
const hard: readonly (readonly [string, string])[] = [
  ['letters before a break', `${'a'.repeat(length - 1)}\n`],
  ['words before a break', `${'ab '.repeat(10_000)}\u0000`],
  ['brackets that never close', '('.repeat(length)],
  ['brackets and commas', '(,'.repeat(16_000)],
  ['at signs in brackets', `(${'@'.repeat(length - 1)}`],
  ['digits', '1'.repeat(length)],
  ['digits and dots', '1.'.repeat(16_000)],
  ['blanks', ' '.repeat(length)],
  ['breaks', '\n'.repeat(length)],
  ['joiners', '\u200d'.repeat(length)],
  ['marks', `a${'\u0301'.repeat(length - 1)}`],
  ['titles', 'dr '.repeat(10_000)],
  ['signs of formulas', '=+-@'.repeat(8_000)],
  ['halves of pairs', '\ud800'.repeat(length)],
]

describe('a cell full of', () => {
  test.each(hard)('%s is read to its end by every reader', (_, text) => {
    expect(cleanText(text).text.length).toBeLessThanOrEqual(text.length)
    expect(cleanLine(text).text).not.toMatch(/[\n\u0000]/)
    expect(isPlaceholder(cleanLine(text).text) || cleanLine(text).text !== '').toBe(true)
    expect(readMoment(text, 'dmy', '2026-11-22').ok).toBe(false)
    const email = readEmail(text)
    expect(email.ok && email.value !== null).toBe(false)
    const phone = readPhone(text)
    expect(phone.ok && phone.value !== null).toBe(false)
    const duration = readDuration(text, 'unknown')
    expect(duration.ok && duration.value !== null).toBe(false)
    expect(splitSet(text, setSeparatorOf([text])).every((part) => part.length <= 120)).toBe(true)
    expect(splitWritten(text).name.length).toBeLessThanOrEqual(500)
    expect(splitPlace(text).link).toBeNull()
    for (const read of [readCapacity(text), readYesNo(text)]) expect(typeof read.ok).toBe('boolean')
    const parts = splitFullName(text)
    expect(parts.firstName.length + parts.lastName.length).toBeLessThanOrEqual(text.length)
    expect(splitFacilitators(text).length).toBeLessThanOrEqual(text.length)
    expect(typeof isFormula(text)).toBe('boolean')
  })

  test.each(hard)('%s in every column makes no person of it that cannot be one', (_, text) => {
    const plan = planOf(
      tableOf([
        ['Ime', 'Prezime', 'E-mail', 'Telefon', 'Datum rođenja', 'Oblasti', 'Ciljevi'],
        [text, text, text, text, text, text, text],
      ]),
      new Register(),
      { kind: 'mentees' },
    )
    expect(plan.rows).toHaveLength(1)
    expect(['wrong', 'blank']).toContain(plan.rows[0]?.rowStatus)
  })
})
