/** What the list of awards can be narrowed to, and how a line of it stands, in one word with a shape. */
import type { Translate, Translator } from '../../i18n/i18n'
import { reasonText } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'

/** The shape and the word: issued and further by its state; not yet issued as eligible or not. */
export function standing(
  line: AwardLine,
  t: Translate,
): {
  readonly kind: 'ok' | 'warn' | 'neutral' | 'accent' | 'info'
  readonly label: string
} {
  if (line.award) {
    const { state } = line.award
    const isDone = state === 'handedOver' || state === 'posted'
    const kind = isDone ? 'ok' : state === 'collectLater' ? 'warn' : 'accent'
    return { kind, label: t(`awards:state.${state}`) }
  }
  return line.eligible
    ? { kind: 'info', label: t('awards:state.eligible') }
    : { kind: 'neutral', label: t('awards:state.notEligible') }
}

/** Why somebody has or may have an award, or why not; of one that was given all the same, the reason for that. */
export function whyText(line: AwardLine, translator: Translator): string {
  const reason = line.award?.exception
  return typeof reason === 'string'
    ? translator.t('awards:exceptionFor', { reason })
    : reasonText(line, translator)
}

/** What the list can be narrowed to. */
export const awardShows = ['toIssue', 'toPrint', 'toHandOver'] as const
/** One of {@link awardShows}. */
export type AwardShow = (typeof awardShows)[number]

/** Whether a line belongs to what is to be shown: not issued yet, issued and not printed, or not with its person yet. */
export function isShown(line: AwardLine, show: AwardShow | null): boolean {
  const state = line.award?.state
  switch (show) {
    case null:
      return true
    case 'toIssue':
      return line.eligible && line.award === null
    case 'toPrint':
      return line.kind !== 'brooch' && state === 'issued'
    case 'toHandOver':
      return (
        state === 'printed' ||
        state === 'collectLater' ||
        (line.kind === 'brooch' && state === 'issued')
      )
  }
}
