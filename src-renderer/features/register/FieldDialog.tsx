/** Adds a field of the organization's own, or changes one; a change that would lose something is refused, with what that is. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { choicesFrom, ownWords, plainWords } from '../../domain/own-fields.rules'
import type { Filled } from '../../domain/own-fields.rules'
import { ownFieldHolders, ownFieldKinds } from '../../domain/own-field'
import type { OwnField, OwnValue } from '../../domain/own-field'
import { tidyName } from '../../domain/people.rules'
import { foldLoose } from '../../i18n/fold'
import { useTranslator } from '../../i18n/i18n'
import { Button, Checkbox, Dialog, Notice, Select, TextArea, TextField, useOnce } from '../../ui'
import { addField, editField, planField, readFilled } from './own-fields.data'
import type { FieldDraft } from './own-fields.data'
import styles from './Register.module.css'

/** The choices written one to a line, each once. */
function choicesIn(text: string): readonly string[] {
  const found = new Map<string, string>()
  for (const line of text.split(/\r?\n/u).map(tidyName))
    if (line !== '' && !found.has(foldLoose(line))) found.set(foldLoose(line), line)
  return [...found.values()].slice(0, 200)
}

/** What is written in the window, and what saving it does. */
function useFieldDraft(field: OwnField | null, onClose: () => void) {
  const translator = useTranslator()
  const [draft, setDraft] = useState<FieldDraft>(
    field ?? { holder: 'people', name: '', kind: 'text', choices: [], isSensitive: false },
  )
  const [lines, setLines] = useState((field?.choices ?? []).join('\n'))
  const [lost, setLost] = useState<readonly Filled[]>([])
  const [isAsked, setAsked] = useState(false)
  const choices = draft.kind === 'choice' ? choicesIn(lines) : []
  const name = tidyName(draft.name)
  const isWhole = name !== '' && (draft.kind !== 'choice' || choices.length > 0)
  const set = (change: Partial<FieldDraft>) => {
    setDraft({ ...draft, ...change })
    setLost([])
  }
  const write = (text: string) => {
    setLines(text)
    setLost([])
  }
  const save = useOnce(async () => {
    setAsked(true)
    if (!isWhole) return
    const wanted = { ...draft, name, choices }
    if (field === null) {
      if (notify(await addField(wanted))) onClose()
      return
    }
    const plan = await planField(field, wanted, translator)
    setLost(plan.lost)
    if (plan.lost.length === 0 && notify(await editField(field, wanted, plan))) onClose()
  })
  const takeWritten = async () => {
    if (field === null) return
    const words = (value: OwnValue) => plainWords(value, translator)
    write(choicesFrom(await readFilled(field), words).join('\n'))
  }
  return { draft, set, lines, write, lost, isAsked, name, choices, save, takeWritten }
}

type Draft = ReturnType<typeof useFieldDraft>

/** The window. */
export function FieldDialog(props: {
  readonly field: OwnField | null
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { field, onClose } = props
  const draft = useFieldDraft(field, onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={draft.save}
      title={
        field === null
          ? t('register:fields.addTitle')
          : t('register:fields.editTitle', { name: field.name })
      }
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={draft.save}>
            {t(field === null ? 'register:fields.doAdd' : 'register:tags.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FieldForm field={field} draft={draft} />
        {field !== null && draft.lost.length > 0 && <Lost field={field} lost={draft.lost} />}
      </div>
    </Dialog>
  )
}

function FieldForm(props: { readonly field: OwnField | null; readonly draft: Draft }) {
  const { t } = useTranslator()
  const { field } = props
  const { draft, set, isAsked, name } = props.draft
  return (
    <>
      <TextField
        label={t('register:own.name')}
        value={draft.name}
        onChange={(text) => set({ name: text })}
        maxLength={100}
        error={isAsked && name === '' ? t('ui:required') : null}
        autoFocus
      />
      {field === null && (
        <Select
          label={t('register:own.holder')}
          value={draft.holder}
          onChange={(holder) => set({ holder })}
          options={ownFieldHolders.map((id) => ({ id, label: t(`register:holder.${id}`) }))}
        />
      )}
      <Select
        label={t('register:own.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={ownFieldKinds.map((id) => ({ id, label: t(`register:kind.${id}`) }))}
      />
      {draft.kind === 'choice' && <Choices {...props} />}
      <Checkbox
        isSelected={draft.isSensitive}
        onChange={(isSensitive) => set({ isSensitive })}
        description={t('register:fields.sensitiveText')}
      >
        {t('register:own.isSensitive')}
      </Checkbox>
    </>
  )
}

function Choices(props: { readonly field: OwnField | null; readonly draft: Draft }) {
  const { t } = useTranslator()
  const { lines, write, isAsked, choices, takeWritten } = props.draft
  return (
    <>
      <TextArea
        label={t('register:own.choices')}
        description={t('register:fields.choicesText')}
        rows={5}
        value={lines}
        onChange={write}
        error={isAsked && choices.length === 0 ? t('ui:required') : null}
      />
      {props.field !== null && props.field.kind !== 'choice' && (
        <div>
          <Button onPress={() => void takeWritten()}>{t('register:fields.takeWritten')}</Button>
        </div>
      )}
    </>
  )
}

/** Said are at most so many values, and so many characters of each. */
const mostSaid = 5
const longestSaid = 80

/** The beginning of a text that is too long to be said whole. */
function beginning(text: string): string {
  const letters = Array.from(text)
  return letters.length <= longestSaid ? text : `${letters.slice(0, longestSaid).join('')}…`
}

/** What a change would lose: it is refused. */
function Lost({ field, lost }: { readonly field: OwnField; readonly lost: readonly Filled[] }) {
  const translator = useTranslator()
  const { t, format } = translator
  const values = [
    ...new Set(lost.map(({ value }) => beginning(ownWords(value, field, translator)))),
  ]
  const said = values.slice(0, mostSaid).map((value) => t('register:quoted', { value }))
  const more = values.length > mostSaid ? [t('register:fields.more')] : []
  return (
    <Notice tone="danger">
      {t('register:fields.lost', { count: lost.length, list: format.list([...said, ...more]) })}
    </Notice>
  )
}
