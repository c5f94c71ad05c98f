/** The form of a project. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { Button, Dialog, Select, TextArea, TextField, enterFirstWrong, useOnce } from '../../ui'
import { addProject, editProject } from './projects.data'
import type { ProjectDraft } from './projects.data'
import { projectKinds } from '../../domain/project'
import type { Project } from '../../domain/project'
import styles from './Projects.module.css'

/** Props of {@link ProjectDialog}. */
interface ProjectDialogProps {
  readonly owner: Pick<Project, 'cycleId' | 'personId'>
  readonly project: Project | null
  readonly onClose: () => void
}

/** The dialog; `project` null for a new one. */
export function ProjectDialog(props: ProjectDialogProps) {
  const { t } = useTranslator()
  const { owner, project, onClose } = props
  const [draft, setDraft] = useState<ProjectDraft>(
    project ?? { title: '', kind: 'event', summary: '' },
  )
  const [isChecked, setChecked] = useState(false)
  const isNameless = draft.title.trim() === ''
  const save = useOnce(async () => {
    setChecked(true)
    if (isNameless) {
      enterFirstWrong()
      return
    }
    const result = await (project ? editProject(project, draft) : addProject(owner, draft))
    if (result.ok) onClose()
    else toastFailure(result)
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(project ? 'projects:editTitle' : 'projects:addTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('projects:cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t(project ? 'projects:change' : 'projects:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('projects:name')}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
          error={isChecked && isNameless ? t('projects:nameMissing') : null}
          isRequired
          autoFocus
          maxLength={300}
          onEnter={save}
        />
        <Select
          label={t('projects:kindLabel')}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          options={projectKinds.map((id) => ({ id, label: t(`projects:kind.${id}`) }))}
        />
        <TextArea
          label={t('projects:summary')}
          value={draft.summary}
          onChange={(summary) => setDraft({ ...draft, summary })}
          rows={4}
          maxLength={5_000}
        />
      </div>
    </Dialog>
  )
}
