/** Issues awards to those who are eligible: which day, which language, and the names that need a person's approval. */
import { useMemo, useState } from 'react'
import { languages } from '../../../src-shared/documents'
import type { Language } from '../../../src-shared/documents'
import { today } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { Button, DateField, Dialog, Select, useOnce } from '../../ui'
import { byId } from '../../domain/by-id'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { CycleOf } from '../../domain/cycle-rows'
import { NameApproval, useNameApproval } from '../../app/NameApproval'
import type { Role } from '../../domain/participation'
import { issueAwards } from './awards.data'
import type { AwardLine } from '../../domain/awards.rules'
import type { AwardKind } from '../../domain/award'
import styles from './Awards.module.css'

/** Props of {@link IssueDialog}. */
interface IssueDialogProps {
  readonly kind: AwardKind
  /** Eligible, and without the award yet. */
  readonly lines: readonly AwardLine[]
  readonly rows: CycleOf<'people'>
  readonly documentLanguage: Language
  readonly onClose: () => void
}

/** Who is to be given one, and for which role. */
interface Receiver {
  readonly person: Person
  readonly role: Role
}

/** What is being filled in: the day, the language, and the names as edited and approved. */
function useIssue({ kind, lines, rows, documentLanguage, onClose }: IssueDialogProps) {
  const [day, setDay] = useState<string | null>(today())
  const [language, setLanguage] = useState<Language>(documentLanguage)
  const receivers = useMemo(() => {
    const all = byId(rows.people)
    return lines.flatMap(({ personId, role }): readonly Receiver[] => {
      const person = all.get(personId)
      return person === undefined ? [] : [{ person, role }]
    })
  }, [lines, rows])
  const people = useMemo(() => receivers.map(({ person }) => person), [receivers])
  const approval = useNameApproval(people, language)
  const waiting = new Set(
    approval.suggestions
      .map(({ person }) => person.id)
      .filter((id) => kind !== 'brooch' && !approval.approved.has(id)),
  )
  const ready = receivers.filter(({ person }) => !waiting.has(person.id))
  const chooseLanguage = (id: string | null) => {
    setLanguage(languages.find((known) => known === id) ?? language)
    approval.clear()
  }
  const issue = useOnce(async () => {
    if (day === null) return
    const names = ready.map(({ person, role }) => ({
      ...{ person, role, kind },
      nameOnAward: kind === 'brooch' ? fullName(person) : approval.nameOf(person),
    }))
    const wanted = { cycle: rows.cycle, kind, day, language, approved: names }
    if (notify(await issueAwards(wanted))) onClose()
  })
  return { day, setDay, language, chooseLanguage, receivers, ready, waiting, approval, issue }
}

/** The dialog. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslator()
  const { kind, lines, onClose } = props
  const draft = useIssue(props)
  const { approval, ready, waiting } = draft
  const hasNames = kind !== 'brooch' && approval.suggestions.length > 0
  return (
    <Dialog
      isOpen
      size={hasNames ? 'm' : 's'}
      onClose={onClose}
      title={t(`awards:issue.title.${kind}`, { count: lines.length })}
      footer={
        <>
          <Button onPress={onClose}>{t('awards:cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={draft.day === null || ready.length === 0}
            onPress={draft.issue}
          >
            {waiting.size === 0
              ? t('awards:issue.do', { count: lines.length })
              : t('awards:issue.doWithout', { count: ready.length, others: waiting.size })}
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
      {hasNames && <NameApproval approval={approval} />}
      {kind !== 'brooch' && <p className={styles.soft}>{t('awards:issue.numbers')}</p>}
    </Dialog>
  )
}
