/** Says that a table was turned, or a row made for each meeting of a table by months, and takes that back when asked. */
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { turnBack } from './reading-files'
import { useWizard } from './wizard.state'

/** Nothing where the table stands as others do. */
export function TurnedTable({ table }: { readonly table: ForeignTable }) {
  const { t } = useTranslator()
  const asWritten = useWizard((wizard) => wizard.asWritten)
  const isByMonths = useWizard((wizard) => wizard.months !== null)
  if (asWritten === null) return null
  const words = isByMonths ? 'months' : 'turned'
  const isTurned = table !== asWritten
  return (
    <Notice
      action={{
        label: t(isTurned ? 'import:turned.asWritten' : `import:${words}.turn`),
        onPress: turnBack,
      }}
    >
      {t(isTurned ? `import:${words}.text` : `import:${words}.backText`)}
    </Notice>
  )
}
