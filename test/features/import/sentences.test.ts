/** Every code the import rules can answer with has its words in both catalogues. */
import { expect, test } from 'vitest'
import { matchReasons } from '../../../src-renderer/features/import/attendance/matching.types'
import {
  attendanceTargets,
  noticeCodes,
  peopleTargets,
  problemCodes,
  workshopTargets,
} from '../../../src-renderer/features/import/reading/import.types'
import { importKinds } from '../../../src-renderer/app/import-request'
import en from '../../../src-renderer/i18n/catalogues/en/import.json'
import sr from '../../../src-renderer/i18n/catalogues/sr-Cyrl/import.json'

const lists = {
  problems: problemCodes,
  notices: noticeCodes,
  kinds: importKinds,
  targets: [...peopleTargets, ...workshopTargets, ...attendanceTargets, 'answer', 'skip'],
  match: matchReasons,
}

test.each(Object.entries(lists))('the %s all have words in both languages', (area, codes) => {
  for (const catalogue of [en, sr] as Record<string, unknown>[]) {
    const words = catalogue[area] as Record<string, string>
    for (const code of codes) expect(words[code], code).toMatch(/\p{L}/u)
  }
})
