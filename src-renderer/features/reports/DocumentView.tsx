/** A document as its real pages, with the words about what is missing in it. */
import type { DocumentModel } from '../../../src-shared/documents'
import { useTranslator } from '../../i18n/i18n'
import { usePreview } from '../../app/preview'
import { failureKey } from '../../app/notify'
import { Notice, PagePreview } from '../../ui'

/** The pages. Hand over the same object while nothing in the document changed. */
export function DocumentView({
  label,
  document,
}: {
  readonly label: string
  readonly document: DocumentModel | null
}) {
  const { t } = useTranslator()
  const preview = usePreview(document)
  return (
    <>
      {preview.failure && (
        <Notice tone="danger">{t(failureKey(preview.failure.code), preview.failure.params)}</Notice>
      )}
      {preview.missingGlyphs.length > 0 && (
        <Notice tone="warn">
          {t('reports:missingGlyphs', {
            list: preview.missingGlyphs.map((glyph) => glyph.character).join(' '),
          })}
        </Notice>
      )}
      <PagePreview
        label={label}
        pageCount={preview.pageCount}
        svgOf={preview.svgOf}
        onWant={preview.want}
        altOf={(index) => t('reports:pageAlt', { title: label, page: index + 1 })}
      />
    </>
  )
}
