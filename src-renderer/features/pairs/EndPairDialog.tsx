/** Asks how and when one pair or several ended. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import {
  Button,
  DateField,
  Dialog,
  RadioGroup,
  TextArea,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { endPairs } from './pairs.data'
import type { PairingRows } from './pairs.data'
import { endProblem, lastDay } from '../../domain/pairs.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { pairEndReasons } from '../../domain/pair'
import type { PairEndReason } from '../../domain/pair'

/** Props of {@link EndPairDialog}. */
interface EndPairDialogProps {
  /** One pair at least. */
  readonly pairs: readonly NamedPair[]
  readonly rows: PairingRows
  readonly onClose: () => void
}

/** What is being filled in, what is wrong with it, and how it is done. */
function useEnd({ pairs, rows, onClose }: EndPairDialogProps) {
  const [reason, setReason] = useState<PairEndReason>('completed')
  const [on, setOn] = useState<string | null>(() => {
    const ending = pairs.map((named) => named.pair)
    return lastDay(rows.cycle, ending, today())
  })
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const problem =
    on === null
      ? null
      : (pairs
          .map((named) => endProblem(named.pair, { on, reason, note }))
          .find((found) => found !== null) ?? null)
  const end = useOnce(async () => {
    setChecked(true)
    if (on === null || problem !== null || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    if (notify(await endPairs(pairs, { on, reason, note: note.trim() }, rows))) onClose()
  })
  return {
    ...{ reason, setReason, on, setOn, note, setNote, problem, end },
    isDateless: isChecked && on === null,
  }
}

/** The dialog. */
export function EndPairDialog(props: EndPairDialogProps) {
  const { t } = useTranslator()
  const { pairs, onClose } = props
  const draft = useEnd(props)
  const { problem } = draft
  const [first] = pairs
  const title =
    pairs.length === 1 && first
      ? t('pairs:end.titleOne', { mentor: first.mentorName, mentee: first.menteeName })
      : t('pairs:end.titleMany', { count: pairs.length })
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{t('pairs:cancel')}</Button>
          <Button tone="primary" onPress={draft.end}>
            {t('pairs:end.do', { count: pairs.length })}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('pairs:end.reason')}
        value={draft.reason}
        onChange={(id) => draft.setReason(pairEndReasons.find((known) => known === id) ?? 'other')}
        options={pairEndReasons.map((id) => ({
          id,
          label: t(`pairs:reason.${id}`),
          description: t(`pairs:consequence.${id}`),
        }))}
      />
      <DateField
        label={t('pairs:end.on')}
        value={draft.on}
        onChange={draft.setOn}
        error={
          problem ? t(problem.key, problem.params) : draft.isDateless ? t('ui:required') : null
        }
        isRequired
      />
      <TextArea label={t('pairs:end.note')} value={draft.note} onChange={draft.setNote} rows={2} />
    </Dialog>
  )
}
