/** The drafts of a cycle: choosing, proposing, copying, comparing one, and making pairs of it. */
import { useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { runPageJob } from '../../app/jobs'
import { notify, notifyFailure } from '../../app/notify'
import { useSelected, useUi } from '../../app/ui'
import { useActions } from '../../app/use-actions'
import { label } from '../../domain/edits'
import type { Answer, Proposal } from '../../domain/matching/answers.rules'
import { gather } from '../../domain/matching/build.rules'
import type { MatchingDraft } from '../../domain/matching-draft'
import { useTranslator } from '../../i18n/i18n'
import { compareText } from '../../i18n/sort'
import { EmptyState, Notice, Select, confirm, useOnce } from '../../ui'
import { askMatcher } from './ask'
import { CompareDrafts } from './CompareDrafts'
import { DraftView } from './DraftView'
import { draftedIn, freeName, openDraft, pairFields, restsOn } from './drafts.rules'
import {
  addDraft,
  copyDraft,
  editDraft,
  emptyDraft,
  latestMatching,
  makeFinal,
} from './matching.data'
import type { MatchingCycle } from './matching.data'
import type { DraftsProps } from './matching.data'
import { conflictText, namesIn } from './matching.words'
import { InvitedMentors, NobodyWaits } from './NotYetIn'
import styles from './Matching.module.css'

/** What came of asking for a proposal: the matchings that were proven, or why there is none. */
type Proposed = Extract<Answer, { readonly what: 'propose' | 'conflict' | 'tooLarge' }>

/** Asks for a proposal, as a job that can be stopped. */
function useProposing({ rows, pairedBefore }: DraftsProps, open: MatchingDraft | null) {
  const [found, setFound] = useState<{
    readonly draftId: string
    readonly of: string
    readonly answer: Proposed
  } | null>(null)
  const { t } = useTranslator()
  const propose = useOnce(async () => {
    const latest = (await latestMatching(rows.cycle.id)) ?? rows
    const known = latest.matchings.find(({ id }) => id === open?.id)
    const draft =
      known ?? emptyDraft(rows.cycle.id, freeName(t('matching:proposal'), latest.matchings))
    const result = await runPageJob(label('matching:job'), (progress, signal) =>
      askMatcher({ what: 'propose', rows: latest, draft, pairedBefore }, signal, progress),
    )
    if (!notifyFailure(result)) return
    const answer = result.value
    if (answer.what !== 'propose' && answer.what !== 'conflict' && answer.what !== 'tooLarge')
      return
    const fields = answer.what === 'propose' ? pairFields(answer.proposals[draft.aim].matched) : {}
    const of = restsOn({ ...draft, ...fields }, latest)
    setFound({ draftId: draft.id, of, answer })
    if (answer.what !== 'propose') return
    const done = known ? editDraft(draft, fields) : addDraft({ ...draft, ...fields })
    if (notify(await done)) useUi.getState().select('matching', draft.id)
  })
  const of = useMemo(() => (open === null ? '' : restsOn(open, rows)), [open, rows])
  const isStill = found !== null && found.draftId === open?.id && found.of === of
  return { propose, answer: isStill ? found.answer : null }
}

/** The tab. */
export function DraftsTab(props: DraftsProps) {
  const { t } = useTranslator()
  const { rows } = props
  const chosen = useSelected('matching')
  const drafts = useMemo(
    () => [...rows.matchings].sort((a, b) => compareText(a.name, b.name)),
    [rows.matchings],
  )
  const open = openDraft(drafts, chosen)
  const { propose, answer } = useProposing(props, open)
  const [otherId, setOther] = useState<string | null>(null)
  const other = drafts.find(({ id }) => id === otherId && id !== open?.id) ?? null
  useDraftActions(props, propose)
  const waiting = useMemo(() => gather(rows, null, []).mentees.length, [rows])
  const proposing = useRef<HTMLButtonElement>(null)
  const invited = <InvitedMentors rows={rows} onConfirmed={() => proposing.current?.focus()} />
  const outcome = open && <Outcome answer={answer} rows={rows} open={open} />
  if (open === null && waiting === 0) return <NobodyWaits rows={rows} />
  if (open === null)
    return (
      <div className={styles.tab}>
        {invited}
        <EmptyState
          icon="users"
          title={t('matching:empty.title')}
          action={<ActionButton action="matching.propose" tone="primary" ref={proposing} />}
        >
          {t('matching:empty.text', { count: waiting })}
        </EmptyState>
      </div>
    )
  return (
    <div className={styles.tab}>
      {invited}
      <DraftBar {...{ drafts, open, other, proposing }} onCompare={setOther} />
      {other ? (
        <>
          {outcome}
          <CompareDrafts {...props} one={open} other={other} onClose={() => setOther(null)} />
        </>
      ) : (
        <DraftView key={open.id} {...props} draft={open} outcome={outcome} />
      )}
    </div>
  )
}

/** What the buttons do that only this tab can do. */
function useDraftActions({ rows, pairedBefore }: DraftsProps, propose: () => void): void {
  const { t } = useTranslator()
  const copy = async (draft: MatchingDraft) => {
    const name = freeName(t('matching:copyName', { name: draft.name }), rows.matchings)
    const done = await copyDraft(draft, name)
    if (notify(done.result)) useUi.getState().select('matching', done.copy.id)
  }
  const final = async (draft: MatchingDraft) => {
    const gathered = gather(rows, draft, pairedBefore)
    const drafted = draftedIn(gathered, draft)
    const count = drafted.filter(({ mentor }) => mentor !== null).length
    const isSure = await confirm({
      title: t('matching:final.title', { count }),
      body: t('matching:final.body', { alone: drafted.length - count }),
      confirmLabel: t('matching:final.do', { count }),
    })
    if (isSure) notify(await makeFinal(rows.cycle, draft, drafted, rows.pairs))
  }
  useActions('matching', { propose, copy, makeFinal: final })
}

function DraftBar(props: {
  readonly drafts: readonly MatchingDraft[]
  readonly open: MatchingDraft
  readonly other: MatchingDraft | null
  readonly proposing: RefObject<HTMLButtonElement | null>
  readonly onCompare: (id: string | null) => void
}) {
  const { t } = useTranslator()
  const { drafts, open, other } = props
  const others = drafts.filter(({ id }) => id !== open.id)
  const option = ({ id, name }: MatchingDraft) => ({ id, label: name })
  return (
    <div className={styles.bar}>
      <Select
        label={t('matching:draft.one')}
        value={open.id}
        options={drafts.map(option)}
        onChange={(id) => useUi.getState().select('matching', id)}
      />
      {others.length > 0 && (
        <Select
          label={t('matching:compareWith')}
          value={other?.id ?? 'none'}
          options={[{ id: 'none', label: t('matching:compareNone') }, ...others.map(option)]}
          onChange={(id) => props.onCompare(id === 'none' ? null : id)}
        />
      )}
      <ActionButton action="matching.propose" ref={props.proposing} />
      <ActionButton action="matching.makeFinal" about={open} tone="primary" />
      <ActionMenu
        label={t('matching:more')}
        about={open.name}
        items={[
          { action: 'matching.copy', about: open },
          { action: 'history.open', about: { table: 'matchings', id: open.id } },
          'separator',
          { action: 'matching.delete', about: open },
        ]}
      />
    </div>
  )
}

/** What came of the last proposal. */
function Outcome(props: {
  readonly answer: Proposed | null
  readonly rows: MatchingCycle
  readonly open: MatchingDraft
}) {
  const translator = useTranslator()
  const { t } = translator
  const { answer, rows, open } = props
  if (answer === null) return null
  if (answer.what === 'tooLarge') return <Notice tone="warn" title={t('matching:tooLarge')} />
  if (answer.what === 'conflict')
    return (
      <Notice tone="warn" title={t('matching:conflict.title')}>
        {conflictText(answer.conflict, namesIn(rows), translator)}
      </Notice>
    )
  return <BothAims proposals={answer.proposals} open={open} />
}

/** The two aims side by side, and the price of fairness. */
function BothAims(props: {
  readonly proposals: Readonly<Record<'sum' | 'worst', Proposal>>
  readonly open: MatchingDraft
}) {
  const { t, format } = useTranslator()
  const { sum, worst } = props.proposals
  const number = (points: number | null): string =>
    points === null ? '–' : format.number(points / 10, 1)
  const price = sum.levels.points - worst.levels.points
  return (
    <Notice tone="ok" title={t('matching:proven')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('matching:draft.aim')}</th>
            <th scope="col">{t('matching:allPoints')}</th>
            <th scope="col">{t('matching:worstPair')}</th>
            <th scope="col">{t('matching:withoutMentor')}</th>
          </tr>
        </thead>
        <tbody>
          {[sum, worst].map(({ aim, levels }) => (
            <tr key={aim}>
              <th scope="row">{t(`matching:aim.${aim}`)}</th>
              <td className={styles.number}>{number(levels.points)}</td>
              <td className={styles.number}>{number(levels.worst)}</td>
              <td className={styles.number}>{format.number(levels.alone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.words}>
        {price === 0
          ? t('matching:fairnessFree')
          : t('matching:fairnessPrice', { points: number(price) })}
      </p>
    </Notice>
  )
}
