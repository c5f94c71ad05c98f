/** The testimonials of a person in a cycle, each with where it may be published. */
import { useRef, useState } from 'react'
import { notify } from '../../app/notify'
import type { Testimonial } from '../../domain/testimonial'
import { agreedPlaces } from '../../domain/testimonials.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, IconButton, Section } from '../../ui'
import { VoiceDialog } from './VoiceDialog'
import { deleteVoice, useVoicesOf } from './voices.data'
import type { OwnerIds } from './voices.data'
import styles from './Outcomes.module.css'

/** The section. */
export function PersonVoices(owner: OwnerIds) {
  const { t } = useTranslator()
  const { cycleId, personId } = owner
  const voices = useVoicesOf(owner)
  const addButton = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<Testimonial | 'new' | null>(null)
  if (voices === undefined) return null
  return (
    <Section
      title={t('outcomes:voice.title')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen('new')}>
          {t('outcomes:voice.add')}
        </Button>
      }
    >
      {voices.length === 0 ? (
        <p className={styles.soft}>{t('outcomes:voice.none')}</p>
      ) : (
        <ul className={styles.list}>
          {voices.map((voice) => (
            <VoiceLine
              key={voice.id}
              voice={voice}
              onEdit={() => setOpen(voice)}
              onDeleted={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <VoiceDialog
          owner={{ cycleId, personId }}
          voice={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function VoiceLine(props: {
  readonly voice: Testimonial
  readonly onEdit: () => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const { t, format } = useTranslator()
  const { voice } = props
  const date = format.shortDate(voice.on)
  const places = agreedPlaces(voice).map((place) => t(`outcomes:place.${place}`))
  const consent =
    places.length === 0
      ? t('outcomes:voice.staysHere')
      : t('outcomes:voice.mayBeIn', { places: format.list(places) })
  const about = t('outcomes:voice.about', { date })
  const remove = async () => {
    if (notify(await deleteVoice(voice))) props.onDeleted()
  }
  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <p className={styles.note}>{voice.text}</p>
        <p className={styles.soft}>
          {date} · {t(`outcomes:language.${voice.language}`)} · {consent}
        </p>
      </div>
      <IconButton icon="pencil" label={t('outcomes:editAbout', { about })} onPress={props.onEdit} />
      <IconButton
        icon="trash"
        label={t('outcomes:deleteAbout', { about })}
        onPress={() => void remove()}
      />
    </li>
  )
}
