/** Backups from before somebody was forgotten for good have them still: until when. */
import { dayAndTime } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import { Notice } from '../../ui'
import { useOlderBackups } from './backups.data'
import type { Copies } from './backups.data'
import { madeAt } from './made-at'

/** The notice; nothing when none of the backups is from before. */
export function ForgottenNotice({ copies }: { readonly copies: Copies }) {
  const { t, format } = useTranslator()
  const older = useOlderBackups()
  if (older === null) return null
  const count = (copies.list ?? []).filter((copy) => madeAt(copy) < older.before).length
  if (count === 0) return null
  const until = format.dateOf(dayAndTime(older.until).day)
  return <Notice>{t('recovery:copies.forgotten', { count, until })}</Notice>
}
