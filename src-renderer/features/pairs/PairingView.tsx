/**
 * Pairing at the speed of a meeting: mentees without a mentor on the left, mentors with the places they have on the
 * right. Enter on a mentee goes to the mentors, Enter on a mentor makes the pair and goes back for the next mentee.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { useFilter } from '../../app/ui'
import { Button, EmptyState, useOnce, useSaid } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { fieldsOf } from '../../domain/people.rules'
import { sharedFields } from './shared-fields.rules'
import { makePair } from './pairs.data'
import type { PairingRows } from './pairs.data'
import {
  applicantsWithoutMentor,
  checkPair,
  menteesWithoutMentor,
  mentorCandidates,
} from '../../domain/pairs.rules'
import type { Named, NamedMentor } from '../../domain/pairs.rules'
import { statusWord } from '../../domain/gendered-words'
import { loadText } from './pairs.words'
import styles from './Pairs.module.css'

const idOf = (named: Named): string => named.participation.id

const status: (t: Translator['t']) => GridColumn<Named> = (t) => ({
  id: 'status',
  title: t('people:filter.status'),
  width: 110,
  text: ({ participation, person }) => statusWord(participation.status, person, t),
})

/** How far each has come is said only where some wait for a decision. */
function menteeColumns({ t }: Translator, hasApplicants: boolean): readonly GridColumn<Named>[] {
  return [
    {
      id: 'name',
      title: t('pairs:field.mentee'),
      flex: 2,
      isRowHeader: true,
      text: (mentee) => mentee.name,
      render: (mentee) => <span className={styles.name}>{mentee.name}</span>,
    },
    {
      id: 'fields',
      title: t('pairs:field.fields'),
      flex: 2,
      text: (mentee) => fieldsOf(mentee.person).join(', '),
    },
    ...(hasApplicants ? [status(t)] : []),
  ]
}

/** A mentor as seen by the mentee who is chosen. */
interface Candidate extends NamedMentor {
  readonly shared: readonly string[]
}

function mentorColumns({ t, format }: Translator): readonly GridColumn<Candidate>[] {
  const number = (value: number | null): string => (value === null ? '–' : format.number(value))
  return [
    {
      id: 'name',
      title: t('pairs:field.mentor'),
      flex: 2,
      isRowHeader: true,
      text: (mentor) => mentor.name,
      render: (mentor) => <span className={styles.name}>{mentor.name}</span>,
    },
    {
      id: 'shared',
      title: t('pairs:field.shared'),
      flex: 2,
      text: (mentor) => mentor.shared.join(', '),
      sortValue: (mentor) => -mentor.shared.length,
    },
    {
      id: 'capacity',
      title: t('pairs:field.capacity'),
      width: 80,
      align: 'end',
      text: (mentor) => number(mentor.load.capacity),
      sortValue: (mentor) => mentor.load.capacity ?? -1,
    },
    {
      id: 'taken',
      title: t('pairs:field.taken'),
      width: 70,
      align: 'end',
      text: (mentor) => number(mentor.load.taken),
      sortValue: (mentor) => mentor.load.taken,
    },
    {
      id: 'free',
      title: t('pairs:field.free'),
      width: 80,
      align: 'end',
      text: (mentor) => number(mentor.load.free),
      sortValue: (mentor) => mentor.load.free ?? -1,
    },
  ]
}

/** The one after this in the list, or the one before when it is the last. */
const neighbour = (list: readonly Named[], id: string): string | null => {
  const at = list.findIndex((named) => idOf(named) === id)
  const next = list[at + 1] ?? list[at - 1]
  return next ? idOf(next) : null
}

/** Who waits, who can take somebody, who is chosen, and how a pair is made of them. */
function usePairing(rows: PairingRows, afterwards: () => void) {
  // Where somebody was sent here for one mentee, that one is up.
  const [menteeId, setMenteeId] = useState<string | null>(useFilter('pairs', 'mentee'))
  const [mentorId, setMentorId] = useState<string | null>(null)
  const waiting = useMemo(
    () => menteesWithoutMentor(rows.participations, rows.pairs, rows.people),
    [rows],
  )
  const applicants = useMemo(
    () => applicantsWithoutMentor(rows.participations, rows.pairs, rows.people),
    [rows],
  )
  const mentees = useMemo(() => [...waiting, ...applicants], [waiting, applicants])
  const mentee = mentees.find((named) => idOf(named) === menteeId) ?? null
  const mentors = useMemo(
    (): readonly Candidate[] =>
      mentorCandidates(rows.participations, rows.pairs, rows.people).map((mentor) => ({
        ...mentor,
        shared: mentee ? sharedFields(mentor.person, mentee.person) : [],
      })),
    [rows, mentee],
  )
  const mentor = mentors.find((named) => idOf(named) === mentorId) ?? null
  // A pair that is made but not yet in the rows. Until it is, a mentor who is full now still looks free.
  const made = useRef<{ readonly mentee: string; readonly next: string | null } | null>(null)
  useEffect(() => {
    const { current } = made
    if (current === null || mentees.some((named) => idOf(named) === current.mentee)) return
    made.current = null
    setMenteeId(current.next)
    setMentorId(null)
    afterwards()
  }, [mentees, afterwards])
  const pair = useOnce(async (chosen: Candidate) => {
    if (!mentee || made.current !== null) return
    if (!checkPair(chosen.participation, mentee.participation, rows.pairs).possible) return
    made.current = { mentee: idOf(mentee), next: neighbour(mentees, idOf(mentee)) }
    if (!notify(await makePair(rows.cycle, chosen, mentee))) made.current = null
  })
  const applied = applicants.length
  return { mentees, applied, mentee, setMenteeId, mentors, mentor, setMentorId, pair }
}

