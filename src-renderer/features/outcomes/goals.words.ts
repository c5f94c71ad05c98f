/** What is said of goals: the scale, a standing, how far one came. */
import { goalScale, movementOf } from '../../domain/goals.rules'
import type { ScaleStep } from '../../domain/goals.rules'
import type { Goal, GoalTeller } from '../../domain/goal'
import type { Workspace } from '../../domain/workspace'
import type { Translate, Translator } from '../../i18n/i18n'

/** The organization's scale, in its own words or the usual ones. */
export function scaleOf(
  workspace: Workspace | null | undefined,
  t: Translate,
): readonly ScaleStep[] {
  const usual = [
    t('outcomes:scale.usual.1'),
    t('outcomes:scale.usual.2'),
    t('outcomes:scale.usual.3'),
    t('outcomes:scale.usual.4'),
    t('outcomes:scale.usual.5'),
  ]
  return goalScale(workspace ?? {}, usual)
}

/** A step with its word: "3 half way". */
export function stepText({ step, word }: ScaleStep): string {
  return word === '' ? String(step) : `${step} ${word}`
}

/** The same in a row of steps, which breaks between them alone. */
const wholeStep = (step: ScaleStep): string => stepText(step).replaceAll(' ', '\u00a0')

/** The whole scale: "1 not begun · 2 begun · …" */
export function scaleText(scale: readonly ScaleStep[]): string {
  return scale.map(wholeStep).join(' · ')
}

/** How far a goal came: "up by 2", or that it is not recorded. Who says so is said where it is not the one whose standings are beside it. */
export function movementText(
  goal: Goal,
  { t, format }: Translator,
  beside: GoalTeller | null = null,
): string {
  const moved = movementOf(goal)
  if (moved === null) return t('outcomes:moved.unknown')
  const by = moved.to - moved.from
  const code = by > 0 ? 'up' : by < 0 ? 'down' : 'same'
  const text = t(`outcomes:moved.${code}`, { by: format.number(Math.abs(by)) })
  if (beside === null || beside === moved.teller) return text
  return t('outcomes:moved.toldBy', { moved: text, teller: t(`outcomes:moved.${moved.teller}`) })
}
