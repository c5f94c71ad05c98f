/** What came back from a reviewer, before it is taken in: what is new, what is here already, what is older, and what differs. */
import { useState } from 'react'
import { byId } from '../../domain/by-id'
import { fullName } from '../../domain/people.rules'
import type { Said } from '../../domain/packets/packet-format'
import { saysAnything } from '../../domain/packets/packet-format'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import { Button, Checkbox, Dialog } from '../../ui'
import { applicantsOf } from './applicants.rules'
import { blindNumbers, isReadBlind } from './blind.rules'
import { answersToTake, reviewFields } from './packet-answers.rules'
import type { AnswerKind, ComparedAnswer } from './packet-answers.rules'
import { takeAnswers, usePackets } from './packets.data'
import type { Preview } from './packets.data'
import { newReview } from './reviews.rules'
import { criteriaOf, totalOf } from './scores.rules'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

const close = () => usePackets.setState({ preview: null })

/** The order in which they are told: what changes something first. */
const kinds: readonly AnswerKind[] = ['new', 'changed', 'differs', 'older', 'same', 'gone']

/** The dialog, when something came back. */
export function AnswersHost({ view }: { readonly view: RoundView }) {
  const preview = usePackets((state) => state.preview)
  return preview !== null && <AnswersDialog key={preview.fileName} view={view} preview={preview} />
}

/** What somebody said, in a word or two. */
function shortly(
  said: Said,
  personId: string,
  preview: Preview,
  /** Null where points are nobody's business yet: others may still be reading. */
  criteria: readonly ReviewCriterion[] | null,
  { t, format }: Translator,
): string {
  if (!saysAnything(said)) return '–'
  if (said.conflict !== null) return t('selection:state.conflict')
  if (said.abstains) return t('selection:state.abstained')
  if (criteria === null) return t('packets:answers.points')
  const { reviewer, packet } = preview
  const review = newReview(reviewer, personId, packet.round)
  const total = totalOf(Object.assign(review, reviewFields(said, criteria)), criteria)
  return total === null
    ? t('selection:state.begun')
    : t('selection:total', { total: format.number(Math.round(total)) })
}

function AnswersDialog({ view, preview }: { readonly view: RoundView; readonly preview: Preview }) {
  const { t } = useTranslator()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const { compared, reviewer, packet } = preview
  const count = answersToTake(compared, chosen).length
  const take = async () => {
    if (isBusy) return
    setBusy(true)
    const isDone = await takeAnswers(preview, chosen)
    setBusy(false)
    if (isDone) close()
  }
  const choose = (id: string, is: boolean) =>
    setChosen(new Set(is ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('packets:answers.title', { reviewer: reviewer.name })}
      footer={
        <>
          <Button onPress={close}>{t(count === 0 ? 'ui:close' : 'ui:cancel')}</Button>
          {count > 0 && (
            <Button tone="primary" isBusy={isBusy} onPress={() => void take()}>
              {t('packets:answers.take', { count })}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.soft}>
        {t('packets:answers.of', {
          file: preview.fileName,
          round: t(`selection:round.${packet.round}`),
        })}
      </p>
      {compared.length === 0 && <p>{t('packets:answers.none')}</p>}
      {kinds.map((kind) => (
        <Kind key={kind} {...{ kind, view, preview, chosen, onChoose: choose }} />
      ))}
    </Dialog>
  )
}

/** What applicants are called: by a number as long as they are read without a name. */
function namesIn(
  { rows, selection }: RoundView,
  round: Round,
  { t, format }: Translator,
): (answer: ComparedAnswer) => string {
  const people = byId(rows.people)
  // Of the round of the file, whichever is on screen.
  const all = applicantsOf(rows, selection.reviews, round)
  const applicants = byId(all)
  const numbers = blindNumbers(all)
  return ({ personId }) => {
    const applicant = applicants.get(personId)
    const person = people.get(personId)
    if (applicant !== undefined && isReadBlind(rows.cycle, round, applicant))
      return t('selection:blind.application', { number: format.number(numbers.get(personId) ?? 0) })
    return person === undefined ? '–' : fullName(person)
  }
}

/** The answers of which the same becomes. */
function Kind(props: {
  readonly kind: AnswerKind
  readonly view: RoundView
  readonly preview: Preview
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, is: boolean) => void
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { kind, preview, view } = props
  const these = preview.compared.filter((one) => one.kind === kind)
  if (these.length === 0) return null
  const criteria = criteriaOf(view.selection.criteria, preview.packet.round)
  const nameOf = namesIn(view, preview.packet.round, translator)
  const shown = kind === 'differs' ? criteria : null
  const words = (said: Said, id: string) => shortly(said, id, preview, shown, translator)
  return (
    <>
      <h3 className={styles.question}>
        {t(`packets:kindOf.${kind}`, { count: these.length, number: format.number(these.length) })}
      </h3>
      <ul className={styles.points}>
        {these.map((one) => {
          const values = {
            name: nameOf(one),
            there: words(one.said, one.personId),
            here: words(one.here, one.personId),
          }
          const isNoChange = kind === 'new' || kind === 'same'
          const line = t(isNoChange ? 'packets:answers.one' : 'packets:answers.both', values)
          return (
            <li key={one.personId}>
              {kind === 'differs' ? (
                <Checkbox
                  isSelected={props.chosen.has(one.personId)}
                  onChange={(is) => props.onChoose(one.personId, is)}
                >
                  {t('packets:answers.takeThis', values)}
                </Checkbox>
              ) : (
                line
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
