/** Notes of support and networking of a person in a cycle. */
import { useRef, useState } from 'react'
import { notify } from '../../app/notify'
import type { SupportNote } from '../../domain/support-note'
import { useTranslator } from '../../i18n/i18n'
import { Button, IconButton, Section } from '../../ui'
import { SupportDialog } from './SupportDialog'
import { deleteSupport, useSupportOf } from './voices.data'
import type { OwnerIds } from './voices.data'
import styles from './Outcomes.module.css'

/** The section. */
export function PersonSupport(owner: OwnerIds) {
  const { t } = useTranslator()
  const { cycleId, personId } = owner
  const notes = useSupportOf(owner)
  const addButton = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<SupportNote | 'new' | null>(null)
  if (notes === undefined) return null
  return (
    <Section
      title={t('outcomes:support.title')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen('new')}>
          {t('outcomes:support.add')}
        </Button>
      }
    >
      {notes.length === 0 ? (
        <p className={styles.soft}>{t('outcomes:support.none')}</p>
      ) : (
        <ul className={styles.list}>
          {notes.map((note) => (
            <SupportLine
              key={note.id}
              note={note}
              onEdit={() => setOpen(note)}
              onDeleted={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <SupportDialog
          owner={{ cycleId, personId }}
          note={open === 'new' ? null : open}
          project={null}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

/** A note: what was done, with whom, when. */
export function SupportLine(props: {
  readonly note: SupportNote
  readonly onEdit: () => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const { t, format } = useTranslator()
  const { note, onEdit } = props
  const { kind, on, whom } = note
  const date = format.shortDate(on)
  const what = [kind === 'news' ? '' : t(`outcomes:supportKind.${kind}`), whom ?? '']
  const said = what.filter(Boolean).join(': ')
  const about = [said, date].filter(Boolean).join(', ')
  const remove = async () => {
    if (notify(await deleteSupport(note))) props.onDeleted()
  }
  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <span>{said}</span> <span className={styles.softly}>{date}</span>
        {note.note !== null && <p className={styles.note}>{note.note}</p>}
      </div>
      <IconButton icon="pencil" label={t('outcomes:editAbout', { about })} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={t('outcomes:deleteAbout', { about })}
        onPress={() => void remove()}
      />
    </li>
  )
}
