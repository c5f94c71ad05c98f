/** The values in which two records differ, side by side: one key for each, and on to the next. */
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useUi } from '../../app/ui'
import type { Choice, Difference } from '../../domain/merging.rules'
import { fieldWords, valueWords } from '../../domain/field-words.rules'
import { recordTitle } from '../../domain/titles.rules'
import { finder } from '../../storage/read-records'
import { useTranslator } from '../../i18n/i18n'
import { Notice, cx } from '../../ui'
import type { Both } from './merging.data'
import styles from './Merging.module.css'

/** Props of {@link SideBySide}. */
interface SideBySideProps {
  readonly both: Both
  readonly choices: ReadonlyMap<string, Choice>
  readonly onDecide: (key: string, choice: Choice) => void
}

const keys: Readonly<Record<string, Choice>> = { '1': 'kept', '2': 'other', '3': 'both' }

/** Puts the focus on the choice of a row. */
function focusRow(list: HTMLElement | null, at: number): void {
  const row = list?.querySelectorAll('fieldset')[at]
  const input = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input')
  input?.focus()
}

/** The rows, in one list. */
export function SideBySide(props: SideBySideProps) {
  const { t } = useTranslator()
  const list = useRef<HTMLDivElement>(null)
  const hasKeys = useUi((ui) => ui.singleKeys)
  const { differences } = props.both
  useEffect(() => focusRow(list.current, 0), [])
  const onKey = (event: KeyboardEvent) => {
    const choice = keys[event.key]
    const { singleKeys } = useUi.getState()
    if (choice === undefined || !singleKeys || event.ctrlKey || event.altKey || event.metaKey)
      return
    const rows = [...(list.current?.querySelectorAll('fieldset') ?? [])]
    const at = rows.findIndex((row) => row.contains(event.target as Node))
    const difference = differences[at]
    if (!difference || (choice === 'both' && !difference.mayBeBoth)) return
    event.preventDefault()
    props.onDecide(difference.key, choice)
    // The last one keeps it: what was chosen there is said.
    setTimeout(() => focusRow(list.current, Math.min(at + 1, differences.length - 1)), 0)
  }
  if (differences.length === 0) return <Notice>{t('merging:noDifference')}</Notice>
  return (
    <div ref={list}>
      <p className={cx(styles.soft, styles.hint)}>
        {t(hasKeys ? 'merging:hint' : 'merging:hintPlain')}
      </p>
      {differences.map((difference) => (
        <Row key={difference.key} {...props} difference={difference} onKey={onKey} />
      ))}
    </div>
  )
}

function Row(
  props: SideBySideProps & {
    readonly difference: Difference
    readonly onKey: (event: KeyboardEvent) => void
  },
) {
  const translator = useTranslator()
  const { t } = translator
  const { difference, both, choices, onDecide, onKey } = props
  const { table, id, field, key } = difference
  const name = useId()
  const find = finder(both.known)
  const chosen = choices.get(key) ?? difference.proposed
  const said = (value: unknown): string =>
    valueWords(table, field, value, translator, find) ?? t('ui:none')
  const options: readonly (readonly [Choice, string])[] = [
    ['kept', said(difference.kept)],
    ['other', said(difference.other)],
    ...(difference.mayBeBoth ? [['both', t('merging:both')] as const] : []),
  ]
  const what = table === 'people' ? '' : recordTitle({ table, id }, find, t)
  return (
    <fieldset className={styles.row}>
      <legend id={`${name}-field`} className={styles.field}>
        {fieldWords(table, field, translator, find)}
        {what !== '' && <span className={styles.soft}> · {what}</span>}
      </legend>
      <div role="radiogroup" aria-labelledby={`${name}-field`} className={styles.sides}>
        {options.map(([choice, words]) => (
          <label key={choice} className={styles.side}>
            <input
              type="radio"
              name={name}
              checked={chosen === choice}
              onChange={() => onDecide(key, choice)}
              onKeyDown={onKey}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
