/** Issues awards to those who are eligible: which day, which language, and the names that need a person's approval. */
import { useMemo, useState } from 'react'
import { languages } from '../../../src-shared/documents'
import type { Language } from '../../../src-shared/documents'
import { today } from '../../commit/act'
import { useTranslator } from '../../i18n/i18n'
import { told } from '../../state/told'
import { Button, Checkbox, DateField, Dialog, Notice, Select, TextField } from '../../ui'
import { byId } from '../pairs/pairs.rules'
import type { Person } from '../people/people.types'
import type { CycleRows } from '../reports/reports.types'
import { nameForAward } from './award-names.rules'
import { issueAwards } from './awards.data'
import type { AwardLine } from './awards.rules'
import type { AwardKind } from './awards.types'
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

/** The dialog; `lines` are eligible and have no award yet. */
export function IssueDialog(props: {
  readonly kind: AwardKind
  readonly lines: readonly AwardLine[]
  readonly rows: CycleRows
  readonly documentLanguage: Language
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { kind, lines, rows, onClose } = props
  const [day, setDay] = useState<string | null>(today())
  const [language, setLanguage] = useState<Language>(props.documentLanguage)
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map())
  const [approved, setApproved] = useState<ReadonlySet<string>>(new Set())
  const people = useMemo(() => {
    const all = byId(rows.people)
    return lines.flatMap((line) => all.get(line.personId) ?? [])
  }, [lines, rows])
  const suggestions = suggestionsFor(people, language)
  const waiting = suggestions.filter(({ person }) => !approved.has(person.id))
  const choose = (next: Language) => {
    setLanguage(next)
    setEdited(new Map())
    setApproved(new Set())
  }
  const issue = async () => {
    if (day === null) return
    const result = await issueAwards(
      {
        cycle: rows.cycle,
        kind,
        day,
        language,
        approved: people.map((person) => ({
          person,
          kind,
          nameOnAward: edited.get(person.id)?.trim() || nameForAward(person, language).name,
        })),
      },
      rows.awards,
    )
    if (told(result)) onClose()
  }
  return (
    <Dialog
      isOpen
      size={suggestions.length > 0 ? 'm' : 's'}
      onClose={onClose}
      title={t(`awards:issue.title.${kind}`, { count: lines.length })}
      footer={
        <>
          <Button onPress={onClose}>{t('awards:cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={day === null || waiting.length > 0}
            onPress={() => void issue()}
          >
            {t('awards:issue.do', { count: lines.length })}
          </Button>
        </>
      }
    >
      <div className={styles.issueFields}>
        <DateField label={t('awards:field.issuedOn')} value={day} onChange={setDay} />
        <Select
          label={t('awards:field.language')}
          value={language}
          onChange={(id) => choose(languages.find((known) => known === id) ?? language)}
          options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
        />
      </div>
      {suggestions.length > 0 && (
        <NameApproval
          suggestions={suggestions}
          edited={edited}
          approved={approved}
          onEdit={(id, name) => setEdited(new Map(edited).set(id, name))}
          onApprove={setApproved}
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
