/** Says that a table was turned, its headings having stood down the first column, and takes that back when asked. */
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { turnBack } from './reading-files'
import { useWizard } from './wizard.state'

/** Nothing where the table stands as others do. */
export function TurnedTable({ table }: { readonly table: ForeignTable }) {
  const { t } = useTranslator()
  const asWritten = useWizard((wizard) => wizard.asWritten)
  if (asWritten === null) return null
  const isTurned = table !== asWritten
  return (
    <Notice
      action={{
        label: t(isTurned ? 'import:turned.asWritten' : 'import:turned.turn'),
        onPress: turnBack,
      }}
    >
      {t(isTurned ? 'import:turned.text' : 'import:turned.backText')}
    </Notice>
  )
}
