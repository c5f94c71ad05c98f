/** Names that are written in another script than a document, each to be looked at, put right and approved by a person. */
import { useState } from 'react'
import type { Language } from '../../src-shared/documents'
import { nameForAward } from '../domain/award-names.rules'
import type { Person } from '../domain/person'
import { useTranslator } from '../i18n/i18n'
import { Checkbox, Notice, TextField } from '../ui'
import styles from './NameApproval.module.css'

/** A name that a person has to approve before it is printed. */
interface Suggestion {
  readonly person: Person
  readonly stored: string
  readonly name: string
}

/** The names that nobody has approved yet in the script of a language. */
export function suggestionsFor(
  people: readonly Person[],
  language: Language,
): readonly Suggestion[] {
  return people.flatMap((person) => {
    const { name, stored, origin } = nameForAward(person, language)
    return origin === 'suggested' ? [{ person, stored, name }] : []
  })
}

/** What is being approved. */
interface Approval {
  readonly suggestions: readonly Suggestion[]
  readonly approved: ReadonlySet<string>
  /** The name as edited, else as suggested, by the person's id. */
  readonly nameOf: (person: Person) => string
  readonly edit: (personId: string, name: string) => void
  readonly approve: (personIds: ReadonlySet<string>) => void
  /** Forgets what was edited and approved: it was about another language. */
  readonly clear: () => void
}

/** Keeps what is edited and approved of the names of these people. */
export function useNameApproval(people: readonly Person[], language: Language): Approval {
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map())
  const [approved, setApproved] = useState<ReadonlySet<string>>(new Set())
  return {
    suggestions: suggestionsFor(people, language),
    approved,
    nameOf: (person) => {
      const own = edited.get(person.id)?.trim() ?? ''
      return own === '' ? nameForAward(person, language).name : own
    },
    edit: (id, name) => setEdited(new Map(edited).set(id, name)),
    approve: setApproved,
    clear: () => {
      setEdited(new Map())
      setApproved(new Set())
    },
  }
}

/** The list. */
export function NameApproval(props: {
  readonly approval: Approval
  /** Something was asked for, and no name was approved for it. */
  readonly isMissing?: boolean
}) {
  const { t } = useTranslator()
  const { approval } = props
  const { suggestions, approved } = approval
  const isAll = suggestions.every(({ person }) => approved.has(person.id))
  return (
    <section className={styles.approval} aria-label={t('awards:issue.names')}>
      <Notice tone="info">{t('awards:issue.namesWhy', { count: suggestions.length })}</Notice>
      <Checkbox
        isSelected={isAll}
        isIndeterminate={!isAll && approved.size > 0}
        isWrong={props.isMissing}
        onChange={(isOn) =>
          approval.approve(new Set(isOn ? suggestions.map(({ person }) => person.id) : []))
        }
      >
        {t('awards:issue.approveAll')}
      </Checkbox>
      <ul className={styles.names}>
        {suggestions.map((suggestion) => (
          <OneName
            key={`${suggestion.person.id} ${suggestion.name}`}
            suggestion={suggestion}
            approval={approval}
          />
        ))}
      </ul>
    </section>
  )
}

function OneName(props: { readonly suggestion: Suggestion; readonly approval: Approval }) {
  const { t } = useTranslator()
  const { suggestion, approval } = props
  const { person, stored, name } = suggestion
  const [text, setText] = useState(name)
  const mark = (isOn: boolean) => {
    const next = new Set(approval.approved)
    if (isOn) next.add(person.id)
    else next.delete(person.id)
    approval.approve(next)
  }
  return (
    <li>
      <TextField
        label={stored}
        value={text}
        onChange={(written) => {
          setText(written)
          approval.edit(person.id, written)
          mark(false)
        }}
      />
      <Checkbox isSelected={approval.approved.has(person.id)} onChange={mark} about={stored}>
        {t(name === stored ? 'awards:issue.staysSo' : 'awards:issue.approve')}
      </Checkbox>
    </li>
  )
}
