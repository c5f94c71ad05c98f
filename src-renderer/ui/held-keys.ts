/**
 * Keys pressed while what a window enters is being saved. The window is about to go, and with it would go what is written into it: such
 * keys wait, and do after it what they would have done had saving taken no time.
 */
import { openWindow, openWindows } from './focus'

/** The longest that keys wait, in milliseconds: what takes longer has its own page or progress, with keys of its own. */
const longest = 2_000

/** A save under way, the window it was begun in, and all that were open then; a question that is asked meanwhile has its keys. */
interface Hold {
  readonly window: Element
  readonly around: readonly Element[]
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
  // A second Enter right after the first is a slip; what is taken away again is of what waits.
  if (key === 'Enter' || key === 'Backspace') return waiting.length > 0
  const isModifier = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(key)
  return key.length === 1 || key === 'Tab' || ((ctrlKey || metaKey || altKey) && !isModifier)
}

function onKey(event: KeyboardEvent): void {
  // Looking for windows takes a while, and nearly always nothing waits.
  if (holds.length === 0 && !isReleasing) return
  const open = openWindow()
  const isHeld = holds.some(({ window }) => open === undefined || window === open)
  const isBehind = holds.length === 0 && isReleasing
  // A question is being answered: what was pressed before it was asked is not meant for what comes after it.
  if (holds.length > 0 && !isHeld) waiting = []
  if (!(isHeld || isBehind) || !canWait(event)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  waiting = [...waiting, event]
}

/** The old way to write as a hand does: the field's own undo knows of it. */
interface Writing {
  execCommand(what: 'insertText' | 'delete', shows: false, sign?: string): boolean
}

function write(what: 'insertText' | 'delete', sign?: string): void {
  const text: Writing = document
  text.execCommand(what, false, sign)
}

const isText = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

function moveOn(from: Element, isBack: boolean): void {
  const all = [
    ...(openWindow() ?? document.body).querySelectorAll<HTMLElement>(
      ':is(input, textarea, select, button, a[href], [tabindex]):not([tabindex="-1"], :disabled)',
    ),
  ].filter((one) => one.checkVisibility())
  const isOn = (side: number) => (one: Element) => (from.compareDocumentPosition(one) & side) !== 0
  const next = isBack
    ? (all.findLast(isOn(Node.DOCUMENT_POSITION_PRECEDING)) ?? all.at(-1))
    : (all.find(isOn(Node.DOCUMENT_POSITION_FOLLOWING)) ?? all[0])
  next?.focus()
}

/** What has the focus. A window that fades has gone: Enter in it would save once more. */
function placeOfKeys(): Element {
  const { activeElement, body } = document
  return activeElement === null || activeElement.closest('[data-exiting]') ? body : activeElement
}

/** What the browser does with a key that nobody wanted for themselves. */
function act({ key, shiftKey }: KeyboardEvent, target: Element): void {
  if (key === 'Tab') moveOn(target, shiftKey)
  else if (key === 'Enter' && target instanceof HTMLButtonElement) target.click()
  else if (key === 'Backspace') write('delete')
  else if (key.length === 1 && isText(target)) write('insertText', key)
}

/**
 * Does what a key would have done, where the focus is by now. Returns false for a command that nobody heard: what was pressed after it
 * was meant for what it would have opened.
 */
function press(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  const target = placeOfKeys()
  const modifierAltGraph = event.getModifierState('AltGraph')
  const isCommand = (ctrlKey || metaKey || altKey) && !(key.length === 1 && modifierAltGraph)
  // A space presses buttons; only as a sign of a text it was surely meant.
  if ((key === ' ' || key === 'Backspace') && !isText(target)) return true
  const keys = { key, code, ctrlKey, shiftKey, altKey, metaKey, modifierAltGraph }
  const init = { ...keys, bubbles: true, cancelable: true }
  const isFree = target.dispatchEvent(new KeyboardEvent('keydown', init))
  if (isFree && !isCommand) act(event, target)
  // Buttons are pressed once their key is let go.
  target.dispatchEvent(new KeyboardEvent('keyup', init))
  return !(isFree && isCommand)
}

/**
 * Lets the keys go that waited, one after the other: a shortcut among them may open the window that the next are for, and one of them may
 * begin to save again, for which those behind it wait, too.
 */
async function release(): Promise<void> {
  if (isReleasing) return
  isReleasing = true
  try {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      if (holds.length === 0) {
        waiting = waiting.slice(1)
        if (!press(next)) waiting = []
      }
      if (holds.length > 0 || next.ctrlKey || next.altKey || next.metaKey || next.key === 'Enter')
        await nextFrame()
    }
  } finally {
    isReleasing = false
  }
}

/** Lets keys wait from now on while the window with the focus is there; the returned function says that all is saved, or was refused. */
export function holdKeys(): () => void {
  const window = openWindow()
  if (window === undefined) return () => undefined
  const hold = { window, around: openWindows() }
  holds = [...holds, hold]
  const end = async () => {
    await nextFrame()
    holds = holds.filter((one) => one !== hold)
    const open = openWindow()
    // A window that saving opened, such as a question: keys from before it was seen do not answer it.
    if (open !== undefined && !hold.around.includes(open)) waiting = []
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

/** Forgets the keys that wait: what they were meant for will not come. */
export function forgetKeys(): void {
  waiting = []
}

/** Listens for keys that have to wait. Returns a function that stops it. */
export function keepKeys(): () => void {
  window.addEventListener('keydown', onKey, { capture: true })
  return () => window.removeEventListener('keydown', onKey, { capture: true })
}
