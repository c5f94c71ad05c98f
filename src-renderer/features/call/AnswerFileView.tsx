/** One answer file before it is taken in: who it is of, what becomes of it, and what is to be known about it. */
import { isLate } from '../../domain/calls/call.rules'
import { statusWord } from '../../domain/gendered-words'
import { firstStatus } from '../../domain/participations.rules'
import { fullName } from '../../domain/people.rules'
import type { Translator } from '../../i18n/i18n'
import { useTranslator } from '../../i18n/i18n'
import { Badge, Checkbox, Select } from '../../ui'
import { additions, corrections } from './person-said.rules'
import type { Corrected } from './person-said.rules'
import { canTake } from './reading.rules'
import { isNew } from './reading.types'
import type { Decision, Difference, HereNow, PlannedAnswer } from './reading.types'
import { remarksOn } from './taking.rules'
import styles from './Call.module.css'

interface OneProps {
  readonly planned: PlannedAnswer
  readonly here: HereNow
  readonly onDecide: (decision: Decision) => void
}

/** What a file is called and says of itself. */
function Head({ planned, here }: OneProps) {
  const { t, format } = useTranslator()
  const { file, fields } = planned
  const { sent } = file
  const { submittedAt = sent.at } = fields
  return (
    <>
      <h3 className={styles.name}>
        {fullName(sent.person)}
        {sent.role === 'mentee' && isLate(here.cycle, { submittedAt }) && (
          <Badge tone="plum">{t('call:reading.late')}</Badge>
        )}
      </h3>
      <p className={styles.soft}>
        {[
          file.name,
          t('call:reading.as', { role: t(`people:role.${sent.role}`) }),
          t('call:reading.sentAt', { at: format.dateTime(sent.at) }),
        ].join(' · ')}
      </p>
    </>
  )
}

/** One file, with what can be decided about it. */
export function AnswerFileView(props: OneProps) {
  const { t } = useTranslator()
  const { planned, onDecide } = props
  const { fate, part, file } = planned
  const nameOf = ({ field, what }: Difference): string =>
    field === 'goals' || field === 'wishedMentor' || field === 'consent'
      ? t(`people:application.${field}`)
      : what
  return (
    <div role="group" aria-label={`${fullName(file.sent.person)}, ${file.name}`}>
      <Head {...props} />
      <WhoIsIt {...props} />
      {fate !== null && <p>{t(`call:reading.fate.${fate}`)}</p>}
      <Remarks {...props} />
      <Changes
        title={t('call:reading.changes')}
        differences={planned.differences}
        nameOf={nameOf}
      />
      {canTake(planned) && (
        <Checkbox isSelected={planned.isTaken} onChange={(isTaken) => onDecide({ isTaken })}>
          {t('call:reading.one')}
        </Checkbox>
      )}
      {planned.isTaken && <Corrections {...props} />}
      {planned.isTaken && part?.status === 'withdrawn' && (
        <Checkbox isSelected={planned.isAgain} onChange={(isAgain) => onDecide({ isAgain })}>
          {t('call:reading.again')}
        </Checkbox>
      )}
    </div>
  )
}

/** What the file says otherwise of the person, who stays as they are unless it is ticked. */
function Corrections({ planned, onDecide }: OneProps) {
  const { t, format } = useTranslator()
  const { who, file, isCorrecting } = planned
  if (!(who instanceof Object)) return null
  const stored: Readonly<Record<string, unknown>> = { ...who }
  const shown = (field: string, value: unknown): string => {
    if (typeof value !== 'string') return ''
    return field === 'birthDate' || field === 'guardianConsentOn' ? format.date(value) : value
  }
  const differences = Object.entries(corrections(who, file.sent)).map(([field, value]) => ({
    ...{ field, what: field, here: shown(field, stored[field]), there: shown(field, value) },
  }))
  if (differences.length === 0) return null
  return (
    <>
      <Changes
        title={t('call:reading.otherwise')}
        differences={differences.filter(({ here, there }) => here !== there)}
        nameOf={({ field }) => t(`people:field.${field as Corrected}`)}
      />
      <Checkbox isSelected={isCorrecting} onChange={(is) => onDecide({ isCorrecting: is })}>
        {t('call:reading.correct')}
      </Checkbox>
    </>
  )
}

/** The choice of nobody yet: no id is empty. */
const open = ''

