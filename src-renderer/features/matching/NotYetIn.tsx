/**
 * Who is not matched because their answer, or the decision about them, is not there yet: mentors who were only invited, as all are who
 * came with a list, and mentees nobody has decided about.
 */
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import type { Participation } from '../../domain/participation'
import { isWaiting } from '../../domain/participations.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, EmptyState, Notice, useOnce } from '../../ui'
import { confirmMentors } from './matching.data'
import type { MatchingCycle } from './matching.data'
import styles from './Matching.module.css'

/** The mentors who were invited and have not answered. */
function invitedMentors({ participations }: MatchingCycle): readonly Participation[] {
  return participations.filter((one) => one.role === 'mentor' && one.status === 'invited')
}

/** Says how many mentors were only invited; one step notes that they said yes. */
export function InvitedMentors(props: {
  readonly rows: MatchingCycle
  /** The notice is gone: the focus needs another place. */
  readonly onConfirmed: () => void
}) {
  const { t } = useTranslator()
  const { rows, onConfirmed } = props
  const invited = invitedMentors(rows)
  const confirmAll = useOnce(async () => {
    if (notify(await confirmMentors(rows.cycle, invited))) onConfirmed()
  })
  if (invited.length === 0) return null
  return (
    <Notice tone="warn" title={t('matching:invited.title', { count: invited.length })}>
      {t('matching:invited.text')}
      <div className={styles.noticeActs}>
        <Button onPress={confirmAll}>
          {t('matching:invited.confirm', { count: invited.length })}
        </Button>
        <Button
          onPress={() => goTo({ screen: 'people', filters: { role: 'mentor', status: 'invited' } })}
        >
          {t('matching:invited.look')}
        </Button>
      </div>
    </Notice>
  )
}

/** What stands where no mentee waits for a mentor: everybody has one, or nobody was accepted yet. */
export function NobodyWaits({ rows }: { readonly rows: MatchingCycle }) {
  const { t } = useTranslator()
  const undecided = rows.participations.filter(
    (one) => one.role === 'mentee' && isWaiting(one.status),
  ).length
  if (undecided === 0 || rows.pairs.length > 0)
    return (
      <EmptyState icon="users" title={t('pairs:allPaired')}>
        {t('pairs:allPairedText')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon="users"
      title={t('matching:undecided.title')}
      action={
        <Button tone="primary" onPress={() => goTo({ screen: 'selection' })}>
          {t('matching:undecided.open')}
        </Button>
      }
    >
      {t('matching:undecided.text', { count: undecided })}
    </EmptyState>
  )
}
