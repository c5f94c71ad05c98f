/** One act of the history: what it changed, undoing it, and what rests on it when it cannot be undone. */
import type { CommitHead } from '../../storage/commit.types'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { DetailPane, LinkButton, Notice } from '../../ui'
import { ChangeList } from './ChangeList'
import { useActDetails } from './history.data'
import type { HistoryEntry } from './history.types'
import styles from './History.module.css'

/** Props of {@link ActDetail}. */
interface ActDetailProps {
  readonly entry: HistoryEntry
  /** Later acts that kept this one from being undone. */
  readonly blockers: readonly CommitHead[]
  readonly onShow: (id: string) => void
  readonly onClose: () => void
}

/** The pane. */
export function ActDetail(props: ActDetailProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const { entry, blockers } = props
  const { head, isUndone } = entry
  const details = useActDetails(head.id)
  const { place } = head
  return (
    <DetailPane
      title={sentence(head.label, translator)}
      subtitle={[format.dateTime(head.at), head.who].filter((part) => part !== '').join(' · ')}
      onClose={props.onClose}
      actions={
        <>
          <ActionButton action="history.takeBack" about={entry} />
          {place !== null && <ActionButton action="history.goThere" about={place} />}
        </>
      }
    >
      {isUndone && <Notice>{t('history:isUndone')}</Notice>}
      {blockers.length > 0 && <Blockers {...props} />}
      {details && (
        <>
          <ChangeList lines={details.lines} known={details.known} />
          {details.more > 0 && (
            <p className={styles.soft}>
              {t('history:moreLines', { count: details.more, number: format.number(details.more) })}
            </p>
          )}
        </>
      )}
    </DetailPane>
  )
}

/** Later acts that are named; further ones are counted. */
const named = 8

function Blockers({ blockers, onShow }: ActDetailProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const others = blockers.length - named
  return (
    <Notice tone="danger" title={t('history:rests.title')}>
      {t('history:rests.text', { count: blockers.length })}
      <ul className={styles.blockers}>
        {blockers.slice(0, named).map((head) => (
          <li key={head.id}>
            <LinkButton onPress={() => onShow(head.id)}>
              {sentence(head.label, translator)}
            </LinkButton>{' '}
            <span className={styles.soft}>{format.dateTime(head.at)}</span>
          </li>
        ))}
        {others > 0 && <li>{t('history:rests.more', { count: others })}</li>}
      </ul>
    </Notice>
  )
}
