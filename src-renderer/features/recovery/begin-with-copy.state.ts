/** Beginning with a copy: from the first page to the copies and back again. */
import { create } from 'zustand'
import { findAllCopies, findCopiesElsewhere } from './recovery.data'
import type { Found } from './recovery.data'
import { toldFailure } from '../../state/told'
import { toast } from '../../state/toasts'

/** The copies that a new program can begin with, once they were asked for; null otherwise. */
export const useBeginWithCopy = create<{ readonly found: Found | null }>(() => ({ found: null }))

/** Shows the copies. */
export async function showCopies(): Promise<void> {
  useBeginWithCopy.setState({ found: await findAllCopies() })
}

/** Asks for a folder and shows the copies in it too. */
export async function lookElsewhere(title: string): Promise<void> {
  const looked = await findCopiesElsewhere(title)
  if (!toldFailure(looked)) return
  if (looked.value.state === 'found') useBeginWithCopy.setState({ found: looked.value.found })
  if (looked.value.state === 'nothing')
    toast({ key: 'recovery:begin.nothingThere', params: {} }, { tone: 'problem' })
}

/** Goes back to the first page. */
export function hideCopies(): void {
  useBeginWithCopy.setState({ found: null })
}
