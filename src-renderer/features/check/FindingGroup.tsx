/** Findings of one kind: what they are, each with the way to its record and its repair, and the repair of all of them. */
import { useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { goTo } from '../../app/go-to'
import { routeTo } from '../../app/routes'
import { useUi } from '../../app/ui'
import { Button, LinkButton, Section } from '../../ui'
import { finder } from '../../storage/read-records'
import { placeOf, recordTitle } from '../../domain/titles.rules'
import { label } from '../../domain/edits'
import { fieldWords, valueWords } from '../../domain/field-words.rules'
import { findingId, isByHand, isRepairable } from './check.rules'
import type { FindingGroup } from './check.rules'
import { useCheck } from './check.state'
import type { CheckState } from './check.state'
import type { Finding } from './check.types'
import styles from './Check.module.css'

/** Findings shown at once. */
const shownAtOnce = 50

/** The section. */
export function FindingGroupSection(props: {
  readonly group: FindingGroup
  readonly isRunning: boolean
  readonly level?: 2 | 3
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { group, isRunning } = props
  const [shown, setShown] = useState(shownAtOnce)
  const { kind, findings } = group
  const repairable = findings.filter(isRepairable)
  const rest = findings.length - shown
  const repairWords = isByHand(kind) ? '' : t(`check:kind.${kind}.repair`)
  return (
    <Section
      title={`${t(`check:kind.${kind}.title`)} (${format.number(findings.length)})`}
      level={props.level}
      actions={
        repairable.length > 1 && (
          <ActionButton
            action="check.repairAll"
            about={{ kind, findings: repairable }}
            isDisabled={isRunning}
          />
        )
      }
    >
      <p className={styles.lead}>
        {t(`check:kind.${kind}.text`)} {repairable.length > 0 ? repairWords : ''}
      </p>
      <ul className={styles.findings}>
        {findings.slice(0, shown).map((one) => (
          <FindingLine key={findingId(one)} finding={one} isRunning={isRunning} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button onPress={() => setShown(shown + shownAtOnce * 4)}>
            {t('check:showMore', { count: rest, number: format.number(rest) })}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** What a finding is about, in words: its sentence, if it has one of its own, or the field. */
function detailOf(
  { kind, record, field, other, params, repair }: Finding,
  known: CheckState['known'],
  translator: Translator,
): string {
  const { t } = translator
  const find = finder(known)
  const words = {
    ...params,
    other: other ? recordTitle(other, find, t) : '',
    otherKind: other ? t(`records:kind.${other.table}`) : '',
    field: field === null ? '' : fieldWords(record.table, field, translator, find),
  }
  const said = sentence(label(`check:kind.${kind}.detail`, words), translator)
  if (field === null || !(kind === 'differsFromLog' || kind === 'differsFromCopy')) return said
  const value = (of: unknown) =>
    valueWords(record.table, field, of, translator, find) ?? t('records:empty')
  const here = find(record.table, record.id)?.[field]
  return `${said}: ${t(`check:hereThere.${kind}`, {
    here: value(here),
    there: value(repair[0]?.[0]?.set[field]),
  })}`
}

function FindingLine({
  finding: one,
  isRunning,
}: {
  readonly finding: Finding
  readonly isRunning: boolean
}) {
  const translator = useTranslator()
  const { t } = translator
  const known = useCheck((check) => check.known)
  const { record } = one
  const find = finder(known)
  const name = recordTitle(record, find, t)
  const isThere = find(record.table, record.id)?.deletedAt === null
  const go = () => goTo(routeTo(placeOf(record, find, useUi.getState().cycleId)))
  return (
    <li className={styles.finding}>
      <div className={styles.words}>
        <span className={styles.kind}>{t(`records:kind.${record.table}`)}</span>{' '}
        {isThere ? <LinkButton onPress={go}>{name}</LinkButton> : <span>{name}</span>}
        <div className={styles.detail}>{detailOf(one, known, translator)}</div>
      </div>
      {isRepairable(one) ? (
        <ActionButton
          action="check.repair"
          about={one}
          tone="quiet"
          isDisabled={isRunning}
          label={t('check:repairOne', { name })}
        />
      ) : (
        <span className={styles.byHand}>{t('check:byHand')}</span>
      )}
    </li>
  )
}
