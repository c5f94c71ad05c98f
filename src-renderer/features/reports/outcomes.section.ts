/** What came of a cycle, in its report: projects with their money and news, and what participants said for funders to read. */
import type { ReportBlock, ReportDocument } from '../../../src-shared/documents'
import { mostPicturesInReport } from '../../../src-shared/report-blocks'
import { lineOf, textOf } from '../../app/documents/document-text'
import { byId } from '../../domain/by-id'
import type { CycleRows } from '../../domain/cycle-rows'
import { moneyText, sumsByCurrency } from '../../domain/money.rules'
import { fullName } from '../../domain/people.rules'
import type { Project } from '../../domain/project'
import type { ProjectPicture } from '../../domain/project-picture'
import { altOf, picturesInOrder } from '../../domain/project-pictures.rules'
import { publishable } from '../../domain/testimonials.rules'
import type { Translator } from '../../i18n/i18n'
import { compareText } from '../../i18n/sort'
import { projectsTable, testimonialsTable } from './outcomes.tables'
import type { NoteOfPerson } from './outcomes.tables'
import { reportTable } from './report-table'
import { withPerson } from './reports.tables'

type Section = ReportDocument['sections'][number]

/** The notes of a cycle with whose they are and what project they are about. */
export function notesOf(
  rows: Pick<CycleRows, 'supportNotes' | 'people' | 'projects' | 'earlierProjects'>,
): readonly NoteOfPerson[] {
  const titles = new Map([...rows.projects, ...rows.earlierProjects].map((p) => [p.id, p.title]))
  return withPerson(rows.supportNotes, byId(rows.people)).map((one) => ({
    ...one,
    project: titles.get(one.record.projectId ?? '') ?? '',
  }))
}

/** Projects by title. */
const inOrder = (projects: readonly Project[]): readonly Project[] =>
  [...projects].sort((a, b) => compareText(a.title, b.title) || (a.id < b.id ? -1 : 1))

function projectBlocks(rows: CycleRows, translator: Translator): readonly ReportBlock[] {
  const { t, format } = translator
  if (rows.projects.length === 0) return []
  const projects = withPerson(inOrder(rows.projects), byId(rows.people))
  const whole = projectsTable.toPdfTable(t('documents:report.projectsTable'), projects, translator)
  const keep = [
    t('documents:column.project'),
    t('documents:column.by'),
    t('documents:column.about'),
  ]
  const sums = sumsByCurrency(rows.projects).map((sum) => moneyText(sum, format))
  const missing = rows.projects.filter(({ money }) => !money).length
  const said = [
    t('documents:report.moneyText', { sums: format.list(sums) }),
    ...(missing === 0 ? [] : [t('documents:report.moneyMissing', { count: missing })]),
  ]
  const money: readonly ReportBlock[] =
    sums.length === 0 ? [] : [{ kind: 'paragraph', text: textOf(said.join(' ')) }]
  return [...money, reportTable(whole, { keep }, translator)]
}

/** The pictures that are to be printed, by projects in their order: those that fit, and how many do not. */
export function reportPictures(rows: Pick<CycleRows, 'projects' | 'projectPictures'>): {
  readonly shown: readonly ProjectPicture[]
  readonly over: number
} {
  const chosen = inOrder(rows.projects).flatMap(({ id }) =>
    picturesInOrder(rows.projectPictures.filter((one) => one.projectId === id && one.inReport)),
  )
  const shown = chosen.slice(0, mostPicturesInReport)
  return { shown, over: chosen.length - shown.length }
}

/** The pictures of projects, those that are on this computer, under the title of each. `pictures` are their bytes by name, as data URLs. */
function pictureBlocks(
  rows: CycleRows,
  pictures: ReadonlyMap<string, string>,
  { t }: Translator,
): readonly ReportBlock[] {
  const people = byId(rows.people)
  const chosen = reportPictures(rows).shown
  return inOrder(rows.projects).flatMap((project) => {
    const items = chosen
      .filter(({ projectId }) => projectId === project.id)
      .flatMap((one, at) => {
        const picture = pictures.get(one.picture)
        if (picture === undefined) return []
        const by = one.credit ? t('documents:report.photographBy', { name: one.credit }) : ''
        const unnamed = t('documents:report.picture', { place: at + 1, title: project.title })
        return {
          picture,
          description: textOf(altOf(one) || unnamed),
          caption: lineOf([one.caption ?? '', by].filter(Boolean).join(' · ')),
        }
      })
    const person = people.get(project.personId)
    const note = lineOf(person ? fullName(person) : '')
    return items.length === 0
      ? []
      : [{ kind: 'pictures', caption: lineOf(project.title), note, items }]
  })
}

/** News of projects, of earlier cycles too: a line each. */
function newsBlocks(rows: CycleRows, translator: Translator): readonly ReportBlock[] {
  const items = notesOf(rows)
    .filter(({ record, project }) => record.kind === 'news' && project !== '')
    .sort((a, b) => compareText(a.project, b.project) || (a.record.on < b.record.on ? -1 : 1))
    .map(({ record, project }) => ({
      text: lineOf(project),
      note: lineOf(`${translator.format.shortDate(record.on)}: ${record.note ?? ''}`),
    }))
  if (items.length === 0) return []
  return [{ kind: 'list', caption: translator.t('documents:report.news'), items }]
}

/** The projects; none where there is nothing of them. */
export function projectsSection(
  rows: CycleRows,
  pictures: ReadonlyMap<string, string>,
  translator: Translator,
): readonly Section[] {
  const blocks = [
    ...projectBlocks(rows, translator),
    ...pictureBlocks(rows, pictures, translator),
    ...newsBlocks(rows, translator),
  ]
  return blocks.length === 0 ? [] : [{ heading: translator.t('documents:report.projects'), blocks }]
}

/** What participants said, as far as they agreed to funders' reading it. */
export function voicesSection(rows: CycleRows, translator: Translator): readonly Section[] {
  const { t } = translator
  const voices = withPerson(publishable(rows.testimonials, 'funder'), byId(rows.people))
  if (voices.length === 0) return []
  const table = testimonialsTable.toPdfTable(
    t('documents:report.testimonialsTable'),
    voices,
    translator,
  )
  const keep = [t('documents:column.said'), t('documents:column.name')]
  return [
    {
      heading: t('documents:report.testimonials'),
      blocks: [reportTable(table, { keep }, translator)],
    },
  ]
}
