/**
 * The keys that decide about applications: Alt and a letter, by its place on the keyboard, so that they work in any layout. A letter alone
 * searches, here as in every list: nobody is rejected by whoever looks for "Rada".
 */
import type { Decision } from '../../domain/participations.rules'

/** The keys: the code of each and how it is shown. */
export const decisionKeys: readonly {
  readonly decision: Decision
  readonly code: string
  readonly keys: string
}[] = [
  { decision: 'accept', code: 'KeyA', keys: 'Alt+A' },
  { decision: 'reject', code: 'KeyR', keys: 'Alt+R' },
  { decision: 'withdraw', code: 'KeyW', keys: 'Alt+W' },
]

/** The keys of a decision, as they are shown. */
export function keysOf(decision: Decision): string {
  return decisionKeys.find((one) => one.decision === decision)?.keys ?? ''
}

/** The parts of a key press that matter here. */
interface Press {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** The decision a key press stands for, or null. A key held down decides once; AltGr, which writes signs, is Ctrl and Alt to the system. */
export function decisionOf(press: Press): Decision | null {
  if (!press.altKey || press.ctrlKey || press.metaKey || press.repeat) return null
  return decisionKeys.find(({ code }) => code === press.code)?.decision ?? null
}
