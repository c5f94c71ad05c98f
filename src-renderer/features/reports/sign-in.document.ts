/** The sheet that people sign at a workshop. */
import type { SignInSheetDocument } from '../../../src-shared/documents'
import { personIn, workshopIn, workspaceIn } from '../../domain/forms.rules'
import { byId } from '../../domain/by-id'
import { byLastName, fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Workshop } from '../../domain/workshop'
import type { Translator } from '../../i18n/i18n'
import type { DocumentContext } from '../../app/documents/document-context'
import { fileName } from '../../app/documents/file-name'
import { lineOf } from '../../app/documents/document-text'
import { defineTable, textColumn } from '../../app/documents/table'
import { leadersText, placeText } from '../../app/documents/workshop-tables'

function details(
  workshop: Workshop,
  people: ReadonlyMap<string, Person>,
  translator: Translator,
): string[] {
  const { t, format } = translator
  const leaders = leadersText(workshop, people)
  const when = format.moment(workshop.when)
  const length = workshop.minutes === null ? '' : format.minutes(workshop.minutes)
  return [
    length === '' ? when : `${when} · ${length}`,
    placeText(workshop, translator),
    leaders === '' ? '' : t('documents:signIn.ledBy', { names: leaders }),
  ]
    .map(lineOf)
    .filter((line) => line !== '')
}

/** Where somebody comes from: the organization, else the city. */
function fromWhere({ organization, city }: Person): string {
  const from = organization?.trim() ?? ''
  return from === '' ? (city ?? '') : from
}

/** The table that is signed: names, and room to sign. Each cell is one line. */
const signInTable = defineTable<Person>(({ t }) => ({
  name: t('documents:sheet.attendance'),
  columns: [
    textColumn(t('documents:column.name'), 26, (person) => lineOf(fullName(person)), { width: 4 }),
    textColumn(
      t('documents:column.organizationOrCity'),
      34,
      (person) => lineOf(fromWhere(person)),
      { width: 4 },
    ),
    textColumn(t('documents:column.signature'), 26, () => '', { width: 4 }),
  ],
}))

/**
 * The sheet that people sign: those expected by last name, then empty rows. E-mail addresses and phone numbers are
 * not on it, because everybody in the room sees it. The template numbers the rows.
 */
export function signInSheet(
  storedWorkshop: Workshop,
  storedExpected: readonly Person[],
  storedFacilitators: readonly Person[],
  blankRows: number,
  { translator, timestamp, ...context }: DocumentContext,
): SignInSheetDocument {
  const { t, language } = translator
  const workspace = workspaceIn(context.workspace, language)
  const workshop = workshopIn(storedWorkshop, language)
  const named = (people: readonly Person[]) => people.map((person) => personIn(person, language))
  const [expected, facilitators] = [named(storedExpected), named(storedFacilitators)]
  const table = signInTable.toPdfTable('', [...expected].sort(byLastName), translator)
  return {
    template: 'sign-in-sheet',
    language,
    title: lineOf(workshop.title),
    name: fileName(
      {
        what: `${t('documents:file.signIn')} ${workshop.title}`,
        cycle: null,
        day: workshop.when.date,
      },
      { translator, timestamp },
    ),
    author: lineOf(workspace.organization),
    timestamp,
    organization: lineOf(workspace.organization),
    details: details(workshop, byId(facilitators), translator),
    columns: table.columns.map(({ title, width }) => ({ title, width })),
    rows: table.rows,
    blankRows: Math.min(60, Math.max(0, Math.trunc(blankRows))),
    pageOf: t('documents:pageOf'),
  }
}
