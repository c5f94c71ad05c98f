/** The mentee first: for somebody whom nobody fits, the mentor that is sought, and the people who are asked, one after the other. */
import { useMemo, useRef } from 'react'
import { notify } from '../../app/notify'
import { goTo } from '../../app/go-to'
import { toastFailure } from '../../app/toasts'
import { today } from '../../app/clock'
import { useFilter, useSelected, useUi } from '../../app/ui'
import { approachStates } from '../../domain/approach'
import type { Approach } from '../../domain/approach'
import { waitingDays } from '../../domain/approaches.rules'
import { sidesOf } from '../../domain/matching/build.rules'
import type { Side } from '../../domain/matching/sides.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  EditableDate,
  EditableSelect,
  EditableText,
  FieldList,
  FieldRow,
  LinkButton,
  Section,
  Select,
  useOnce,
} from '../../ui'
import { openDraft } from './drafts.rules'
import { Candidates } from './Candidates'
import { deleteApproach, editApproach } from './matching.data'
import type { MatchingCycle } from './matching.data'
import { profileOf } from './search.rules'
import { NobodyWaits } from './NotYetIn'
import styles from './Matching.module.css'

/** The tab. */
export function SearchTab({ rows }: { readonly rows: MatchingCycle }) {
  const { t } = useTranslator()
  const wanted = useFilter('matching', 'mentee')
  const mentees = useMemo(() => {
    const { mentees: waiting } = sidesOf(rows, null)
    return waiting
  }, [rows])
  const mentee =
    mentees.find(({ participation }) => participation.id === wanted) ?? mentees[0] ?? null
  if (mentee === null) return <NobodyWaits rows={rows} />
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Select
          label={t('pairs:field.mentee')}
          value={mentee.participation.id}
          options={mentees.map(({ participation, person }) => ({
            id: participation.id,
            label: fullName(person),
          }))}
          onChange={(id) => useUi.getState().setFilter('matching', 'mentee', id)}
        />
      </div>
      <Sought mentee={mentee} />
      <Approached rows={rows} mentee={mentee} />
      <Candidates key={mentee.participation.id} rows={rows} mentee={mentee} />
    </div>
  )
}

/** What the mentor for this mentee would be like. */
function Sought({ mentee }: { readonly mentee: Side }) {
  const { t, format } = useTranslator()
  const { fields, city, goals, wish } = profileOf(mentee)
  const lines = [
    ['fields', fields.length === 0 ? null : format.list(fields)],
    ['city', city],
    ['goals', goals],
    ['wishedMentor', wish],
  ] as const
  return (
    <Section title={t('matching:search.sought')}>
      <FieldList>
        {lines.map(([source, text]) => (
          <FieldRow key={source} label={t(`matching:source.${source}`)}>
            {text ?? t('matching:search.unsaid')}
          </FieldRow>
        ))}
      </FieldList>
    </Section>
  )
}

/** Who was put on the list, and how far it has come with each. */
function Approached({ rows, mentee }: { readonly rows: MatchingCycle; readonly mentee: Side }) {
  const { t } = useTranslator()
  const list = useRef<HTMLDivElement>(null)
  const people = useMemo(() => new Map(rows.people.map((one) => [one.id, one])), [rows.people])
  const own = rows.approaches.filter(({ menteeId }) => menteeId === mentee.participation.id)
  return (
    <Section title={t('matching:search.list')}>
      <div ref={list} tabIndex={-1} role="group" aria-label={t('matching:search.list')}>
        {own.length === 0 && <p className={styles.words}>{t('matching:search.listEmpty')}</p>}
        {own.map((approach) => {
          const person = people.get(approach.personId)
          return (
            person && (
              <ApproachLine
                key={approach.id}
                rows={rows}
                approach={approach}
                person={person}
                onDeleted={() => list.current?.focus()}
              />
            )
          )
        })}
      </div>
    </Section>
  )
}

function ApproachLine(props: {
  readonly rows: MatchingCycle
  readonly approach: Approach
  readonly person: Person
  readonly onDeleted: () => void
}) {
  const { t } = useTranslator()
  const { rows, approach, person } = props
  const openId = useSelected('matching')
  const open = openDraft(rows.matchings, openId)
  // What was made final is kept as it was.
  const draft = open?.finalOn === null ? open : null
  const edit = (fields: Parameters<typeof editApproach>[2]) =>
    editApproach(approach, person, fields, draft)
  const name = fullName(person)
  const days = waitingDays(approach, today())
  const remove = useOnce(async () => {
    if (notify(await deleteApproach(approach, name))) props.onDeleted()
  })
  return (
    <div role="group" aria-label={name}>
      <div className={styles.bar}>
        <LinkButton onPress={() => goTo({ screen: 'people', recordId: person.id })}>
          {name}
        </LinkButton>
        {days !== null && (
          <span className={styles.soft}>{t('matching:search.waits', { count: days })}</span>
        )}
        <Button tone="quiet" icon="trash" onPress={remove}>
          {t('matching:search.remove', { name })}
        </Button>
      </div>
      <FieldList>
        <EditableSelect
          label={t('matching:approach.state')}
          value={approach.state}
          options={approachStates.map((id) => ({ id, label: t(`matching:approachState.${id}`) }))}
          onCommit={(state) => void edit({ state }).then(notify)}
        />
        <EditableDate
          label={t('matching:approach.askedOn')}
          value={approach.askedOn}
          onCommit={(askedOn) => edit({ askedOn }).then(toastFailure)}
        />
        <EditableText
          label={t('matching:approach.note')}
          value={approach.note}
          onCommit={(note) => edit({ note }).then(toastFailure)}
        />
      </FieldList>
    </div>
  )
}
