/**
 * Mentees and mentors side by side. Enter on a mentee goes to the mentors, ranked for that mentee; Enter on a mentor gives
 * them to the mentee, and the next mentee comes up. A mentee is dragged onto a mentor as well.
 */
import { useMemo, useRef, useState } from 'react'
import type { DragEvent, RefObject } from 'react'
import { scoreOf } from '../../domain/matching/criteria.rules'
import type { Gathered } from '../../domain/matching/build.rules'
import type { Side } from '../../domain/matching/sides.rules'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, SearchField, containsFolded, useOnce } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle, GridProps } from '../../ui/grid'
import { loadsIn } from './drafts.rules'
import type { Drafted } from './drafts.rules'
import { costText, pointsText } from './matching.words'
import type { Insisting } from './use-insisting'
import styles from './Matching.module.css'

/** A mentor as seen by the mentee who is chosen. */
interface Ranked {
  readonly mentor: Side
  /** Tenths; null while no mentee is chosen. */
  readonly points: number | null
  readonly has: number
  readonly most: number
  readonly cost: string
}

const menteeIdOf = ({ mentee }: Drafted): string => mentee.participation.id
const mentorIdOf = ({ mentor }: Ranked): string => mentor.participation.id

const startDrag = (id: string) => (event: DragEvent) => {
  event.dataTransfer.setData('text/plain', id)
  event.dataTransfer.effectAllowed = 'link'
}

function menteeColumns(translator: Translator): readonly GridColumn<Drafted>[] {
  const { t } = translator
  const nameOf = ({ mentee }: Drafted): string => fullName(mentee.person)
  const mentorOf = ({ mentor }: Drafted): string =>
    mentor === null ? t('matching:nobody') : fullName(mentor.person)
  return [
    {
      id: 'mentee',
      title: t('pairs:field.mentee'),
      flex: 2,
      isRowHeader: true,
      text: nameOf,
      sortValue: nameOf,
      render: (row) => (
        <span className={styles.drag} draggable onDragStart={startDrag(menteeIdOf(row))}>
          {nameOf(row)}
        </span>
      ),
    },
    {
      id: 'mentor',
      title: t('pairs:field.mentor'),
      flex: 2,
      text: (row) =>
        row.isLocked ? t('matching:lockedTo', { name: mentorOf(row) }) : mentorOf(row),
      sortValue: mentorOf,
    },
    {
      id: 'points',
      title: t('matching:points'),
      width: 80,
      align: 'end',
      text: (row) => (row.mentor === null ? '–' : pointsText(row.points, translator)),
      sortValue: (row) => (row.mentor === null ? null : row.points),
    },
  ]
}

function mentorColumns(
  translator: Translator,
  onDrop: (menteeId: string, mentorId: string) => void,
): readonly GridColumn<Ranked>[] {
  const { t, format } = translator
  const nameOf = ({ mentor }: Ranked): string => fullName(mentor.person)
  return [
    {
      id: 'mentor',
      title: t('pairs:field.mentor'),
      flex: 4,
      isRowHeader: true,
      text: nameOf,
      sortValue: nameOf,
      render: (row) => (
        <span
          className={styles.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            onDrop(event.dataTransfer.getData('text/plain'), mentorIdOf(row))
          }}
        >
          {nameOf(row)}
        </span>
      ),
    },
    {
      id: 'points',
      title: t('matching:points'),
      width: 80,
      align: 'end',
      text: ({ points }) => (points === null ? '–' : pointsText(points, translator)),
      sortValue: ({ points }) => points,
    },
    {
      id: 'places',
      title: t('matching:places'),
      width: 90,
      align: 'end',
      text: ({ has, most }) =>
        t('matching:hasOf', { has: format.number(has), most: format.number(most) }),
      sortValue: ({ has, most }) => most - has,
    },
    { id: 'cost', title: t('matching:costTitle'), flex: 5, text: ({ cost }) => cost },
  ]
}

/** The mentors, best first for the mentee who is chosen. */
function rank(
  { gathered, drafted, mentee, insisting }: SidesProps,
  translator: Translator,
): readonly Ranked[] {
  const loads = loadsIn(drafted)
  const { answer } = insisting
  const insisted = answer?.what === 'insist' ? answer : null
  const costs = new Map(insisted?.rows.map((row) => [row.mentorId, row.levels]))
  const costOf = (id: string): string => {
    const levels = costs.get(id)
    if (insisted === null || levels === undefined) return ''
    return levels === null
      ? translator.t('matching:cost.impossible')
      : costText(insisted.best, levels, insisting.aim, translator, 'short')
  }
  return gathered.mentors
    .map((mentor, at) => ({
      mentor,
      points:
        mentee === null
          ? null
          : scoreOf(gathered.criteria, mentee.mentee, mentor, gathered.known).points,
      has: loads.get(mentor.participation.id) ?? 0,
      most: gathered.places[at]?.most ?? 0,
      cost: costOf(mentor.participation.id),
    }))
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0) || (mentorIdOf(a) < mentorIdOf(b) ? -1 : 1))
}

