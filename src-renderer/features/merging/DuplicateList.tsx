/** The pairs one below the other: what speaks for each, the two side by side, and one key for each decision. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useUi } from '../../app/ui'
import { goTo } from '../../app/go-to'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Badge, Button, KeyHint, LinkButton, useOnce } from '../../ui'
import { mergeCandidate, tellApart } from './duplicates.data'
import type { OpenCandidate } from './duplicates.data'
import { putOff } from './duplicates.state'
import { reasonsFor } from './duplicate-words'
import { useMerging } from './merging.state'
import styles from './Duplicates.module.css'

/** Pairs shown at once. */
const shownAtOnce = 50

/** The decisions in their order, and so their keys: 1, 2, 3. */
const decisions = ['merge', 'apart', 'later'] as const
type Decision = (typeof decisions)[number]

/** What can be decided about a pair: one that was put off is not put off once more. */
const decisionsOn = ({ isLater }: OpenCandidate): readonly Decision[] =>
  decisions.filter((decision) => decision !== 'later' || !isLater)

/** Answers whether something came of it. */
async function decide(candidate: OpenCandidate, decision: Decision): Promise<boolean> {
  if (decision === 'merge') return mergeCandidate(candidate)
  if (decision === 'apart') return tellApart(candidate)
  putOff(candidate.key)
  return true
}

const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? []),
]

/** Puts the focus on the first control of a row, or of the last one where there are fewer. */
function focusRow(list: HTMLElement | null, at: number): void {
  const rows = rowsOf(list)
  const row = rows[Math.min(at, rows.length - 1)]
  row?.querySelector<HTMLElement>('[role=group] button')?.focus()
}

/** Where it was decided, and the list then: once it is another one, the focus moves. Null: once the window is closed. */
interface Decided {
  readonly at: number
  readonly order: string | null
}

type Decide = (at: number, decision: Decision) => void

/** Decides about a pair, and puts the focus on the one that has come to its place. */
function useDeciding(
  candidates: readonly OpenCandidate[],
  list: RefObject<HTMLUListElement | null>,
): Decide {
  const isAsking = useMerging(({ pair }) => pair !== null)
  const [decided, setDecided] = useState<Decided | null>(null)
  const order = candidates.map(({ key, isLater }) => `${key}${isLater ? '+' : ''}`).join(' ')
  useEffect(() => {
    if (decided === null || isAsking || decided.order === order) return
    setDecided(null)
    focusRow(list.current, decided.at)
  }, [decided, order, isAsking, list])
  return useOnce(async (at: number, decision: Decision) => {
    const candidate = candidates[at]
    if (candidate === undefined || !decisionsOn(candidate).includes(decision)) return
    setDecided({ at, order })
    if (!(await decide(candidate, decision))) setDecided(null)
    else if (useMerging.getState().pair !== null) setDecided({ at, order: null })
  })
}

/** One key for each decision, and the arrow keys from pair to pair. */
function usePairKeys(list: RefObject<HTMLUListElement | null>, run: Decide): void {
  useEffect(() => {
    const place = list.current
    const onKey = (event: KeyboardEvent): void => {
      const at = rowsOf(place).findIndex((row) => row.contains(event.target as Node))
      if (at === -1 || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const { singleKeys } = useUi.getState()
      const decision = singleKeys ? decisions[Number(event.key) - 1] : undefined
      if (step === 0 && decision === undefined) return
      event.preventDefault()
      if (decision !== undefined) run(at, decision)
      else focusRow(place, Math.max(0, at + step))
    }
    place?.addEventListener('keydown', onKey)
    return () => place?.removeEventListener('keydown', onKey)
  }, [list, run])
}

/** The list. After a decision the next pair has the focus. */
export function DuplicateList({ candidates }: { readonly candidates: readonly OpenCandidate[] }) {
  const { t, format } = useTranslator()
  const hasKeys = useUi((ui) => ui.singleKeys)
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(shownAtOnce)
  const run = useDeciding(candidates, list)
  usePairKeys(list, run)
  const rest = candidates.length - shown
  return (
    <>
      <p className={styles.soft}>
        {t(hasKeys ? 'merging:duplicates.hint' : 'merging:duplicates.hintPlain')}
      </p>
      <ul ref={list} className={styles.list} aria-label={t('merging:duplicates.list')}>
        {candidates.slice(0, shown).map((candidate, at) => (
          <Pair
            key={candidate.key}
            candidate={candidate}
            hasKeys={hasKeys}
            onDecide={(decision) => run(at, decision)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button onPress={() => setShown(shown + shownAtOnce * 4)}>
            {t('check:showMore', { count: rest, number: format.number(rest) })}
          </Button>
        </div>
      )}
    </>
  )
}

function Pair(props: {
  readonly candidate: OpenCandidate
  readonly hasKeys: boolean
  readonly onDecide: (decision: Decision) => void
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { candidate, hasKeys, onDecide } = props
  const { kept, other, verdict, isLater, evidence } = candidate
  const about = t('merging:duplicates.about', { name: kept.name, other: other.name })
  return (
    <li className={styles.pair}>
      <p className={styles.why}>
        <Badge tone={verdict === 'certain' ? 'plum' : 'plain'}>
          {t(`merging:duplicates.verdict.${verdict}`)}
        </Badge>
        {isLater && <Badge>{t('merging:duplicates.isLater')}</Badge>}
        <span>{format.list(reasonsFor(evidence, translator))}</span>
      </p>
      <div className={styles.two}>
        <Somebody entry={kept} />
        <Somebody entry={other} />
      </div>
      <div role="group" aria-label={about} className={styles.decisions}>
        {decisionsOn(candidate).map((decision, at) => (
          <span key={decision} className={styles.decision}>
            <Button
              label={`${t(`merging:duplicates.decide.${decision}`)}: ${about}`}
              onPress={() => onDecide(decision)}
            >
              {t(`merging:duplicates.decide.${decision}`)}
            </Button>
            {hasKeys && <KeyHint keys={String(at + 1)} />}
          </span>
        ))}
      </div>
    </li>
  )
}

function Somebody({ entry }: { readonly entry: PersonEntry }) {
  const translator = useTranslator()
  return (
    <div className={styles.somebody}>
      <LinkButton
        onPress={() => goTo({ screen: 'people', recordId: entry.id, filters: { scope: 'all' } })}
      >
        {entry.name}
      </LinkButton>
      <span className={styles.soft}>{detailsOf(entry, translator).join(' · ')}</span>
    </div>
  )
}

function detailsOf(
  { person, participations }: PersonEntry,
  { t, format }: Translator,
): readonly string[] {
  const { email, phone, city, birthDate, organization } = person
  const born = birthDate === null ? null : format.date(birthDate)
  const cycles = new Set(participations.map(({ cycleId }) => cycleId)).size
  const known = [email, phone, born, city, organization].flatMap((text) =>
    text === null || text === '' ? [] : [text],
  )
  return [...known, t('merging:duplicates.cycles', { count: cycles })]
}
