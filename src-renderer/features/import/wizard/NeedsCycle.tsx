/** What is said where a file belongs to a cycle and there is none. */
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { useCycleDialogs } from '../../../app/cycle-dialogs'
import type { ImportKind } from '../../../app/import-request'

/** The notice, with the one next step. */
export function NeedsCycle({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslator()
  const openNew = useCycleDialogs((dialogs) => dialogs.openNew)
  return (
    <Notice
      tone="warn"
      title={t('import:noCycle.title')}
      action={{ label: t('import:noCycle.create'), onPress: openNew }}
    >
      {t('import:noCycle.text', { kind: t(`import:kinds.${kind}`) })}
    </Notice>
  )
}
