/** What can be done with the ticked awards, or with all of them while none is ticked. */
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { certificateOf } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'
import { laterAwardStates } from '../../domain/award'
import type { AwardKind } from '../../domain/award'
import { useSaid } from '../../ui'
import type { CertificateSource } from './certificates'
import type { Paper } from './paper.state'
import styles from './Awards.module.css'

/** The line of actions above the list. */
export function AwardBar(props: {
  readonly kind: AwardKind
  readonly lines: readonly AwardLine[]
  /** Nothing is ticked: the actions are about everybody. */
  readonly isWhole: boolean
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  const { kind, lines, source } = props
  const ready = lines.filter((line) => line.eligible && !line.award)
  const unmet = lines.filter((line) => !line.eligible && !line.award)
  const certificates = lines.flatMap(certificateOf)
  const issued = certificates.length
  const states = laterAwardStates.filter((state) => state !== 'printed' || kind !== 'brooch')
  const awards = certificates.map(({ award }) => award)
  const words = useSaid()
  return (
    <div className={styles.bar} role="group" aria-label={t('awards:actions')}>
      <div ref={words} className={styles.count}>
        {props.isWhole
          ? t('awards:standing', { ready: ready.length, issued })
          : t('awards:ticked', { count: lines.length })}
      </div>
      <ActionButton action="awards.issueTo" about={ready} tone="primary" isFull />
      {!props.isWhole && unmet.length > 0 && (
        <ActionButton action="awards.issueAnyway" about={unmet} isFull />
      )}
      {kind !== 'brooch' && <PaperActions certificates={certificates} source={source} />}
      <ActionMenu
        label={t('awards:markMany')}
        showLabel
        items={states.map((state) => ({ action: 'awards.mark', about: { awards, state } }))}
      />
      {!props.isWhole && (
        <ActionButton action="cells.change" about={lines.map(({ personId }) => personId)} />
      )}
    </div>
  )
}

/** Printing and saving, for what is paper. */
function PaperActions(paper: Paper) {
  const { t } = useTranslator()
  return (
    <>
      <ActionButton action="awards.print" about={paper} isFull />
      <ActionMenu
        label={t('awards:savePdf')}
        icon="download"
        showLabel
        items={[
          { action: 'awards.save', about: paper, isFull: true },
          { action: 'awards.saveEach', about: paper },
        ]}
      />
    </>
  )
}
