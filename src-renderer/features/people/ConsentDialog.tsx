/** Records by hand whether a person agreed to their data being kept, how they said so, and when. */
import { useState } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import {
  Button,
  DateField,
  Dialog,
  RadioGroup,
  TextArea,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { recordConsent } from './participations.data'
import { currentDay } from './people.data'
import type { Consent } from '../../domain/application'
import type { Application } from '../../domain/application'
import styles from './People.module.css'

/** Props of {@link ConsentDialog}. */
interface ConsentDialogProps {
  readonly entry: PersonEntry
  readonly application: Application
  readonly onClose: () => void
}

/** What is being written, and how it is recorded. */
function useConsent({ entry, application, onClose }: ConsentDialogProps) {
  const [draft, setDraft] = useState<Consent>(
    application.consent ?? { given: true, text: '', on: currentDay() },
  )
  const record = async (consent: Consent | null) => {
    if (notify(await recordConsent(application, entry.person, consent))) onClose()
  }
  const recordWritten = useOnce(async () => {
    // A text that is no day leaves the day before it in place: it must not be taken for what was typed.
    if (isFieldWrong()) enterFirstWrong()
    else await record({ ...draft, text: draft.text.trim() })
  })
  return { draft, setDraft, record, recordWritten }
}

/** The dialog. */
export function ConsentDialog(props: ConsentDialogProps) {
  const { t } = useTranslator()
  const { entry, application, onClose } = props
  const { draft, setDraft, record, recordWritten } = useConsent(props)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={recordWritten}
      title={t('people:consent.title', { name: entry.name })}
      footer={
        <>
          {application.consent !== null && (
            <Button tone="danger" onPress={() => void record(null)}>
              {t('people:consent.clear')}
            </Button>
          )}
          <Button onPress={onClose}>{t('people:consent.cancel')}</Button>
          <Button tone="primary" onPress={recordWritten}>
            {t('people:consent.record')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('people:consent.answer')}
          value={draft.given ? 'yes' : 'no'}
          onChange={(id) => setDraft({ ...draft, given: id === 'yes' })}
          options={[
            { id: 'yes', label: t('people:consent.yes') },
            { id: 'no', label: t('people:consent.no') },
          ]}
        />
        <TextArea
          label={t('people:consent.text')}
          description={t('people:consent.textHint')}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
          rows={2}
          maxLength={2_000}
        />
        <DateField
          label={t('people:consent.on')}
          value={draft.on}
          onChange={(on) => setDraft({ ...draft, on })}
          max={currentDay()}
        />
      </div>
    </Dialog>
  )
}
