/**
 * The roll call: everybody expected, one key each. The cursor goes on to the next person without a mark, so that it
 * keeps up with somebody reading names aloud.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { placeOfKey } from '../../app/shortcuts'
import { directory } from '../../storage/directory'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translate, Translator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { useUi } from '../../app/ui'
import {
  Button,
  ComboBox,
  EmptyState,
  KeyHint,
  Status,
  VisuallyHidden,
  announce,
  isWindowOpen,
} from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { peopleOptions } from '../../storage/find-people'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { CycleOf } from '../../domain/cycle-rows'
import { expectedPersonIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import { markPerson } from './attendance.data'
import { countMarks, marksOf, nextUnmarked, rollCallOrder } from '../../domain/attendance.rules'
import type { Marks } from '../../domain/attendance.rules'
import { attendanceStates } from '../../domain/attendance'
import type { Attendance, AttendanceState } from '../../domain/attendance'
import styles from './Attendance.module.css'

interface CallRow {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly mark: Attendance | null
  readonly isExpected: boolean
}

/** The shape that goes with each state. */
const shapes = { present: 'ok', excused: 'warn', absent: 'danger' } as const

/** The state a key stands for: P, E, A by their place on the keyboard, or 1, 2, 3; null takes a mark back. */
function stateForKey(code: string): AttendanceState | null | undefined {
  const keys: Readonly<Record<string, AttendanceState | null>> = {
    KeyP: 'present',
    Digit1: 'present',
    Numpad1: 'present',
    KeyE: 'excused',
    Digit2: 'excused',
    Numpad2: 'excused',
    KeyA: 'absent',
    Digit3: 'absent',
    Numpad3: 'absent',
    Digit0: null,
    Numpad0: null,
    Backspace: null,
    Delete: null,
  }
  return Object.hasOwn(keys, code) ? keys[code] : undefined
}

/** A letter or a digit, as opposed to a key that has a name. */
const isSingle = (key: string): boolean => key.length === 1

/** What a roll call is made from. */
type CallingRows = CycleOf<'participations' | 'attendance' | 'people'>

function callRows(workshop: Workshop, rows: CallingRows): readonly CallRow[] {
  const expected = new Set(expectedPersonIds(rows.participations))
  const marks = new Map(
    rows.attendance.filter((mark) => mark.workshopId === workshop.id).map((m) => [m.personId, m]),
  )
  const isCalled = (person: Person) =>
    expected.has(person.id) || (marks.get(person.id)?.state ?? null) !== null
  return rollCallOrder(rows.people.filter(isCalled)).map((person) => ({
    id: person.id,
    name: fullName(person),
    city: person.city ?? '',
    mark: marks.get(person.id) ?? null,
    isExpected: expected.has(person.id),
  }))
}

function columnsFor({ t, format }: Translator): readonly GridColumn<CallRow>[] {
  return [
    {
      id: 'name',
      title: t('attendance:field.name'),
      flex: 2,
      isRowHeader: true,
      text: (row) => row.name,
      render: (row) => <span className={styles.name}>{row.name}</span>,
    },
    {
      id: 'state',
      title: t('attendance:field.state'),
      width: 150,
      text: (row) => (row.mark?.state ? t(`attendance:state.${row.mark.state}`) : ''),
      render: (row) =>
        row.mark?.state ? (
          <Status kind={shapes[row.mark.state]} label={t(`attendance:state.${row.mark.state}`)} />
        ) : (
          // An empty cell shows it; whoever hears the row is told.
          <VisuallyHidden>{t('attendance:rollCall.noMark')}</VisuallyHidden>
        ),
    },
    {
      id: 'minutes',
      title: t('attendance:field.minutes'),
      width: 90,
      align: 'end',
      text: ({ mark }) => (typeof mark?.minutes === 'number' ? format.number(mark.minutes) : ''),
    },
    {
      id: 'source',
      title: t('attendance:field.source'),
      width: 130,
      text: (row) => (row.mark?.state ? t(`attendance:source.${row.mark.source}`) : ''),
    },
    {
      id: 'guest',
      title: t('attendance:field.from'),
      flex: 1,
      text: (row) => (row.isExpected ? row.city : t('attendance:guest')),
    },
  ]
}

const idOf = (row: CallRow): string => row.id

const said = (row: CallRow, state: AttendanceState | null, t: Translate) => ({
  name: row.name,
  state: t(state === null ? 'attendance:rollCall.noMark' : `attendance:state.${state}`),
})

/** Marks on their way to the list: a quick second key comes before the first one's mark is in the rows. */
function useGiven(marks: Marks) {
  const given = useRef(new Map<string, { state: AttendanceState | null; isDone: boolean }>())
  useEffect(() => {
    for (const [id, { state, isDone }] of given.current)
      if (isDone || (marks.get(id) ?? null) === state) given.current.delete(id)
  }, [marks])
  return {
    give: (id: string, state: AttendanceState | null) => {
      const mark = { state, isDone: false }
      given.current.set(id, mark)
      return () => {
        mark.isDone = true
      }
    },
    /** All marks, those on their way too. */
    all: (): Marks => {
      const all = new Map(marks)
      for (const [id, { state }] of given.current)
        if (state === null) all.delete(id)
        else all.set(id, state)
      return all
    },
  }
}

