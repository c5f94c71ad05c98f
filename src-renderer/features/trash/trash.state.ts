/** Which entry of the trash is chosen, so that it can be gone to from elsewhere. */
import { create } from 'zustand'
import { goTo } from '../../app/go-to'

/** The state of it. */
interface TrashState {
  /** The id of the chosen entry, or null. */
  readonly current: string | null
  /** The list is to take the focus when it is shown. */
  readonly wantsFocus: boolean
}

/** The store. */
export const useTrashState = create<TrashState>(() => ({ current: null, wantsFocus: false }))

/** Shows an entry in the trash. */
export function openInTrash(id: string): void {
  useTrashState.setState({ current: id, wantsFocus: true })
  goTo({ screen: 'settings', filters: { tab: 'trash' } })
}
