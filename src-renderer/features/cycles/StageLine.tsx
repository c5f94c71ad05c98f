/** The stages of a cycle as a line with today on it: to be read on Home, to be stepped along where a cycle is edited. */
import { useId } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { VisuallyHidden } from '../../ui'
import { stageLine } from '../../domain/cycles.rules'
import type { StageLine as Line, StageSpan } from '../../domain/cycles.rules'
import type { Cycle, Stage } from '../../domain/cycle'
import styles from './StageLine.module.css'

/** Props of {@link StageLine}. */
interface StageLineProps {
  readonly cycle: Cycle
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Given, the line stands upright and is a group of radio buttons: arrow keys step along it. */
  readonly onStep?: ((stage: Stage) => void) | undefined
  /** One stage under another, for a narrow pane. */
  readonly upright?: boolean | undefined
}

/** On Home from left to right; in a pane upright with the plan; or upright to be stepped along, without dates. */
type Look = 'wide' | 'upright' | 'steps'

/** The planned stages share the width by their length, but none gets narrower than its name. */
function columns(line: Line): CSSProperties & Readonly<Record<'--stages', string>> {
  const widths = line.spans.map(({ stage, from, to }) =>
    stage === 'closed'
      ? 'max-content'
      : `minmax(max-content, ${String(Math.max(1, Math.round((to - from) * 1000)))}fr)`,
  )
  return { '--stages': widths.join(' ') }
}

/** Where on its bar today is. */
const todayAt = (share: number): CSSProperties & Readonly<Record<'--at', string>> => ({
  '--at': `${String(share * 100)}%`,
})

/** How far through this span today is, 0 to 1, or null when it is not in it. */
function todayWithin(line: Line, span: StageSpan): number | null {
  if (line.today === null || line.today < span.from || line.today >= span.to) return null
  return (line.today - span.from) / (span.to - span.from)
}

/** The line. See {@link StageLineProps}. */
export function StageLine(props: StageLineProps) {
  const { t } = useTranslator()
  const line = stageLine(props.cycle, props.today)
  const { onStep } = props
  const look: Look = onStep ? 'steps' : props.upright === true ? 'upright' : 'wide'
  const layout = look === 'wide' ? columns(line) : undefined
  const className = look === 'wide' ? styles.line : styles.upright
  if (onStep === undefined) {
    return (
      <ol className={className} style={layout} aria-label={t('cycles:stagesOf')}>
        {line.spans.map((span) => (
          <li
            key={span.stage}
            className={`${styles.stage ?? ''} ${styles[span.state] ?? ''}`}
            aria-current={span.state === 'current' ? 'step' : undefined}
          >
            <StageWords span={span} today={todayWithin(line, span)} look={look} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <div
      className={className}
      style={layout}
      role="radiogroup"
      aria-label={t('cycles:stage.label')}
    >
      <Steps line={line} onStep={onStep} look={look} />
    </div>
  )
}

function Steps(props: {
  readonly line: Line
  readonly onStep: (stage: Stage) => void
  readonly look: Look
}) {
  const { t } = useTranslator()
  const name = useId()
  return props.line.spans.map((span) => (
    <label
      key={span.stage}
      className={`${styles.stage ?? ''} ${styles.choice ?? ''} ${styles[span.state] ?? ''}`}
    >
      <input
        type="radio"
        name={name}
        className={styles.input}
        aria-label={t(`cycles:stage.${span.stage}`)}
        checked={span.state === 'current'}
        onChange={() => props.onStep(span.stage)}
      />
      <StageWords span={span} today={todayWithin(props.line, span)} look={props.look} />
    </label>
  ))
}

interface WordsProps {
  readonly span: StageSpan
  readonly today: number | null
  readonly look: Look
}

function StageWords(props: WordsProps): ReactNode {
  const { t, format } = useTranslator()
  const { span, today, look } = props
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {today !== null && (
          <span className={styles.today} style={todayAt(today)}>
            <span className={styles.todayWord}>{t('cycles:today')}</span>
          </span>
        )}
      </span>
      <span className={styles.name}>{t(`cycles:stage.${span.stage}`)}</span>
      {span.range !== null && look !== 'steps' && (
        <span className={styles.dates}>
          {look === 'upright' ? format.dateRange(span.range) : format.shortDate(span.range.start)}
        </span>
      )}
      <VisuallyHidden>
        {t(`cycles:stageState.${span.state}`)}
        {today !== null && `, ${t('cycles:today')}`}
      </VisuallyHidden>
    </>
  )
}
