/** The list of programs, and what keeps it from being read. */
import type { Failure } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { Notice } from '../../ui'
import type { ProgramInfo } from './programs.data'
import { ProgramRow } from './ProgramRow'
import styles from './Programs.module.css'

/** The list. */
export function ProgramList(props: {
  readonly programs: readonly ProgramInfo[]
  readonly failure: Failure | null
  readonly isBusy: boolean
  readonly onOpen: (id: string) => void
  /** Given where a program can be removed. */
  readonly onRemove?: (program: ProgramInfo) => void
}) {
  const { t } = useTranslator()
  const { programs, failure, isBusy, onOpen, onRemove } = props
  return (
    <>
      {failure !== null && (
        <Notice tone="danger">{t(`failures:${failure.code}`, failure.params)}</Notice>
      )}
      <ul className={styles.list}>
        {programs.map((program) => (
          <ProgramRow
            key={program.id}
            program={program}
            isBusy={isBusy}
            onOpen={() => onOpen(program.id)}
            onRemove={onRemove && (() => onRemove(program))}
          />
        ))}
      </ul>
    </>
  )
}
