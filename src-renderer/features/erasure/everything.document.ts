/**
 * Everything that is known of a person, to be handed to them: as a document to read and as data. All cycles, with the history; where
 * somebody else is named who need not be, it says so and not who.
 */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import { pieces } from '../../backup/content'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import type { DocumentContext } from '../../app/documents/document-context'
import { runsOf } from '../../app/documents/table'
import type { PdfTable } from '../../app/documents/table'
import type { AnyRecord, FindRecord, RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { textIn } from '../../domain/descriptor'
import { descriptorOf, fieldOf, groupOf, tableNames } from '../../domain/descriptor-queries'
import { fieldWords, isEmptyValue, valueWords } from '../../domain/field-words.rules'
import { workspaceIn } from '../../domain/forms.rules'
import { picturesIn } from '../../domain/kept-picture'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { TableName } from '../../domain/tables'
import type { Change } from '../../storage/commit.types'
import type { Translator } from '../../i18n/i18n'

/** A record of the person. */
interface OwnRecord extends RecordName {
  readonly row: AnyRecord
}

/** A change of one of their records. */
export interface OwnChange extends Change {
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Everything about somebody. */
export interface Everything {
  readonly person: Person
  /** Their own records first; what was merged into them, and what is in the trash, too. */
  readonly records: readonly OwnRecord[]
  readonly changes: readonly OwnChange[]
  /** The pictures that the records refer to, by name, as data URLs; those that are not here are not among them. */
  readonly pictures: ReadonlyMap<string, string>
  readonly find: FindRecord
}

const isOwnField = (field: string): boolean => field !== 'id' && field !== 'stamps'

/** Whether a value names somebody else. */
function namesAnother(about: Everything, table: TableName, field: string, value: unknown): boolean {
  const kind = fieldOf(table, field)?.kind
  const group = groupOf(table, field)?.group.kind
  const other = group?.is === 'member' ? group.table : kind?.is === 'record' ? kind.table : null
  if (other !== 'people' && other !== 'participations') return false
  const id = kind?.is === 'record' ? String(value) : field.slice(field.indexOf(':') + 1)
  return !about.records.some((own) => own.table === other && own.id === id)
}

/** The moment of an ISO date-time, in milliseconds since 1970. */
const momentOf = (value: unknown): number =>
  typeof value === 'string' ? Temporal.Instant.from(value).epochMilliseconds : 0

/** Of what the points in a field of a review are: the criterion's id. */
export function criterionOf(of: TableName, field: string): string | null {
  return of === 'reviews' && field.startsWith('points:') ? field.slice('points:'.length) : null
}

/** A value in words; of somebody else only that there is one. */
function words(
  about: Everything,
  {
    table,
    field,
    value,
  }: { readonly table: TableName; readonly field: string; readonly value: unknown },
  translator: Translator,
): string {
  if (isEmptyValue(value)) return ''
  if (namesAnother(about, table, field, value)) return translator.t('erasure:everything.another')
  if (field === 'deletedAt') return translator.format.dateTime(momentOf(value))
  return valueWords(table, field, value, translator, about.find) ?? ''
}

const table = (
  caption: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly string[])[],
): PdfTable => ({
  kind: 'table',
  caption: lineOf(caption),
  columns: columns.map(([title, width]) => ({ title: lineOf(title), align: 'start', width })),
  rows: rows.map((row) => row.map(textOf)),
})

/** What a record is called: a workshop by its title, and not by somebody else's name. */
function titleOf({ table: kind, row }: OwnRecord, find: FindRecord, { t }: Translator): string {
  const workshop = find('workshops', textIn(row, 'workshopId'))
  const what = workshop ? descriptorOf('workshops').title(workshop, find, t) : ''
  return [t(`records:kind.${kind}`), what].filter((part) => part !== '').join(': ')
}

/** What a field is called; points by what they were given for. */
function fieldName({ find }: Everything, of: TableName, field: string, translator: Translator) {
  const said = fieldWords(of, field, translator, find)
  const criterion = criterionOf(of, field)
  const name = criterion === null ? '' : textIn(find('reviewCriteria', criterion), 'name')
  return name === '' ? said : `${said}: ${name}`
}

/** The fields of a record under the heading of its section, which need not be said again. What a person has several of is named once. */
function recordBlock(
  about: Everything,
  record: OwnRecord,
  heading: string,
  translator: Translator,
): ReportBlock {
  const { t } = translator
  const fields = Object.keys(record.row).filter(isOwnField)
  const rows = fields.flatMap((field) => {
    const value = record.row[field]
    const said = words(about, { table: record.table, field, value }, translator)
    return said === '' ? [] : [[fieldName(about, record.table, field, translator), said]]
  })
  const title = titleOf(record, about.find, translator)
  const made = table(
    title === heading ? '' : title,
    [
      [t('erasure:everything.field'), 2],
      [t('erasure:everything.value'), 5],
    ],
    rows,
  )
  return { ...made, groups: [...runsOf(rows, ([name = '']) => name)] }
}

/** The pictures of a record. */
function pictureBlocks(
  about: Everything,
  { table: kind, row }: OwnRecord,
  translator: Translator,
): readonly ReportBlock[] {
  return picturesIn(kind, row).flatMap((hash) => {
    const picture = about.pictures.get(hash)
    const ofProject = textIn(about.find('projects', textIn(row, 'projectId')), 'title')
    const description =
      kind === 'people'
        ? translator.t('people:photo.alt', { name: fullName(about.person) })
        : textIn(row, 'alt') ||
          textIn(row, 'caption') ||
          ofProject ||
          translator.t(`records:kind.${kind}`)
    if (picture === undefined) return []
    return { kind: 'picture', picture, description, caption: '', width: 0.4, height: 60 }
  })
}

/** The cycle of a record, by what it is of; empty for none. */
function cycleOf({ row }: OwnRecord, find: FindRecord): string {
  const own = row['cycleId']
  if (typeof own === 'string') return own
  const of =
    find('workshops', textIn(row, 'workshopId')) ??
    find('pairs', textIn(row, 'pairId')) ??
    find('projects', textIn(row, 'projectId'))
  return textIn(of, 'cycleId')
}

function historyBlocks(about: Everything, translator: Translator): readonly ReportBlock[] {
  const { t, format } = translator
  const rows = about.changes.flatMap((change) => {
    const kind = t(`records:kind.${change.table}`)
    const when = format.dateTime(change.at)
    if (change.was === null) return [[when, kind, '', t('erasure:everything.added')]]
    const was = change.was
    return Object.keys(change.set).map((field) => {
      const said = (value: unknown): string =>
        words(about, { table: change.table, field, value }, translator) || '–'
      return [
        ...[when, kind, fieldName(about, change.table, field, translator)],
        `${said(was[field])} → ${said(change.set[field])}`,
      ]
    })
  })
  const columns = [
    [t('erasure:everything.when'), 2],
    [t('erasure:everything.what'), 2],
    [t('erasure:everything.field'), 2],
    [t('erasure:everything.change'), 4],
  ] as const
  return Array.from(pieces(rows, most.rows), (some) =>
    table(t('erasure:everything.history'), columns, some),
  )
}

/** Records of the person by cycle, those of none first. */
function byCycle(about: Everything): ReadonlyMap<string, readonly OwnRecord[]> {
  const groups = new Map<string, OwnRecord[]>([['', []]])
  for (const name of tableNames)
    for (const record of about.records.filter((one) => one.table === name)) {
      const cycle = cycleOf(record, about.find)
      groups.set(cycle, [...(groups.get(cycle) ?? []), record])
    }
  return groups
}

/** The most blocks of a section, rows of a table and sections that a document has. */
const most = { blocks: 200, rows: 20_000, sections: 100 }

type Section = ReportDocument['sections'][number]

/** Blocks under a heading, in as many sections as they need. */
function sectionsOf(heading: string, blocks: readonly ReportBlock[]): readonly Section[] {
  return Array.from(pieces(blocks, most.blocks), (some, at) => ({
    heading: lineOf(at === 0 ? heading : `${heading} (${at + 1})`),
    blocks: [...some],
  }))
}

function cycleSections(about: Everything, translator: Translator): readonly Section[] {
  const { t } = translator
  return [...byCycle(about)].flatMap(([cycleId, records]) => {
    const cycle = about.find('cycles', cycleId)
    const title = cycle ? descriptorOf('cycles').title(cycle, about.find, t) : ''
    const heading =
      cycleId === '' ? t('erasure:everything.person') : title || t('records:unknown.cycle')
    return sectionsOf(
      heading,
      records.flatMap((record) => [
        ...pictureBlocks(about, record, translator),
        recordBlock(about, record, heading, translator),
      ]),
    )
  })
}

/** All sections; where there are more than a document takes, the last one says how many are in the data only. */
function allSections(about: Everything, translator: Translator): readonly Section[] {
  const { t } = translator
  const history = sectionsOf(t('erasure:everything.history'), historyBlocks(about, translator))
  const all = [...cycleSections(about, translator), ...history]
  if (all.length <= most.sections) return all
  const shown = all.slice(0, most.sections - 1)
  const count = all.length - shown.length
  const rest: ReportBlock = {
    kind: 'paragraph',
    text: textOf(t('erasure:everything.rest', { count })),
  }
  return [...shown, { heading: lineOf(t('erasure:everything.restTitle')), blocks: [rest] }]
}

/** The document. */
export function everythingDocument(about: Everything, context: DocumentContext): ReportDocument {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const workspace = workspaceIn(context.workspace, language)
  const name = fullName(about.person)
  return {
    template: 'report',
    language,
    title: lineOf(name),
    author: lineOf(workspace.organization),
    timestamp,
    subtitle: lineOf(t('erasure:everything.subtitle')),
    organization: lineOf(workspace.organization),
    program: lineOf(workspace.program),
    period: '',
    facts: [],
    made: t('documents:report.made', { day: format.dateOf(dayOf(timestamp)) }),
    contentsTitle: t('documents:report.contents'),
    pageOf: t('documents:pageOf'),
    logo: workspace.logo,
    sections: [...allSections(about, translator)],
  }
}

/** The same as data. Ids of other people say nothing of them; their names are not in it. */
export function everythingJson(about: Everything, madeAt: string): string {
  const { person, records, changes, pictures } = about
  const withoutStamps = ({ row }: OwnRecord): object => {
    const fields = Object.entries(row).filter(([field]) => field !== 'stamps')
    return Object.fromEntries(fields)
  }
  const tables = tableNames.flatMap((name) => {
    const own = records.filter((record) => record.table === name)
    return own.length === 0 ? [] : [[name, own.map(withoutStamps)] as const]
  })
  const history = changes.map(({ at, table: kind, id, set, was }) => ({
    ...{
      at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
      record: recordKey({ table: kind, id }),
      set,
      was,
    },
  }))
  const whole = { format: 'ciklus-person', version: 1, madeAt, name: fullName(person) }
  const data = {
    records: Object.fromEntries(tables),
    history,
    pictures: Object.fromEntries(pictures),
  }
  return `${JSON.stringify({ ...whole, ...data }, null, 2)}\n`
}
