/** The copies on the page that brings things back: older ones to go back to, or those that a new program can begin with. */
import type { SnapshotInfo } from '../../../src-shared/journal'
import { useTranslator } from '../../i18n/i18n'
import { Button, EmptyState, Section, confirm } from '../../ui'
import { areOfSeveral, contentOf, madeAt, useUnlocking, whyOf } from '../backups'
import { hideCopies, lookElsewhere, useLookedInto } from './begin-with-copy.state'
import styles from './Recovery.module.css'

interface Choice {
  readonly copies: readonly SnapshotInfo[]
  readonly onChoose: (copy: SnapshotInfo) => void
}

/** Copies to go back to after everything was brought back; nothing when there are none. */
export function Older({ copies, onChoose }: Choice) {
  const { t, format } = useTranslator()
  if (copies.length === 0) return null
  const choose = async (copy: SnapshotInfo) => {
    const when = format.dateTime(copy.about?.at ?? 0)
    const isSure = await confirm({
      title: t('recovery:older.confirmTitle', { when }),
      body: t('recovery:older.confirmText'),
      confirmLabel: t('recovery:older.confirm'),
    })
    if (isSure) onChoose(copy)
  }
  return (
    <Section title={t('recovery:older.title')}>
      <p className={styles.lead}>{t('recovery:older.text')}</p>
      <CopyList
        copies={copies}
        action={t('recovery:older.back')}
        onChoose={(copy) => void choose(copy)}
      />
    </Section>
  )
}

/** Copies that a new program can begin with. Nothing is asked: nothing is here yet. */
export function BeginCopies({ copies, onChoose }: Choice) {
  const { t } = useTranslator()
  const [choose, unlocking] = useUnlocking(onChoose)
  return (
    <Section title={t('recovery:begin.title')}>
      {unlocking}
      {copies.length === 0 ? (
        <EmptyState icon="folder" title={t('recovery:begin.noneTitle')}>
          {t('recovery:begin.noneText')}
        </EmptyState>
      ) : (
        <CopyList copies={copies} action={t('recovery:begin.bring')} onChoose={choose} hasProgram />
      )}
    </Section>
  )
}

/** The ways on from the copies that a new program can begin with. */
export function Elsewhere() {
  const { t } = useTranslator()
  const isBusy = useLookedInto((looked) => looked.isBusy)
  return (
    <>
      <Button
        icon="folder"
        isDisabled={isBusy}
        onPress={() => void lookElsewhere(t('recovery:second.dialog'))}
      >
        {t('recovery:begin.elsewhere')}
      </Button>
      <Button tone="quiet" icon="arrow-left" onPress={hideCopies}>
        {t('workspace:back')}
      </Button>
    </>
  )
}

function CopyList(
  props: Choice & {
    readonly action: string
    /** Whether it is said which program a copy is of; it is anyhow when there are several. */
    readonly hasProgram?: boolean
  },
) {
  const translator = useTranslator()
  const { t, format } = translator
  const isNamed = props.hasProgram === true || areOfSeveral(props.copies)
  return (
    <ul className={styles.copies}>
      {props.copies.map((copy) => {
        const when = format.dateTime(madeAt(copy))
        const program = isNamed ? [copy.about?.title ?? ''] : []
        return (
          <li key={`${copy.place} ${copy.id}`} className={styles.copy}>
            <span className={styles.when}>{when}</span>
            <span className={styles.soft}>
              {(copy.problem === 'locked'
                ? [t('recovery:state.locked')]
                : [...program, whyOf(copy, translator), contentOf(copy, translator)]
              )
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button label={`${props.action} ${when}`} onPress={() => props.onChoose(copy)}>
              {props.action}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
