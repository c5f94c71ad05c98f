/** Forgetting somebody for good: what goes, what stays and why, who names them; and a question that nobody answers by accident. */
import { useEffect, useState } from 'react'
import { notify } from '../../app/notify'
import { useSyncing } from '../../app/syncing'
import { toast } from '../../app/toasts'
import { countedWords } from '../../domain/field-words.rules'
import { looseNameKey } from '../../domain/identity/keys.rules'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  Dialog,
  Notice,
  ProgressBar,
  Section,
  TextField,
  announce,
  useOnce,
} from '../../ui'
import { erase, readErasure } from './erasure.data'
import type { Erasure } from './erasure.data'
import type { Fate } from './erasure.rules'
import { useErasing } from './erasure.state'
import { Mentions } from './Mentions'
import styles from './Erasure.module.css'

/** What is known of the person, or why nothing can be said. */
type Read = Erasure | 'reading' | 'missing' | 'failed'

/** What is known, read once, and a way to try again when that failed. */
function useErasure(personId: string): { readonly read: Read; readonly again: () => void } {
  const [read, setRead] = useState<Read>('reading')
  const [tries, setTries] = useState(1)
  useEffect(() => {
    let isStale = false
    const tell = (found: Read): void => {
      if (!isStale) setRead(found)
    }
    void readErasure(personId).then(
      (found) => tell(found ?? 'missing'),
      () => tell('failed'),
    )
    return () => {
      isStale = true
    }
  }, [personId, tries])
  const again = () => {
    setRead('reading')
    setTries(tries + 1)
  }
  return { read, again }
}

/** Whether what was typed is the person's name, in whatever script and order, or the number of one of their certificates. */
function isAnswer(typed: string, { name, numbers }: Erasure): boolean {
  const text = typed.trim()
  if (text === '') return false
  if (numbers.some(({ printedNumber }) => printedNumber === text)) return true
  return looseNameKey(text) !== '' && looseNameKey(text) === looseNameKey(name)
}

function useErase(erasure: Erasure | null, close: () => void) {
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [decisions, setDecisions] = useState<Readonly<Record<string, Fate>>>({})
  const canErase = erasure ? isAnswer(typed, erasure) : false
  const run = useOnce(async () => {
    if (!erasure || !canErase) return
    setBusy(true)
    const result = await erase(erasure, decisions).finally(() => setBusy(false))
    if (!result.ok) {
      notify({ ok: false, failure: result.failure, blocker: null, blockers: [] })
      return
    }
    close()
    const key = !result.isEnded ? 'notEnded' : result.hasBackup ? 'erased' : 'erasedNoBackup'
    toast({ key: `erasure:${key}`, params: {} }, { tone: key === 'erased' ? 'plain' : 'problem' })
  })
  const decide = (key: string, fate: Fate) => setDecisions({ ...decisions, [key]: fate })
  return { typed, setTyped, isBusy, decisions, decide, canErase, run }
}

/** The window. */
export function EraseDialog({ personId }: { readonly personId: string }) {
  const { t } = useTranslator()
  const closeWindow = useErasing((erasing) => erasing.close)
  const { read, again } = useErasure(personId)
  const erasure = typeof read === 'string' ? null : read
  const form = useErase(erasure, closeWindow)
  // Half way nobody leaves: it goes on all the same.
  const close = () => {
    if (!form.isBusy) closeWindow()
  }
  useEffect(() => {
    if (form.isBusy) announce(t('erasure:working'))
  }, [form.isBusy, t])
  return (
    <Dialog
      isOpen
      onClose={close}
      size="l"
      title={t('erasure:title', { name: erasure?.name ?? '' })}
      footer={
        <>
          <Button onPress={close} isDisabled={form.isBusy} autoFocus>
            {t('ui:cancel')}
          </Button>
          <Button tone="danger" onPress={form.run} isDisabled={!form.canErase || form.isBusy}>
            {t('erasure:confirm')}
          </Button>
        </>
      }
    >
      {read === 'missing' && <Notice tone="warn">{t('erasure:notThere')}</Notice>}
      {read === 'failed' && (
        <Notice tone="danger" action={{ label: t('erasure:again'), onPress: again }}>
          {t('erasure:unreadable')}
        </Notice>
      )}
      {read === 'reading' && <ProgressBar label={t('erasure:reading')} value={0} total={0} />}
      {erasure && <WhatHappens erasure={erasure} form={form} />}
    </Dialog>
  )
}

/** What goes, what stays, what is decided, and the name that is typed before it. */
function WhatHappens(props: {
  readonly erasure: Erasure
  readonly form: ReturnType<typeof useErase>
}) {
  const { t } = useTranslator()
  const { erasure, form } = props
  return (
    <div className={styles.form}>
      <Notice tone="danger" title={t('erasure:forEver.title')}>
        {t('erasure:forEver.text')}
      </Notice>
      <Goes erasure={erasure} />
      <Stays erasure={erasure} />
      <Mentions erasure={erasure} decisions={form.decisions} onDecide={form.decide} />
      <TextField
        label={t('erasure:type', { name: erasure.name })}
        description={t(erasure.numbers.length > 0 ? 'erasure:typeNumber' : 'erasure:typeHint')}
        value={form.typed}
        onChange={form.setTyped}
      />
      {form.isBusy && <ProgressBar label={t('erasure:working')} value={0} total={0} />}
    </div>
  )
}

function Goes({ erasure }: { readonly erasure: Erasure }) {
  const translator = useTranslator()
  const { t, format } = translator
  return (
    <Section title={t('erasure:goes.title')}>
      <ul className={styles.list}>
        <li>{format.list(countedWords(erasure.counts, translator))}</li>
        {erasure.acts > 0 && (
          <li>
            {t('erasure:goes.history', {
              count: erasure.acts,
              number: format.number(erasure.acts),
            })}
          </li>
        )}
        <li>{t('erasure:goes.copy')}</li>
        <li>{t('erasure:goes.aside')}</li>
      </ul>
    </Section>
  )
}

function Stays({ erasure }: { readonly erasure: Erasure }) {
  const { t, format } = useTranslator()
  const numbers = erasure.numbers.map(({ printedNumber }) => printedNumber)
  const others = useSyncing(({ computers }) => computers).filter(({ isThis }) => !isThis)
  const names = others.map(({ who }) => who || t('computers:list.nameless'))
  return (
    <Section title={t('erasure:stays.title')}>
      <ul className={styles.list}>
        {numbers.length > 0 && (
          <li>
            {t('erasure:stays.numbers', { count: numbers.length, list: format.list(numbers) })}
          </li>
        )}
        <li>{t('erasure:stays.history')}</li>
        <li>{t('erasure:stays.backups', { until: format.dateOf(erasure.until) })}</li>
        <li>{t('erasure:stays.databases')}</li>
        {names.length > 0 && <li>{t('erasure:stays.computers', { names: format.list(names) })}</li>}
        <li>{t('erasure:stays.outside')}</li>
      </ul>
    </Section>
  )
}
