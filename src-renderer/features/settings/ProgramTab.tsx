/** Settings of the program: what stands on certificates and reports. */
import type { ActResult } from '../../app/act'
import { suggestCyrillic } from '../../i18n/transliterate'
import { useTranslator } from '../../i18n/i18n'
import { OtherForms } from '../../app/OtherForms'
import type { Forms } from '../../domain/descriptor'
import { toastFailure } from '../../app/toasts'
import { workspaceIn } from '../../domain/forms.rules'
import { locative } from '../../domain/locative.rules'
import { EditableSelect, EditableText, FieldList, FieldRow, Section } from '../../ui'
import { languageChoices } from '../../i18n/language-names'
import { LogoField } from '../workspace'
import { editSignatory, editSignatoryForms, editWorkspace } from '../workspace'
import { useSignatories } from '../../storage/workspace'
import { useWorkspace } from '../../storage/workspace'
import type { ShownWorkspace } from '../../storage/workspace'
import type { Workspace } from '../../domain/workspace'
import type { Signatory } from '../../domain/signatory'
import { ScaleSection } from './ScaleSection'
import styles from './Settings.module.css'

const tell = (change: Promise<ActResult>): Promise<boolean> => change.then(toastFailure)

/** The program: its names, logo, those who sign, the language of documents. */
export function ProgramTab() {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  const signatories = useSignatories()
  if (!workspace) return null
  return (
    <div className={styles.tab}>
      <Section title={t('settings:program.title')}>
        <p className={styles.lead}>{t('workspace:part.programText')}</p>
        <ProgramFields workspace={workspace} />
      </Section>
      <Section title={t('settings:program.forms')}>
        <p className={styles.lead}>{t('settings:program.formsText')}</p>
        <ProgramForms workspace={workspace} />
      </Section>
      <Section title={t('workspace:part.signatories')}>
        <p className={styles.lead}>{t('settings:program.signatories')}</p>
        <Signatories signatories={signatories} />
      </Section>
      <ScaleSection workspace={workspace} />
    </div>
  )
}

function ProgramFields({ workspace }: { readonly workspace: ShownWorkspace }) {
  const { t } = useTranslator()
  return (
    <FieldList>
      <EditableText
        label={t('workspace:field.organization')}
        value={workspace.organization}
        isRequired
        onCommit={(text) => tell(editWorkspace({ organization: text ?? '' }))}
      />
      <EditableText
        label={t('workspace:field.program')}
        value={workspace.program}
        isRequired
        onCommit={(text) => tell(editWorkspace({ program: text ?? '' }))}
      />
      <EditableText
        label={t('workspace:field.city')}
        value={workspace.city === '' ? null : workspace.city}
        onCommit={(text) => tell(editWorkspace({ city: text ?? '' }))}
      />
      <EditableText
        label={t('workspace:field.contact')}
        value={workspace.contact ?? null}
        placeholder={t('workspace:hint.contact')}
        onCommit={(contact) => tell(editWorkspace({ contact }))}
      />
      <EditableSelect
        label={t('workspace:field.documentLanguage')}
        value={workspace.documentLanguage}
        options={languageChoices}
        onCommit={(documentLanguage) => void tell(editWorkspace({ documentLanguage }))}
      />
      <FieldRow label={t('workspace:field.logo')}>
        <LogoField
          hideLabel
          value={workspace.logo}
          isMissing={workspace.lacksLogo}
          onChange={(logo) => void tell(editWorkspace({ logo }))}
        />
      </FieldRow>
    </FieldList>
  )
}

/** How the names of the program stand in the other script and in English. */
function ProgramForms({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editWorkspace>[0]) => tell(editWorkspace(fields))
  return (
    <FieldList>
      {(['organization', 'program', 'city', 'contact'] as const).map((field) => (
        <OtherForms
          key={field}
          record={workspace}
          field={field}
          label={(name) => t(`workspace:form.${field}`, { name })}
          onCommit={edit}
        />
      ))}
      <CityInFields workspace={workspace} onCommit={edit} />
    </FieldList>
  )
}

/** How the city stands before the day on Serbian certificates: suggested where that is known, and used so unless changed. */
function CityInFields(props: {
  readonly workspace: Workspace
  readonly onCommit: (fields: Forms<'cityIn'>) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const { workspace, onCommit } = props
  if (workspace.city === '') return null
  return serbian.map((language) => {
    const key = `cityIn:${language}` as const
    const known = locative(workspaceIn(workspace, language).city)
    const usual = known !== null && language === 'sr-Cyrl' ? suggestCyrillic(known) : known
    return (
      <EditableText
        key={language}
        label={t('workspace:form.cityIn', { name: t(`awards:language.${language}`) })}
        lang={usual === null ? undefined : language}
        value={workspace[key] ?? null}
        placeholder={usual ?? t('workspace:hint.cityIn')}
        onCommit={(text) => onCommit({ [key]: text })}
      />
    )
  })
}

const serbian = ['sr-Latn', 'sr-Cyrl'] as const

const places = [1, 2, 3] as const

function Signatories({ signatories }: { readonly signatories: readonly Signatory[] }) {
  const { t } = useTranslator()
  const at = (position: number) =>
    signatories.find((signatory) => signatory.position === position) ?? null
  return places
    .filter((position) => position <= signatories.length + 1)
    .map((position) => (
      <div
        key={position}
        role="group"
        aria-label={t('workspace:signatory', { position })}
        className={styles.signatory}
      >
        <FieldList>
          <EditableText
            label={t('workspace:field.signatoryName')}
            value={at(position)?.name ?? null}
            onCommit={(text) => tell(editSignatory(position, { name: text ?? '' }))}
          />
          <SignatoryForms signatory={at(position)} field="name" />
          {at(position) !== null && (
            <EditableText
              label={t('workspace:field.signatoryRole')}
              value={at(position)?.role ?? null}
              onCommit={(text) => tell(editSignatory(position, { role: text ?? '' }))}
            />
          )}
          <SignatoryForms signatory={at(position)} field="role" />
        </FieldList>
      </div>
    ))
}

function SignatoryForms(props: {
  readonly signatory: Signatory | null
  readonly field: 'name' | 'role'
}) {
  const { t } = useTranslator()
  const { signatory, field } = props
  if (signatory === null) return null
  const label = field === 'name' ? 'workspace:form.signatoryName' : 'workspace:form.signatoryRole'
  return (
    <OtherForms
      record={signatory}
      field={field}
      label={(name) => t(label, { name })}
      onCommit={(fields) => tell(editSignatoryForms(signatory.id, fields))}
    />
  )
}
