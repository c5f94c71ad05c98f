/** The form of a testimonial: what was said, when, in which language, and where it may be published. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import { publishPlaces, spokenLanguages } from '../../domain/testimonial'
import type { PublishPlace, Testimonial } from '../../domain/testimonial'
import { agreedPlaces } from '../../domain/testimonials.rules'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  Select,
  TextArea,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { writeVoice } from './voices.data'
import type { OwnerIds, VoiceDraft } from './voices.data'
import styles from './Outcomes.module.css'

/** Props of {@link VoiceDialog}. */
interface VoiceDialogProps {
  readonly owner: OwnerIds
  /** Null for a new one. */
  readonly voice: Testimonial | null
  readonly onClose: () => void
}

/** The consent as it is kept: one field for each place; a place that was never agreed to has none. */
function consentOf(voice: Testimonial | null, places: readonly PublishPlace[]) {
  const had = publishPlaces.filter((place) => voice?.[`publish:${place}`] === true)
  const fields = publishPlaces.flatMap((place) => {
    const isOn = places.includes(place)
    return isOn || had.includes(place) ? [[`publish:${place}`, isOn || null] as const] : []
  })
  return Object.fromEntries(fields) as Partial<Record<`publish:${PublishPlace}`, true | null>>
}

/** What is being filled in, what is missing, and how it is saved. */
function useVoice({ owner, voice, onClose }: VoiceDialogProps) {
  const { t } = useTranslator()
  const [text, setText] = useState(voice?.text ?? '')
  const [on, setOn] = useState<string | null>(voice?.on ?? today())
  const [language, setLanguage] = useState(voice?.language ?? 'sr')
  const [places, setPlaces] = useState(voice === null ? [] : agreedPlaces(voice))
  const [consentOn, setConsentOn] = useState<string | null>(voice?.consentOn ?? null)
  const [isChecked, setChecked] = useState(false)
  const agrees = places.length > 0
  const isUndated = agrees && consentOn === null
  const save = useOnce(async () => {
    setChecked(true)
    if (text.trim() === '' || on === null || isUndated || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const consent = { ...consentOf(voice, places), consentOn: agrees ? consentOn : null }
    const draft: VoiceDraft = { text: text.trim(), on, language, ...consent }
    if (notify(await writeVoice(owner, voice, draft))) onClose()
  })
  const missing = (isMissing: boolean) => (isChecked && isMissing ? t('ui:required') : null)
  const toggle = (place: PublishPlace, isOn: boolean) => {
    setPlaces(isOn ? [...places, place] : places.filter((one) => one !== place))
    if (isOn && consentOn === null) setConsentOn(today())
  }
  return {
    ...{ text, setText, on, setOn, language, setLanguage, places, toggle, agrees },
    ...{ consentOn, setConsentOn, save },
    textError: missing(text.trim() === ''),
    dateError: missing(on === null),
    consentError: missing(isUndated),
  }
}

/** The dialog. */
export function VoiceDialog(props: VoiceDialogProps) {
  const { t } = useTranslator()
  const { voice, onClose } = props
  const form = useVoice(props)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={form.save}
      title={t(voice ? 'outcomes:voice.editTitle' : 'outcomes:voice.addTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={form.save}>
            {t('outcomes:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={t('outcomes:voice.text')}
          value={form.text}
          onChange={form.setText}
          error={form.textError}
          isRequired
          rows={4}
          maxLength={5_000}
        />
        <div className={styles.beside}>
          <DateField
            label={t('outcomes:field.on')}
            value={form.on}
            onChange={form.setOn}
            error={form.dateError}
            isRequired
          />
          <Select
            label={t('outcomes:voice.language')}
            value={form.language}
            onChange={form.setLanguage}
            options={spokenLanguages.map((id) => ({ id, label: t(`outcomes:language.${id}`) }))}
          />
        </div>
        <Consent form={form} />
      </div>
    </Dialog>
  )
}

function Consent({ form }: { readonly form: ReturnType<typeof useVoice> }) {
  const { t } = useTranslator()
  return (
    <div role="group" aria-label={t('outcomes:voice.mayBe')} className={styles.choices}>
      <span aria-hidden="true" className={styles.whose}>
        {t('outcomes:voice.mayBe')}
      </span>
      {publishPlaces.map((place) => (
        <Checkbox
          key={place}
          isSelected={form.places.includes(place)}
          onChange={(isOn) => form.toggle(place, isOn)}
        >
          {t(`outcomes:place.${place}`)}
        </Checkbox>
      ))}
      {form.agrees ? (
        <DateField
          label={t('outcomes:voice.consentOn')}
          value={form.consentOn}
          onChange={form.setConsentOn}
          error={form.consentError}
          isRequired
        />
      ) : (
        <p className={styles.soft}>{t('outcomes:voice.staysHere')}</p>
      )}
    </div>
  )
}
