/** The list of keys: those of actions, and the manners of lists and fields. */
import { useTranslator } from '../i18n/i18n'
import { KeyHint, ReadingArea, Section } from '../ui'
import { isHere, titleOf } from '../app/actions'
import type { Action } from '../app/actions'
import { useRegistry } from '../app/use-actions'
import styles from './KeyList.module.css'

/** Keys of the kit itself, with the sentence of each. */
const manners = [
  ['F6', 'messages'],
  ['↓', 'toList'],
  ['A…Z', 'letters'],
  ['→', 'cells'],
  ['Enter', 'edit'],
  ['F2', 'editCell'],
  ['Enter', 'down'],
  ['Shift+Enter', 'up'],
  ['Tab', 'across'],
  ['Shift+Tab', 'acrossBack'],
  ['Esc', 'back'],
  ['Space', 'tick'],
  ['Shift+↓', 'range'],
  ['Ctrl+A', 'all'],
  ['↑', 'sort'],
  ['Shift+→', 'width'],
  ['Ctrl+C', 'copy'],
  ['Ctrl+Shift+C', 'copyHead'],
  ['Ctrl+V', 'paste'],
  ['Shift+F10', 'menu'],
] as const

/** The keys of an action, those that a list hears included. One whose words need to know what it is about has none here. */
const keysOf = ({ keys, listKey, title }: Action): readonly string[] =>
  keys ?? (listKey === undefined || typeof title !== 'string' ? [] : [listKey])

/** The list. */
export function KeyList() {
  const { t } = useTranslator()
  const { actions } = useRegistry()
  const withKeys = actions.filter((action) => keysOf(action).length > 0 && isHere(action))
  return (
    <ReadingArea className={styles.all} label={t('shell:shortcuts.title')}>
      <KeySection
        title={t('shell:shortcuts.commands')}
        actions={withKeys.filter(({ screen }) => screen === undefined)}
      />
      <KeySection
        title={t('shell:palette.here')}
        actions={withKeys.filter(({ screen }) => screen !== undefined)}
      />
      <Section title={t('shell:shortcuts.lists')} level={3}>
        <dl className={styles.list}>
          {manners.map(([keys, key]) => (
            <Line key={key} words={t(`shell:shortcuts.manner.${key}`)} keys={[keys]} />
          ))}
        </dl>
      </Section>
    </ReadingArea>
  )
}

/** Nothing where there are no actions. */
function KeySection(props: { readonly title: string; readonly actions: readonly Action[] }) {
  const { t } = useTranslator()
  if (props.actions.length === 0) return null
  return (
    <Section title={props.title} level={3}>
      <dl className={styles.list}>
        {props.actions.map((action) => (
          <Line key={action.id} words={titleOf(action, t)} keys={keysOf(action)} />
        ))}
      </dl>
    </Section>
  )
}

function Line(props: { readonly words: string; readonly keys: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{props.words}</dt>
      <dd className={styles.keys}>
        {props.keys.map((keys) => (
          <KeyHint key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}
