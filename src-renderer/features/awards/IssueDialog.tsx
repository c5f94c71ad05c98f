/** Issues awards: which day, which language, the names that need a person's approval, and why where the conditions are not met. */
import { useEffect, useId, useMemo, useState } from 'react'
import type { ComponentProps } from 'react'
import { languages } from '../../../src-shared/languages'
import type { CertificatesDocument, Language } from '../../../src-shared/documents'
import { today } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import { someNames } from '../../i18n/some-names'
import { notify } from '../../app/notify'
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  Notice,
  Select,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { byId } from '../../domain/by-id'
import { unapprovedTexts } from '../../domain/forms.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { CycleOf } from '../../domain/cycle-rows'
import { NameApproval, useNameApproval } from '../../app/NameApproval'
import type { Role } from '../../domain/participation'
import { issueAwards } from './awards.data'
import { concernsOf, draftOf } from './certificates'
import type { CertificateSource } from './certificates'
import { ConcernList } from './ConcernList'
import type { Concern } from './paper.rules'
import { reasonText } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'
import type { AwardKind } from '../../domain/award'
import styles from './Awards.module.css'

/** Props of {@link IssueDialog}. */
interface IssueDialogProps {
  readonly kind: AwardKind
  /** Those without the award yet. */
  readonly lines: readonly AwardLine[]
  readonly rows: CycleOf<'people'>
  readonly source: CertificateSource
  readonly onClose: () => void
}

/** Who is to be given one, and for which role. */
interface Receiver {
  readonly person: Person
  readonly role: Role
  readonly isEligible: boolean
}

/** What would not be right on the certificates as they would be issued, found while the dialog is open. */
function useConcerns(
  kind: AwardKind,
  receivers: readonly Receiver[],
  as: {
    readonly day: string | null
    readonly language: Language
    readonly nameOf: (person: Person) => string
  },
  source: CertificateSource,
): readonly Concern[] {
  const [concerns, setConcerns] = useState<readonly Concern[]>([])
  const { day, language } = as
  const names = receivers.map(({ person }) => as.nameOf(person)).join('\n')
  useEffect(() => {
    if (kind === 'brooch' || day === null) return undefined
    const job = crypto.randomUUID()
    let isCurrent = true
    const wanted = names.split('\n')
    const drafts = receivers.map(({ person, role }, at) =>
      draftOf(person, { kind, role, day, language, name: wanted[at] ?? '' }, source),
    )
    const check = (document: CertificatesDocument) =>
      window.ciklus.documents.check({ job, document })
    void concernsOf(drafts, source, check).then((found) => {
      // A name in another script is asked about by itself, above.
      if (isCurrent && found.ok) setConcerns(found.value.filter(isNotOfScript))
    })
    return () => {
      isCurrent = false
      void window.ciklus.jobs.cancel({ job })
    }
  }, [kind, receivers, day, language, names, source])
  return concerns
}

const isNotOfScript = (one: Concern): boolean =>
  one.isUnsigned || one.isTooLong || one.missing.length > 0

