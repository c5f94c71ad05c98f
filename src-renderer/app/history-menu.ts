/** The command for the menu of a record that opens its history. */
import { useTranslator } from '../i18n/i18n'
import type { MenuCommand } from '../ui'
import type { RecordName } from '../domain/any-record'
import { useHistoryDialog } from './record-history'

/** "History…", for the menu of a record. */
export function useHistoryCommand(record: RecordName): MenuCommand {
  const { t } = useTranslator()
  const open = useHistoryDialog((dialog) => dialog.open)
  return {
    id: 'history',
    label: t('history:open'),
    icon: 'clock',
    onAction: () => open(record),
  }
}
