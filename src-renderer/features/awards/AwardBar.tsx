/** What can be done with the ticked awards, or with all of them while none is ticked. */
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { Button, MenuButton } from '../../ui'
import { setAwardState } from './awards.data'
import type { Certificate } from './awards.document'
import type { AwardLine } from '../../domain/awards.rules'
import { laterAwardStates } from '../../domain/award'
import type { AwardKind } from '../../domain/award'
import { printCertificates, saveCertificates, saveEachCertificate } from './certificates'
import type { CertificateSource } from './certificates'
import styles from './Awards.module.css'

/** The line of actions above the list. */
export function AwardBar(props: {
  readonly kind: AwardKind
  readonly lines: readonly AwardLine[]
  /** Nothing is ticked: the actions are about everybody. */
  readonly isWhole: boolean
  readonly source: CertificateSource
  readonly onIssue: (lines: readonly AwardLine[]) => void
}) {
  const { t } = useTranslator()
  const { kind, lines, source } = props
  const ready = lines.filter((line) => line.eligible && !line.award)
  const certificates = lines.flatMap(({ award, role }) => (award ? [{ award, role }] : []))
  const issued = certificates.length
  const states = laterAwardStates.filter((state) => state !== 'printed' || kind !== 'brooch')
  const awards = certificates.map(({ award }) => award)
  return (
    <div className={styles.bar} role="group" aria-label={t('awards:actions')}>
      <span className={styles.count} role="status">
        {props.isWhole
          ? t('awards:standing', { ready: ready.length, issued })
          : t('awards:ticked', { count: lines.length })}
      </span>
      <Button tone="primary" isDisabled={ready.length === 0} onPress={() => props.onIssue(ready)}>
        {t('awards:issue.openMany', { count: ready.length })}
      </Button>
      {kind !== 'brooch' && <PaperActions certificates={certificates} source={source} />}
      <MenuButton
        label={t('awards:markMany')}
        showLabel
        items={states.map((state) => ({
          id: state,
          label: t(`awards:mark.${state}`),
          isDisabled: issued === 0,
          onAction: () => void setAwardState(awards, state).then(notify),
        }))}
      />
    </div>
  )
}

/** Printing and saving, for what is paper. */
function PaperActions(props: {
  readonly certificates: readonly Certificate[]
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  const { certificates, source } = props
  const count = certificates.length
  return (
    <>
      <Button
        icon="print"
        isDisabled={count === 0}
        onPress={() => void printCertificates(certificates, source)}
      >
        {t('awards:printMany', { count })}
      </Button>
      <MenuButton
        label={t('awards:savePdf')}
        icon="download"
        showLabel
        items={[
          {
            id: 'one',
            label: t('awards:saveOne', { count }),
            isDisabled: count === 0,
            onAction: () => void saveCertificates(certificates, source),
          },
          {
            id: 'each',
            label: t('awards:saveEach', { count }),
            isDisabled: count === 0,
            onAction: () => void saveEachCertificate(certificates, source),
          },
        ]}
      />
    </>
  )
}
