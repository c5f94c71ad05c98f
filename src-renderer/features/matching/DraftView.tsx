/** One draft: what it aims at and comes to, mentees and mentors side by side, and what is known of the two who are chosen. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import { useFilter } from '../../app/ui'
import { brokenLimits, gather } from '../../domain/matching/build.rules'
import { assignmentOf } from '../../domain/matching/answers.rules'
import { aims } from '../../domain/matching-draft'
import type { MatchingDraft } from '../../domain/matching-draft'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { EditableNumber, EditableSelect, EditableText, FieldList, Said, Status } from '../../ui'
import { draftedIn, levelsOfDraft } from './drafts.rules'
import { ChosenPair } from './ChosenPair'
import { editDraft, setPairs } from './matching.data'
import type { DraftsProps } from './matching.data'
import { levelsText } from './matching.words'
import { MatchingSides } from './MatchingSides'
import { Rather } from './Rather'
import { useInsisting } from './use-insisting'
import styles from './Matching.module.css'

/** What the parts of a draft are told. */
export interface DraftProps extends DraftsProps {
  readonly draft: MatchingDraft
}

/** The view; `outcome` is what came of the last proposal. */
export function DraftView(props: DraftProps & { readonly outcome: ReactNode }) {
  const translator = useTranslator()
  const { rows, pairedBefore, draft } = props
  const wanted = useFilter('matching', 'mentee')
  const [menteeId, setMentee] = useState<string | null>(wanted)
  const [mentorId, setMentor] = useState<string | null>(null)
  const gathered = useMemo(() => gather(rows, draft, pairedBefore), [rows, draft, pairedBefore])
  const drafted = useMemo(() => draftedIn(gathered, draft), [gathered, draft])
  const insisting = useInsisting(props, menteeId)
  const mentee = drafted.find((one) => one.mentee.participation.id === menteeId) ?? null
  const mentor = gathered.mentors.find(({ participation }) => participation.id === mentorId) ?? null
  const levels = levelsOfDraft(drafted, gathered, draft)
  const choose = (id: string | null) => {
    setMentee(id)
    setMentor(null)
  }
  const give = async (to: string, mentorOf: string | null) =>
    notify(await setPairs(draft, { [to]: mentorOf }))
  return (
    <div className={styles.work}>
      <div className={styles.head}>
        <DraftFields draft={draft} />
        {props.outcome}
      </div>
      <Said className={styles.words}>{levelsText(levels, drafted.length, translator)}</Said>
      {draft.finalOn !== null && (
        <Status
          kind="ok"
          label={translator.t('matching:finalOn', { date: translator.format.date(draft.finalOn) })}
        />
      )}
      <Remarks {...props} gathered={gathered} />
      <MatchingSides
        {...{ gathered, drafted, mentee, mentor, insisting }}
        onMentee={choose}
        onMentor={setMentor}
        onGive={give}
      />
      <ChosenPair
        {...props}
        {...{ gathered, drafted, mentee, mentor, insisting }}
        onAside={() => choose(null)}
      />
      <Rather {...props} />
    </div>
  )
}

function DraftFields({ draft }: { readonly draft: MatchingDraft }) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editDraft>[1]) =>
    editDraft(draft, fields).then(toastFailure)
  return (
    <FieldList>
      <EditableText
        label={t('matching:draft.name')}
        value={draft.name}
        isRequired
        onCommit={(name) => (name === null ? null : edit({ name }))}
      />
      <EditableSelect
        label={t('matching:draft.aim')}
        value={draft.aim}
        options={aims.map((id) => ({ id, label: t(`matching:aim.${id}`) }))}
        onCommit={(aim) => void edit({ aim })}
      />
      <EditableNumber
        label={t('matching:draft.threshold')}
        description={t('matching:draft.thresholdHint')}
        value={draft.threshold}
        min={0}
        max={1000}
        hasTenths
        onCommit={(threshold) => edit({ threshold })}
      />
    </FieldList>
  )
}

/** What is wrong with what was entered, and limits that are broken; each by name, in a line that opens. */
function Remarks(props: DraftProps & { readonly gathered: ReturnType<typeof gather> }) {
  const { t } = useTranslator()
  const { gathered, draft } = props
  const broken = brokenLimits(gathered, assignmentOf(gathered, draft))
  const remarks = [
    ...gathered.remarks.map(({ key, params }) => t(key, params)),
    ...broken.map(({ limit, mentor, count }) =>
      t('matching:remark.overLimit', {
        name: fullName(mentor.person),
        count,
        value: limit.value ?? '',
        most: limit.most ?? 0,
      }),
    ),
    ...(gathered.criteria.length === 0 ? [t('matching:remark.noCriteria')] : []),
  ]
  if (remarks.length === 0) return null
  return (
    // A limit that is broken is read at once; what was written unclearly can wait.
    <details className={styles.remarks} open={broken.length > 0}>
      <summary>
        <Said className={styles.count}>
          <Status kind="warn" label={t('matching:remark.title', { number: remarks.length })} />
        </Said>
      </summary>
      <ul className={styles.lines}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  )
}