function WhoIsIt({ planned, onDecide }: OneProps) {
  const { t, format } = useTranslator()
  const { who, candidates } = planned
  if (candidates.length === 0) return <p>{t('call:reading.who.new')}</p>
  return (
    <Select
      label={t('call:reading.who.choose')}
      description={
        who instanceof Object
          ? t('call:reading.who.known', { name: fullName(who) })
          : t('call:reading.who.undecided')
      }
      value={who === null ? open : who === isNew ? isNew : who.id}
      onChange={(id) => onDecide({ who: id })}
      options={[
        ...(who === null ? [{ id: open, label: t('call:reading.who.open') }] : []),
        ...candidates.map((one) => ({
          id: one.id,
          label: [
            fullName(one),
            one.email,
            one.city,
            one.birthDate === null ? null : format.date(one.birthDate),
          ]
            .filter((part) => (part ?? '') !== '')
            .join(' · '),
        })),
        { id: isNew, label: t('call:reading.who.isNew') },
      ]}
    />
  )
}

/** What there is to be said of what the file asks for and answers. */
function answerRemarks(planned: PlannedAnswer, { t, format }: Translator): readonly string[] {
  const { missing, unasked, unfit, unknown } = planned.answers
  const list = (words: readonly string[]) =>
    format.list(words.slice(0, 10).map((one) => t('call:reading.there', { text: one })))
  const said = (key: 'missing' | 'unasked' | 'unfit' | 'edited', words: readonly string[]) =>
    words.length === 0 ? [] : [t(`call:reading.${key}`, { count: words.length, list: list(words) })]
  const edited = planned.edited.map(({ field, what }) =>
    field === 'goals' || field === 'wishedMentor' ? t(`people:application.${field}`) : what,
  )
  return [
    ...said('edited', edited),
    ...said('missing', missing),
    ...said('unasked', unasked),
    ...said('unfit', unfit),
    ...(unknown === 0 ? [] : [t('call:reading.unknown', { count: unknown })]),
  ]
}

/** What taking the file in adds to the person, where it would. */
function addedTexts({ who, file, fate, isTaken }: PlannedAnswer): readonly string[] {
  const isLeftOut = fate === 'double' || fate === 'wait' || fate === 'older'
  if (!(who instanceof Object) || (isLeftOut && !isTaken)) return []
  return Object.entries(additions(who, file.sent)).map(([key, value]) =>
    value === true ? key.slice(key.indexOf(':') + 1) : String(value),
  )
}

function remarkWords({ planned, here }: OneProps, translator: Translator): readonly string[] {
  const { t, format } = translator
  const { who, part, file } = planned
  const remarks = remarksOn(planned, here)
  const texts = addedTexts(planned)
  const isElsewhere = part !== null && part.status !== firstStatus(part.role)
  return [
    ...(file.sent.consent ? [] : [t('call:reading.noConsent')]),
    ...(planned.isAhead ? [t('call:reading.ahead')] : []),
    ...(isElsewhere && who instanceof Object
      ? [t('call:reading.status', { status: statusWord(part.status, who, t) })]
      : []),
    ...(remarks.lacksGuardian ? [t('call:reading.noGuardian')] : []),
    ...(remarks.isOtherAge ? [t('call:reading.otherAge')] : []),
    ...answerRemarks(planned, translator),
    ...(texts.length === 0 ? [] : [t('call:reading.added', { list: format.list(texts) })]),
  ]
}

function Remarks(props: OneProps) {
  const translator = useTranslator()
  const words = remarkWords(props, translator)
  if (words.length === 0) return null
  return (
    <ul className={styles.plain}>
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

interface ChangesProps {
  readonly title: string
  readonly differences: readonly Difference[]
  readonly nameOf: (one: Difference) => string
}

/** A long answer is recognized by its beginning. */
const longestShown = 300

/** What stands here, and what the file says instead. */
function Changes({ title, differences, nameOf }: ChangesProps) {
  const { t } = useTranslator()
  if (differences.length === 0) return null
  const shown = (text: string): string => {
    const letters = Array.from(text)
    if (letters.length === 0) return t('call:reading.nothingThere')
    const short =
      letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : text
    return t('call:reading.there', { text: short })
  }
  return (
    <>
      <p className={styles.name}>{title}</p>
      <ul className={styles.plain}>
        {differences.map((one) => (
          <li key={one.field}>
            {t('call:reading.fromTo', {
              what: nameOf(one),
              here: shown(one.here),
              there: shown(one.there),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
