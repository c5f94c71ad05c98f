/** Asks how and when one pair or several ended. */
import { useState } from 'react'
import { today } from '../../commit/act'
import { useTranslator } from '../../i18n/i18n'
import { toastUndo } from '../../state/toasts'
import { Button, DateField, Dialog, RadioGroup, TextArea } from '../../ui'
import { endPairs } from './pairs.data'
import type { PairingRows } from './pairs.data'
import { endProblem } from './pairs.rules'
import type { NamedPair } from './pairs.rules'
import { pairEndReasons } from './pairs.types'
import type { PairEndReason } from './pairs.types'

/** The dialog; `pairs` has one pair at least. */
export function EndPairDialog(props: {
  readonly pairs: readonly NamedPair[]
  readonly rows: PairingRows
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { pairs, rows, onClose } = props
  const [reason, setReason] = useState<PairEndReason>('completed')
  const [on, setOn] = useState<string | null>(today())
  const [note, setNote] = useState('')
  const [first] = pairs
  const problem =
    on === null
      ? null
      : pairs
          .map((named) => endProblem(named.pair, { on, reason, note }))
          .find((found) => found !== null)
  const end = async () => {
    if (on === null) return
    const result = await endPairs(pairs, { on, reason, note: note.trim() }, rows)
    if (!result.ok) return
    if (result.commit) toastUndo(result.commit.label, result.commit.id)
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="s"
      onClose={onClose}
      title={
        pairs.length === 1 && first
          ? t('pairs:end.titleOne', { mentor: first.mentorName, mentee: first.menteeName })
          : t('pairs:end.titleMany', { count: pairs.length })
      }
      footer={
        <>
          <Button onPress={onClose}>{t('pairs:cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={on === null || (problem ?? null) !== null}
            onPress={() => void end()}
          >
            {t('pairs:end.do', { count: pairs.length })}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('pairs:end.reason')}
        value={reason}
        onChange={(id) => setReason(pairEndReasons.find((known) => known === id) ?? 'other')}
        options={pairEndReasons.map((id) => ({
          id,
          label: t(`pairs:reason.${id}`),
          description: t(`pairs:consequence.${id}`),
        }))}
      />
      <DateField
        label={t('pairs:end.on')}
        value={on}
        onChange={setOn}
        error={problem ? t(problem.key, problem.params) : null}
      />
      <TextArea label={t('pairs:end.note')} value={note} onChange={setNote} rows={2} />
    </Dialog>
  )
}
