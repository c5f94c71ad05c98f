/** A new cycle from the last one: shows what it will be before it is made. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import { Button, Dialog, FieldList, FieldRow, TextField, enterFirstWrong, useOnce } from '../../ui'
import { addCycle, today, useNextCycle } from './cycles.data'
import { useCycles } from '../../storage/cycles'
import { cycleProblems } from '../../domain/cycles.rules'
import type { Cycle } from '../../domain/cycle'
import { StageLine } from './StageLine'
import styles from './Cycles.module.css'

/** The dialog. It shows the new cycle when it is made. */
export function NextCycleDialog(props: { readonly onClose: () => void }) {
  const { format } = useTranslator()
  const cycles = useCycles()
  const [last] = cycles ?? []
  const next = useNextCycle(format.monthRange)
  if (cycles === undefined || last === undefined || next === null) return null
  return <Preview last={last} next={next} cycles={cycles} onClose={props.onClose} />
}

function Preview(props: {
  readonly last: Cycle
  readonly next: Cycle
  readonly cycles: readonly Cycle[]
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { last, next } = props
  const [name, setName] = useState(next.name)
  const [problem] = cycleProblems({ name, dates: next.dates }, props.cycles)
  const make = useOnce(async () => {
    if (problem !== undefined) {
      enterFirstWrong()
      return
    }
    const result = await addCycle({ ...next, name: name.trim() })
    if (!result.ok) {
      toastFailure(result)
      return
    }
    goTo({ screen: 'cycles', recordId: next.id })
    props.onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('cycles:newFromLast')}
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
        <p className={styles.lead}>{t('cycles:nextExplained', { name: last.name })}</p>
        <TextField
          label={t('cycles:field.name')}
          value={name}
          onChange={setName}
          error={problem === undefined ? null : t(problem.key, problem.params)}
          autoFocus
          maxLength={200}
          onEnter={make}
        />
        <WhatItWillBe next={next} />
      </div>
    </Dialog>
  )
}

function WhatItWillBe({ next }: { readonly next: Cycle }) {
  const { t, format } = useTranslator()
  return (
    <FieldList>
      <FieldRow label={t('cycles:field.dates')}>{format.dateRange(next.dates)}</FieldRow>
      <FieldRow label={t('cycles:field.plan')}>
        <StageLine cycle={next} today={today()} upright />
      </FieldRow>
      <FieldRow label={t('cycles:field.workshopsRequired')}>
        {next.workshopsRequired === null
          ? t('cycles:noRule')
          : format.number(next.workshopsRequired)}
      </FieldRow>
      <FieldRow label={t('cycles:field.certificateText')}>
        {next.certificateText === null ? t('cycles:standardWords') : t('cycles:copied')}
      </FieldRow>
    </FieldList>
  )
}
