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
  hasMerged = false,
): readonly ActionItem[] {
  const [only, ...more] = entries
  if (only === undefined) return []
  const decisions = decisionsAbout(entries, cycleId)
  const letter: ActionItem = {
    action: 'letters.write',
    about: { personIds: entries.map(({ id }) => id), pairIds: [] },
  }
  const one: readonly ActionItem[] = [
    letter,
    { action: 'people.write', about: only },
    { action: 'people.takePart', about: only },
    { action: 'history.open', about: { table: 'people', id: only.id } },
    { action: 'merging.merge', about: entries },
    ...(hasMerged ? [{ action: 'merging.separate', about: only } as const] : []),
    { action: 'erasure.everything', about: only },
  ]
  const many: readonly ActionItem[] = [
    letter,
    { action: 'people.addToCycle', about: entries },
    { action: 'cells.change', about: entries.map(({ id }) => id) },
    { action: 'people.copyAddresses', about: entries },
    ...(more.length === 1 ? [{ action: 'merging.merge', about: entries } as const] : []),
  ]
  return [
    ...decisions,
    ...(decisions.length > 0 ? (['separator'] as const) : []),
    ...(more.length === 0 ? one : many),
    'separator',
    { action: 'people.delete', about: entries },
    ...(more.length === 0 ? [{ action: 'erasure.erase', about: only } as const] : []),
  ]
}
