/** Which window about a list is open. */
import { create } from 'zustand'
import type { ListScreenName } from './list-types'

/** A window about what a list shows. */
type ListWindow = 'views' | 'columns' | 'export'

/** The store of it: the screen whose list it is about, and which window. */
export const useListWindow = create<{
  readonly open: { readonly screen: ListScreenName; readonly window: ListWindow } | null
}>(() => ({ open: null }))

/** Opens a window about the list of a screen. */
export function openListWindow(screen: ListScreenName, window: ListWindow): void {
  useListWindow.setState({ open: { screen, window } })
}

/** Closes it. */
export function closeListWindow(): void {
  useListWindow.setState({ open: null })
}
