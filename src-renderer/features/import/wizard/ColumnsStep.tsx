/** The second step: what each column of the file becomes. */
import { memo } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Notice, Select, Status } from '../../../ui'
import type { StatusKind } from '../../../ui'
import { mappingOf } from '../reading/columns.rules'
import type { ColumnGuess, TableReading, Target } from '../reading/import.types'
import type { ImportKind } from '../../../app/import-request'
import { targetWords } from './check-words'
import { DateReadings } from './DateReadings'
import { Yearless } from './Yearless'
import { NamedMappings } from './NamedMappings'
import { StepFrame } from './StepFrame'
import { columnProblems, columnsToShow, sureScore, targetsOf } from './wizard.rules'
import type { ColumnProblem } from './wizard.rules'
import { askName, toStep, guessAnew, setTarget, useWizard } from './wizard.state'
import styles from './Import.module.css'

/** The step. */
export function ColumnsStep() {
  const { t } = useTranslator()
  const reading = useWizard((wizard) => wizard.reading)
  const overrides = useWizard((wizard) => wizard.overrides)
  const isRemembered = useWizard((wizard) => wizard.isRemembered)
  if (reading === null) return null
  const mapping = mappingOf(reading.columns, overrides)
  const problems = columnProblems(reading, mapping)
  const kept = mapping.filter((target) => target !== 'skip').length
  return (
    <StepFrame
      title={t('import:columns.title')}
      lead={t('import:columns.lead')}
      onBack={() => toStep('file')}
      onName={reading.header.headerRow === null ? undefined : () => askName('name')}
      next={{
        label: t('import:next'),
        onPress: () => toStep('check'),
        isDisabled: problems.some((problem) => problem.isBlocking),
      }}
      summary={t('import:columns.summary', { count: kept, total: mapping.length })}
    >
      {isRemembered && (
        <Notice action={{ label: t('import:columns.guessAnew'), onPress: guessAnew }}>
          {t('import:columns.remembered')}
        </Notice>
      )}
      <NamedMappings reading={reading} mapping={mapping} />
      {problems.length > 0 && <Problems problems={problems} reading={reading} />}
      <DateReadings reading={reading} />
      <Yearless />
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('import:columns.heading')}</th>
            <th scope="col">{t('import:columns.samples')}</th>
            <th scope="col">{t('import:columns.becomes')}</th>
            <th scope="col">{t('import:columns.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {columnsToShow(reading, overrides).map((guess) => (
            <ColumnRow
              key={guess.column}
              guess={guess}
              kind={reading.kind}
              target={mapping[guess.column] ?? 'skip'}
              isOwn={overrides.has(guess.column)}
              isRemembered={isRemembered}
            />
          ))}
        </tbody>
      </table>
    </StepFrame>
  )
}

function Problems(props: {
  readonly problems: readonly ColumnProblem[]
  readonly reading: TableReading
}) {
  const { t, format } = useTranslator()
  const ownFields = useWizard((wizard) => wizard.ownFields)
  const isBlocking = props.problems.some((problem) => problem.isBlocking)
  return (
    <Notice tone={isBlocking ? 'danger' : 'warn'}>
      {props.problems.map(({ code, target, columns }) => (
        <p key={`${code} ${target ?? ''}`}>
          {t(`import:columns.problem.${code}`, {
            target: target === null ? '' : targetWords(target, ownFields, t),
            columns: format.list(
              columns.map((column) =>
                t('import:quoted', { text: props.reading.columns[column]?.heading ?? '' }),
              ),
            ),
          })}
        </p>
      ))}
    </Notice>
  )
}

/** How sure a guess is, as a shape and a word. */
function sureness(guess: ColumnGuess, { t }: Translator): { kind: StatusKind; label: string } {
  if (guess.by === 'none') return { kind: 'neutral', label: t('import:columns.unknown') }
  if (guess.score >= sureScore) return { kind: 'ok', label: t('import:columns.certain') }
  if (guess.score >= 0.45) return { kind: 'info', label: t('import:columns.likely') }
  return { kind: 'warn', label: t('import:columns.check') }
}

const ColumnRow = memo(function ColumnRow(props: {
  readonly guess: ColumnGuess
  readonly kind: ImportKind
  readonly target: Target
  readonly isOwn: boolean
  readonly isRemembered: boolean
}) {
  const translator = useTranslator()
  const { t } = translator
  const { guess, kind, target } = props
  const ownFields = useWizard((wizard) => wizard.ownFields)
  const offered = targetsOf(kind, ownFields)
  const targets = offered.includes(target) ? offered : [target, ...offered]
  const own = t(props.isRemembered ? 'import:columns.asBefore' : 'import:columns.yourChoice')
  return (
    <tr>
      <th scope="row">{guess.heading}</th>
      <td className={styles.samples}>
        {guess.samples.map((sample) => (
          <span key={sample}>{sample}</span>
        ))}
      </td>
      <td>
        <Select
          label={t('import:columns.becomesOf', { heading: guess.heading })}
          hideLabel
          value={target}
          onChange={(chosen) => setTarget(guess.column, chosen)}
          options={targets.map((id) => ({ id, label: targetWords(id, ownFields, t) }))}
        />
      </td>
      <td>
        {props.isOwn ? (
          <Status kind="accent" label={own} />
        ) : (
          <Status {...sureness(guess, translator)} />
        )}
      </td>
    </tr>
  )
})
