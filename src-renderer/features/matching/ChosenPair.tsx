/** The two who are chosen: why they fit or do not, what insisting on them costs and who would move, and what can be done. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { scoreOf } from '../../domain/matching/criteria.rules'
import type { Gathered } from '../../domain/matching/build.rules'
import type { Insistence } from '../../domain/matching/answers.rules'
import type { Side } from '../../domain/matching/sides.rules'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Said, Section, useOnce } from '../../ui'
import type { DraftProps } from './DraftView'
import type { DraftFields, Drafted } from './drafts.rules'
import { asideField, forbidField, lockField, moveFields, pairField } from './drafts.rules'
import { HelpWith } from './HelpWith'
import { editDraft } from './matching.data'
import { costText, moveText, namesIn, partText, pointsText } from './matching.words'
import type { Insisting } from './use-insisting'
import styles from './Matching.module.css'

interface ChosenProps extends DraftProps {
  readonly gathered: Gathered
  readonly drafted: readonly Drafted[]
  readonly mentee: Drafted | null
  readonly mentor: Side | null
  readonly insisting: Insisting
  /** The mentee was set aside and is not in the list any more. */
  readonly onAside: () => void
}

/** What is said of the two. */
export function ChosenPair(props: ChosenProps) {
  const { t } = useTranslator()
  const { mentee, gathered } = props
  const mentor = props.mentor ?? mentee?.mentor ?? null
  if (mentee === null)
    return (
      <>
        <p className={styles.soft}>{t('matching:chooseMentee')}</p>
        <Aside {...props} />
      </>
    )
  return (
    <>
      {mentor === null ? (
        <HelpWith key={mentee.mentee.participation.id} {...props} mentee={mentee} />
      ) : (
        <PairOfTwo {...props} mentee={mentee} mentor={mentor} gathered={gathered} />
      )}
      <MenteeButtons {...props} mentee={mentee} />
      <Aside {...props} />
    </>
  )
}

type Two = ChosenProps & { readonly mentee: Drafted; readonly mentor: Side }

function PairOfTwo(props: Two) {
  const translator = useTranslator()
  const { t } = translator
  const { mentee, mentor, gathered, insisting } = props
  const score = scoreOf(gathered.criteria, mentee.mentee, mentor, gathered.known)
  const title = t('matching:two', {
    mentee: fullName(mentee.mentee.person),
    mentor: fullName(mentor.person),
  })
  const { answer } = insisting
  const insisted =
    answer?.what === 'insist'
      ? answer.rows.find(({ mentorId }) => mentorId === mentor.participation.id)
      : undefined
  return (
    <Section title={title} level={3}>
      <p className={styles.words}>
        {t('matching:scoreIs', { points: pointsText(score.points, translator) })}
      </p>
      <ul className={styles.lines}>
        {score.parts.map((part) => (
          <li key={part.criterion.id}>
            <strong>{part.criterion.name}</strong>: {pointsText(part.points, translator)} ·{' '}
            {partText(part, translator)}
          </li>
        ))}
      </ul>
      {score.against.length > 0 && (
        <p className={styles.words}>
          {t('matching:ruledOut', {
            list: translator.format.list(score.against.map(({ name }) => name)),
          })}
        </p>
      )}
      {insisted && <Cost {...props} insisted={insisted} />}
      {insisting.isFailed && <p className={styles.words}>{t('matching:costFailed')}</p>}
      <PairButtons {...props} insisted={insisted} />
    </Section>
  )
}

