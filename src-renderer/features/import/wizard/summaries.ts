/** What an import will do, in one sentence. */
import type { Translator } from '../../../i18n/i18n'
import type { KeysUnder } from '../../../i18n/translation-key'
import type { CheckedMatch } from '../attendance/check-attendance.rules'
import type { CheckedMeeting } from '../meetings/check-meetings.rules'
import type { CheckedPerson } from '../people/check-people.rules'
import type { CheckedWorkshop } from '../workshops/check-workshops.rules'
import type { WorkshopsEffect } from '../workshops/check-workshops.rules'
import type { ImportEffect } from '../people/people-edits.rules'

type Part = readonly [key: KeysUnder<'import:summary'>, count: number]

/** Says the parts that count anything, in their order. */
function sentence(parts: readonly Part[], { t, format }: Translator): string {
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(`import:summary.${key}`, { count, number: format.number(count) }))
  const text = said.length === 0 ? t('import:summary.nothing') : said.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const inState = (rows: readonly { readonly state: string }[], state: string): number =>
  rows.filter((row) => row.state === state).length

/** For a list of people. `isAllHere` says that importing it would change nothing. */
export function peopleSummary(
  effect: ImportEffect,
  rows: readonly CheckedPerson[],
  isAllHere: boolean,
  translator: Translator,
): string {
  const known: Part = [isAllHere ? 'allHere' : 'knownPeople', effect.knownPeople]
  return sentence(
    [
      ['newPeople', effect.newPeople],
      known,
      ['repeated', inState(rows, 'sameAsRow')],
      ['wrong', inState(rows, 'wrong')],
      ['undecided', effect.undecided],
      ['skipped', effect.skipped],
    ],
    translator,
  )
}

/** For a list of workshops. `isAllHere` says that importing it would change nothing. */
export function workshopsSummary(
  effect: WorkshopsEffect,
  rows: readonly CheckedWorkshop[],
  isAllHere: boolean,
  translator: Translator,
): string {
  const known: Part = [isAllHere ? 'allHere' : 'knownWorkshops', effect.knownWorkshops]
  return sentence(
    [
      ['newWorkshops', effect.newWorkshops],
      known,
      ['newFacilitators', effect.newPeople],
      ['repeated', inState(rows, 'sameAsRow')],
      ['wrong', inState(rows, 'wrong')],
      ['waitingNames', effect.waiting],
      ['skipped', inState(rows, 'skipped')],
    ],
    translator,
  )
}

/** For a log of meetings. `isAllHere` says that importing it would change nothing. */
export function meetingsSummary(
  rows: readonly CheckedMeeting[],
  isAllHere: boolean,
  translator: Translator,
): string {
  const known: Part = [isAllHere ? 'allHere' : 'knownMeetings', inState(rows, 'existing')]
  return sentence(
    [
      ['newMeetings', inState(rows, 'new')],
      known,
      ['repeated', inState(rows, 'sameAsRow')],
      ['wrong', inState(rows, 'wrong')],
      ['waitingPairs', inState(rows, 'unsure')],
      ['skipped', inState(rows, 'skipped')],
    ],
    translator,
  )
}

/** For a report of who was at a meeting. `isAllHere` says that everybody known is marked already. */
export function attendanceSummary(
  count: number,
  rows: readonly CheckedMatch[],
  isAllHere: boolean,
  translator: Translator,
): string {
  return sentence(
    [
      [isAllHere ? 'allMarked' : 'marked', count],
      ['newGuests', inState(rows, 'new')],
      ['waitingNames', rows.filter((row) => row.isWaiting).length],
      ['conflicts', rows.filter((row) => row.conflict !== null).length],
      ['skipped', inState(rows, 'skipped')],
    ],
    translator,
  )
}
