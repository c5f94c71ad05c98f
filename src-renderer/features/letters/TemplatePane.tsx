/** One template: what it is called and for, its texts in each language with what is wrong in them, and what brackets may say. */
import { useEffect, useRef } from 'react'
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import { notify } from '../../app/notify'
import { Suggestion } from '../../app/Suggestion'
import { toastFailure } from '../../app/toasts'
import type { FieldsOf } from '../../domain/edits'
import { letterPurposes } from '../../domain/letter-template'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  DetailPane,
  EditableSelect,
  EditableText,
  FieldList,
  Section,
  confirm,
  enterAt,
} from '../../ui'
import { BracketHelp } from './BracketHelp'
import { languageName } from './language-name'
import { deleteTemplate, editTemplate } from './letters.data'
import { useWriting } from './letters.state'
import { problemText } from './letters.words'
import { textsIn } from './templates.rules'
import type { KnownTemplate, TemplateText } from './templates.rules'
import { vocabulary } from './vocabulary'
import styles from './Letters.module.css'

/** Props of {@link TemplatePane}. */
interface TemplatePaneProps {
  readonly template: KnownTemplate
  readonly onClose: () => void
}

/** The element whose first field, the name, takes the focus when the template was just added. */
function useNaming(id: string) {
  const element = useRef<HTMLDivElement>(null)
  const isAdded = useWriting(({ added }) => added === id)
  useEffect(() => {
    if (!isAdded) return
    const name = element.current?.querySelector('input') ?? null
    enterAt(name)
    name?.select()
    useWriting.getState().setAdded(null)
  }, [isAdded])
  return element
}

/** The pane. */
export function TemplatePane({ template, onClose }: TemplatePaneProps) {
  const { t } = useTranslator()
  const naming = useNaming(template.id)
  const commit = (fields: FieldsOf<'letterTemplates'>) =>
    editTemplate(template, fields).then(toastFailure)
  return (
    <DetailPane
      title={template.name}
      subtitle={t(`letters:templates.${template.isStored ? 'own' : 'starting'}`)}
      onClose={onClose}
      actions={<RemoveButton template={template} onDone={onClose} />}
    >
      <div ref={naming}>
        <FieldList>
          <EditableText
            label={t('letters:field.name')}
            value={template.name}
            isRequired
            onCommit={(name) => (name === null ? null : commit({ name }))}
          />
          <EditableSelect
            label={t('letters:field.purpose')}
            value={template.purpose}
            onCommit={(purpose) => void commit({ purpose })}
            options={letterPurposes.map((id) => ({ id, label: t(`letters:purpose.${id}`) }))}
          />
        </FieldList>
      </div>
      {languages.map((language) => (
        <TextsIn key={language} {...{ template, language, commit }} />
      ))}
      <BracketHelp />
    </DetailPane>
  )
}

/** Takes the template away; one that came with the program is as it came then. Nothing for one that is as it came. */
function RemoveButton(props: { readonly template: KnownTemplate; readonly onDone: () => void }) {
  const { t } = useTranslator()
  const { template, onDone } = props
  const { name, isStarting } = template
  if (!template.isStored) return null
  const kind = isStarting ? 'reset' : 'delete'
  const remove = async () => {
    const isSure = await confirm({
      title: t(`letters:templates.${kind}Title`, { name }),
      body: t(`letters:templates.${kind}Text`),
      confirmLabel: t(`letters:templates.${kind}`),
      tone: 'danger',
    })
    if (isSure && notify(await deleteTemplate(template)) && !isStarting) onDone()
  }
  return (
    <Button tone="quiet" icon={isStarting ? 'undo' : 'trash'} onPress={() => void remove()}>
      {t(`letters:templates.${kind}`)}
    </Button>
  )
}

/** Subject and text in one language. */
function TextsIn(props: {
  readonly template: KnownTemplate
  readonly language: Language
  readonly commit: (fields: FieldsOf<'letterTemplates'>) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const { template, language, commit } = props
  return (
    <Section title={languageName(language, t)} level={3}>
      <div className={styles.texts}>
        <FieldList>
          {textsIn(template, language, vocabulary()).map((text) => (
            <OneText key={text.part} text={text} commit={commit} />
          ))}
        </FieldList>
      </div>
    </Section>
  )
}

function OneText(props: {
  readonly text: TemplateText
  readonly commit: (fields: FieldsOf<'letterTemplates'>) => Promise<boolean>
}) {
  const { t, language: screen } = useTranslator()
  const { part, language, value, problems, suggestion } = props.text
  const commit = (text: string | null) => props.commit({ [`${part}:${language}`]: text })
  const key = part === 'subject' ? 'letters:field.subjectIn' : 'letters:field.bodyIn'
  return (
    <>
      <EditableText
        label={t(key, { name: languageName(language, t) })}
        lang={language}
        value={value}
        multiline={part === 'body'}
        error={
          problems.length === 0
            ? null
            : problems.map((problem) => problemText(problem, t, screen)).join(' ')
        }
        onCommit={commit}
      />
      {suggestion !== null && (
        <Suggestion text={suggestion} onTake={() => void commit(suggestion)} />
      )}
    </>
  )
}
