/** The projects of a person: those of the chosen cycle and of earlier ones, each with what is new about it. */
import { useRef, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { OutsideLinks } from '../../app/OutsideLinks'
import { linkLines, moneyText } from '../../domain/money.rules'
import type { Cycle } from '../../domain/cycle'
import type { Project } from '../../domain/project'
import { Button, IconButton, Section } from '../../ui'
import { PictureStrip } from './PictureStrip'
import { PicturesDialog } from './PicturesDialog'
import { ProjectDialog } from './ProjectDialog'
import { SupportDialog } from './SupportDialog'
import { deleteProject, useProjectsOf } from './projects.data'
import type { ShownProject, ShownProjects } from './projects.data'
import { SupportLine } from './PersonSupport'
import type { SupportNote } from '../../domain/support-note'
import styles from './Outcomes.module.css'

/** What is open over the section: a project, a new one, or news of one. */
type Open =
  | { readonly is: 'new' }
  | { readonly is: 'project' | 'pictures'; readonly project: Project }
  | { readonly is: 'news'; readonly project: Project; readonly note: SupportNote | null }

/** The section. */
export function PersonProjects(props: { readonly personId: string; readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const { personId, cycle } = props
  const shown = useProjectsOf(personId, cycle)
  const addButton = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<Open | null>(null)
  if (shown === undefined) return null
  const { projects } = shown
  const owner = { cycleId: cycle.id, personId }
  const close = () => setOpen(null)
  return (
    <Section
      title={t('projects:title')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen({ is: 'new' })}>
          {t('projects:add')}
        </Button>
      }
    >
      {!projects.some(({ earlier }) => earlier === null) && (
        <p className={styles.soft}>{t('projects:none', { cycle: cycle.name })}</p>
      )}
      {projects.length > 0 && (
        <ul className={styles.list}>
          {projects.map((one) => (
            <ProjectLine
              key={one.project.id}
              shown={one}
              onEdit={() => setOpen({ is: 'project', project: one.project })}
              onPictures={() => setOpen({ is: 'pictures', project: one.project })}
              onNews={(note) => setOpen({ is: 'news', project: one.project, note })}
              onDeleted={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {open !== null && <Opened {...{ open, shown, owner, cycle }} onClose={close} />}
    </Section>
  )
}

/** The window over the section. */
function Opened(props: {
  readonly open: Open
  readonly shown: ShownProjects
  readonly owner: Pick<Project, 'cycleId' | 'personId'>
  readonly cycle: Cycle
  readonly onClose: () => void
}) {
  const { open, shown, owner, cycle, onClose } = props
  if (open.is === 'news') {
    const { note, project } = open
    return <SupportDialog owner={note ?? owner} note={note} project={project} onClose={onClose} />
  }
  if (open.is === 'pictures') {
    const now = shown.projects.find(({ project }) => project.id === open.project.id)
    const { project = open.project, pictures = [] } = now ?? {}
    return <PicturesDialog project={project} pictures={pictures} onClose={onClose} />
  }
  return (
    <ProjectDialog
      owner={owner}
      project={open.is === 'new' ? null : open.project}
      goals={shown.goals.filter(({ cycleId }) => cycleId === cycleOf(open, cycle))}
      onClose={onClose}
    />
  )
}

/** The cycle of the project that is open. */
const cycleOf = (open: Open, chosen: Cycle): string =>
  open.is === 'new' ? chosen.id : open.project.cycleId

/** "Event · 12 May 2020 · Sombor · 12,500 EUR, City of Sombor · 300 people" */
function detailText({ project, earlier }: ShownProject, { t, format }: Translator): string {
  const { kind, on, place, money, source, reached } = project
  const sum = money ? [moneyText(money, format), source ?? ''].filter(Boolean).join(', ') : source
  const parts = [
    earlier,
    t(`projects:kind.${kind}`),
    on ? format.shortDate(on) : '',
    place,
    sum,
    typeof reached === 'number'
      ? t('projects:reachedCount', { count: reached, number: format.number(reached) })
      : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

function ProjectLine(props: {
  readonly shown: ShownProject
  readonly onEdit: () => void
  readonly onPictures: () => void
  /** Null for new ones. */
  readonly onNews: (note: SupportNote | null) => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { shown } = props
  const { project, news } = shown
  const { title } = project
  const remove = async () => {
    if (notify(await deleteProject(project))) props.onDeleted()
  }
  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <span className={styles.strong}>{title}</span>
        <p className={styles.soft}>{detailText(shown, translator)}</p>
        {project.summary !== '' && <p className={styles.note}>{project.summary}</p>}
        <OutsideLinks
          label={t('projects:linksOf', { title })}
          addresses={linkLines(project.links ?? '')}
        />
        <PictureStrip title={title} pictures={shown.pictures} />
        {news.length > 0 && (
          <ul className={styles.list} aria-label={t('projects:news.of', { title })}>
            {news.map((note) => (
              <SupportLine
                key={note.id}
                note={note}
                onEdit={() => props.onNews(note)}
                onDeleted={props.onDeleted}
              />
            ))}
          </ul>
        )}
      </div>
      <IconButton
        icon="plus"
        label={t('projects:news.add', { title })}
        onPress={() => props.onNews(null)}
      />
      <IconButton
        icon="picture"
        label={t('projects:pictures.open', { title })}
        onPress={props.onPictures}
      />
      <IconButton icon="pencil" label={t('projects:edit', { title })} onPress={props.onEdit} />
      <IconButton
        icon="trash"
        label={t('projects:delete', { title })}
        onPress={() => void remove()}
      />
    </li>
  )
}
