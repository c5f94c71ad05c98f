/** Asks for what program a CSV is. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, RadioGroup } from '../../ui'
import { useCsvQuestion } from './csv-question'
import type { CsvKind } from './csv-question'

const kinds = ['csv', 'plainCsv'] as const satisfies readonly CsvKind[]

/** The dialog, while the question waits. Once in the program. */
export function CsvDialogHost() {
  const answer = useCsvQuestion((question) => question.answer)
  return answer && <CsvDialog answer={answer} />
}

function CsvDialog({ answer }: { readonly answer: (kind: CsvKind | null) => void }) {
  const { t } = useTranslator()
  const [kind, setKind] = useState<CsvKind>('csv')
  return (
    <Dialog
      isOpen
      size="m"
      onClose={() => answer(null)}
      title={t('reports:csvFor.title')}
      onEnter={() => answer(kind)}
      footer={
        <>
          <Button onPress={() => answer(null)}>{t('reports:csvFor.cancel')}</Button>
          <Button tone="primary" onPress={() => answer(kind)}>
            {t('reports:csvFor.save')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('reports:csvFor.label')}
        value={kind}
        onChange={setKind}
        options={kinds.map((id) => ({
          id,
          label: t(`reports:csvFor.${id}`),
          description: t(`reports:csvFor.${id}Text`),
        }))}
      />
    </Dialog>
  )
}
