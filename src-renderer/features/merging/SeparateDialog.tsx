/** Makes two records of one again: says what goes back, and asks whose that is which came since. */
import { useState } from 'react'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { toast } from '../../app/toasts'
import { fullName } from '../../domain/people.rules'
import type { Whose } from '../../domain/separating.rules'
import { recordTitle } from '../../domain/titles.rules'
import { finder } from '../../storage/read-records'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, RadioGroup, SegmentedControl, useOnce } from '../../ui'
import { separatePeople, useMergedInto, useReadApart } from './separating.data'
import type { Apart } from './separating.data'
import { useMerging } from './merging.state'
import styles from './Merging.module.css'

/** Which of the merged records is meant, the latest unless another is chosen, and what is known of it. */
function useApart(keptId: string) {
  const merged = useMergedInto(keptId)
  const [chosen, setChosen] = useState<string | null>(null)
  const otherId = chosen ?? merged.at(-1)?.id ?? null
  const apart = useReadApart(otherId)
  return { merged, otherId, setChosen, apart }
}

/** The window. */
export function SeparateDialog({ keptId }: { readonly keptId: string }) {
  const { t } = useTranslator()
  const close = useMerging((merging) => merging.close)
  const { merged, otherId, setChosen, apart } = useApart(keptId)
  const [answers, setAnswers] = useState<ReadonlyMap<string, Whose>>(new Map())
  const separate = useOnce(async () => {
    if (otherId === null) return
    const result = await separatePeople(otherId, answers)
    if (result === null) toast({ key: 'merging:changedMeanwhile', params: {} }, { tone: 'problem' })
    if (result === null || !notify(result)) return
    close()
    goTo({ screen: 'people', recordId: otherId })
  })
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('merging:apart.title')}
      footer={
        <>
          <Button onPress={close} autoFocus>
            {t('ui:cancel')}
          </Button>
          <Button tone="primary" onPress={separate} isDisabled={!apart}>
            {t('merging:apart.confirm')}
          </Button>
        </>
      }
    >
      {merged.length > 1 && (
        <RadioGroup
          label={t('merging:apart.which')}
          value={otherId}
          onChange={setChosen}
          options={merged.map((row) => ({ id: row.id, label: fullName(row) }))}
        />
      )}
      {apart === null && <Notice tone="warn">{t('merging:apart.unknown')}</Notice>}
      {apart && (
        <Since
          apart={apart}
          answers={answers}
          onAnswer={(key, whose) => setAnswers(new Map([...answers, [key, whose]]))}
        />
      )}
    </Dialog>
  )
}

function Since(props: {
  readonly apart: Apart
  readonly answers: ReadonlyMap<string, Whose>
  readonly onAnswer: (key: string, whose: Whose) => void
}) {
  const { t } = useTranslator()
  const { names, since, known } = props.apart
  const find = finder(known)
  return (
    <div className={styles.what}>
      <p>{t('merging:apart.text', { name: names.kept, other: names.other })}</p>
      {since.length > 0 && <p>{t('merging:apart.since')}</p>}
      {since.map((one) => (
        <SegmentedControl
          key={one.key}
          label={recordTitle(one, find, t)}
          description={t(one.isChanged ? 'merging:apart.changed' : 'merging:apart.made')}
          value={props.answers.get(one.key) ?? one.proposed}
          onChange={(whose) => props.onAnswer(one.key, whose)}
          options={[
            { id: 'kept', label: names.kept },
            { id: 'other', label: names.other },
          ]}
        />
      ))}
    </div>
  )
}
