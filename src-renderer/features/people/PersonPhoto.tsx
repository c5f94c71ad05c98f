/** The photograph of a person: chosen, dropped or pasted, shown, taken away. */
import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent } from 'react'
import type { Failure, Result } from '../../../src-shared/result'
import { choosePhotograph, takePhotograph } from '../../app/photograph'
import { notify } from '../../app/notify'
import type { PersonEntry } from '../../storage/directory'
import { usePicture } from '../../storage/pictures'
import { useTranslator } from '../../i18n/i18n'
import { Button, FieldRow, FileDrop, Notice } from '../../ui'
import { removePhoto, setPhoto } from './person-photo.data'
import styles from './People.module.css'

type Taken = Promise<Result<Uint8Array<ArrayBuffer> | null>>

interface PhotoProps {
  readonly entry: PersonEntry
  readonly cycleId: string | null
}

/** Taking a photograph that was chosen, dropped or pasted, and what was wrong with the last one. */
function useTaking({ entry, cycleId }: PhotoProps) {
  const { t } = useTranslator()
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = async (taking: Taken) => {
    const taken = await taking
    setFailure(taken.ok ? null : taken.error)
    if (taken.ok && taken.value !== null) notify(await setPhoto(entry.person, taken.value, cycleId))
  }
  const takeFirst = (files: Iterable<File>) => {
    const [file] = files
    if (file !== undefined) void take(takePhotograph(file))
  }
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'))
    if (files.length === 0) return
    event.preventDefault()
    takeFirst(files)
  }
  const choose = () => void take(choosePhotograph(t('people:photo.choose')))
  return { takeFirst, paste, choose, failure, dismiss: () => setFailure(null) }
}

/** The field. */
export function PersonPhoto(props: PhotoProps) {
  const { t } = useTranslator()
  const { entry, cycleId } = props
  const { takeFirst, paste, choose, failure, dismiss } = useTaking(props)
  const hash = entry.person.photo ?? null
  const box = useKeptFocus(hash)
  return (
    <FieldRow label={t('people:field.photo')}>
      <div ref={box} className={styles.photoField} onPaste={paste}>
        {hash === null ? (
          <FileDrop
            isSmall
            title={t('people:photo.drop')}
            chooseLabel={t('people:photo.choose')}
            onChoose={choose}
            onDrop={takeFirst}
          />
        ) : (
          <Shown
            hash={hash}
            name={entry.name}
            onChoose={choose}
            onRemove={() => void removePhoto(entry.person, cycleId).then(notify)}
          />
        )}
        {failure !== null && (
          <Notice tone="danger" onDismiss={dismiss}>
            {t(`failures:${failure.code}`, failure.params)}
          </Notice>
        )}
      </div>
    </FieldRow>
  )
}

/** The element whose first button takes the focus when the one that had it is gone with what it did. */
function useKeptFocus(hash: string | null) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(hash)
  useEffect(() => {
    const isChanged = before.current !== hash
    before.current = hash
    if (isChanged && document.activeElement === document.body)
      box.current?.querySelector('button')?.focus()
  }, [hash])
  return box
}

function Shown(props: {
  readonly hash: string
  readonly name: string
  readonly onChoose: () => void
  readonly onRemove: () => void
}) {
  const { t } = useTranslator()
  const url = usePicture(props.hash)
  return (
    <div className={styles.photoShown}>
      {typeof url === 'string' && (
        <img src={url} alt={t('people:photo.alt', { name: props.name })} className={styles.photo} />
      )}
      {url === null && <Notice tone="warn">{t('people:photo.missing')}</Notice>}
      <Button onPress={props.onChoose}>{t('people:photo.other')}</Button>
      <Button tone="quiet" icon="trash" onPress={props.onRemove}>
        {t('people:photo.remove')}
      </Button>
    </div>
  )
}
