/** What can be done with a person, or with those who are ticked: the menu of the pane and of a row of the list. */
import type { ActionItem } from '../../app/use-actions'
import { decidedStatus, inCycle } from '../../domain/participations.rules'
import type { PersonEntry } from '../../storage/directory'
import { decisionKeys } from './decision-keys'

/** The decisions that apply to somebody among them. */
function decisionsAbout(
  entries: readonly PersonEntry[],
  cycleId: string | null,
): readonly ActionItem[] {
  if (cycleId === null) return []
  const parts = entries.flatMap(({ participations }) => inCycle(participations, cycleId))
  const about = { entries, scope: { cycleId, role: null } }
  return decisionKeys.flatMap(({ decision }): readonly ActionItem[] =>
    parts.some((one) => decidedStatus(one, decision) !== null)
      ? [{ action: `people.${decision}`, about }]
      : [],
  )
}

/** The entries of the menu. */
export function personMenu(
  entries: readonly PersonEntry[],
  cycleId: string | null,
): readonly ActionItem[] {
  const [only, ...more] = entries
  if (only === undefined) return []
  const decisions = decisionsAbout(entries, cycleId)
  const one: readonly ActionItem[] = [
    { action: 'people.write', about: only },
    { action: 'people.takePart', about: only },
    { action: 'history.open', about: { table: 'people', id: only.id } },
  ]
  const many: readonly ActionItem[] = [
    { action: 'people.addToCycle', about: entries },
    { action: 'people.changeField', about: entries },
    { action: 'people.copyAddresses', about: entries },
  ]
  return [
    ...decisions,
    ...(decisions.length > 0 ? (['separator'] as const) : []),
    ...(more.length === 0 ? one : many),
    'separator',
    { action: 'people.delete', about: entries },
  ]
}
