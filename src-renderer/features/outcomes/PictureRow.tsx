/** A picture of a project with what is said of it, and the keys that move it. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import type { Project } from '../../domain/project'
import type { ProjectPicture } from '../../domain/project-picture'
import type { FieldsOf } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import { announce, Checkbox, EditableText, IconButton } from '../../ui'
import { pictureName, Thumb } from './PictureStrip'
import { editPicture, movePicture, removePicture } from './project-pictures.data'
import styles from './Pictures.module.css'

/** Props of {@link PictureRow}. */
interface PictureRowProps {
  readonly project: Project
  /** All of the project, in their order. */
  readonly pictures: readonly ProjectPicture[]
  /** Which of them it is. */
  readonly at: number
  readonly onLarge: () => void
  /** It is about to go: what to call when it is gone, for the focus to have another place. */
  readonly onRemoving: () => () => void
}

/** The row. */
export function PictureRow(props: PictureRowProps) {
  const { t } = useTranslator()
  const { project, pictures, at } = props
  const picture = pictures[at]
  const row = useRef<HTMLLIElement>(null)
  const moving = useFollowedFocus(row, at)
  const move = (by: number) => {
    const to = at + by
    if (picture === undefined || to < 0 || to >= pictures.length) return
    moving(by)
    const place = t('projects:pictures.place', { place: to + 1, count: pictures.length })
    void movePicture(project, pictures, picture, by).then((result) => {
      if (toastFailure(result)) announce(place)
    })
  }
  useMovingKeys(row, move)
  if (picture === undefined) return null
  const name = pictureName({ title: project.title, pictures }, at, t)
  const remove = async () => {
    const focusNext = props.onRemoving()
    if (notify(await removePicture(project, picture))) focusNext()
  }
  return (
    <li ref={row} className={styles.row} aria-label={name}>
      <AriaButton
        className={styles.press ?? ''}
        aria-label={t('projects:pictures.large', { name })}
        onPress={props.onLarge}
      >
        <Thumb picture={picture.picture} alt="" />
      </AriaButton>
      <Words project={project} picture={picture} />
      <Keys
        name={name}
        at={at}
        last={pictures.length - 1}
        move={move}
        remove={() => void remove()}
      />
    </li>
  )
}

/** The buttons that move the row and take it away. */
function Keys(props: {
  readonly name: string
  readonly at: number
  readonly last: number
  readonly move: (by: number) => void
  readonly remove: () => void
}) {
  const { t } = useTranslator()
  const { name, at, last, move } = props
  return (
    <div className={styles.keys}>
      <span data-move="-1">
        <IconButton
          icon="chevron-up"
          label={t('projects:pictures.up')}
          about={name}
          shortcut="Alt+ArrowUp"
          isDisabled={at === 0}
          onPress={() => move(-1)}
        />
      </span>
      <span data-move="1">
        <IconButton
          icon="chevron-down"
          label={t('projects:pictures.down')}
          about={name}
          shortcut="Alt+ArrowDown"
          isDisabled={at === last}
          onPress={() => move(1)}
        />
      </span>
      <IconButton
        icon="trash"
        label={t('projects:pictures.remove')}
        about={name}
        onPress={props.remove}
      />
    </div>
  )
}

/** Alt and an arrow move the row that has the focus. */
function useMovingKeys(row: RefObject<HTMLLIElement | null>, move: (by: number) => void): void {
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  }, [move])
  useEffect(() => {
    const element = row.current
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      event.preventDefault()
      latest.current(event.key === 'ArrowUp' ? -1 : 1)
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [row])
}

/** Keeps the focus with a row that is moved. Answers what to call before it is. */
function useFollowedFocus(row: RefObject<HTMLLIElement | null>, at: number): (by: number) => void {
  const wanted = useRef<{ readonly by: number; readonly element: Element | null } | null>(null)
  useEffect(() => {
    const found = wanted.current
    wanted.current = null
    if (found === null || row.current === null) return
    const buttons = [`[data-move="${found.by}"]`, `[data-move="${-found.by}"]`].flatMap(
      (one) => row.current?.querySelector<HTMLButtonElement>(`${one} button`) ?? [],
    )
    const had = found.element
    const isKept =
      had instanceof HTMLElement && row.current.contains(had) && !had.matches(':disabled')
    const next = isKept ? had : buttons.find(({ disabled }) => !disabled)
    next?.focus()
    row.current.scrollIntoView({ block: 'nearest' })
  }, [at, row])
  return (by) => {
    wanted.current = { by, element: document.activeElement }
  }
}

function Words(props: { readonly project: Project; readonly picture: ProjectPicture }) {
  const { t } = useTranslator()
  const { project, picture } = props
  const edit = (fields: FieldsOf<'projectPictures'>) =>
    editPicture(project, picture, fields).then(toastFailure)
  const lacksAlt = picture.inReport && (picture.alt ?? '') === ''
  return (
    <div className={styles.words}>
      <EditableText
        label={t('projects:pictures.alt')}
        value={picture.alt}
        description={lacksAlt ? t('projects:pictures.altMissing') : undefined}
        onCommit={(alt) => edit({ alt })}
      />
      <EditableText
        label={t('projects:pictures.caption')}
        value={picture.caption}
        onCommit={(caption) => edit({ caption })}
      />
      <EditableText
        label={t('projects:pictures.credit')}
        value={picture.credit}
        onCommit={(credit) => edit({ credit })}
      />
      <Checkbox isSelected={picture.inReport} onChange={(inReport) => void edit({ inReport })}>
        {t('projects:pictures.inReport')}
      </Checkbox>
    </div>
  )
}
