/** The form of a new program. Nothing is made until the end; what is wrong is said where it is wrong. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { SaveFailure } from '../../app/saving'
import {
  Button,
  IconButton,
  Notice,
  Select,
  TextField,
  enterFirstWrong,
  useEnter,
  useOnce,
} from '../../ui'
import { CycleFields } from '../cycles'
import { createProgram } from './first-run.data'
import { emptyProgram, programProblems } from './first-run.rules'
import type { ProgramDraft, ProgramProblems, SignatoryDraft } from './first-run.rules'
import { languageChoices } from '../../i18n/language-names'
import { LogoField } from './LogoField'
import { mostSignatories } from '../../domain/workspace.rules'
import styles from './FirstRun.module.css'

interface PartProps {
  readonly draft: ProgramDraft
  readonly problems: ProgramProblems | null
  readonly onChange: (change: Partial<ProgramDraft>) => void
}

/** The form. It gives way to Home when the program is made. */
export function NewProgramForm(props: { readonly onBack: () => void }) {
  const { t, language } = useTranslator()
  const [draft, setDraft] = useState(() => emptyProgram(language))
  const [isChecked, setChecked] = useState(false)
  const [failure, setFailure] = useState<SaveFailure | null>(null)
  const problems = programProblems(draft)
  const part: PartProps = {
    draft,
    problems: isChecked ? problems : null,
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  }
  const make = useOnce(async () => {
    setChecked(true)
    if (problems.any) {
      enterFirstWrong()
      return
    }
    const result = await createProgram(draft)
    if (!result.ok) setFailure(result.failure)
  })
  const onEnter = useEnter(make)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the fields inside
    <div className={styles.form} onKeyDown={onEnter}>
      <header className={styles.formHeader}>
        <h1>{t('workspace:create.title')}</h1>
        <Button tone="quiet" icon="arrow-left" onPress={props.onBack}>
          {t('workspace:back')}
        </Button>
      </header>
      <ProgramPart {...part} />
      <SignatoriesPart {...part} />
      <CyclePart {...part} />
      {failure !== null && (
        <Notice tone="danger">{t(`core:saveFailure.${failure.code}`, failure.params)}</Notice>
      )}
      <footer className={styles.formFooter}>
        <Button tone="primary" onPress={make}>
          {t('workspace:create.make')}
        </Button>
        <span className={styles.soft}>{t('workspace:create.later')}</span>
      </footer>
    </div>
  )
}

function Part(props: {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}) {
  return (
    <section className={styles.part}>
      <div>
        <h2 className={styles.wayTitle}>{props.title}</h2>
        <p className={styles.wayText}>{props.lead}</p>
      </div>
      <div className={styles.fields}>{props.children}</div>
    </section>
  )
}

function ProgramPart({ draft, problems, onChange }: PartProps) {
  const { t } = useTranslator()
  const said = (field: 'organization' | 'program'): string | null => {
    const problem = problems?.[field] ?? null
    return problem === null ? null : t(problem.key)
  }
  return (
    <Part title={t('workspace:part.program')} lead={t('workspace:part.programText')}>
      <TextField
        label={t('workspace:field.organization')}
        value={draft.organization}
        onChange={(organization) => onChange({ organization })}
        error={said('organization')}
        isRequired
        maxLength={300}
        autoFocus
      />
      <TextField
        label={t('workspace:field.program')}
        value={draft.program}
        onChange={(program) => onChange({ program })}
        error={said('program')}
        isRequired
        maxLength={300}
      />
      <TextField
        label={t('workspace:field.city')}
        description={t('workspace:hint.city')}
        value={draft.city}
        onChange={(city) => onChange({ city })}
        maxLength={200}
      />
      <Select
        label={t('workspace:field.documentLanguage')}
        description={t('workspace:hint.documentLanguage')}
        value={draft.documentLanguage}
        options={languageChoices}
        onChange={(id) => {
          const chosen = languageChoices.find((choice) => choice.id === id)
          if (chosen) onChange({ documentLanguage: chosen.id })
        }}
      />
      <div className={styles.whole}>
        <LogoField value={draft.logo} onChange={(logo) => onChange({ logo })} />
      </div>
    </Part>
  )
}

function AddSignatory(props: { readonly onPress: () => void }) {
  const { t } = useTranslator()
  return (
    <div className={styles.whole}>
      <Button icon="plus" onPress={props.onPress}>
        {t('workspace:signatoryAdd')}
      </Button>
    </div>
  )
}

function RemoveSignatory(props: { readonly position: number; readonly onPress: () => void }) {
  const { t } = useTranslator()
  const label = t('workspace:signatoryRemove', { position: props.position })
  return (
    <div className={styles.remove}>
      <IconButton icon="trash" label={label} onPress={props.onPress} />
    </div>
  )
}

/** Puts the focus in the first field of a row once it is there: what is typed after "Add another" is meant for it. */
function useRowFocus() {
  const part = useRef<HTMLDivElement>(null)
  const [row, focus] = useState<number | null>(null)
  useEffect(() => {
    if (row === null) return
    const rows = part.current?.querySelectorAll<HTMLElement>('[role=group]')
    rows?.[row]?.querySelector('input')?.focus()
    focus(null)
  }, [row])
  return { part, focus }
}

function SignatoriesPart({ draft, problems, onChange }: PartProps) {
  const { t } = useTranslator()
  const rows = draft.signatories
  const { part, focus } = useRowFocus()
  const put = (index: number, change: Partial<SignatoryDraft>) =>
    onChange({
      signatories: rows.map((row, at) => (at === index ? { ...row, ...change } : row)),
    })
  return (
    <Part title={t('workspace:part.signatories')} lead={t('workspace:part.signatoriesText')}>
      <div ref={part} className={`${styles.signatories ?? ''} ${styles.whole ?? ''}`}>
        {rows.map((row, index) => {
          const problem = problems?.signatories[index] ?? null
          return (
            <div
              key={index}
              role="group"
              aria-label={t('workspace:signatory', { position: index + 1 })}
              className={styles.signatory}
            >
              <TextField
                label={t('workspace:field.signatoryName')}
                value={row.name}
                onChange={(name) => put(index, { name })}
                error={problem === null ? null : t(problem.key)}
                maxLength={200}
              />
              <TextField
                label={t('workspace:field.signatoryRole')}
                placeholder={t('workspace:hint.signatoryRole')}
                value={row.role}
                onChange={(role) => put(index, { role })}
                maxLength={200}
              />
              {rows.length > 1 && (
                <RemoveSignatory
                  position={index + 1}
                  onPress={() => {
                    onChange({ signatories: rows.filter((_, at) => at !== index) })
                    focus(Math.max(0, index - 1))
                  }}
                />
              )}
            </div>
          )
        })}
      </div>
      {rows.length < mostSignatories && (
        <AddSignatory
          onPress={() => {
            onChange({ signatories: [...rows, { name: '', role: '' }] })
            focus(rows.length)
          }}
        />
      )}
    </Part>
  )
}

function CyclePart({ draft, problems, onChange }: PartProps) {
  const { t } = useTranslator()
  return (
    <Part title={t('workspace:part.cycle')} lead={t('workspace:part.cycleText')}>
      <CycleFields
        draft={draft.cycle}
        onChange={(cycle) => onChange({ cycle })}
        problems={problems?.cycle ?? []}
        isFirst={false}
      />
    </Part>
  )
}
