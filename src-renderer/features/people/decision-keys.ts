/** The keys that decide about applications, by their place on the keyboard, so that they work in any layout. */
import type { Decision } from '../../domain/participations.rules'

/** The keys: the code of each and the letter that is shown for it. */
export const decisionKeys: readonly {
  readonly decision: Decision
  readonly code: string
  readonly letter: string
}[] = [
  { decision: 'accept', code: 'KeyA', letter: 'A' },
  { decision: 'reject', code: 'KeyR', letter: 'R' },
  { decision: 'withdraw', code: 'KeyW', letter: 'W' },
]

/** The letter of a decision. */
export function letterOf(decision: Decision): string {
  return decisionKeys.find((one) => one.decision === decision)?.letter ?? ''
}

/** The parts of a key press that matter here. */
interface Press {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** The decision a key press stands for, or null. A key held down decides once. */
export function decisionOf(press: Press): Decision | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return null
  return decisionKeys.find(({ code }) => code === press.code)?.decision ?? null
}
