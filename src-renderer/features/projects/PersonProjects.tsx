/** The projects of a person in the chosen cycle: what came of their work. */
import { useRef, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { Button, IconButton, Section } from '../../ui'
import type { Cycle } from '../../domain/cycle'
import { ProjectDialog } from './ProjectDialog'
import { deleteProject, useProjectsOf } from './projects.data'
import type { Project } from '../../domain/project'
import styles from './Projects.module.css'

/** The section. */
export function PersonProjects(props: { readonly personId: string; readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const { personId, cycle } = props
  const projects = useProjectsOf(personId, cycle.id)
  const addButton = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<Project | 'new' | null>(null)
  if (projects === undefined) return null
  return (
    <Section
      title={t('projects:title')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen('new')}>
          {t('projects:add')}
        </Button>
      }
    >
      {projects.length === 0 ? (
        <p className={styles.soft}>{t('projects:none', { cycle: cycle.name })}</p>
      ) : (
        <ul>
          {projects.map((project) => (
            <ProjectLine
              key={project.id}
              project={project}
              onEdit={() => setOpen(project)}
              onDeleted={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <ProjectDialog
          owner={{ cycleId: cycle.id, personId }}
          project={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function ProjectLine(props: {
  readonly project: Project
  readonly onEdit: () => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const { t } = useTranslator()
  const { project } = props
  const { title } = project
  const remove = async () => {
    if (notify(await deleteProject(project))) props.onDeleted()
  }
  return (
    <li className={styles.project}>
      <div className={styles.text}>
        <span className={styles.heading}>
          <span className={styles.title}>{title}</span>
          <span className={styles.soft}>{t(`projects:kind.${project.kind}`)}</span>
        </span>
        {project.summary !== '' && <p className={styles.summary}>{project.summary}</p>}
      </div>
      <div className={styles.actions}>
        <IconButton icon="pencil" label={t('projects:edit', { title })} onPress={props.onEdit} />
        <IconButton
          icon="trash"
          label={t('projects:delete', { title })}
          onPress={() => void remove()}
        />
      </div>
    </li>
  )
}
