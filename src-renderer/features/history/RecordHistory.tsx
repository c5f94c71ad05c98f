/** The history of one record, above the screen: who did what to it and when, and the way back to any earlier value. */
import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Label } from '../../i18n/label'
import { sameValue } from '../../domain/values'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { notify } from '../../app/notify'
import { Button, Dialog, Notice, ProgressBar, Status } from '../../ui'
import { isLasting } from '../../domain/descriptor-queries'
import { finder } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { recordTitle } from '../../domain/titles.rules'
import type { RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { fieldWords, valueWords } from '../../domain/field-words.rules'
import { ChangeList } from './ChangeList'
import { bringBackValue, useLogSize, useRecordHistory } from './history.data'
import type { RecordHistory as History } from './history.data'
import { useHistoryDialog } from '../../app/record-history'
import type { ChangeLine, HistoryItem } from './history.types'
import styles from './History.module.css'

/** Shows the history that was asked for. Once on the page. */
export function RecordHistoryHost() {
  const { record, close } = useHistoryDialog()
  return record && <RecordHistory key={recordKey(record)} record={record} onClose={close} />
}

function RecordHistory(props: { readonly record: RecordName; readonly onClose: () => void }) {
  const { t } = useTranslator()
  const { record } = props
  const history = useRecordHistory(record)
  const [refused, setRefused] = useState<Label | null>(null)
  const name = recordTitle(record, finder(history.known), t)
  const list = useRef<HTMLOListElement>(null)
  const bringBack = async (line: ChangeLine) => {
    // The button goes when its value is back: the focus stays within the window, or Esc would not close it.
    list.current?.focus()
    const done = await bringBackValue(line)
    setRefused('refused' in done ? done.refused : null)
    if ('result' in done) notify(done.result)
  }
  return (
    <Dialog
      isOpen
      isReading
      size="l"
      onClose={props.onClose}
      title={t('history:titleOf', { name })}
      footer={
        <>
          {!history.isWhole && !history.isReading && (
            <Button onPress={history.more}>{t('history:earlier')}</Button>
          )}
          <Button tone="primary" onPress={props.onClose}>
            {t('ui:close')}
          </Button>
        </>
      }
    >
      {refused && (
        <Notice tone="danger" title={t('history:refused.title')} onDismiss={() => setRefused(null)}>
          {t(refused.key, refused.params)}
        </Notice>
      )}
      <Items history={history} main={record} listRef={list} onBringBack={bringBack} />
      <Looking history={history} />
    </Dialog>
  )
}

function Items(props: {
  readonly history: History
  readonly main: RecordName
  readonly listRef: RefObject<HTMLOListElement | null>
  readonly onBringBack: (line: ChangeLine) => Promise<void>
}) {
  const { t } = useTranslator()
  const { history, main, onBringBack } = props
  const { items, known, isWhole } = history
  if (items.length === 0) return isWhole ? <p>{t('history:nothingOf')}</p> : null
  return (
    <ol
      ref={props.listRef}
      tabIndex={-1}
      className={styles.items}
      aria-label={t('history:titleOf', { name: recordTitle(main, finder(known), t) })}
    >
      {items.map((item) => (
        <li key={item.head.id} className={styles.item}>
          <ItemHead item={item} />
          <ChangeList
            lines={item.lines}
            known={known}
            main={main}
            actionOf={(line) => <BringBack line={line} known={known} onBringBack={onBringBack} />}
          />
        </li>
      ))}
    </ol>
  )
}

/** What an act is called in a list of all that happened, in which undoing is an act of its own. */
function saidOf({ head }: Pick<HistoryItem, 'head'>, translator: Translator): string {
  const what = sentence(head.label, translator)
  if (head.kind === 'do') return what
  return translator.t(head.kind === 'undo' ? 'shell:undo.undid' : 'shell:undo.redid', { what })
}

function ItemHead({ item }: { readonly item: HistoryItem }) {
  const translator = useTranslator()
  const { t, format } = translator
  const { at, who } = item.head
  return (
    <div className={styles.head}>
      <h3 className={styles.said}>{saidOf(item, translator)}</h3>
      {item.isUndone && <Status kind="neutral" label={t('history:undone')} />}
      <p className={styles.when}>
        {[format.dateTime(at), who].filter((part) => part !== '').join(' · ')}
      </p>
    </div>
  )
}

/** The way back to the value before a change; nothing where it is the value that stands there now. */
function BringBack(props: {
  readonly line: ChangeLine
  readonly known: KnownRecords
  readonly onBringBack: (line: ChangeLine) => Promise<void>
}) {
  const translator = useTranslator()
  const { t } = translator
  const { line, known } = props
  const find = finder(known)
  const now = find(line.table, line.id)?.[line.field] ?? null
  if (isLasting(line.table, line.field) || sameValue(now, line.from)) return null
  const words = valueWords(line.table, line.field, line.from, translator, find)
  const value = shortened(words ?? t('records:empty'))
  return (
    <Button
      tone="quiet"
      icon="restore"
      label={t('history:bringBackValue', {
        field: fieldWords(line.table, line.field, translator, find),
        value,
      })}
      onPress={() => void props.onBringBack(line)}
    >
      {t('history:bringBack', { value })}
    </Button>
  )
}

/** The most characters of a value that its button says. */
const mostSaid = 28

const shortened = (text: string): string =>
  text.length > mostSaid ? `${text.slice(0, mostSaid).trimEnd()}…` : text

/** How far back has been looked, while that takes longer than a moment. */
function Looking({ history }: { readonly history: History }) {
  const { t } = useTranslator()
  const size = useLogSize()
  if (history.isBroken) return <Notice tone="danger">{t('history:broken')}</Notice>
  if (!history.isReading || history.looked === 0) return null
  return (
    <ProgressBar
      label={t('history:looking')}
      value={Math.min(history.looked, size ?? history.looked)}
      total={size ?? 0}
    />
  )
}
