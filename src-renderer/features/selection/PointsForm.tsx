/**
 * The reviewer's form: points for each criterion, a note, how sure they are; or that they abstain or may have no say. A digit gives points
 * and goes on to the next criterion, Enter goes to the next application: sixty are read without touching the mouse.
 */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { toastFailure } from '../../app/toasts'
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { FieldsOf } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  Checkbox,
  EditableText,
  FieldList,
  SegmentedControl,
  VisuallyHidden,
  useSaid,
} from '../../ui'
import type { ReadingPaneProps } from './ReadingPane'
import { confidences, fewest, pointsFor, stateOf, totalOf } from './scores.rules'
import { say } from './selection.data'
import styles from './Selection.module.css'

/** The points that a digit stands for: 0 is ten. Null for any other key, and for more than there are. */
function pointsOfKey(key: string, most: number): number | null {
  if (!/^\d$/u.test(key)) return null
  const points = key === '0' ? 10 : Number(key)
  return points >= fewest && points <= most ? points : null
}

/** Puts the focus on the criterion after the one that has it; on the button that goes on after the last. */
function toNext(form: HTMLElement | null, group: Element): void {
  const groups = [...(form?.querySelectorAll('[data-criterion]') ?? [])]
  const next = groups[groups.indexOf(group) + 1]
  const target =
    next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
  ;(target ?? form?.querySelector<HTMLElement>('[data-next] button'))?.focus()
}

/** The form. */
export function PointsForm(props: ReadingPaneProps) {
  const { t, format } = useTranslator()
  const { view, reviewer, applicant, review } = props
  const form = useRef<HTMLDivElement>(null)
  const { person } = applicant
  const about = { reviewer, person, round: view.round, calledAs: props.calledAs }
  const set = (fields: FieldsOf<'reviews'>) => say(about, fields).then(toastFailure)
  const state = stateOf(review, view.criteria)
  const total = totalOf(review, view.criteria)
  const hasSay = state !== 'conflict' && state !== 'abstained'
  const onEnter = (event: KeyboardEvent) => {
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (event.key !== 'Enter' || !isRadio) return
    event.preventDefault()
    props.onNext()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside
    <div ref={form} onKeyDown={onEnter}>
      {hasSay &&
        view.criteria.map((criterion) => (
          <Points
            key={criterion.id}
            criterion={criterion}
            value={pointsFor(review, criterion)}
            onGive={(points) => void set({ [`points:${criterion.id}`]: points })}
            onDone={(group) => toNext(form.current, group)}
          />
        ))}
      <div className={styles.next} data-next>
        <TotalSaid
          text={
            total === null ? '' : t('selection:total', { total: format.number(Math.round(total)) })
          }
        />
        <Button tone="primary" icon="arrow-right" onPress={props.onNext}>
          {t('selection:next')}
        </Button>
      </div>
      <FieldList>
        <EditableText
          label={t('selection:field.note')}
          value={review?.note ?? null}
          multiline
          onCommit={(note) => set({ note })}
        />
      </FieldList>
      {hasSay && (
        <SegmentedControl
          label={t('selection:field.confidence')}
          value={confidences.find((id) => Number(id) === review?.confidence) ?? null}
          onChange={(id) => void set({ confidence: Number(id) })}
          options={confidences.map((id) => ({ id, label: t(`selection:confidence.${id}`) }))}
        />
      )}
      <Excused {...props} set={set} />
    </div>
  )
}

/** The total as soon as there is one, said aloud too. */
function TotalSaid({ text }: { readonly text: string }) {
  const words = useSaid()
  return (
    <div ref={words} className={styles.total}>
      {text}
    </div>
  )
}

/** One criterion: its points side by side, with what few and many of them mean. */
function Points(props: {
  readonly criterion: ReviewCriterion
  readonly value: number | null
  readonly onGive: (points: number) => void
  readonly onDone: (group: Element) => void
}) {
  const { criterion, value } = props
  const { t } = useTranslator()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const points = pointsOfKey(event.key, criterion.most)
    if (points === null) return
    event.preventDefault()
    props.onGive(points)
    props.onDone(event.currentTarget)
  }
  const all = Array.from({ length: criterion.most }, (_, at) => String(at + fewest))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the choices inside
    <div data-criterion className={styles.criterion} onKeyDown={onKeyDown}>
      <SegmentedControl
        label={criterion.name}
        description={criterion.guidance ?? undefined}
        value={value === null ? null : String(value)}
        onChange={(id) => props.onGive(Number(id))}
        options={all.map((id) => ({ id, label: id }))}
      />
      {criterion.weight > 1 && (
        <VisuallyHidden>{t('selection:counts', { weight: criterion.weight })}</VisuallyHidden>
      )}
    </div>
  )
}

/** That the reviewer abstains, or why they may have no say. */
function Excused(
  props: ReadingPaneProps & { readonly set: (fields: FieldsOf<'reviews'>) => Promise<boolean> },
) {
  const { t } = useTranslator()
  const { review, set } = props
  const conflict = review?.conflict ?? null
  return (
    <>
      <Checkbox
        isSelected={review?.hasAbstained ?? false}
        onChange={(hasAbstained) => void set({ hasAbstained })}
      >
        {t('selection:abstain')}
      </Checkbox>
      <Checkbox
        isSelected={conflict !== null}
        onChange={(isOne) => void set({ conflict: isOne ? '' : null })}
      >
        {t('selection:haveConflict')}
      </Checkbox>
      {conflict !== null && (
        <FieldList>
          <EditableText
            label={t('selection:field.conflict')}
            value={conflict === '' ? null : conflict}
            onCommit={(text) => set({ conflict: text ?? '' })}
          />
        </FieldList>
      )}
    </>
  )
}
