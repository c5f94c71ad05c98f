/** Accepting people although something speaks against it: who and what, and the reason that is kept. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, TextArea, enterFirstWrong, useOnce } from '../../ui'
import { acceptAnyway } from './after.data'
import type { Applicant } from './applicants.rules'
import { blindNumbers, isReadBlind } from './blind.rules'
import { askToOverride, useOverride } from './override.state'
import type { Override } from './override.state'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The window, while it is asked. Whoever is read without a name has none here either. */
export function OverrideDialog({ view }: { readonly view: RoundView }) {
  const asked = useOverride((state) => state.asked)
  return asked && <Asked {...asked} view={view} />
}

const close = () => askToOverride(null)

type AskedProps = Override & { readonly view: RoundView }

/** Who is hindered by what, in a sentence for each. */
function Obstacles({ hindered, view }: Pick<AskedProps, 'hindered' | 'view'>) {
  const { t, format } = useTranslator()
  const numbers = blindNumbers(view.applicants)
  const nameOf = (applicant: Applicant): string => {
    const number = numbers.get(applicant.id)
    return number !== undefined && isReadBlind(view.rows.cycle, view.round, applicant)
      ? t('selection:blind.application', { number: format.number(number) })
      : applicant.name
  }
  return (
    <ul className={styles.points}>
      {hindered.map(({ applicant, obstacles }) => (
        <li key={applicant.id}>
          {t('selection:override.one', {
            name: nameOf(applicant),
            why: format.list(obstacles.map((id) => t(`selection:override.why.${id}`))),
          })}
        </li>
      ))}
    </ul>
  )
}

function Asked({ applicants, hindered, view }: AskedProps) {
  const { t } = useTranslator()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const accept = useOnce(async () => {
    setChecked(true)
    if (isMissing) {
      enterFirstWrong()
      return
    }
    const ids = new Set(hindered.map(({ applicant }) => applicant.id))
    if (notify(await acceptAnyway(applicants, ids, reason.trim()))) close()
  })
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('selection:override.title', { count: hindered.length })}
      onEnter={accept}
      footer={
        <>
          <Button onPress={close}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={accept}>
            {t('selection:override.accept', { count: applicants.length })}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Obstacles hindered={hindered} view={view} />
        <TextArea
          label={t('selection:override.reason')}
          description={t('selection:override.reasonNote')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={2_000}
          isRequired
          error={isChecked && isMissing ? t('ui:required') : null}
        />
      </div>
    </Dialog>
  )
}
