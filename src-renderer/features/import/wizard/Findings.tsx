/** What was found in a row: values that were left out, and remarks on values that were taken. */
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { findingText } from './check-words'
import type { Notice as Remark, Problem } from '../reading/import.types'

/** The findings of one row, in sentences. */
export function Findings(props: {
  readonly problems: readonly Problem[]
  readonly notices: readonly Remark[]
  /** The row cannot be imported at all. */
  readonly isRefused?: boolean | undefined
}) {
  const { t } = useTranslator()
  const { problems, notices } = props
  const sentences = (findings: readonly (Problem | Remark)[]) =>
    findings.map((finding) => (
      <p key={`${finding.code} ${String(finding.column)}`}>{findingText(finding, t)}</p>
    ))
  return (
    <>
      {problems.length > 0 && (
        <Notice tone={props.isRefused === true ? 'danger' : 'warn'}>{sentences(problems)}</Notice>
      )}
      {notices.length > 0 && <Notice>{sentences(notices)}</Notice>}
    </>
  )
}
