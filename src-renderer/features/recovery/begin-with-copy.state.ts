/**
 * Beginning with a copy: from the first page to the copies, and back again. The page is loaded anew for each, so that nothing of the
 * program is at work while a copy comes in.
 */
import { create } from 'zustand'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { findCopiesElsewhere } from './recovery.data'
import type { Found } from './recovery.data'

const wantedKey = 'ciklus.beginWithCopy'

/** Whether the copies are to be shown instead of the first page. Never after the program was started anew. */
export async function wantsCopies(isNew: () => Promise<boolean>): Promise<boolean> {
  if (sessionStorage.getItem(wantedKey) === null) return false
  if (await isNew()) return true
  sessionStorage.removeItem(wantedKey)
  return false
}

/** Goes to the copies. */
export function showCopies(): void {
  sessionStorage.setItem(wantedKey, 'yes')
  location.reload()
}

/** Goes back to the first page. */
export function hideCopies(): void {
  sessionStorage.removeItem(wantedKey)
  location.reload()
}

/** What was found in a folder that was looked into, with the copies that were there before; null until then. */
export const useLookedInto = create<{ readonly found: Found | null; readonly isBusy: boolean }>(
  () => ({ found: null, isBusy: false }),
)

/** Asks for a folder and shows the copies in it too. */
export async function lookElsewhere(title: string): Promise<void> {
  useLookedInto.setState({ isBusy: true })
  const looked = await findCopiesElsewhere(title)
  useLookedInto.setState({ isBusy: false })
  if (!notifyFailure(looked)) return
  if (looked.value.state === 'found') useLookedInto.setState({ found: looked.value.found })
  if (looked.value.state === 'nothing')
    toast({ key: 'recovery:begin.nothingThere', params: {} }, { tone: 'problem' })
}
