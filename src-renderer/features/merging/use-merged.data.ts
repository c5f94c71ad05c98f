/** Whether somebody has records that were merged into theirs, followed. */
import { useLiveQuery } from 'dexie-react-hooks'
import { hasMerged } from './separating.data'

/** False until it is known. */
export function useHasMerged(id: string): boolean {
  return useLiveQuery(() => hasMerged(id), [id]) ?? false
}
