/** Says that letters were spoilt before the file was made, and repairs them when asked. */
import { useMemo } from 'react'
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { brokenLetters, repairLetters } from '../reading/broken-letters.rules'
import { correctTable } from './reading-files'

/** Nothing where no letters are spoilt. */
export function SpoiltLetters({ table }: { readonly table: ForeignTable }) {
  const { t } = useTranslator()
  const broken = useMemo(() => brokenLetters(table), [table])
  if (broken === null) return null
  return (
    <Notice
      tone="warn"
      action={{
        label: t('import:letters.repair'),
        onPress: () => correctTable(repairLetters(table)),
      }}
    >
      {t('import:letters.broken', { ...broken })}
    </Notice>
  )
}