/** What is being filled in: the day, the language, and the names as edited and approved. */
function useIssue({ kind, lines, rows, source, onClose }: IssueDialogProps) {
  const [day, setDay] = useState<string | null>(today())
  const [language, setLanguage] = useState<Language>(source.workspace.documentLanguage)
  const receivers = useMemo(() => {
    const all = byId(rows.people)
    return lines.flatMap(({ personId, role, eligible: isEligible }): readonly Receiver[] => {
      const person = all.get(personId)
      return person === undefined ? [] : [{ person, role, isEligible }]
    })
  }, [lines, rows])
  const people = useMemo(() => receivers.map(({ person }) => person), [receivers])
  const approval = useNameApproval(people, language)
  const waiting = new Set(
    approval.suggestions
      .map(({ person }) => person.id)
      .filter((id) => kind !== 'brooch' && !approval.approved.has(id)),
  )
  const concerns = useConcerns(kind, receivers, { day, language, nameOf: approval.nameOf }, source)
  const [leavesOut, setLeavesOut] = useState(false)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const lacksReason = receivers.some(({ isEligible }) => !isEligible) && reason.trim() === ''
  const doubtful = new Set(
    leavesOut ? concerns.map(({ certificate }) => certificate.award.personId) : [],
  )
  const ready = receivers.filter(({ person: { id } }) => !waiting.has(id) && !doubtful.has(id))
  const chooseLanguage = (id: string | null) => {
    setLanguage(languages.find((known) => known === id) ?? language)
    approval.clear()
  }
  const issue = useOnce(async () => {
    setChecked(true)
    if (day === null || lacksReason || ready.length === 0 || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const names = ready.map(({ person, role, isEligible }) => ({
      ...{ person, role, kind },
      ...(isEligible ? {} : { exception: reason.trim() }),
      nameOnAward: kind === 'brooch' ? fullName(person) : approval.nameOf(person),
    }))
    const wanted = { cycle: rows.cycle, kind, day, language, approved: names }
    if (notify(await issueAwards(wanted))) onClose()
  })
  const chosen = {
    day,
    setDay,
    language,
    chooseLanguage,
    leavesOut,
    setLeavesOut,
    reason,
    setReason,
    isDateless: isChecked && day === null,
    lacksReason: isChecked && lacksReason,
    isForNobody: isChecked && ready.length === 0,
  }
  return { ...chosen, concerns, ready, approval, issue }
}

/** The dialog. */
export function IssueDialog(props: IssueDialogProps) {
  const { t } = useTranslator()
  const { kind, lines, onClose } = props
  const draft = useIssue(props)
  const { approval, ready, concerns } = draft
  const others = lines.length - ready.length
  const unmet = lines.filter(({ eligible }) => !eligible)
  const hasNames = kind !== 'brooch' && approval.suggestions.length > 0
  return (
    <Dialog
      isOpen
      size={hasNames || concerns.length > 0 || unmet.length > 0 ? 'm' : 's'}
      onClose={onClose}
      title={t(`awards:issue.title.${kind}`, { count: lines.length })}
      footer={
        <>
          <Button onPress={onClose}>{t('awards:cancel')}</Button>
          <Button tone="primary" onPress={draft.issue}>
            {others === 0
              ? t('awards:issue.do', { count: lines.length })
              : t('awards:issue.doWithout', { count: ready.length, others })}
          </Button>
        </>
      }
    >
      <div className={styles.issueFields}>
        <DateField
          label={t('awards:field.issuedOn')}
          value={draft.day}
          onChange={draft.setDay}
          error={draft.isDateless ? t('ui:required') : null}
          isRequired
        />
        <Select
          label={t('awards:field.language')}
          value={draft.language}
          onChange={draft.chooseLanguage}
          options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
        />
      </div>
      {unmet.length > 0 && (
        <Exception
          lines={unmet}
          reason={draft.reason}
          isMissing={draft.lacksReason}
          onChange={draft.setReason}
        />
      )}
      {kind !== 'brooch' && <OtherScript source={props.source} language={draft.language} />}
      {hasNames && <NameApproval approval={approval} isMissing={draft.isForNobody} />}
      <OnPaper concerns={concerns} leavesOut={draft.leavesOut} onChange={draft.setLeavesOut} />
      {draft.isForNobody && <Notice tone="danger">{t('awards:issue.nobody')}</Notice>}
      {kind !== 'brooch' && <p className={styles.soft}>{t('awards:issue.numbers')}</p>}
    </Dialog>
  )
}

/** What would not come out well on paper, and whether those are left out; nothing when all is well. */
function OnPaper(props: {
  readonly concerns: ComponentProps<typeof ConcernList>['concerns']
  readonly leavesOut: boolean
  readonly onChange: (leavesOut: boolean) => void
}) {
  const { t } = useTranslator()
  const { concerns } = props
  if (concerns.length === 0) return null
  return (
    <div className={styles.paper}>
      <ConcernList concerns={concerns} />
      <Checkbox isSelected={props.leavesOut} onChange={props.onChange}>
        {t('awards:paper.leaveOut', { count: concerns.length })}
      </Checkbox>
    </div>
  )
}

/** Who does not meet the conditions and why not, and the reason why they get it all the same. */
function Exception(props: {
  readonly lines: readonly AwardLine[]
  readonly reason: string
  readonly isMissing: boolean
  readonly onChange: (reason: string) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { lines } = props
  const titleId = useId()
  return (
    <section className={styles.exception} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('awards:issue.notEligible', { count: lines.length })}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line.personId}>
            {line.name} <span className={styles.soft}>{reasonText(line, translator)}</span>
          </li>
        ))}
      </ul>
      <TextField
        label={t('awards:issue.exception')}
        description={t('awards:issue.exceptionHint')}
        isRequired
        autoFocus
        value={props.reason}
        onChange={props.onChange}
        error={props.isMissing ? t('ui:required') : null}
      />
    </section>
  )
}

/** What of the program would stand in another script than the certificates, by its text, before they are issued. */
function OtherScript({
  source,
  language,
}: {
  readonly source: CertificateSource
  readonly language: Language
}) {
  const translator = useTranslator()
  const { workspace, signatories, cycle } = source
  const texts = unapprovedTexts(workspace, signatories, { cycle, workshops: [] }, language)
  if (texts.length === 0) return null
  const names = someNames([...new Set(texts)], translator)
  return <Notice tone="warn">{translator.t('awards:issue.otherScript', { names })}</Notice>
}
