/** Who could be put on the list of people to ask: found in the register, or added to it by name. */
import { useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import type { Side } from '../../domain/matching/sides.rules'
import { findAlike, fullName, looksLikeName, nameParts, tidyName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, LinkButton, SearchField, Section, containsFolded, useOnce } from '../../ui'
import { addApproach, addNewApproach, useRegister } from './matching.data'
import type { MatchingCycle, Registered } from './matching.data'
import { candidatesFor } from './search.rules'
import type { Candidate } from './search.rules'
import styles from './Matching.module.css'

/** Why somebody could be asked. */
function whyText(
  { was, fields, isSameCity, person }: Candidate,
  { t, format }: Translator,
): string {
  return [
    ...(was === null ? [] : [t(`matching:search.was.${was}`)]),
    ...(fields.length === 0 ? [] : [t('matching:search.fields', { list: format.list(fields) })]),
    ...(isSameCity ? [person.city ?? ''] : []),
  ].join(' · ')
}

/** How many are offered at once. */
const shownAtOnce = 20

/** The name that was looked for, when it is a whole one and nobody in the register has it; else null. */
function unknownName(query: string, register: readonly Registered[]): string | null {
  const name = tidyName(query)
  if (!name.includes(' ') || !looksLikeName(name)) return null
  return findAlike(register, { ...nameParts(name), email: '' }).length > 0 ? null : name
}

/** Who is offered for a mentee: those who fit, best first; whoever is looked for by name need not fit. */
function useCandidates(rows: MatchingCycle, mentee: Side, query: string) {
  const register = useRegister()
  const listed = useMemo(() => {
    const own = rows.approaches.filter(({ menteeId }) => menteeId === mentee.participation.id)
    return new Set(own.map(({ personId }) => personId))
  }, [rows.approaches, mentee])
  const isNamed = query.trim() !== ''
  const candidates = useMemo(
    () => candidatesFor(mentee, register ?? [], listed, isNamed),
    [mentee, register, listed, isNamed],
  )
  return {
    shown: candidates.filter(({ person }) => containsFolded(fullName(person), query)),
    newName: unknownName(query, register ?? []),
  }
}

/** The list. */
export function Candidates({
  rows,
  mentee,
}: {
  readonly rows: MatchingCycle
  readonly mentee: Side
}) {
  const { t } = useTranslator()
  const [query, setQuery] = useState('')
  const found = useRef<HTMLUListElement>(null)
  const { shown, newName } = useCandidates(rows, mentee, query)
  const add = useOnce(async (person: Person) => {
    if (notify(await addApproach(mentee.participation, person))) found.current?.focus()
  })
  const addNew = useOnce(async (name: string) => {
    if (!notify(await addNewApproach(mentee.participation, nameParts(name)))) return
    setQuery('')
    found.current?.focus()
  })
  return (
    <Section title={t('matching:search.register')}>
      <div className={styles.search}>
        <SearchField
          label={t('matching:searchIn', { list: t('matching:search.register') })}
          value={query}
          onChange={setQuery}
          onDown={() => found.current?.querySelector('button')?.focus()}
        />
      </div>
      {shown.length === 0 && (
        <p className={styles.words}>
          {t(query.trim() === '' ? 'matching:search.nobody' : 'matching:search.nobodyNamed')}
        </p>
      )}
      {newName !== null && (
        <div>
          <Button icon="user-plus" onPress={() => addNew(newName)}>
            {t('matching:search.addNew', { name: newName })}
          </Button>
        </div>
      )}
      <CandidateList list={found} candidates={shown} onAdd={add} />
    </Section>
  )
}

/** The first of the candidates, and how many more there are. */
function CandidateList(props: {
  readonly list: RefObject<HTMLUListElement | null>
  readonly candidates: readonly Candidate[]
  readonly onAdd: (person: Person) => void
}) {
  const { t } = useTranslator()
  const { list, candidates, onAdd } = props
  return (
    <>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label={t('matching:search.register')}
        className={styles.candidates}
      >
        {candidates.slice(0, shownAtOnce).map((candidate) => (
          <CandidateLine key={candidate.person.id} candidate={candidate} onAdd={onAdd} />
        ))}
      </ul>
      {candidates.length > shownAtOnce && (
        <p className={styles.soft}>
          {t('matching:search.more', { count: candidates.length - shownAtOnce })}
        </p>
      )}
    </>
  )
}

function CandidateLine(props: {
  readonly candidate: Candidate
  readonly onAdd: (person: Person) => void
}) {
  const translator = useTranslator()
  const { candidate, onAdd } = props
  const { person } = candidate
  return (
    <li className={styles.candidate}>
      <div>
        <LinkButton onPress={() => goTo({ screen: 'people', recordId: person.id })}>
          {fullName(person)}
        </LinkButton>
        <p className={styles.soft}>{whyText(candidate, translator)}</p>
      </div>
      <Button onPress={() => onAdd(person)}>
        {translator.t('matching:search.add', { name: fullName(person) })}
      </Button>
    </li>
  )
}
