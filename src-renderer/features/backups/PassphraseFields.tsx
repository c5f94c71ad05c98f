/** A new passphrase, typed twice. */
import { useTranslator } from '../../i18n/i18n'
import { TextField } from '../../ui'
import { passphraseProblem } from './backups.rules'

/** The two texts. */
interface Twice {
  readonly one: string
  readonly other: string
}

/** The two fields. What is wrong with them is said once somebody tried to go on. */
export function PassphraseFields(
  props: Twice & {
    readonly onChange: (texts: Twice) => void
    readonly isChecked: boolean
    readonly onEnter: () => void
    readonly autoFocus?: boolean
  },
) {
  const { t } = useTranslator()
  const { one, other, onChange, isChecked } = props
  const problem = passphraseProblem(one, other)
  const error = (at: typeof problem) =>
    at !== null && isChecked && problem === at ? t(`recovery:locked.${at}`) : null
  return (
    <>
      <TextField
        label={t('recovery:locked.passphrase')}
        description={t('recovery:locked.hint')}
        value={one}
        onChange={(text) => onChange({ one: text, other })}
        error={error('tooShort')}
        maxLength={1_000}
        isSecret
        autoFocus={props.autoFocus ?? false}
      />
      <TextField
        label={t('recovery:locked.again')}
        value={other}
        onChange={(text) => onChange({ one, other: text })}
        error={error('differs')}
        maxLength={1_000}
        isSecret
        onEnter={props.onEnter}
      />
    </>
  )
}
