/** Answer files before they are taken in: the window, and what is refused. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { Button, Dialog, Notice } from '../../ui'
import { AnswerFileView } from './AnswerFileView'
import { takeAnswerFiles, useAnswersRead } from './reading.data'
import type { AnswersRead, Taken } from './reading.data'
import { planAnswers, prepareAnswers } from './reading.rules'
import type { Decision } from './reading.types'
import styles from './Call.module.css'

const close = () => useAnswersRead.setState({ read: null })

/** The dialog, when something was read. */
export function AnswerFilesHost() {
  const read = useAnswersRead((state) => state.read)
  return read !== null && <AnswerFilesDialog key={read.id} read={read} />
}

/** What is decided about the files, what comes of it, and taking them in. */
function useReading(read: AnswersRead) {
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const [came, setCame] = useState<Taken | null>(null)
  const prepared = useMemo(() => prepareAnswers(read.files, read.here), [read])
  const planned = useMemo(() => planAnswers(prepared, decisions), [prepared, decisions])
  const decide = (at: number, decision: Decision) => {
    const next = new Map(decisions)
    // The file that was ticked last is the last of the map: of several of one person that one counts.
    next.delete(at)
    setDecisions(next.set(at, { ...decisions.get(at), ...decision }))
  }
  const take = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await takeAnswerFiles(read, planned, decisions)
    setBusy(false)
    setCame(result)
    if (result === 'done') close()
  }
  return { planned, decide, take, isBusy, came }
}

function AnswerFilesDialog({ read }: { readonly read: AnswersRead }) {
  const { t } = useTranslator()
  const { planned, decide, take, isBusy, came } = useReading(read)
  const count = planned.filter(({ isTaken }) => isTaken).length
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('call:reading.title', { count: read.files.length + read.refused.length })}
      footer={
        <>
          <Button onPress={close}>{t(count === 0 ? 'ui:close' : 'ui:cancel')}</Button>
          {count > 0 && (
            <Button tone="primary" isBusy={isBusy} onPress={() => void take()}>
              {t('call:reading.take', { count })}
            </Button>
          )}
        </>
      }
    >
      {(came === 'changed' || came === 'nothing') && (
        <Notice tone="warn">{t(`call:reading.came.${came}`)}</Notice>
      )}
      <RefusedList read={read} />
      {planned.length > 0 && count === 0 && (
        <p className={styles.soft}>{t('call:reading.nothing')}</p>
      )}
      <ul className={styles.files}>
        {planned.map((one) => (
          <li key={one.at} className={styles.file}>
            <AnswerFileView
              planned={one}
              here={read.here}
              onDecide={(decision) => decide(one.at, decision)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** Files that are none of this call. */
function RefusedList({ read }: { readonly read: AnswersRead }) {
  const translator = useTranslator()
  const { t } = translator
  if (read.refused.length === 0) return null
  return (
    <Notice tone="danger">
      <p>{t('call:refused.title')}</p>
      <ul className={styles.plain}>
        {read.refused.map(({ name, why }, at) => (
          <li key={`${name} ${String(at)}`}>
            {t('call:refused.one', { file: name, why: sentence(why, translator) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
