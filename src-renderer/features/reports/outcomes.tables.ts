/** The tables of what came of a cycle: goals, projects with their money, support and networking, testimonials. */
import { goalMoments, goalTellers } from '../../domain/goal'
import type { Goal } from '../../domain/goal'
import { movementOf, standingAt } from '../../domain/goals.rules'
import { moneyText } from '../../domain/money.rules'
import { fullName } from '../../domain/people.rules'
import type { Project } from '../../domain/project'
import type { SupportNote } from '../../domain/support-note'
import type { Testimonial } from '../../domain/testimonial'
import { agreedPlaces } from '../../domain/testimonials.rules'
import { dateColumn, defineTable, numberColumn, textColumn } from '../../app/documents/table'
import type { Column } from '../../app/documents/table'
import type { Translator } from '../../i18n/i18n'
import type { OfPerson } from './reports.tables'

/** The table "Goals": how each stands by everybody who said, and how far it came. What is not recorded says so. */
export const goalsTable = defineTable<OfPerson<Goal>>(({ t }) => ({
  name: t('documents:sheet.goals'),
  columns: [
    textColumn(t('documents:column.mentee'), 26, ({ person }) => fullName(person)),
    textColumn(t('documents:column.goal'), 50, ({ record }) => record.title),
    ...goalTellers.flatMap((teller) =>
      goalMoments.map((moment) =>
        numberColumn<OfPerson<Goal>>(
          t(`outcomes:standing.${teller}${capital[moment]}`),
          14,
          ({ record }) => standingAt(record, teller, moment),
        ),
      ),
    ),
    numberColumn(t('documents:column.goalMoved'), 16, ({ record }) => {
      const moved = movementOf(record)
      return moved === null ? t('documents:notRecorded') : moved.to - moved.from
    }),
    textColumn(t('documents:column.done'), 40, ({ record }) => record.done),
  ],
}))

const capital = { start: 'Start', middle: 'Middle', end: 'End' } as const

/** Money and whom a project reached: in a sheet as numbers, each currency beside its amount. */
function moneyColumns({ t, format }: Translator): readonly Column<OfPerson<Project>>[] {
  return [
    numberColumn(
      t('documents:column.amount'),
      14,
      ({ record }) => record.money?.amount ?? null,
      {
        width: 2,
        text: ({ record }) => (record.money ? moneyText(record.money, format) : ''),
      },
      2,
    ),
    textColumn(t('documents:column.currency'), 10, ({ record }) => record.money?.currency),
    textColumn(t('documents:column.moneySource'), 26, ({ record }) => record.source),
    numberColumn(t('documents:column.reached'), 14, ({ record }) => record.reached ?? null),
    textColumn(t('documents:column.links'), 40, ({ record }) => record.links),
  ]
}

/** The table "Projects". On a page the project comes before whose it is. */
export const projectsTable = defineTable<OfPerson<Project>>((translator) => {
  const { t } = translator
  return {
    name: t('documents:sheet.projects'),
    columns: [
      textColumn(t('documents:column.by'), 26, (row) => fullName(row.person), {
        width: 2.4,
        order: 2,
      }),
      textColumn(t('documents:column.project'), 36, (row) => row.record.title, {
        width: 3,
        order: 1,
      }),
      textColumn(
        t('documents:column.kind'),
        16,
        (row) => t(`documents:projectKind.${row.record.kind}`),
        { width: 1.8 },
      ),
      textColumn(t('documents:column.about'), 60, (row) => row.record.summary, { width: 5 }),
      dateColumn(t('documents:column.date'), 12, ({ record }) => record.on),
      textColumn(t('documents:column.place'), 20, ({ record }) => record.place),
      ...moneyColumns(translator),
    ],
  }
})

/** A note with the title of the project it is about; empty for none. */
export interface NoteOfPerson extends OfPerson<SupportNote> {
  readonly project: string
}

/** The table "Support". The text of a note is of the person alone and not in it, unless it is news of a project. */
export const supportTable = defineTable<NoteOfPerson>(({ t }) => ({
  name: t('documents:sheet.support'),
  columns: [
    textColumn(t('documents:column.name'), 26, ({ person }) => fullName(person)),
    textColumn(t('documents:column.kind'), 26, ({ record }) =>
      t(`outcomes:supportKind.${record.kind}`),
    ),
    dateColumn(t('documents:column.date'), 12, ({ record }) => record.on),
    textColumn(t('documents:column.whom'), 36, ({ record }) => record.whom),
    textColumn(t('documents:column.project'), 36, ({ project }) => project),
    textColumn(t('documents:column.about'), 60, ({ record }) =>
      record.kind === 'news' ? record.note : null,
    ),
  ],
}))

/** The table "Testimonials". It is given those that may be published, and no others. */
export const testimonialsTable = defineTable<OfPerson<Testimonial>>(({ t, format }) => ({
  name: t('documents:sheet.testimonials'),
  columns: [
    textColumn(t('documents:column.said'), 80, ({ record }) => record.text, { width: 6 }),
    textColumn(t('documents:column.name'), 26, ({ person }) => fullName(person), { width: 2 }),
    dateColumn(t('documents:column.date'), 12, ({ record }) => record.on, { width: 1.5 }),
    textColumn(t('documents:column.language'), 14, ({ record }) =>
      t(`outcomes:language.${record.language}`),
    ),
    textColumn(t('documents:column.publishIn'), 50, ({ record }) =>
      format.list(agreedPlaces(record).map((place) => t(`outcomes:place.${place}`))),
    ),
  ],
}))