/** One of the two lists with its title. */
function Side<R extends Named>(props: {
  readonly id: string
  readonly title: string
  /** What stands beside the title; how many rows there are, unless given. */
  readonly count?: string
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly current: R | null
  readonly onCurrentChange: (id: string | null) => void
  readonly onOpen: (row: R) => void
  readonly empty: ReactNode
  readonly ref: Ref<GridHandle>
}) {
  const { format } = useTranslator()
  const { title, count, current, ...grid } = props
  return (
    <section className={styles.side} aria-label={title}>
      <h2 className={styles.sideTitle}>
        {title} <span>{count ?? format.number(props.rows.length)}</span>
      </h2>
      <div className={styles.sideList}>
        <Grid
          {...grid}
          label={title}
          getRowId={idOf}
          selection="single"
          current={current ? idOf(current) : null}
        />
      </div>
    </section>
  )
}

/** The view. */
export function PairingView({ rows }: { readonly rows: PairingRows }) {
  const translator = useTranslator()
  const { t, format } = translator
  const menteeGrid = useRef<GridHandle>(null)
  const mentorGrid = useRef<GridHandle>(null)
  const pairing = usePairing(rows, () => menteeGrid.current?.focus())
  const { applied, mentees } = pairing
  const hasApplicants = applied > 0
  const columns = useMemo(
    () => ({
      mentees: menteeColumns(translator, hasApplicants),
      mentors: mentorColumns(translator),
    }),
    [translator, hasApplicants],
  )
  const number = format.number(mentees.length - applied)
  const count = hasApplicants ? t('pairs:andApplied', { number, count: applied }) : number
  return (
    <div className={styles.pairing}>
      <div className={styles.sides}>
        <Side
          id="pairs.mentees"
          ref={menteeGrid}
          title={t('pairs:withoutMentor')}
          count={count}
          rows={mentees}
          columns={columns.mentees}
          current={pairing.mentee}
          onCurrentChange={pairing.setMenteeId}
          onOpen={() => mentorGrid.current?.focus()}
          empty={<EmptyState title={t('pairs:allPaired')}>{t('pairs:allPairedText')}</EmptyState>}
        />
        <Side
          id="pairs.mentors"
          ref={mentorGrid}
          title={t('pairs:mentors')}
          rows={pairing.mentors}
          columns={columns.mentors}
          current={pairing.mentor}
          onCurrentChange={pairing.setMentorId}
          onOpen={pairing.pair}
          empty={<EmptyState title={t('pairs:noMentors')}>{t('pairs:noMentorsText')}</EmptyState>}
        />
      </div>
      <ChoiceBar
        rows={rows}
        mentee={pairing.mentee}
        mentor={pairing.mentor}
        onPair={pairing.pair}
      />
    </div>
  )
}

/** What would be made, what speaks against it, and the button that makes it. */
function ChoiceBar(props: {
  readonly rows: PairingRows
  readonly mentee: Named | null
  readonly mentor: Candidate | null
  readonly onPair: (mentor: Candidate) => void
}) {
  const { t } = useTranslator()
  const { rows, mentee, mentor } = props
  const application = rows.applications.find((a) => a.personId === mentee?.person.id)
  const check =
    mentee && mentor ? checkPair(mentor.participation, mentee.participation, rows.pairs) : null
  const remarks = check === null ? [] : check.possible ? check.warnings : [check.why]
  const words = useSaid()
  return (
    <section className={styles.choice} aria-label={t('pairs:choice')}>
      <div ref={words} className={styles.chosen}>
        {mentee === null && <p className={styles.soft}>{t('pairs:chooseMentee')}</p>}
        {mentee !== null && application?.goals && <p>{application.goals}</p>}
        {mentee !== null && application?.wishedMentor && (
          <p className={styles.soft}>{t('pairs:wishes', { wish: application.wishedMentor })}</p>
        )}
        {mentee !== null && mentor === null && (
          <p className={styles.soft}>{t('pairs:chooseMentor', { name: mentee.name })}</p>
        )}
        {mentor !== null && <p className={styles.soft}>{loadText(mentor.load, t)}</p>}
        {remarks.map((remark) => (
          <p key={remark.key} className={styles.warning}>
            {t(remark.key, remark.params)}
          </p>
        ))}
      </div>
      <Button
        tone="primary"
        icon="check"
        isDisabled={check?.possible !== true}
        onPress={() => mentor && props.onPair(mentor)}
      >
        {t('pairs:makePair')}
      </Button>
    </section>
  )
}