/** The list being called, who has the turn, and how a mark is given. */
function useRollCall(workshop: Workshop, rows: CallingRows) {
  const { t } = useTranslator()
  const people = useMemo(() => callRows(workshop, rows), [workshop, rows])
  const marks = useMemo(() => marksOf(rows.attendance, workshop.id), [rows, workshop.id])
  // Whoever opens the list is about to read the first name that has no mark yet.
  const [current, setCurrent] = useState(() => nextUnmarked(people, marks, null))
  const given = useGiven(marks)
  const mark = (row: CallRow, state: AttendanceState | null) => {
    const done = given.give(row.id, state)
    void markPerson(workshop, row, state, row.mark).then((result) => {
      done()
      // The next name is read out by the list itself.
      if (toastFailure(result)) announce(t('attendance:rollCall.marked', said(row, state, t)))
    })
    if (state === null) return
    setCurrent(nextUnmarked(people, given.all(), row.id) ?? row.id)
  }
  const onKey = (event: KeyboardEvent, row: CallRow | null): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || row === null) return false
    const state = stateForKey(placeOfKey(event))
    if (state === undefined || (isSingle(event.key) && !useUi.getState().singleKeys)) return false
    // A key held down marks one person, not everybody after them.
    if (!event.repeat) mark(row, state)
    return true
  }
  return { people, marks, current, setCurrent, mark, onKey }
}

/** The roll call of one workshop. */
export function RollCall(props: { readonly workshop: Workshop; readonly rows: CallingRows }) {
  const translator = useTranslator()
  const { t } = translator
  const { workshop, rows } = props
  const { people, marks, current, setCurrent, mark, onKey } = useRollCall(workshop, rows)
  const columns = useMemo(() => columnsFor(translator), [translator])
  const grid = useRef<GridHandle>(null)
  useEffect(() => {
    if (!isWindowOpen()) grid.current?.focus()
  }, [])
  return (
    <div className={styles.call}>
      <RollCallBar workshop={workshop} people={people} marks={marks} />
      <Grid
        id="rollcall"
        ref={grid}
        label={t('attendance:rollCall.title', { title: workshop.title })}
        rows={people}
        columns={columns}
        getRowId={idOf}
        selection="single"
        current={current}
        onCurrentChange={setCurrent}
        onKey={onKey}
        empty={
          <EmptyState icon="users" title={t('attendance:rollCall.empty')}>
            {t('attendance:rollCall.emptyText')}
          </EmptyState>
        }
      />
      <RollCallFoot
        current={people.find((row) => row.id === current) ?? null}
        onMark={(row, state) => {
          mark(row, state)
          grid.current?.focus()
        }}
        // Somebody on the list already keeps what a report said of them: their minutes, their other name.
        onGuest={(guest) => mark(people.find(({ id }) => id === guest.id) ?? guest, 'present')}
      />
    </div>
  )
}

function RollCallBar(props: {
  readonly workshop: Workshop
  readonly people: readonly CallRow[]
  readonly marks: ReturnType<typeof marksOf>
}) {
  const { t } = useTranslator()
  const { workshop, people, marks } = props
  const ids = people.map(idOf)
  const counts = countMarks(ids, marks)
  return (
    <div className={styles.bar}>
      <ActionButton action="workshops.endRollCall" tone="quiet" />
      <span className={styles.counts}>
        {t('attendance:rollCall.counts', {
          present: counts.present,
          excused: counts.excused,
          absent: counts.absent,
          unmarked: counts.unmarked,
        })}
      </span>
      <ActionMenu
        label={t('attendance:rollCall.rest', { count: counts.unmarked })}
        showLabel
        items={attendanceStates.map((state) => ({
          action: 'attendance.markRest',
          about: { workshop, ids, marks, state },
        }))}
      />
    </div>
  )
}

function RollCallFoot(props: {
  readonly current: CallRow | null
  readonly onMark: (row: CallRow, state: AttendanceState) => void
  readonly onGuest: (guest: CallRow) => void
}) {
  const { t } = useTranslator()
  const { current } = props
  const singleKeys = useUi((ui) => ui.singleKeys)
  const keys = { present: 'P', excused: 'E', absent: 'A' } as const
  return (
    <div className={styles.foot}>
      <span className={styles.called}>
        {current ? current.name : t('attendance:rollCall.hint')}
      </span>
      {attendanceStates.map((state) => (
        <Button
          key={state}
          isDisabled={current === null}
          onPress={() => current && props.onMark(current, state)}
        >
          {t(`attendance:state.${state}`)} {singleKeys && <KeyHint keys={keys[state]} />}
        </Button>
      ))}
      <GuestField onGuest={props.onGuest} />
    </div>
  )
}

/** Finds anybody in the register and marks them present. */
function GuestField({ onGuest }: { readonly onGuest: (guest: CallRow) => void }) {
  const { t } = useTranslator()
  return (
    <ComboBox
      label={t('attendance:rollCall.guest')}
      hideLabel
      placeholder={t('attendance:rollCall.guest')}
      value={null}
      options={[]}
      filter={peopleOptions}
      onChange={(id: string | null) => {
        const entry = id === null ? undefined : directory().entry(id)
        if (!entry) return
        onGuest({ id: entry.person.id, name: entry.name, city: '', mark: null, isExpected: false })
      }}
    />
  )
}
