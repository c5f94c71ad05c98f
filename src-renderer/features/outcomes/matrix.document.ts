/** Goals against workshops as a document and as a workbook, and what the table leaves open in words. */
import type { ReportBlock, ReportDocument, WorkbookModel } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { dayOf, lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { defineTable, numberColumn, runsOf, textColumn } from '../../app/documents/table'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import { serves, unserved } from '../../domain/goals.rules'
import type { Unserved } from '../../domain/goals.rules'
import type { Workshop } from '../../domain/workshop'
import { inOrder } from '../../domain/workshops.rules'
import type { Translator } from '../../i18n/i18n'
import type { GoalRow } from './goal-cells'
import type { GoalRows } from './goals.lists'
import { goalRows } from './goals.lists'

/** So many names stand in a sentence; of more it says how many. */
const mostNamed = 3

function named(names: readonly string[], { t, format }: Translator): string {
  const rest = names.length - mostNamed
  if (rest <= 0) return format.list(names)
  return format.list([...names.slice(0, mostNamed), t('outcomes:matrix.andMore', { count: rest })])
}

/** A title as a sentence with several has room for it: whole words of it. */
function shortened(title: string): string {
  if (title.length <= 40) return title
  const [, words = title.slice(0, 39)] = /^(.{1,39})\s/u.exec(title) ?? []
  return `${words} …`
}

/** Which goals no workshop serves and which workshops serve no goal: a sentence for each, or one that nothing is left open. */
export function openText(
  open: Unserved,
  lines: readonly GoalRow[],
  translator: Translator,
): readonly string[] {
  const { t } = translator
  const byGoal = new Map(lines.map((line) => [line.goal.id, line]))
  const goals = open.goals.map(
    ({ id, title }) => `${byGoal.get(id)?.name ?? ''} (${shortened(title)})`,
  )
  const workshops = open.workshops.map(({ title }) => title)
  const said = [
    ...(goals.length === 0
      ? []
      : [t('outcomes:matrix.openGoals', { count: goals.length, names: named(goals, translator) })]),
    ...(workshops.length === 0
      ? []
      : [
          t('outcomes:matrix.idle', {
            count: workshops.length,
            names: named(workshops, translator),
          }),
        ]),
  ]
  return said.length === 0 ? [t('outcomes:matrix.allServed')] : said
}

/** The table, a column for each workshop: by its title in a sheet, by its number on a page, where titles have no room. */
const matrixTable = (workshops: readonly Workshop[]) =>
  defineTable<GoalRow>(({ t }) => ({
    name: t('outcomes:matrixTitle'),
    columns: [
      textColumn(t('outcomes:field.mentee'), 26, ({ name }) => name, { width: 4 }),
      textColumn(t('outcomes:field.goal'), 50, ({ goal }) => goal.title, { width: 7 }),
      ...workshops.map(({ id, title }, at) =>
        textColumn<GoalRow>(
          lineOf(title),
          18,
          ({ goal }) => t(serves(goal, id) ? 'outcomes:matrix.yes' : 'outcomes:matrix.no'),
          { width: 1, title: String(at + 1), text: ({ goal }) => (serves(goal, id) ? '●' : '') },
        ),
      ),
      numberColumn(
        t('outcomes:matrix.total'),
        14,
        ({ goal }) => workshops.filter(({ id }) => serves(goal, id)).length,
      ),
    ],
  }))

/** A workshop with how many goals it serves. */
interface Served {
  readonly workshop: Workshop
  readonly number: number
  readonly goals: number
}

const keyTable = defineTable<Served>(({ t, format }) => ({
  name: t('outcomes:matrix.key'),
  columns: [
    numberColumn(t('outcomes:matrix.number'), 8, ({ number }) => number, { width: 1 }),
    textColumn(t('outcomes:matrix.workshop'), 40, ({ workshop }) => workshop.title, { width: 6 }),
    textColumn(
      t('outcomes:matrix.date'),
      14,
      ({ workshop }) => format.shortDate(workshop.when.date),
      { width: 2 },
    ),
    numberColumn(t('outcomes:matrix.goals'), 10, ({ goals }) => goals, { width: 1.5 }),
  ],
}))

function parts(rows: GoalRows) {
  const lines = goalRows(rows)
  const workshops = inOrder(rows.workshops)
  const served = workshops.map((workshop, at) => ({
    workshop,
    number: at + 1,
    goals: lines.filter(({ goal }) => serves(goal, workshop.id)).length,
  }))
  return { lines, workshops, served }
}

/** As many workshops as have room beside the goals on a page; of more there are several tables. */
const mostColumns = 14

/** The document. */
export function matrixDocument(rows: GoalRows, context: DocumentContext): ReportDocument {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const workspace = workspaceIn(context.workspace, language)
  const cycle = cycleIn(rows.cycle, language)
  const { lines, workshops, served } = parts(rows)
  const goals = lines.map(({ goal }) => goal)
  const title = t('outcomes:matrixTitle')
  const tables: ReportBlock[] = []
  const groups = [...runsOf(lines, ({ goal }) => goal.personId)]
  for (let from = 0; lines.length > 0 && from < workshops.length; from += mostColumns) {
    const to = Math.min(from + mostColumns, workshops.length)
    // Of several tables each says which workshops it has; one alone has the title over it.
    const caption = workshops.length > mostColumns ? `${title}, ${from + 1}–${to}` : ''
    const some = matrixTable(workshops).toPdfTable(caption, lines, translator)
    const keep = (_: unknown, at: number) => at < 2 || (at - 2 >= from && at - 2 < to)
    tables.push({
      ...some,
      groups,
      columns: some.columns.filter(keep),
      rows: some.rows.map((row) => row.filter(keep)),
    })
  }
  return {
    template: 'report',
    language,
    title: lineOf(title),
    name: fileName({ what: title, cycle }, context),
    subtitle: lineOf(cycle.name),
    author: lineOf(workspace.organization),
    timestamp,
    isPlain: true,
    organization: lineOf(workspace.organization),
    program: lineOf(workspace.program),
    period: format.monthRange(cycle.dates),
    facts: [],
    made: t('documents:report.made', { day: format.dateOf(dayOf(timestamp)) }),
    contentsTitle: '',
    pageOf: t('documents:pageOf'),
    logo: null,
    sections: [
      {
        heading: '',
        blocks: [
          ...openText(unserved(goals, workshops), lines, translator).map((text): ReportBlock => ({
            kind: 'paragraph',
            text: textOf(text),
          })),
          ...tables,
          keyTable.toPdfTable(t('outcomes:matrix.key'), served, translator),
        ],
      },
    ],
  }
}

/** The workbook: one sheet, a column for each workshop. */
export function matrixWorkbook(rows: GoalRows, context: DocumentContext): WorkbookModel {
  const { lines, workshops } = parts(rows)
  const title = `${context.translator.t('outcomes:matrixTitle')} ${rows.cycle.name}`
  return matrixTable(workshops).toWorkbook(title, lines, context)
}
