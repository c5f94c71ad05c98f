/** One person's award: the certificate as it will be printed, why, and how far it has come. */
import { useMemo } from 'react'
import { languages } from '../../../src-shared/languages'
import { today } from '../../app/clock'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { translatorFor, useTranslator } from '../../i18n/i18n'
import { usePreview } from '../../app/preview'
import { failureKey, notify } from '../../app/notify'
import {
  DetailPane,
  EditableDate,
  EditableSelect,
  EditableText,
  FieldList,
  FieldRow,
  LinkButton,
  Notice,
  PagePreview,
  Status,
} from '../../ui'
import type { CycleOf } from '../../domain/cycle-rows'
import { differences } from '../../domain/award-content.rules'
import type { Certificate } from '../../domain/award-content.rules'
import { nameForAward } from '../../domain/award-names.rules'
import { numberText } from '../../domain/award-numbers.rules'
import { editAward, rewriteAward } from './awards.data'
import { certificateOf, reasonText } from '../../domain/awards.rules'
import type { AwardLine, AwardPart } from '../../domain/awards.rules'
import { goTo } from '../../app/go-to'
import { remediesFor } from './remedies.rules'
import type { Award } from '../../domain/award'
import { awardMenu } from './award-menu'
import { standing } from './awards.words'
import { documentOf, draftOf } from './certificates'
import type { CertificateSource } from './certificates'
import styles from './Awards.module.css'

/** The certificate as it is, or as it would be issued today. */
function certificateOn(
  line: AwardLine,
  rows: CycleOf<'people'>,
  source: CertificateSource,
): Certificate | null {
  const [issued] = certificateOf(line)
  const person = rows.people.find((known) => known.id === line.personId)
  if (issued || !person) return issued ?? null
  const language = source.workspace.documentLanguage
  const { name } = nameForAward(person, language)
  return draftOf(person, { kind: line.kind, role: line.role, day: today(), language, name }, source)
}

/** The pane. */
export function AwardDetail(props: {
  readonly line: AwardLine
  readonly rows: CycleOf<AwardPart>
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
          <ActionButton
            action={line.eligible ? 'awards.issueTo' : 'awards.issueAnyway'}
            about={[line]}
          />
        )
      }
    >
      {line.kind !== 'brooch' && (line.eligible || award) && (
        <CertificatePreview line={line} rows={rows} source={source} />
      )}
      <Differences line={line} rows={rows} source={source} />
      <FieldList>
        <FieldRow label={line.eligible ? t('awards:field.why') : t('awards:field.whyNot')}>
          {reasonText(line, translator)}
          {!line.eligible && <Remedies line={line} rows={rows} />}
        </FieldRow>
        {line.caution && (
          <FieldRow label={t('awards:field.caution')}>
            {reasonText({ reasons: [line.caution] }, translator)}
          </FieldRow>
        )}
        {certificateOf(line).map((certificate) => (
          <IssuedFields key={certificate.award.id} certificate={certificate} source={source} />
        ))}
      </FieldList>
    </DetailPane>
  )
}

/** The ways to what stands between somebody and the award. */
function Remedies(props: { readonly line: AwardLine; readonly rows: CycleOf<AwardPart> }) {
  const { t } = useTranslator()
  return (
    <ul className={styles.remedies}>
      {remediesFor(props.line, props.rows).map(({ code, route }) => (
        <li key={code}>
          <LinkButton onPress={() => goTo(route)}>{t(`awards:remedy.${code}`)}</LinkButton>
        </li>
      ))}
    </ul>
  )
}

/** What has changed in the records since the award was issued, and the way to take it over while the paper is here. */
function Differences({
  line,
  rows,
  source,
}: {
  readonly line: AwardLine
  readonly rows: CycleOf<'people'>
  readonly source: CertificateSource
}) {
  const { t, format } = useTranslator()
  const person = rows.people.find((known) => known.id === line.personId)
  const [certificate] = certificateOf(line)
  if (!person || !certificate) return null
  const { award } = certificate
  const setting = { ...source, translator: translatorFor(award.language) }
  const parts = differences(award, person, setting).map((part) => t(`awards:differs.${part}`))
  if (parts.length === 0) return null
  return (
    <Notice tone="warn">
      {t('awards:differs.text', { parts: format.list(parts) })}
      {(award.state === 'issued' || award.state === 'printed') && (
        <LinkButton onPress={() => void rewriteAward(certificate, person, source).then(notify)}>
          {t('awards:rewrite')}
        </LinkButton>
      )}
    </Notice>
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
    const certificate = certificateOn(line, rows, source)
    return certificate && documentOf([certificate], source)
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
  certificate,
  source,
}: {
  readonly certificate: Certificate
  readonly source: CertificateSource
}) {
  const { t } = useTranslator()
  const { award } = certificate
  return (
    <>
      {award.kind !== 'brooch' && (
        <>
          <FieldRow label={t('awards:field.number')}>
            {numberText(award, source.numberPrefix)}
          </FieldRow>
          <EditableText
            label={t('awards:field.nameOnAward')}
            value={award.nameOnAward}
            isRequired
            onCommit={(name) =>
              name === null
                ? null
                : editAward(certificate, source, { nameOnAward: name.trim() }).then(notify)
            }
          />
          <EditableSelect
            label={t('awards:field.language')}
            value={award.language}
            options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
            onCommit={(id) => {
              const language = languages.find((known) => known === id)
              if (language) void editAward(certificate, source, { language }).then(notify)
            }}
          />
        </>
      )}
      {typeof award.exception === 'string' && (
        <EditableText
          label={t('awards:field.exception')}
          value={award.exception}
          isRequired
          onCommit={(exception) => editAward(certificate, source, { exception }).then(notify)}
        />
      )}
      <EditableDate
        label={t('awards:field.issuedOn')}
        value={award.issuedOn}
        onCommit={(day) =>
          day === null ? null : editAward(certificate, source, { issuedOn: day }).then(notify)
        }
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
  const paper = { certificates: certificateOf(line), source }
  return (
    <>
      {award.kind !== 'brooch' && (
        <>
          <ActionButton action="awards.print" about={paper} />
          <ActionButton action="awards.save" about={paper} />
        </>
      )}
      <ActionMenu label={t('awards:more')} about={award.nameOnAward} items={awardMenu(award)} />
    </>
  )
}
