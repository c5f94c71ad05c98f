/**
 * The computers of the program: who works on each, when it exchanged, and since when it does not have everything. One that is lost is taken
 * off the list; nobody waits for it then.
 */
import { useState } from 'react'
import { useSyncing } from '../../app/syncing'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, Section, confirm } from '../../ui'
import { removeComputer, takeComputerBack } from './computers.data'
import type { Computer } from './computers.data'
import styles from './Computers.module.css'

/** What a computer is called: by who works on it. */
export function nameOf({ isThis, who }: Computer, { t }: Translator): string {
  const name = who === '' ? t('computers:list.nameless') : who
  return isThis ? t('computers:list.this', { name }) : name
}

function standOf(computer: Computer, translator: Translator): string {
  const { isThis, isRemoved, at, behind, since, held } = computer
  const { t, format } = translator
  if (isThis) return ''
  const exchanged = at === null ? '' : t('computers:list.at', { when: format.dateTime(at) })
  if (isRemoved) {
    const waits = held > 0 ? t('computers:removed.held', { count: held }) : ''
    return [t('computers:removed.stand'), exchanged, waits].filter(Boolean).join(' · ')
  }
  const when = since === null ? '' : t('computers:list.since', { when: format.dateTime(since) })
  const has = behind === 0 ? t('computers:list.has') : t('computers:list.behind', { count: behind })
  return [exchanged, has, when].filter(Boolean).join(' · ')
}

/** The list. */
export function ComputerList() {
  const { t } = useTranslator()
  const computers = useSyncing((state) => state.computers)
  return (
    <Section title={t('computers:list.title')}>
      <p className={styles.lead}>{t('computers:list.text')}</p>
      <ul className={styles.list}>
        {computers.map((computer) => (
          <Line key={computer.device} computer={computer} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ computer }: { readonly computer: Computer }) {
  const translator = useTranslator()
  return (
    <li className={styles.item}>
      <span className={styles.name}>{nameOf(computer, translator)}</span>
      <span className={styles.soft}>{standOf(computer, translator)}</span>
      {!computer.isThis && <OffOrBack computer={computer} />}
    </li>
  )
}

/** One button that takes the computer off the list, and back: it keeps the focus. */
function OffOrBack({ computer }: { readonly computer: Computer }) {
  const translator = useTranslator()
  const { t } = translator
  const [isBusy, setBusy] = useState(false)
  const name = nameOf(computer, translator)
  const part = computer.isRemoved ? 'back' : 'remove'
  const press = async () => {
    const isSure = await confirm({
      title: t(`computers:${part}.title`, { name }),
      body: t(`computers:${part}.text`),
      confirmLabel: t(`computers:${part}.confirm`),
    })
    if (!isSure) return
    setBusy(true)
    await (computer.isRemoved ? takeComputerBack : removeComputer)(computer)
    setBusy(false)
  }
  return (
    <Button
      tone="quiet"
      isBusy={isBusy}
      label={t(`computers:${part}.about`, { name })}
      onPress={() => void press()}
    >
      {t(`computers:${part}.open`)}
    </Button>
  )
}
