/**
 * Keys pressed while what a window enters is being saved. The window is about to go, and with it would go what is written into it: such
 * keys wait, and do after it what they would have done had saving taken no time.
 */
import { openWindow } from './focus'

/** The longest that keys wait, in milliseconds: what takes longer has its own page or progress, with keys of its own. */
const longest = 2_000

/** A save under way, and the window it was begun in; a question that is asked meanwhile has its keys. */
interface Hold {
  readonly window: Element
}

let holds: readonly Hold[] = []
let waiting: readonly KeyboardEvent[] = []
let isReleasing = false

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    // Two of them: the focus is given back in the first, or after it.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

/** Whether a key writes a sign, moves on, or is a shortcut. Esc and the arrows are the window's own. */
function canWait({
  key,
  isComposing,
  isTrusted,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): boolean {
  if (!isTrusted || isComposing) return false
  // A second Enter right after the first is a slip.
  if (key === 'Enter') return waiting.length > 0
  const isModifier = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(key)
  return key.length === 1 || key === 'Tab' || ((ctrlKey || metaKey || altKey) && !isModifier)
}

function onKey(event: KeyboardEvent): void {
  // Looking for windows takes a while, and nearly always nothing waits.
  if (holds.length === 0 && !isReleasing) return
  const open = openWindow()
  const isHeld = holds.some(({ window }) => open === undefined || window === open)
  const isBehind = holds.length === 0 && isReleasing
  if (!(isHeld || isBehind) || !canWait(event)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  waiting = [...waiting, event]
}

/** The old way to write as a hand does: the field's own undo knows of it. */
interface Writing {
  execCommand(what: 'insertText', shows: false, sign: string): boolean
}

function write(sign: string): void {
  const text: Writing = document
  text.execCommand('insertText', false, sign)
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

function moveOn(from: Element, isBack: boolean): void {
  const all = [
    ...(openWindow() ?? document.body).querySelectorAll<HTMLElement>(
      ':is(input, textarea, select, button, a[href], [tabindex]):not([tabindex="-1"], :disabled)',
    ),
  ].filter((one) => one.checkVisibility())
  all[all.findIndex((one) => one === from) + (isBack ? -1 : 1)]?.focus()
}

/** Does what a key would have done, where the focus is by now. */
function press(event: KeyboardEvent): void {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  const target = document.activeElement ?? document.body
  const isPlain =
    key.length === 1 && (event.getModifierState('AltGraph') || !(ctrlKey || metaKey || altKey))
  // A space presses buttons; only as a sign of a text it was surely meant.
  if (key === ' ' && !isText(target)) return
  const init = { key, code, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true }
  if (!target.dispatchEvent(new KeyboardEvent('keydown', init))) return
  if (isPlain && isText(target)) write(key)
  if (key === 'Tab') moveOn(target, shiftKey)
  if (key === 'Enter' && target instanceof HTMLButtonElement) target.click()
}

/**
 * Lets the keys go that waited, one after the other: a shortcut among them may open the window that the next are for, and one of them may
 * begin to save again, for which those behind it wait, too.
 */
async function release(): Promise<void> {
  if (isReleasing) return
  isReleasing = true
  for (let [next] = waiting; next !== undefined; [next] = waiting) {
    if (holds.length === 0) {
      waiting = waiting.slice(1)
      press(next)
    }
    if (holds.length > 0 || next.ctrlKey || next.altKey || next.metaKey || next.key === 'Enter')
      await nextFrame()
  }
  isReleasing = false
}

/** Lets keys wait from now on while the window with the focus is there; the returned function says that all is saved, or was refused. */
export function holdKeys(): () => void {
  const window = openWindow()
  if (window === undefined) return () => undefined
  const hold = { window }
  holds = [...holds, hold]
  const end = async () => {
    await nextFrame()
    holds = holds.filter((one) => one !== hold)
    if (holds.length === 0) await release()
  }
  let isOver = false
  const endOnce = () => {
    if (isOver) return
    isOver = true
    void end()
  }
  setTimeout(endOnce, longest)
  return endOnce
}

/** Listens for keys that have to wait. Returns a function that stops it. */
export function keepKeys(): () => void {
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}
