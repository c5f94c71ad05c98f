/** What files are called. */
import { expect, it } from 'vitest'
import { fileName } from '../../../src-renderer/app/documents/file-name'
import { cycleReport } from '../../../src-renderer/features/reports/reports.document'
import { signInSheet } from '../../../src-renderer/features/reports/sign-in.document'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aCycle, aWorkshop, aWorkspace } from '../../builders'
import { rowsOf } from '../../features/cycle-rows'

const timestamp = Date.UTC(2024, 8, 1)
const of = (language: 'en' | 'sr-Latn' | 'sr-Cyrl', at = timestamp) => ({
  workspace: aWorkspace(),
  translator: translatorFor(language),
  timestamp: at,
})
const cycle = aCycle({ name: 'Leto 2024', 'name:sr-Cyrl': 'Лето 2024' })

it('has kind, cycle, script and day, so that none takes the place of another', () => {
  const rows = { ...rowsOf(), cycle }
  const names = [
    cycleReport(rows, of('en')).name,
    cycleReport(rows, of('sr-Latn')).name,
    cycleReport(rows, of('sr-Cyrl')).name,
    cycleReport(rows, of('sr-Cyrl', Date.UTC(2024, 8, 2))).name,
    cycleReport({ ...rows, cycle: aCycle({ name: 'Zima' }) }, of('en')).name,
    signInSheet(aWorkshop(), rows, { blankRows: 5, withAddress: false }, of('en')).name,
  ]
  expect(names.slice(0, 3)).toEqual([
    'Cycle report, Leto 2024, English, 2024-09-01',
    'Izveštaj o ciklusu, Leto 2024, latinica, 2024-09-01',
    'Извештај о циклусу, Лето 2024, ћирилица, 2024-09-01',
  ])
  expect(names.at(-1)).toBe('Sign-in Razvoj publike, Leto 2024, English, 2020-05-09')
  expect(new Set(names).size).toBe(names.length)
})

it('keeps its end, which tells it from others, when a name is long', () => {
  const long = fileName({ what: 'a'.repeat(300), cycle }, of('en'))
  expect(long).toMatch(/^a{59}…, Leto 2024, English, 2024-09-01$/)
})
