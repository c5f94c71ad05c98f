/** Issues awards to those who are eligible: which day, which language, and the names that need a person's approval. */
import { useMemo, useState } from 'react'
import { languages } from '../../../src-shared/documents'
import type { Language } from '../../../src-shared/documents'
import { today } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { Button, Checkbox, DateField, Dialog, Notice, Select, TextField, useOnce } from '../../ui'
import { byId } from '../../domain/by-id'
import type { Person } from '../../domain/person'
import type { CycleOf } from '../../domain/cycle-rows'
import { nameForAward } from '../../domain/award-names.rules'
import { issueAwards } from './awards.data'
import type { AwardLine } from '../../domain/awards.rules'
import type { AwardKind } from '../../domain/award'
import styles from './Awards.module.css'

/** A name that a person has to approve before it is printed. */
interface Suggestion {
  readonly person: Person
  readonly stored: string
  readonly name: string
}

/** The names that come from a transliteration nobody has approved yet. */
function suggestionsFor(people: readonly Person[], language: Language): readonly Suggestion[] {
  return people.flatMap((person) => {
    const { name, stored, origin } = nameForAward(person, language)
    return origin === 'suggested' ? [{ person, stored, name }] : []
  })
}

/** Props of {@link IssueDialog}. */
interface IssueDialogProps {
  readonly kind: AwardKind
  /** Eligible, and without the award yet. */
  readonly lines: readonly AwardLine[]
  readonly rows: CycleOf<'people'>
  readonly documentLanguage: Language
  readonly onClose: () => void
}

/** What is being filled in: the day, the language, and the names as edited and approved. */
function useIssue({ kind, lines, rows, documentLanguage, onClose }: IssueDialogProps) {
  const [day, setDay] = useState<string | null>(today())
  const [language, setLanguage] = useState<Language>(documentLanguage)
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map())
  const [approved, setApproved] = useState<ReadonlySet<string>>(new Set())
  const people = useMemo(() => {
    const all = byId(rows.people)
    return lines.flatMap(({ personId, role }) => {
      const person = all.get(personId)
      return person === undefined ? [] : [{ person, role }]
    })
  }, [lines, rows])
  const suggestions = suggestionsFor(
    people.map(({ person }) => person),
    language,
  )
  const isReady = day !== null && suggestions.every(({ person }) => approved.has(person.id))
  const chooseLanguage = (id: string | null) => {
    setLanguage(languages.find((known) => known === id) ?? language)
    setEdited(new Map())
    setApproved(new Set())
  }
  const nameOf = (person: Person): string => {
    const own = edited.get(person.id)?.trim() ?? ''
    return own === '' ? nameForAward(person, language).name : own
  }
  const issue = useOnce(async () => {
    if (day === null) return
    const names = people.map(({ person, role }) => ({
      ...{ person, role, kind },
      nameOnAward: nameOf(person),
    }))
    const wanted = { cycle: rows.cycle, kind, day, language, approved: names }
    if (notify(await issueAwards(wanted))) onClose()
  })
  const edit = (id: string, name: string) => setEdited(new Map(edited).set(id, name))
  return {
    ...{ day, setDay, language, chooseLanguage, suggestions, isReady, issue },
    ...{ edited, edit, approved, setApproved },
  }
}

/** The dialog. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslator()
  const { kind, lines, onClose } = props
  const draft = useIssue(props)
  const { suggestions } = draft
  return (
    <Dialog
      isOpen
      size={suggestions.length > 0 ? 'm' : 's'}
      onClose={onClose}
      title={t(`awards:issue.title.${kind}`, { count: lines.length })}
      footer={
        <>
          <Button onPress={onClose}>{t('awards:cancel')}</Button>
          <Button tone="primary" isDisabled={!draft.isReady} onPress={draft.issue}>
            {t('awards:issue.do', { count: lines.length })}
          </Button>
        </>
      }
    >
      <div className={styles.issueFields}>
        <DateField label={t('awards:field.issuedOn')} value={draft.day} onChange={draft.setDay} />
        <Select
          label={t('awards:field.language')}
          value={draft.language}
          onChange={draft.chooseLanguage}
          options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
        />
      </div>
      {suggestions.length > 0 && (
        <NameApproval
          suggestions={suggestions}
          edited={draft.edited}
          approved={draft.approved}
          onEdit={draft.edit}
          onApprove={draft.setApproved}
        />
      )}
      {kind !== 'brooch' && <p className={styles.soft}>{t('awards:issue.numbers')}</p>}
    </Dialog>
  )
}

function NameApproval(props: {
  readonly suggestions: readonly Suggestion[]
  readonly edited: ReadonlyMap<string, string>
  readonly approved: ReadonlySet<string>
  readonly onEdit: (personId: string, name: string) => void
  readonly onApprove: (ids: ReadonlySet<string>) => void
}) {
  const { t } = useTranslator()
  const { suggestions, edited, approved, onApprove } = props
  const mark = (id: string, isOn: boolean) => {
    const next = new Set(approved)
    if (isOn) next.add(id)
    else next.delete(id)
    onApprove(next)
  }
  const isAll = suggestions.every(({ person }) => approved.has(person.id))
  return (
    <section className={styles.approval} aria-label={t('awards:issue.names')}>
      <Notice tone="info">{t('awards:issue.namesWhy', { count: suggestions.length })}</Notice>
      <Checkbox
        isSelected={isAll}
        isIndeterminate={!isAll && approved.size > 0}
        onChange={(isOn) =>
          onApprove(new Set(isOn ? suggestions.map(({ person }) => person.id) : []))
        }
      >
        {t('awards:issue.approveAll')}
      </Checkbox>
      <ul className={styles.names}>
        {suggestions.map(({ person, stored, name }) => (
          <li key={person.id}>
            <TextField
              label={stored}
              value={edited.get(person.id) ?? name}
              onChange={(text) => {
                props.onEdit(person.id, text)
                mark(person.id, false)
              }}
            />
            <Checkbox
              isSelected={approved.has(person.id)}
              onChange={(isOn) => mark(person.id, isOn)}
            >
              {t('awards:issue.approve')}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
