/** The letters that went to a person, in all cycles, the newest first; each can be read. */
import { useRef, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { notify } from '../../app/notify'
import type { Letter } from '../../domain/letter'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, LinkButton, Section } from '../../ui'
import { LetterText } from './LetterText'
import { takeBack, useLettersTo } from './letters.data'
import styles from './Letters.module.css'

/** Props of {@link PersonLetters}. */
interface PersonLettersProps {
  readonly personId: string
  readonly name: string
}

/** The section. */
export function PersonLetters({ personId, name }: PersonLettersProps) {
  const { t } = useTranslator()
  const letters = useLettersTo(personId)
  const [open, setOpen] = useState<Letter | null>(null)
  const section = useRef<HTMLDivElement>(null)
  if (letters === undefined) return null
  return (
    <Section
      title={t('letters:person.title')}
      level={3}
      actions={
        <ActionButton
          action="letters.write"
          about={{ personIds: [personId], pairIds: [] }}
          tone="quiet"
        />
      }
    >
      <div ref={section}>
        {letters.length === 0 ? (
          <p className={styles.soft}>{t('letters:person.none', { name })}</p>
        ) : (
          <ul className={styles.lines}>
            {letters.map((letter) => (
              <LetterLine key={letter.id} letter={letter} onRead={() => setOpen(letter)} />
            ))}
          </ul>
        )}
      </div>
      {open !== null && (
        <LetterDialog
          letter={open}
          name={name}
          onClose={() => setOpen(null)}
          onGone={() => section.current?.closest('section')?.querySelector('button')?.focus()}
        />
      )}
    </Section>
  )
}

function LetterLine({ letter, onRead }: { readonly letter: Letter; readonly onRead: () => void }) {
  const { t, format } = useTranslator()
  return (
    <li className={styles.line}>
      <LinkButton onPress={onRead}>{letter.name}</LinkButton>
      <span className={styles.soft}>
        {format.date(letter.sentOn)} · {t(`letters:how.${letter.how}`)}
      </span>
    </li>
  )
}

/** A letter as it went out. */
function LetterDialog(props: {
  readonly letter: Letter
  readonly name: string
  readonly onClose: () => void
  /** Its line is gone: the focus needs another place. */
  readonly onGone: () => void
}) {
  const { t, format } = useTranslator()
  const { letter, onClose } = props
  const unsend = async () => {
    if (!notify(await takeBack(letter, props.name))) return
    onClose()
    props.onGone()
  }
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={letter.name}
      footer={
        <>
          <Button icon="trash" onPress={() => void unsend()}>
            {t('letters:person.delete')}
          </Button>
          <Button tone="primary" onPress={onClose}>
            {t('ui:close')}
          </Button>
        </>
      }
    >
      <p className={styles.soft}>
        {format.date(letter.sentOn)} · {t(`letters:how.${letter.how}`)}
      </p>
      <LetterText language={letter.language} subject={letter.subject} body={letter.body} />
    </Dialog>
  )
}
