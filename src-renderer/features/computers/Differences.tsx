/** What two people wrote at the same time: what stands, what the other wrote, and one key to take it. */
import { useRef } from 'react'
import { notify } from '../../app/notify'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, Notice, Section, announce } from '../../ui'
import { settle, takeOther, useDifferences } from './computers.data'
import type { Difference } from './computers.data'
import styles from './Computers.module.css'

/** The first button of the next one, or of the one before the last: what takes the focus when one is decided. */
function nextOf(item: Element | null): HTMLElement | null {
  const next = item?.nextElementSibling ?? item?.previousElementSibling
  return next?.querySelector('button') ?? null
}

/** The section; nothing when there is nothing to decide. */
export function Differences() {
  const translator = useTranslator()
  const { t } = translator
  const { found, isUnreadable } = useDifferences(translator)
  if (found.length === 0 && !isUnreadable) return null
  return (
    <Section title={t('computers:differences.title')}>
      <p className={styles.lead}>{t('computers:differences.text')}</p>
      {isUnreadable && <Notice tone="danger">{t('computers:differences.unread')}</Notice>}
      <ul className={styles.list}>
        {found.map((difference) => (
          <Item key={difference.kept.key} difference={difference} translator={translator} />
        ))}
      </ul>
    </Section>
  )
}

/** "Ana wrote “Niš”; it stands. Miloš wrote “Pirot”." */
function sentenceOf({ kept, value, now }: Difference, { t }: Translator): string {
  const name = (who: string): string => (who === '' ? t('computers:differences.somebody') : who)
  const said = (text: string): string => (text === '' ? t('computers:differences.nothing') : text)
  const params = {
    who: name(kept.who),
    other: name(kept.otherWho),
    value: said(value),
    now: said(now),
  }
  return t(`computers:differences.${kept.kind === 'deleted' ? 'deleted' : 'both'}`, params)
}

function Item(props: { readonly difference: Difference; readonly translator: Translator }) {
  const { difference, translator } = props
  const item = useRef<HTMLLIElement>(null)
  const { t, format } = translator
  const { title, field, value, kept } = difference
  const what = `${title}, ${field}`
  const take = async () => {
    const next = nextOf(item.current)
    const done = await takeOther(difference)
    notify(done)
    if (done.ok) next?.focus()
  }
  const leave = async () => {
    const next = nextOf(item.current)
    await settle(difference)
    announce(t('computers:differences.left'))
    next?.focus()
  }
  const words =
    kept.kind === 'deleted'
      ? t('computers:differences.bringBack')
      : t('computers:differences.take', {
          value: value === '' ? t('computers:differences.nothing') : value,
        })
  return (
    <li className={styles.item} ref={item}>
      <span className={styles.words}>
        <span className={styles.name}>{what}</span>
        <br />
        {sentenceOf(difference, translator)}{' '}
        <span className={styles.soft}>{format.dateTime(kept.at)}</span>
      </span>
      <span className={styles.ways}>
        <Button label={`${words}: ${what}`} onPress={() => void take()}>
          {words}
        </Button>
        <Button
          tone="quiet"
          label={`${t('computers:differences.leave')}: ${what}`}
          onPress={() => void leave()}
        >
          {t('computers:differences.leave')}
        </Button>
      </span>
    </li>
  )
}
