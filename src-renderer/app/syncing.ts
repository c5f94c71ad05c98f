/** How exchanging with the other computers of the program stands, for the screens. */
import { create } from 'zustand'
import { noSync } from '../backup/sync/running'
import type { SyncState } from '../backup/sync/running'

/** The store. Only the exchange writes it. */
export const useSyncing = create<SyncState>(() => noSync)

/** Takes what the exchange says. */
export function syncReported(state: SyncState): void {
  useSyncing.setState(state)
}
