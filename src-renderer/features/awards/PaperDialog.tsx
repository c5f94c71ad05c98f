/** Asks before certificates are printed or saved: what is not right on which, and whether those with their people are meant too. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Checkbox, Dialog } from '../../ui'
import { answerPaper } from './certificates'
import { ConcernList } from './ConcernList'
import { toPrint, withoutConcerns } from './paper.rules'
import { usePaper } from './paper.state'
import type { AskedPaper } from './paper.state'
import styles from './Awards.module.css'

/** The dialog, while something is asked. Once on the screen. */
export function PaperDialog() {
  const asked = usePaper((state) => state.asked)
  return asked && <Asking asked={asked} />
}

const close = () => answerPaper(null)

function Asking({ asked }: { readonly asked: AskedPaper }) {
  const { t } = useTranslator()
  const [leavesOut, setLeavesOut] = useState(false)
  const [takesAll, setTakesAll] = useState(false)
  const { task, certificates, concerns } = asked
  const meant = task === 'print' && !takesAll ? toPrint(certificates) : certificates
  const away = certificates.length - toPrint(certificates).length
  const ids = new Set(meant.map(({ award }) => award.id))
  const shown = concerns.filter(({ certificate }) => ids.has(certificate.award.id))
  const soft = shown.filter((one) => !one.isTooLong)
  const chosen = withoutConcerns(meant, shown, leavesOut)
  return (
    <Dialog
      isOpen
      size="m"
      onClose={close}
      title={t(`awards:paper.title.${task}`)}
      footer={
        <>
          <Button onPress={close}>{t('awards:cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={chosen.length === 0}
            onPress={() => answerPaper(chosen)}
          >
            {t(`awards:paper.do.${task}`, { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.paper}>
        <ConcernList concerns={shown} />
        {soft.length > 0 && (
          <Checkbox isSelected={leavesOut} onChange={setLeavesOut}>
            {t('awards:paper.leaveOut', { count: soft.length })}
          </Checkbox>
        )}
        {task === 'print' && away > 0 && (
          <Checkbox isSelected={takesAll} onChange={setTakesAll}>
            {t('awards:paper.handedOver', { count: away })}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
