/** Who reads what: everybody everything, or so many readers for each application, spread evenly; and the conflicts that were found. */
import { useMemo, useState } from 'react'
import { notify } from '../../app/notify'
import { toast } from '../../app/toasts'
import { byId } from '../../domain/by-id'
import { useTranslator } from '../../i18n/i18n'
import { Button, Notice, NumberField, Section, useSaid } from '../../ui'
import { unreadOf } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { spreadApplications } from './assigning.rules'
import type { Spreading } from './assigning.rules'
import { conflictFinder } from './conflicts.rules'
import type { ConflictReason, KnownTies } from './conflicts.rules'
import { assign, unassign, useTies } from './selection.data'
import type { RoundView } from './SelectionScreen'
import type { Reviewer } from '../../domain/reviewer'
import styles from './Selection.module.css'

/** A conflict that was found. */
interface Found {
  readonly reviewer: Reviewer
  readonly applicant: Applicant
  readonly reason: ConflictReason
}

function conflictsIn({ selection, applicants }: RoundView, ties: KnownTies): readonly Found[] {
  const find = conflictFinder(ties)
  return selection.reviewers.flatMap((reviewer) =>
    applicants.flatMap((applicant) => {
      const reason = find(reviewer, applicant.person)
      return reason === null ? [] : [{ reviewer, applicant, reason }]
    }),
  )
}

const key = (reviewerId: string, personId: string): string => `${reviewerId} ${personId}`

/** The spreading of what is not given yet. Who has a conflict, found or declared, gets none of those. */
function spreading(view: RoundView, readers: number, conflicts: readonly Found[]): Spreading {
  const { selection, applicants, round } = view
  const mine = selection.reviews.filter((one) => one.round === round)
  const barred = new Set([
    ...conflicts.map(({ reviewer, applicant }) => key(reviewer.id, applicant.id)),
    ...mine.filter((one) => one.conflict !== null).map((one) => key(one.reviewerId, one.personId)),
  ])
  return spreadApplications({
    personIds: applicants.map(({ id }) => id),
    reviewerIds: selection.reviewers.map(({ id }) => id),
    readers,
    mayRead: (reviewerId, personId) => !barred.has(key(reviewerId, personId)),
    given: mine.filter((one) => one.isAssigned && one.conflict === null),
  })
}

/** The section. */
export function AssigningSection({ view }: { readonly view: RoundView }) {
  const { t } = useTranslator()
  const { selection, applicants, round, rows } = view
  const ties = useTies()
  const [readers, setReaders] = useState(Math.min(2, Math.max(1, selection.reviewers.length)))
  const [short, setShort] = useState<Lacking | null>(null)
  const conflicts = useMemo(() => (ties ? conflictsIn(view, ties) : []), [view, ties])
  const given = selection.reviews.filter((one) => one.round === round && one.isAssigned)
  const unread = unreadOf(applicants, selection.reviews, round).length
  const spread = async () => {
    const { added, short: lacking } = spreading(view, readers, conflicts)
    setShort(lacking.length === 0 ? null : { ids: lacking, readers })
    if (added.length > 0) notify(await assign(rows.cycle.id, round, added, selection.reviewers))
    else if (lacking.length === 0) toast({ key: 'selection:assign.nothing', params: {} })
  }
  return (
    <Section title={t('selection:assign.title')}>
      <State view={view} given={given.length} />
      {unread > 0 && <Notice tone="warn">{t('selection:assign.unread', { count: unread })}</Notice>}
      <div className={styles.line}>
        <NumberField
          label={t('selection:assign.readers')}
          value={readers}
          min={1}
          max={Math.max(1, selection.reviewers.length)}
          onChange={(next) => setReaders(next ?? 1)}
        />
        <Button
          // Not before it is known who has a conflict with whom.
          isDisabled={!ties || selection.reviewers.length === 0 || applicants.length === 0}
          onPress={() => void spread()}
        >
          {t('selection:assign.do')}
        </Button>
        {given.length > 0 && (
          <Button
            onPress={() => void unassign(rows.cycle.id, round, selection.reviews).then(notify)}
          >
            {t('selection:assign.undo')}
          </Button>
        )}
      </div>
      {short !== null && <Short {...short} applicants={applicants} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
    </Section>
  )
}

/** The conflicts that were found, in a sentence for each. */
function Conflicts({ conflicts }: { readonly conflicts: readonly Found[] }) {
  const { t } = useTranslator()
  return (
    <>
      <h3>{t('selection:assign.conflicts')}</h3>
      <ul className={styles.points}>
        {conflicts.map(({ reviewer, applicant, reason }) => (
          <li key={key(reviewer.id, applicant.id)}>
            {t(`selection:conflict.${reason}`, { reviewer: reviewer.name, name: applicant.name })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who reads how many, in a sentence for each. */
function State({ view, given }: { readonly view: RoundView; readonly given: number }) {
  const { t, format } = useTranslator()
  const words = useSaid()
  const { selection, round } = view
  const countOf = (id: string): number =>
    selection.reviews.filter(
      (one) => one.round === round && one.isAssigned && one.reviewerId === id,
    ).length
  return (
    <div ref={words}>
      {given === 0 ? (
        <p className={styles.soft}>{t('selection:assign.all')}</p>
      ) : (
        <ul className={styles.points}>
          {selection.reviewers.map(({ id, name }) => (
            <li key={id}>
              {t('selection:assign.gets', {
                name,
                count: countOf(id),
                number: format.number(countOf(id)),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Applications that have fewer readers than were asked for when they were spread. */
interface Lacking {
  readonly ids: readonly string[]
  readonly readers: number
}

/** Applications that too few may read, by name. */
function Short(props: Lacking & { readonly applicants: readonly Applicant[] }) {
  const { t } = useTranslator()
  const known = byId(props.applicants)
  const names = props.ids.flatMap((id) => known.get(id)?.name ?? [])
  return (
    <Notice tone="warn">
      {t('selection:assign.short', { count: props.readers, names: names.join(', ') })}
    </Notice>
  )
}