/** Props of {@link MatchingSides}. */
interface SidesProps {
  readonly gathered: Gathered
  readonly drafted: readonly Drafted[]
  readonly mentee: Drafted | null
  readonly mentor: Side | null
  readonly insisting: Insisting
  readonly onMentee: (id: string | null) => void
  readonly onMentor: (id: string | null) => void
  /** Gives a mentee a mentor; answers whether it was written. */
  readonly onGive: (menteeId: string, mentorId: string | null) => Promise<boolean>
}

/** The next mentee without a mentor after this one in the list, or else simply the next. */
function nextAfter(list: readonly Drafted[], id: string): string | null {
  const at = list.findIndex((row) => menteeIdOf(row) === id)
  const after = [...list.slice(at + 1), ...list.slice(0, at)]
  const next = after.find(({ mentor }) => mentor === null) ?? after[0]
  return next ? menteeIdOf(next) : id
}

/** The two lists. */
export function MatchingSides(props: SidesProps) {
  const translator = useTranslator()
  const { t } = translator
  const { drafted, mentee, mentor, onMentee } = props
  const menteeGrid = useRef<GridHandle>(null)
  const mentorGrid = useRef<GridHandle>(null)
  const give = useGiving(props, () => menteeGrid.current?.focus())
  const columns = useMemo(
    () => ({ mentees: menteeColumns(translator), mentors: mentorColumns(translator, give) }),
    [translator, give],
  )
  return (
    <div className={styles.sides}>
      <SideList
        id="matching.mentees"
        title={t('matching:mentees')}
        rows={drafted}
        nameOf={({ mentee: { person } }) => fullName(person)}
        columns={columns.mentees}
        getRowId={menteeIdOf}
        current={mentee ? menteeIdOf(mentee) : null}
        onCurrentChange={onMentee}
        onOpen={() => mentorGrid.current?.focus()}
        grid={menteeGrid}
        empty={<EmptyState title={t('pairs:allPaired')}>{t('pairs:allPairedText')}</EmptyState>}
      />
      <SideList
        id="matching.mentors"
        title={t('pairs:mentors')}
        rows={rank(props, translator)}
        nameOf={({ mentor: { person } }) => fullName(person)}
        columns={columns.mentors}
        getRowId={mentorIdOf}
        current={mentor?.participation.id ?? null}
        onCurrentChange={props.onMentor}
        onOpen={(row) => mentee && give(menteeIdOf(mentee), mentorIdOf(row))}
        grid={mentorGrid}
        empty={<EmptyState title={t('pairs:noMentors')}>{t('pairs:noMentorsText')}</EmptyState>}
      />
    </div>
  )
}

/** Gives a mentee of the list a mentor; the next one comes up, and the focus goes back to the mentees. */
function useGiving({ drafted, onGive, onMentee }: SidesProps, afterwards: () => void) {
  return useOnce(async (menteeId: string, mentorId: string) => {
    if (!drafted.some((row) => menteeIdOf(row) === menteeId)) return
    if (!(await onGive(menteeId, mentorId))) return
    onMentee(nextAfter(drafted, menteeId))
    afterwards()
  })
}

/** One of the two lists with its title and what is searched for in it. */
function SideList<R>(
  props: Omit<GridProps<R>, 'label' | 'ref'> & {
    readonly title: string
    readonly nameOf: (row: R) => string
    readonly grid: RefObject<GridHandle | null>
  },
) {
  const { t } = useTranslator()
  const [query, setQuery] = useState('')
  const { title, nameOf, grid, rows, ...rest } = props
  return (
    <section className={styles.side} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.search}>
        <SearchField
          label={t('matching:searchIn', { list: title })}
          value={query}
          onChange={setQuery}
          onDown={() => grid.current?.focus()}
        />
      </div>
      <div className={styles.sideList}>
        <Grid
          {...rest}
          ref={grid}
          label={title}
          selection="single"
          rows={rows.filter((row) => containsFolded(nameOf(row), query))}
        />
      </div>
    </section>
  )
}
