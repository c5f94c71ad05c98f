/** The numbers of a report, in groups: over each a sentence that says what they mean, below it the numbers large. */
import type { ReportBlock } from '../../../src-shared/documents'
import { figureText, saysSomething } from '../../app/documents/figure-text'
import { textOf } from '../../app/documents/document-text'
import type { Figure, FigureKey } from '../../domain/figures'
import { cycleFigures } from '../../domain/figures.rules'
import type { CycleRows } from '../../domain/cycle-rows'
import { rounded } from '../../i18n/format'
import type { Translator } from '../../i18n/i18n'

type FiguresBlock = Extract<ReportBlock, { kind: 'figures' }>

/** What a sentence over a group can say; each has its own form for each number. */
type Clause =
  | 'applicants'
  | 'accepted'
  | 'pairs'
  | 'completed'
  | 'workshops'
  | 'average'
  | 'cities'
  | 'first'
type LaterClause = 'projects' | 'certificates' | 'goals' | 'goalsMoved'

/** The groups in their order: which clauses stand over them, each with the figure it is about, and which figures below. */
const groups: readonly {
  readonly clauses: readonly (readonly [Clause | LaterClause, FigureKey])[]
  readonly keys: readonly FigureKey[]
}[] = [
  {
    clauses: [
      ['applicants', 'applicants'],
      ['accepted', 'accepted'],
    ],
    keys: ['applicants', 'accepted', 'mentors', 'helpers'],
  },
  {
    clauses: [
      ['pairs', 'pairs'],
      ['completed', 'completed'],
    ],
    keys: ['pairs', 'completed', 'completionRate', 'meetings', 'meetingHours'],
  },
  {
    clauses: [
      ['goals', 'goals'],
      ['goalsMoved', 'goalsMoved'],
    ],
    keys: ['goals', 'goalsMoved'],
  },
  {
    clauses: [
      ['workshops', 'workshops'],
      ['average', 'averageAttendance'],
    ],
    keys: ['workshops', 'workshopHours', 'averageAttendance', 'attendances', 'guestAttendances'],
  },
  {
    clauses: [
      ['cities', 'cities'],
      ['first', 'newcomers'],
    ],
    keys: ['cities', 'newcomers', 'returning'],
  },
  {
    clauses: [
      ['projects', 'projects'],
      ['certificates', 'certificates'],
    ],
    keys: ['projects', 'reached', 'testimonials', 'certificates', 'thanks'],
  },
]

/** What a report says: what is known and not nought, and what is not known. Nought per workshop is known. */
const isGiven = (figure: Figure): boolean =>
  saysSomething(figure) && (figure.value !== 0 || figure.unit === 'average')

/** "62 people applied. 37 were accepted as mentees." Of what is not known, or nought, nothing is said. */
function sentenceOf(
  clauses: (typeof groups)[number]['clauses'],
  given: ReadonlyMap<FigureKey, Figure>,
  { t, format }: Translator,
): string {
  return clauses
    .flatMap(([clause, key]) => {
      const figure = given.get(key)
      if (figure?.value === null || figure?.value === undefined || figure.value === 0) return []
      const count = rounded(figure.value, 1)
      const params = { count, number: format.number(count, 1), of: format.number(figure.of ?? 0) }
      return [t(`documents:sentence.${clause}`, params)]
    })
    .join(' ')
}

/** The groups of numbers of a cycle of which something is known. */
export function figureBlocks(rows: CycleRows, translator: Translator): readonly FiguresBlock[] {
  const given = new Map(
    cycleFigures(rows)
      .filter(isGiven)
      .map((figure) => [figure.key, figure]),
  )
  return groups.flatMap(({ clauses, keys }) => {
    const items = keys.flatMap((key) => {
      const figure = given.get(key)
      return figure === undefined ? [] : [figureText(figure, translator)]
    })
    if (items.length === 0) return []
    const sentence = textOf(sentenceOf(clauses, given, translator))
    return [{ kind: 'figures' as const, sentence, items }]
  })
}
