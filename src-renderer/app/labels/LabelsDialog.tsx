/** Address labels of some people: on which sheet, from which label on, and the pages as they come out of the printer. */
import { useTranslator } from '../../i18n/i18n'
import { someNames } from '../../i18n/some-names'
import { Button, Dialog, Notice, NumberField, PagePreview, Select, useOnce } from '../../ui'
import { printDocument, saveDocument } from '../documents/save-document'
import { failureKey } from '../notify'
import { usePreview } from '../preview'
import type { LabelsDocument } from '../../../src-shared/documents'
import { scripts } from './labels.rules'
import { useLabels } from './labels.state'
import type { LabelsAsked } from './labels.state'
import { labelsOn, sheetIds } from './sheets'
import { useLabelSheets } from './use-labels'
import styles from './LabelsDialog.module.css'

const close = (): void => useLabels.setState({ asked: null })

/** Shows the labels that are asked for. */
export function LabelsHost() {
  const asked = useLabels((state) => state.asked)
  return asked && <LabelsDialog asked={asked} />
}

function LabelsDialog({ asked }: { readonly asked: LabelsAsked }) {
  const { t } = useTranslator()
  const labels = useLabelSheets(asked)
  const { document, count } = labels
  const print = useOnce(async () => {
    if (document !== null) await printDocument(document)
  })
  const save = useOnce(async () => {
    if (document !== null && (await saveDocument(document, document.name ?? document.title)))
      close()
  })
  return (
    <Dialog
      isOpen
      onClose={close}
      size="l"
      title={t('labels:title', { count })}
      footer={
        <>
          <Button onPress={close}>{t('ui:cancel')}</Button>
          <Button onPress={print} icon="print" isDisabled={document === null}>
            {t('labels:print')}
          </Button>
          <Button tone="primary" onPress={save} isDisabled={document === null}>
            {t('labels:save')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Choices labels={labels} />
        <Sheets document={document} />
      </div>
    </Dialog>
  )
}

type Labels = ReturnType<typeof useLabelSheets>

function Choices({ labels }: { readonly labels: Labels }) {
  const { t } = useTranslator()
  const { sheet, start, countries } = labels
  return (
    <div className={styles.choices}>
      <Select
        label={t('labels:sheet')}
        value={labels.sheetId}
        onChange={labels.setSheet}
        options={sheetIds.map((id) => ({ id, label: t(`labels:sheets.${id}`) }))}
      />
      <NumberField
        label={t('labels:start')}
        description={t('labels:startText', { columns: sheet.columns, rows: sheet.rows })}
        min={1}
        max={labelsOn(sheet)}
        value={start}
        onChange={labels.setStart}
      />
      <Select
        label={t('labels:script')}
        value={labels.script}
        onChange={labels.setScript}
        options={scripts.map((id) => ({ id, label: t(`labels:scripts.${id}`) }))}
      />
      {countries.length > 0 && (
        <Select
          label={t('labels:home')}
          description={t('labels:homeText')}
          value={labels.home}
          onChange={labels.setHome}
          options={[
            { id: '', label: t('labels:homeNone') },
            ...countries.map((name) => ({ id: name, label: name })),
          ]}
        />
      )}
      <LeftOut labels={labels} />
      <Notice>{t('labels:size')}</Notice>
    </div>
  )
}

/** Who has no label, and what else is to be known before it is printed. */
function LeftOut({ labels }: { readonly labels: Labels }) {
  const translator = useTranslator()
  const { t } = translator
  const said = (['without', 'tooLong', 'unapproved'] as const).filter(
    (what) => labels[what].length > 0,
  )
  return said.map((what) => (
    <Notice key={what} tone="warn">
      {t(`labels:${what}`, {
        count: labels[what].length,
        names: someNames(labels[what], translator),
      })}
    </Notice>
  ))
}

function Sheets({ document }: { readonly document: LabelsDocument | null }) {
  const { t } = useTranslator()
  const preview = usePreview(document)
  return (
    <div className={styles.preview}>
      {preview.failure && (
        <Notice tone="danger">{t(failureKey(preview.failure.code), preview.failure.params)}</Notice>
      )}
      {preview.missingGlyphs.length > 0 && (
        <Notice tone="warn">
          {t('reports:missingGlyphs', {
            list: preview.missingGlyphs.map(({ character }) => character).join(' '),
          })}
        </Notice>
      )}
      {document === null ? (
        <Notice>{t('labels:none')}</Notice>
      ) : (
        <PagePreview
          label={t('labels:preview')}
          pageCount={preview.pageCount}
          svgOf={preview.svgOf}
          onWant={preview.want}
          altOf={(index) => t('labels:page', { page: index + 1 })}
        />
      )}
    </div>
  )
}
