/** How each row ends, from the check of each kind of file: the same rows that the user saw before importing. */
import { foldedPhrase } from '../../../i18n/clean-text'
import type { Label } from '../../../i18n/label'
import type { KeysUnder } from '../../../i18n/translation-key'
import type { CheckedMatch } from '../attendance/check-attendance.rules'
import type { AttendanceReport } from '../attendance/report.types'
import type { CheckedPerson, RowState } from '../people/check-people.rules'
import { decidedChanges } from '../people/draft-fields.rules'
import type { CheckedMeeting } from '../meetings/check-meetings.rules'
import type { PeopleDecisions, Problem, Target } from '../reading/import.types'
import type { RowSource } from '../reading/row-cells.rules'
import { cellText, cellsOf, isBlankCell } from '../reading/text.rules'
import { readYesNo } from '../reading/values.rules'
import type { CheckedWorkshop } from '../workshops/check-workshops.rules'
import { emailKey } from '../../../domain/identity/keys.rules'
import type { LineFate, RowFate } from './reckoning.types'
import type { RowContent } from './value-fates.rules'

/** A row with how it ends and what it was read as. */
export interface FatedRow extends RowContent, RowFate {}

const because = (why: KeysUnder<'import:notImported'>): Label => ({
  key: `import:notImported.${why}`,
  params: {},
})

function ofProblem(problem: Problem | undefined): Label | null {
  if (problem === undefined) return null
  const { code, row, heading, value } = problem
  return { key: `import:problems.${code}`, params: { row, heading, value } }
}

const fateOfState: Readonly<Record<RowState, LineFate>> = {
  new: 'new',
  existing: 'same',
  sameAsRow: 'same',
  unsure: 'undecided',
  wrong: 'refused',
  skipped: 'leftOut',
  blank: 'leftOut',
}

interface StatedRow {
  readonly state: RowState
  readonly sameAs: number | null
  readonly problems: readonly Problem[]
}

function whyOf({ state, sameAs, problems }: StatedRow): Label | null {
  if (state === 'skipped') return because('skipped')
  if (state === 'unsure') return because('undecided')
  if (state === 'wrong') return ofProblem(problems[0])
  if (state === 'existing') return { key: 'import:reckoning.known', params: {} }
  return state === 'sameAsRow' && sameAs !== null
    ? { key: 'import:check.sameAs', params: { row: sameAs } }
    : null
}

/** The rows of a list of people, with what was decided about single values. */
export function fatesOfPeople(
  rows: readonly CheckedPerson[],
  decisions: Pick<PeopleDecisions, 'takeNew' | 'refused'>,
): readonly FatedRow[] {
  return rows.map(({ planned, state }) => {
    const { row, name, draft, problems, notices, changes, sameAs } = planned
    return {
      ...{ row, name, draft, problems, notices },
      changes: decidedChanges(row, changes, decisions),
      fate: fateOfState[state],
      why: whyOf({ state, sameAs, problems }),
    }
  })
}

/** The rows of a list of workshops. */
export function fatesOfWorkshops(rows: readonly CheckedWorkshop[]): readonly FatedRow[] {
  return rows.map(({ planned, state }) => {
    const { row, title, draft, problems, notices, changes, sameAs } = planned
    return {
      ...{ row, name: title, draft, problems, notices, changes },
      // Nothing of a repeated workshop is taken.
      fate: state === 'sameAsRow' ? 'leftOut' : fateOfState[state],
      why: state === 'sameAsRow' ? because('repeated') : whyOf({ state, sameAs, problems }),
    }
  })
}

/** The rows of a log of meetings. */
export function fatesOfMeetings(rows: readonly CheckedMeeting[]): readonly FatedRow[] {
  return rows.map(({ planned, state }) => {
    const { row, name, draft, problems, notices, changes, sameAs } = planned
    return {
      ...{ row, name, draft, problems, notices, changes },
      fate: state === 'sameAsRow' ? 'leftOut' : fateOfState[state],
      why: state === 'sameAsRow' ? because('repeated') : whyOf({ state, sameAs, problems }),
    }
  })
}

/** How a name of a report ends. `isChanged` tells whether anything is written for a person. */
function fateOfMatch(
  checked: CheckedMatch,
  isChanged: (personId: string) => boolean,
): Pick<RowFate, 'fate' | 'why'> {
  const { state, match, personId, conflict, isWaiting } = checked
  if (isWaiting) return { fate: 'undecided', why: because('undecided') }
  if (state === 'skipped' || state === 'host' || state === 'machine')
    return { fate: 'leftOut', why: because(state) }
  if (checked.isUnwritten) return { fate: 'leftOut', why: because('absentUnwritten') }
  if (conflict !== null) return { fate: 'leftOut', why: because('kept') }
  if (match.state === null) return { fate: 'leftOut', why: because('unsigned') }
  if (state === 'new' || (personId !== null && isChanged(personId)))
    return { fate: 'new', why: null }
  return { fate: 'same', why: { key: 'import:reckoning.marked', params: {} } }
}

/** Tells which name of a report a row is about, for rows that the report counts to another one's stay. */
function ownerOf(source: RowSource, checked: readonly CheckedMatch[]) {
  const byKey = new Map<string, CheckedMatch>()
  for (const one of checked) {
    for (const { written, email } of one.match.attendees) {
      if (email !== null) byKey.set(email, one)
      byKey.set(foldedPhrase(written), one)
    }
  }
  const naming: readonly Target[] = ['email', 'otherEmail', 'fullName', 'fullNameLastFirst']
  return (row: number): CheckedMatch | undefined => {
    const cells = cellsOf(source.table, row)
    for (const [column, target] of source.mapping.entries()) {
      if (!naming.includes(target)) continue
      const text = cellText(cells[column])
      const found =
        text === '' ? undefined : (byKey.get(emailKey(text)) ?? byKey.get(foldedPhrase(text)))
      if (found !== undefined) return found
    }
    return undefined
  }
}

function isWaitingRoom(source: RowSource, row: number): boolean {
  return source.mapping.some((target, column) => {
    const cell = cellsOf(source.table, row)[column] ?? null
    if (target !== 'waitingRoom' || isBlankCell(cell)) return false
    const read = readYesNo(cell)
    return read.ok && read.value === true
  })
}

/** The rows of a report of who was at a meeting. */
export function fatesOfReport(
  source: RowSource,
  report: Pick<AttendanceReport, 'problems' | 'notices'>,
  checked: readonly CheckedMatch[],
  isChanged: (personId: string) => boolean,
): readonly FatedRow[] {
  const byRow = new Map(
    checked.flatMap((one) =>
      one.match.attendees.flatMap(({ joins }) => joins.map(({ row }) => [row, one] as const)),
    ),
  )
  const owner = ownerOf(source, checked)
  const rows = new Set([...source.header.dataRows, ...byRow.keys()])
  return [...rows].flatMap((row): readonly FatedRow[] => {
    const problems = report.problems.filter((problem) => problem.row === row)
    const notices = report.notices.filter((notice) => notice.row === row)
    const content = { row, draft: null, problems, notices, changes: [] }
    const waits = !byRow.has(row) && isWaitingRoom(source, row)
    if (waits) return [{ ...content, name: '', fate: 'leftOut', why: because('waitingRoom') }]
    const one = byRow.get(row) ?? owner(row)
    const name = one?.match.attendees[0]?.written ?? ''
    if (one !== undefined) return [{ ...content, name, ...fateOfMatch(one, isChanged) }]
    return problems.length === 0
      ? []
      : [{ ...content, name, fate: 'refused', why: ofProblem(problems[0]) }]
  })
}
