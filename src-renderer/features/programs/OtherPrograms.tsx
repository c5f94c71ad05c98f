/** The other programs of this computer, where there are any: on the pages that come before a program is open. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Section } from '../../ui'
import { openOther } from './programs.data'
import { ProgramList } from './ProgramList'
import { usePrograms } from './use-programs'

/** The list; nothing when there is no other program. That it cannot be read is said. */
export function OtherPrograms({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const { t } = useTranslator()
  const { programs, failure } = usePrograms()
  const [isBusy, setBusy] = useState(false)
  const others = programs?.filter(({ isOpen }) => !isOpen) ?? []
  if (others.length === 0 && failure === null) return null
  const open = async (id: string): Promise<void> => {
    setBusy(true)
    try {
      await openOther(id)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={t('programs:others')}>
      <ProgramList
        programs={others}
        failure={failure}
        isBusy={isBusy || isDisabled}
        onOpen={(id) => void open(id)}
      />
    </Section>
  )
}
