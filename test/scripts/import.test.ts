/** `npm run import`: a file through the import's own rules, with every line of it accounted for. */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAsked } from '../../scripts/lib/import/asked'
import { Register } from '../../scripts/lib/import/register'
import { runFile } from '../../scripts/lib/import/run-file'
import type { ImportKind } from '../../src-renderer/app/import-request'

interface Report {
  readonly kind: string
  readonly sums: { readonly lineCount: number; readonly agrees: boolean }
  readonly lines: readonly { readonly ends: string; readonly name: string }[]
  readonly records: readonly { readonly table: string }[]
  readonly refused?: { readonly code: string }
}

const sample = (name: string): string => resolve('test/fixtures/cycle-2020', name)
const today = '2026-11-22'

function run(path: string, register = new Register(), kind: ImportKind | null = null): Report {
  const [report] = runFile(path, { kind, today }, register) as readonly Report[]
  if (report === undefined) throw new Error('No report')
  return report
}

const ends = (report: Report, fate: string): number =>
  report.lines.filter((line) => line.ends === fate).length

describe('readAsked', () => {
  it('takes files, a kind, files to begin with and a day', () => {
    const words = ['a.csv', '--kind', 'attendance', '--base', 'b.csv', '--today', '2026-03-01']
    expect(readAsked(words)).toEqual({
      ...{ files: ['a.csv'], base: ['b.csv'], kind: 'attendance', today: '2026-03-01', span: null },
    })
  })

  it('refuses what it does not know, and no file at all', () => {
    for (const words of [[], ['--kind'], ['a.csv', '--kind', 'cats'], ['a.csv', '--fast', '1']])
      expect(readAsked(words)).toBeNull()
  })
})

describe('runFile', () => {
  it('says how each line ends, and what records come of it', () => {
    const report = run(sample('mentee-applications.csv'))
    expect(report.kind).toBe('mentees')
    expect(report.sums).toMatchObject({ lineCount: 80, agrees: true })
    expect(report.records.filter(({ table }) => table === 'people')).toHaveLength(61)
    expect([ends(report, 'new'), ends(report, 'same'), ends(report, 'refused')]).toEqual([61, 7, 1])
  })

  it('knows again whom an earlier file brought', () => {
    const register = new Register()
    run(sample('mentee-applications.csv'), register)
    const again = run(sample('mentee-applications.csv'), register)
    expect(again.records).toEqual([])
    expect(ends(again, 'new')).toBe(0)
  })

  it('marks a report against the workshops and people that came before', () => {
    const register = new Register()
    run(sample('mentee-applications.csv'), register)
    run(sample('workshops-cp1250.csv'), register, 'workshops')
    const report = run(sample('zoom-participants.csv'), register, 'attendance')
    expect(report.sums.agrees).toBe(true)
    expect(report.records.every(({ table }) => table === 'attendance')).toBe(true)
    expect(report.records.length).toBeGreaterThan(20)
  })

  it('says why a file is refused', () => {
    expect(run(resolve('docs/pictures/import.png')).refused?.code).toBe('file.wrongType')
  })
})
