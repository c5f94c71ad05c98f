/** The way of a file into the program: what it is, what its columns become, what each row becomes, what came of it. */
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../app/ui'
import { Page, Stepper } from '../../ui'
import { useCycle } from '../../storage/cycles'
import { CheckStep } from './wizard/CheckStep'
import { ColumnsStep } from './wizard/ColumnsStep'
import { DoneStep } from './wizard/DoneStep'
import { FileStep } from './wizard/FileStep'
import { importSteps } from './wizard/wizard.rules'
import { toStep, useWizard } from './wizard/wizard.state'

/** What is imported into which cycle, beside the title. */
function useWhere(): string {
  const { t } = useTranslator()
  const file = useWizard((wizard) => wizard.file)
  const cycle = useCycle(useUi((ui) => ui.cycleId))
  if (file === null) return cycle ? t('import:intoCycle', { cycle: cycle.name }) : ''
  return cycle
    ? t('import:fileIntoCycle', { file: file.name, cycle: cycle.name })
    : t('import:fileAlone', { file: file.name })
}

/** The screen. */
export function ImportScreen() {
  const { t } = useTranslator()
  const step = useWizard((wizard) => wizard.step)
  const where = useWhere()
  return (
    <Page
      title={t('import:title')}
      count={where}
      fill
      toolbar={
        <Stepper
          label={t('import:way')}
          steps={importSteps.map((id) => ({ id, title: t(`import:step.${id}`) }))}
          current={step}
          onGo={step === 'done' ? undefined : toStep}
        />
      }
    >
      {step === 'file' && <FileStep />}
      {step === 'columns' && <ColumnsStep />}
      {step === 'check' && <CheckStep />}
      {step === 'done' && <DoneStep />}
    </Page>
  )
}
