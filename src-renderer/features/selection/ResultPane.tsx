/** What each reviewer gave one applicant, criterion by criterion, with their notes. */
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { DetailPane, Section } from '../../ui'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import { Reason } from './Reason'
import { confidences, pointsFor, stateOf, totalOf } from './scores.rules'
import type { Result } from './results.rules'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The pane. */
export function ResultPane(props: {
  readonly view: RoundView
  readonly result: Result
  readonly onClose: () => void
}) {
  const { t, format } = useTranslator()
  const { view, result } = props
  const { applicant, standing } = result
  const said = view.selection.reviews.filter(
    (one) => one.round === view.round && one.personId === applicant.id,
  )
  const by = (reviewer: Reviewer) => said.find(({ reviewerId }) => reviewerId === reviewer.id)
  return (
    <DecisionKeys about={[applicant]}>
      <DetailPane
        title={applicant.name}
        subtitle={
          standing.mean === null
            ? t('selection:noReviews')
            : t('selection:meanOf', {
                mean: format.number(Math.round(standing.mean)),
                count: standing.count,
              })
        }
        actions={<Decisions applicant={applicant} />}
        onClose={props.onClose}
      >
        <Reason applicant={applicant} />
        {view.selection.reviewers.map((reviewer) => {
          const review = by(reviewer)
          return (
            review !== undefined && (
              <OneReview key={reviewer.id} reviewer={reviewer} review={review} view={view} />
            )
          )
        })}
      </DetailPane>
    </DecisionKeys>
  )
}

/** How sure a reviewer was, in a word; the number where it is of no word. */
function confidenceWord(confidence: number, t: Translate): string {
  const known = confidences.find((id) => Number(id) === confidence)
  return known === undefined ? String(confidence) : t(`selection:confidence.${known}`)
}

function OneReview({
  reviewer,
  review,
  view,
}: {
  readonly reviewer: Reviewer
  readonly review: Review
  readonly view: RoundView
}) {
  const { t, format, language } = useTranslator()
  const total = totalOf(review, view.criteria)
  const state = stateOf(review, view.criteria)
  const head = total === null ? t(`selection:state.${state}`) : format.number(Math.round(total))
  return (
    <Section title={t('selection:reviewOf', { name: reviewer.name, total: head })} level={3}>
      {review.conflict !== null && review.conflict !== '' && <p>{review.conflict}</p>}
      {(state === 'done' || state === 'begun') && (
        <ul className={styles.points}>
          {view.criteria.map((criterion) => (
            <li key={criterion.id}>
              {t('selection:pointsOf', {
                criterion: criterion.name,
                points: pointsFor(review, criterion) ?? '–',
                most: criterion.most,
              })}
            </li>
          ))}
        </ul>
      )}
      {review.confidence !== null && (
        <p>{t('selection:howSure', { confidence: confidenceWord(review.confidence, t) })}</p>
      )}
      {review.note !== null && (
        <p className={styles.answer} {...textLanguage(review.note, language)}>
          {review.note}
        </p>
      )}
    </Section>
  )
}
