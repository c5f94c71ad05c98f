/** A program in a list: what it is called, whose it is, what is to be known of it, and the way to it. */
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { Button } from '../../ui'
import type { ProgramInfo } from './programs.data'
import styles from './Programs.module.css'

/** What a program is called; words for one that has no name yet. */
export function nameOf(
  { name, hasDatabase, isFolderThere }: ProgramInfo,
  t: Translator['t'],
): string {
  if (name !== '') return name
  return hasDatabase && !isFolderThere ? t('programs:nameless') : t('programs:begun')
}

/** What is to be known before it is opened. */
function noteOf(program: ProgramInfo, { t, format }: Translator): string {
  if (!program.isFolderThere)
    return program.hasDatabase ? t('programs:folderGone') : t('programs:allGone')
  if (program.isOpen) return t('programs:open')
  return program.usedAt === null
    ? ''
    : t('programs:usedAt', { when: format.dateTime(program.usedAt) })
}

/** The row. */
export function ProgramRow(props: {
  readonly program: ProgramInfo
  readonly isBusy: boolean
  readonly onOpen: () => void
  /** Where it can be removed, too. */
  readonly onRemove?: (() => void) | undefined
}) {
  const translator = useTranslator()
  const { t, language } = translator
  const { program } = props
  const name = nameOf(program, t)
  const note = noteOf(program, translator)
  const { organization } = program
  return (
    <li className={styles.row}>
      <span className={styles.names}>
        <span className={styles.name} {...textLanguage(name, language)}>
          {name}
        </span>
        {organization !== '' && organization !== name && (
          <span {...textLanguage(organization, language)}>{organization}</span>
        )}
        {note !== '' && <span className={styles.soft}>{note}</span>}
      </span>
      {!program.isOpen && (
        <span className={styles.buttons}>
          <Button
            label={t('programs:openNamed', { name })}
            isDisabled={props.isBusy}
            onPress={props.onOpen}
          >
            {t('programs:openIt')}
          </Button>
          {props.onRemove !== undefined && (
            <Button
              tone="quiet"
              label={t('programs:remove.named', { name })}
              isDisabled={props.isBusy}
              onPress={props.onRemove}
            >
              {t('programs:remove.button')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
