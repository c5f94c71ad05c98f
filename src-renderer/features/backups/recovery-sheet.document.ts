/** The sheet of paper with a program's passphrase: without it nobody opens what is locked. */
import type { RecoverySheetDocument } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { lineOf } from '../../app/documents/document-text'

/** What the sheet says, in the language of its context. */
export function recoverySheet(
  passphrase: string,
  today: string,
  { workspace, translator, timestamp }: DocumentContext,
): RecoverySheetDocument {
  const { t, format, language } = translator
  const program = lineOf(workspace.program)
  const organization = lineOf(workspace.organization)
  return {
    template: 'recovery-sheet',
    language,
    title: t('recovery:sheet.title'),
    author: organization,
    timestamp,
    organization,
    program,
    lines: [t('recovery:sheet.opens'), t('recovery:sheet.lost'), t('recovery:sheet.keep')],
    label: t('recovery:locked.passphrase'),
    passphrase: passphrase.normalize('NFC'),
    spelled: t('recovery:sheet.spelled'),
    facts: [{ label: t('recovery:sheet.made'), value: format.date(today) }],
  }
}
