/**
 * The tables of one report below one another: a webinar lists its hosts, its panelists and those who attended each under
 * a title and headings of their own.
 */
import type { ForeignTable } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { guessColumns, mappingOf } from '../reading/columns.rules'
import { headingMatches } from '../reading/header-words.rules'
import type { HeaderGuess, Mapping } from '../reading/import.types'
import { cellText, cellsOf, isBlankCell, isBlankRow } from '../reading/text.rules'

/** Whom a table of a report lists. */
type SectionRole = 'host' | 'panelist' | 'attendee'

/** One table of a report. */
interface ReportSection {
  readonly role: SectionRole
  /** The row of its title. */
  readonly titleRow: number
  readonly header: HeaderGuess
  readonly mapping: Mapping
}

/** What titles of such tables are called. Data: each list may be added to. */
const titles: Readonly<Record<SectionRole, RegExp>> = {
  host: phrasePattern(
    'host|hosts|host details|domaćin|domaćini|podaci o domaćinu|gastgeber|details zum gastgeber|hôte|détails de l hôte|házigazda|anfitrión|organizator|organizatori|organizer|organizers',
    'whole',
  ),
  panelist: phrasePattern(
    'panelist|panelists|panelist details|panelisti|podaci o panelistima|diskussionsteilnehmer|podiumsteilnehmer|panélistes|détails des panélistes|panelisták|panelistas|presenter|presenters|speakers|govornici|predavači',
    'whole',
  ),
  attendee: phrasePattern(
    'attendee|attendees|attendee details|other attended|učesnici|polaznici|podaci o učesnicima|teilnehmer|teilnehmerdetails|details zum teilnehmer|participants|participant details|détails des participants|résztvevők|asistentes|udeleženci|pjesëmarrësit|participanți|учесници|partecipanti|uczestnicy|účastníci|участници|συμμετέχοντες|katılımcılar|sudionici|deelnemers|участники|учасники',
    'whole',
  ),
}

/** Whom a row announces as the title of a table; null for any other row. */
function titleOf(table: ForeignTable, row: number): SectionRole | null {
  const [only, ...more] = cellsOf(table, row).filter((cell) => !isBlankCell(cell))
  if (typeof only !== 'string' || more.length > 0) return null
  const phrase = foldedPhrase(only.replace(/^\s*\d{1,2}\.\s+/u, ''))
  const roles = Object.keys(titles) as SectionRole[]
  return roles.find((role) => titles[role].test(phrase)) ?? null
}

/** True for a row of headings of a list of people. */
function areHeadings(table: ForeignTable, row: number): boolean {
  const targets = new Set(
    cellsOf(table, row).flatMap((cell) => {
      const [best] = typeof cell === 'string' ? headingMatches(cell, 'attendance') : []
      return best === undefined || best.score < 0.6 ? [] : best.target
    }),
  )
  const names = ['fullName', 'fullNameLastFirst', 'firstName', 'lastName', 'email'] as const
  return targets.size >= 2 && names.some((target) => targets.has(target))
}

/** The tables of a report that has several, in their order; none when it has not. */
export function sectionsOf(table: ForeignTable): readonly ReportSection[] {
  const starts: { readonly role: SectionRole; readonly row: number }[] = []
  for (let row = 1; row < table.rows.length; row += 1) {
    const role = titleOf(table, row)
    if (role !== null && areHeadings(table, row + 1)) starts.push({ role, row })
  }
  if (starts.length < 2) return []
  return starts.map(({ role, row }, index) =>
    sectionAt(table, role, row, starts[index + 1]?.row ?? table.rows.length + 1),
  )
}

function sectionAt(
  table: ForeignTable,
  role: SectionRole,
  titleRow: number,
  until: number,
): ReportSection {
  const headerRow = titleRow + 1
  const dataRows: number[] = []
  for (let row = headerRow + 1; row < until; row += 1)
    if (!isBlankRow(cellsOf(table, row))) dataRows.push(row)
  const headings = cellsOf(table, headerRow).map((cell) => cellText(cell).trim())
  const header: HeaderGuess = { headerRow, headings, dataRows, leftOut: [], confidence: 1 }
  return { role, titleRow, header, mapping: mappingOf(guessColumns(table, header, 'attendance')) }
}
