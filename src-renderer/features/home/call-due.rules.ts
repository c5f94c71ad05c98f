/** What Home says of the call: that it opens or closes soon, or with how many applications it has closed. Pure. */
import type { Route } from '../../app/routes'
import { callStanding } from '../../domain/calls/call.rules'
import type { CycleOf } from '../../domain/cycle-rows'
import type { Label } from '../../i18n/label'
import type { KeysUnder } from '../../i18n/translation-key'

/** What is said, of which cycle, and where it leads. */
interface CallDue {
  readonly code: 'callOpens' | 'callCloses' | 'callClosed'
  readonly ids: readonly string[]
  readonly params: Label['params']
  readonly sentence: KeysUnder<'home:task'>
  readonly at: Route
}

const sentences = {
  callOpens: ['callOpensToday', 'callOpensTomorrow', 'callOpens'],
  callCloses: ['callClosesToday', 'callClosesTomorrow', 'callCloses'],
} as const satisfies Readonly<Record<string, readonly KeysUnder<'home:task'>[]>>

/** What there is to say on a day: one thing, or nothing. */
export function callDue(
  rows: CycleOf<'participations' | 'applications'>,
  today: string,
): readonly CallDue[] {
  const standing = callStanding(rows, today)
  if (standing === null) return []
  const ids = [rows.cycle.id]
  if (standing.is === 'closed') {
    const { on, count, late } = standing
    const closed: CallDue = {
      code: 'callClosed',
      ids,
      params: { on, count, late },
      sentence: late === 0 ? 'callClosed' : 'callClosedLate',
      at: { screen: 'selection', recordId: null, filters: { view: 'read' } },
    }
    return [closed]
  }
  const { is, on, days } = standing
  const code = is === 'soon' ? 'callOpens' : 'callCloses'
  const coming: CallDue = {
    code,
    ids,
    params: { on, count: days },
    sentence: sentences[code][Math.min(days, 2)] ?? code,
    at: { screen: 'selection', recordId: null, filters: { view: 'call' } },
  }
  return [coming]
}
