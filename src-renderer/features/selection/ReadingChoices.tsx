/** Who reads, and whether they see names. */
import { notify } from '../../app/notify'
import { useUi } from '../../app/ui'
import { label } from '../../domain/edits'
import type { Reviewer } from '../../domain/reviewer'
import { useTranslator } from '../../i18n/i18n'
import { Checkbox, Select } from '../../ui'
import { editSelection } from './selection.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The choices. Who reads is kept with the screen, so that whoever sits down at the laptop chooses once; the other one is the cycle's. */
export function ReadingChoices(props: { readonly view: RoundView; readonly reviewer: Reviewer }) {
  const { t } = useTranslator()
  const setFilter = useUi((ui) => ui.setFilter)
  const { rows, round, selection } = props.view
  const set = (isReadBlind: boolean) =>
    editSelection(rows.cycle, label(`selection:done.${isReadBlind ? 'blind' : 'named'}`), {
      isReadBlind,
    }).then(notify)
  return (
    <div className={styles.choices}>
      <Select
        label={t('selection:readingAs')}
        value={props.reviewer.id}
        onChange={(id) => setFilter('selection', 'reviewer', id)}
        options={selection.reviewers.map(({ id, name }) => ({ id, label: name }))}
      />
      {round === 'shortlist' && (
        <Checkbox isSelected={rows.cycle.isReadBlind === true} onChange={(is) => void set(is)}>
          {t('selection:blind.read')}
        </Checkbox>
      )}
    </div>
  )
}