/** What insisting costs, and who moves. */
function Cost(props: Two & { readonly insisted: Insistence }) {
  const translator = useTranslator()
  const { t } = translator
  const { insisting, insisted, rows } = props
  const { answer, aim } = insisting
  if (answer?.what !== 'insist') return null
  const name = namesIn(rows)
  const words =
    insisted.levels === null
      ? t('matching:cost.impossible')
      : costText(answer.best, insisted.levels, aim, translator)
  const other = aim === 'sum' ? 'worst' : 'sum'
  return (
    <>
      <Said className={styles.words}>
        {t('matching:insistCost', { aim: t(`matching:aim.${aim}`), cost: words })}
      </Said>
      <ul className={styles.lines}>
        {insisted.moves.map((move) => (
          <li key={move.menteeId}>{moveText(move, name, translator)}</li>
        ))}
      </ul>
      <Button tone="quiet" onPress={() => insisting.setAim(other)}>
        {t('matching:otherAim', { aim: t(`matching:aim.${other}`) })}
      </Button>
    </>
  )
}

function PairButtons(props: Two & { readonly insisted: Insistence | undefined }) {
  const { t } = useTranslator()
  const { draft, mentee, mentor, insisted } = props
  const menteeId = mentee.mentee.participation.id
  const mentorId = mentor.participation.id
  const isPair = mentee.mentor?.participation.id === mentorId
  const isLocked = draft[`lock:${menteeId}`] === mentorId
  const isForbidden = draft[`forbid:${menteeId}|${mentorId}`] === true
  // Pressing one twice writes the same twice: another one can be pressed before the first is written.
  const edit = (fields: DraftFields): void => void editDraft(draft, fields).then(notify)
  const canFollow = insisted !== undefined && insisted.levels !== null
  return (
    <div className={styles.bar}>
      {!isPair && (
        <Button onPress={() => edit(pairField(menteeId, mentorId))}>{t('matching:give')}</Button>
      )}
      {!isPair && canFollow && (
        <Button onPress={() => edit(moveFields(insisted.moves))}>
          {t('matching:giveAndMove')}
        </Button>
      )}
      {isPair && (
        <Button onPress={() => edit(pairField(menteeId, null))}>{t('matching:takeAway')}</Button>
      )}
      <Button
        onPress={() =>
          edit(
            isLocked
              ? lockField(menteeId, null)
              : { ...lockField(menteeId, mentorId), ...pairField(menteeId, mentorId) },
          )
        }
      >
        {t(isLocked ? 'matching:unlock' : 'matching:lock')}
      </Button>
      <Button
        onPress={() =>
          edit({
            ...forbidField(menteeId, mentorId, !isForbidden),
            ...(isPair && !isForbidden ? pairField(menteeId, null) : {}),
          })
        }
      >
        {t(isForbidden ? 'matching:allow' : 'matching:forbid')}
      </Button>
      <Button onPress={() => edit(asideField(mentorId, true))}>{t('matching:asideMentor')}</Button>
    </div>
  )
}

function MenteeButtons(props: ChosenProps & { readonly mentee: Drafted }) {
  const { t } = useTranslator()
  const { draft, mentee } = props
  const setAside = useOnce(async () => {
    const id = mentee.mentee.participation.id
    if (notify(await editDraft(draft, asideField(id, true)))) props.onAside()
  })
  return (
    <div className={styles.bar}>
      <Button tone="quiet" onPress={setAside}>
        {t('matching:asideMentee', { name: fullName(mentee.mentee.person) })}
      </Button>
    </div>
  )
}

/** Who was set aside, and the way back. */
function Aside({ draft, rows }: ChosenProps) {
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const name = namesIn(rows)
  const ids = Object.entries(draft)
    .filter(([key, value]) => key.startsWith('aside:') && value === true)
    .map(([key]) => key.slice('aside:'.length))
    .filter((id) => name(id) !== '')
  if (ids.length === 0) return null
  return (
    <Section
      title={t('matching:asideTitle', { count: ids.length })}
      level={3}
      actions={
        <Button tone="quiet" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'matching:asideHide' : 'matching:asideShow')}
        </Button>
      }
    >
      {isOpen && (
        <ul className={styles.lines}>
          {ids.map((id) => (
            <li key={id}>
              {name(id)}{' '}
              <Button
                tone="quiet"
                onPress={() => void editDraft(draft, asideField(id, false)).then(notify)}
              >
                {t('matching:asideBack', { name: name(id) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
