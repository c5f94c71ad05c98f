/** One person's award: the certificate as it will be printed, why, and how far it has come. */
import { useMemo } from 'react'
import { languages } from '../../../src-shared/documents'
import { today } from '../../app/clock'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import type { ActionItem } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { usePreview } from '../../app/preview'
import { failureKey, notify } from '../../app/notify'
import {
  DetailPane,
  EditableDate,
  EditableSelect,
  EditableText,
  FieldList,
  FieldRow,
  Notice,
  PagePreview,
  Status,
} from '../../ui'
import type { CycleOf } from '../../domain/cycle-rows'
import { nameForAward } from './award-names.rules'
import { editAward } from './awards.data'
import { awardId, formatNumber, nextStates, reasonText } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'
import type { Award } from '../../domain/award'
import { standing } from './awards.words'
import { documentOf } from './certificates'
import type { CertificateSource } from './certificates'
import styles from './Awards.module.css'

/** The award as it would be issued today, without a number, to be looked at. */
function draftOf(
  line: AwardLine,
  rows: CycleOf<'people'>,
  source: CertificateSource,
): Award | null {
  const person = rows.people.find((known) => known.id === line.personId)
  if (!person) return null
  const language = source.workspace.documentLanguage
  return {
    id: awardId(rows.cycle.id, line.personId, line.kind),
    cycleId: rows.cycle.id,
    personId: line.personId,
    kind: line.kind,
    number: null,
    issuedOn: today(),
    state: 'issued',
    language,
    nameOnAward: nameForAward(person, language).name,
  }
}

/** The pane. */
export function AwardDetail(props: {
  readonly line: AwardLine
  readonly rows: CycleOf<'people'>
  readonly source: CertificateSource
  readonly onClose: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { line, rows, source } = props
  const { award } = line
  return (
    <DetailPane
      title={line.name}
      subtitle={<Status {...standing(line, t)} />}
      onClose={props.onClose}
      actions={
        award ? (
          <IssuedActions award={award} line={line} source={source} />
        ) : (
          line.eligible && <ActionButton action="awards.issueTo" about={[line]} />
        )
      }
    >
      {line.kind !== 'brooch' && (line.eligible || award) && (
        <CertificatePreview line={line} rows={rows} source={source} />
      )}
      <FieldList>
        <FieldRow label={line.eligible ? t('awards:field.why') : t('awards:field.whyNot')}>
          {reasonText(line, translator)}
        </FieldRow>
        {line.caution && (
          <FieldRow label={t('awards:field.caution')}>
            {reasonText({ reasons: [line.caution] }, translator)}
          </FieldRow>
        )}
        {award && <IssuedFields award={award} source={source} />}
      </FieldList>
    </DetailPane>
  )
}

function CertificatePreview(props: {
  readonly line: AwardLine
  readonly rows: CycleOf<'people'>
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  const { line, rows, source } = props
  const document = useMemo(() => {
    const award = line.award ?? draftOf(line, rows, source)
    return award && documentOf([{ award, role: line.role }], source)
  }, [line, rows, source])
  const preview = usePreview(document)
  return (
    <>
      {preview.failure && (
        <Notice tone="danger">{t(failureKey(preview.failure.code), preview.failure.params)}</Notice>
      )}
      {preview.missingGlyphs.length > 0 && (
        <Notice tone="warn">
          {t('awards:missingGlyphs', {
            list: preview.missingGlyphs.map((glyph) => glyph.character).join(' '),
          })}
        </Notice>
      )}
      <div className={styles.preview}>
        <PagePreview
          label={t('awards:preview')}
          pageCount={preview.pageCount}
          svgOf={preview.svgOf}
          onWant={preview.want}
          altOf={() => t('awards:previewAlt', { name: line.award?.nameOnAward ?? line.name })}
        />
      </div>
    </>
  )
}

function IssuedFields({
  award,
  source,
}: {
  readonly award: Award
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  return (
    <>
      {award.kind !== 'brooch' && (
        <>
          <FieldRow label={t('awards:field.number')}>
            {formatNumber(source.numberPrefix, award)}
          </FieldRow>
          <EditableText
            label={t('awards:field.nameOnAward')}
            value={award.nameOnAward}
            isRequired
            onCommit={(name) =>
              name === null ? null : editAward(award, { nameOnAward: name.trim() }).then(notify)
            }
          />
          <EditableSelect
            label={t('awards:field.language')}
            value={award.language}
            options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
            onCommit={(id) => {
              const language = languages.find((known) => known === id)
              if (language) void editAward(award, { language }).then(notify)
            }}
          />
        </>
      )}
      <EditableDate
        label={t('awards:field.issuedOn')}
        value={award.issuedOn}
        onCommit={(day) => (day === null ? null : editAward(award, { issuedOn: day }).then(notify))}
      />
    </>
  )
}

function IssuedActions(props: {
  readonly award: Award
  readonly line: AwardLine
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  const { award, line, source } = props
  const paper = { certificates: [{ award, role: line.role }], source }
  return (
    <>
      {award.kind !== 'brooch' && (
        <>
          <ActionButton action="awards.print" about={paper} />
          <ActionButton action="awards.save" about={paper} />
        </>
      )}
      <ActionMenu
        label={t('awards:more')}
        items={[
          ...nextStates(award).map((state): ActionItem => ({
            action: 'awards.mark',
            about: { awards: [award], state },
          })),
          { action: 'history.open', about: { table: 'awards', id: award.id } },
          'separator',
          { action: 'awards.revoke', about: award },
        ]}
      />
    </>
  )
}
