/** The person who is open on the people screen, for what the palette can do about them. */
import { directory } from '../storage/directory'
import { useUi } from './ui'

/** Their id; null where nobody is. */
export function openPersonId(): string | null {
  const { screen, selection } = useUi.getState()
  const id = screen === 'people' ? (selection.people ?? null) : null
  return id === null ? null : (directory().entry(id)?.id ?? null)
}
