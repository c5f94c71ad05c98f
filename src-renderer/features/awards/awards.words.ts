/** How an award line stands, in one word with a shape. */
import type { Translate } from '../../i18n/i18n'
import type { AwardLine } from './awards.rules'

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
