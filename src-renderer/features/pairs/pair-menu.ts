/** What can be done with a pair: the menu of the pane and of a row of the list. */
import type { ActionItem } from '../../app/use-actions'
import type { NamedPair } from '../../domain/pairs.rules'
import type { PairingRows } from './pairs.data'

/** The entries of the menu. `onDeleted` is called once the pair is in the trash. */
export function pairMenu(
  named: NamedPair,
  rows: PairingRows,
  onDeleted: () => void,
): readonly ActionItem[] {
  const about = { named, rows }
  const resume: readonly ActionItem[] = [{ action: 'pairs.resume', about }]
  return [
    ...(named.state === 'running' ? [] : resume),
    { action: 'letters.write', about: { personIds: [], pairIds: [named.pair.id] } },
    { action: 'history.open', about: { table: 'pairs', id: named.pair.id } },
    'separator',
    { action: 'pairs.delete', about, onDone: onDeleted },
  ]
}
