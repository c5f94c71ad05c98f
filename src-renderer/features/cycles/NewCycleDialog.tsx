/** Makes a cycle: its name and its dates; everything else can wait. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import {
  Button,
  DateRangeField,
  Dialog,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { createCycle } from './cycles.data'
import { useCycles } from '../../storage/cycles'
import { cycleProblems } from '../../domain/cycles.rules'
import type { CycleDraft } from '../../domain/cycles.rules'
import styles from './Cycles.module.css'

/** The dialog. It shows the new cycle when it is made. */
export function NewCycleDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslator()
  const cycles = useCycles() ?? []
  const [draft, setDraft] = useState<CycleDraft>({ name: '', dates: null })
  const [isChecked, setChecked] = useState(false)
  const problems = cycleProblems(draft, cycles)
  const make = useOnce(async () => {
    setChecked(true)
    if (problems.length > 0 || draft.dates === null || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const { id, result } = await createCycle(draft.name, draft.dates)
    if (!result.ok) {
      toastFailure(result)
      return
    }
    goTo({ screen: 'cycles', recordId: id })
    props.onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      onEnter={make}
      title={t('cycles:newTitle')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={make}>
            {t('cycles:create')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <CycleFields draft={draft} onChange={setDraft} problems={isChecked ? problems : []} />
      </div>
    </Dialog>
  )
}

/** The fields of a cycle's form, each with its own problem under it. */
export function CycleFields(props: {
  readonly draft: CycleDraft
  readonly onChange: (draft: CycleDraft) => void
  readonly problems: ReturnType<typeof cycleProblems>
  readonly isFirst?: boolean | undefined
}) {
  const { t } = useTranslator()
  const { draft, onChange } = props
  const problem = (about: 'name' | 'dates'): string | null => {
    // An end before the beginning is said by the field itself, in the words of its own.
    const found = props.problems.find(
      ({ key }) => key.includes('problem.name') === (about === 'name'),
    )
    return found === undefined ? null : t(found.key, found.params)
  }
  return (
    <>
      <TextField
        label={t('cycles:field.name')}
        description={t('cycles:hint.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={problem('name')}
        isRequired
        autoFocus={props.isFirst !== false}
        maxLength={200}
      />
      <DateRangeField
        label={t('cycles:field.dates')}
        description={t('cycles:hint.dates')}
        value={draft.dates}
        onChange={(dates) => onChange({ ...draft, dates })}
        error={problem('dates')}
        isRequired
      />
    </>
  )
}
