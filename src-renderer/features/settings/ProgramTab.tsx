/** Settings of the program: what stands on certificates and reports. */
import type { ActResult } from '../../app/act'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { EditableSelect, EditableText, FieldList, FieldRow, Section } from '../../ui'
import { languageChoices } from '../../i18n/language-names'
import { LogoField } from '../workspace'
import { editSignatory, editWorkspace } from '../workspace'
import { useSignatories } from '../../storage/workspace'
import { useWorkspace } from '../../storage/workspace'
import type { Workspace } from '../../domain/workspace'
import type { Signatory } from '../../domain/signatory'
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
      <Section title={t('workspace:part.signatories')}>
        <p className={styles.lead}>{t('settings:program.signatories')}</p>
        <Signatories signatories={signatories} />
      </Section>
    </div>
  )
}

function ProgramFields({ workspace }: { readonly workspace: Workspace }) {
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
          onChange={(logo) => void tell(editWorkspace({ logo }))}
        />
      </FieldRow>
    </FieldList>
  )
}

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
          {at(position) !== null && (
            <EditableText
              label={t('workspace:field.signatoryRole')}
              value={at(position)?.role ?? null}
              onCommit={(text) => tell(editSignatory(position, { role: text ?? '' }))}
            />
          )}
        </FieldList>
      </div>
    ))
}
