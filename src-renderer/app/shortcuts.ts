/** Keyboard shortcuts that work whatever the layout, and leave a text that is being typed alone. */

/** The parts of a key press that matter for a shortcut. */
export interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * Serbian Cyrillic letters and the Latin ones on the same key of the Serbian keyboard. That keyboard has Z where others
 * have Y, so the key's place would be the wrong guess here; for other layouts without Latin letters it is the right one.
 */
const cyrillicKeys: ReadonlyMap<string, string> = new Map(
  Array.from('абцдефгхијклмнопрстувз', (letter, index) => [
    letter,
    'abcdefghijklmnoprstuvz'.charAt(index),
  ]),
)

/** The Latin letter, digit or key name of a press, in small letters. */
function latinKey(press: Pick<Press, 'key' | 'code'>): string {
  const key = press.key.toLowerCase()
  if (/^[a-z0-9]$/u.test(key)) return key
  const serbian = cyrillicKeys.get(key)
  if (serbian !== undefined) return serbian
  const byPlace = /^(?:Key([A-Z])|Digit(\d))$/u.exec(press.code)
  const isLetterElsewhere = /^\p{L}$/u.test(press.key)
  if (byPlace?.[1] !== undefined && isLetterElsewhere) return byPlace[1].toLowerCase()
  // The digit row writes signs on several layouts; with Ctrl its keys are still the digits.
  if (byPlace?.[2] !== undefined && !/^[?!]$/u.test(key)) return byPlace[2]
  return key
}

/** Keys that are written as signs. */
const arrows: Readonly<Record<string, string>> = { '←': 'arrowleft', '→': 'arrowright' }

/** Whether a press is a shortcut written as `Ctrl+Shift+Z`, `F1` or `?`. On a Mac the command key stands for Ctrl. */
export function isShortcut(press: Press, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+')
  const written = parts.at(-1) ?? ''
  const key = arrows[written] ?? written
  const isControl = press.ctrlKey || press.metaKey
  if (isControl !== parts.includes('ctrl') || press.altKey !== parts.includes('alt')) return false
  // A sign such as ? may need Shift on one layout and not on another.
  if (key.length === 1 && !/[a-z0-9]/u.test(key)) return press.key === key
  return press.shiftKey === parts.includes('shift') && latinKey(press) === key
}

/**
 * The place of a key on the keyboard (`KeyP`, `Digit1`, `Numpad1`), for keys that decide by it. A key of the number pad that writes no
 * digit (NumLock is off) is what it does there: `ArrowDown`, `End`, `Delete`.
 */
export function placeOfKey({ key, code }: Pick<Press, 'key' | 'code'>): string {
  return code.startsWith('Numpad') && !/^\d$/u.test(key) ? key : code
}

/** Whether an element takes text. */
export function takesText(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly && !element.disabled
  if (element instanceof HTMLInputElement) {
    const isText = !['checkbox', 'radio', 'button', 'range', 'file'].includes(element.type)
    return isText && !element.readOnly && !element.disabled
  }
  return element instanceof HTMLElement && element.isContentEditable
}

/**
 * Follows what is typed, so that Ctrl+Z takes back letters while a text is being written and the last
 * change of the program otherwise. Returns a question and a way to stop.
 */
export function followTyping(root: Document): {
  /** Whether this element holds text that was typed and not yet finished with Enter, Esc or by leaving it. */
  readonly isTypedIn: (element: Element | null) => boolean
  readonly stop: () => void
} {
  let typed: EventTarget | null = null
  const onInput = (event: Event) => {
    typed = event.target
  }
  const forget = () => {
    typed = null
  }
  const onKey = (event: KeyboardEvent) => {
    const isMultiline = event.target instanceof HTMLTextAreaElement
    if (event.key === 'Escape' || (event.key === 'Enter' && !isMultiline)) forget()
  }
  root.addEventListener('input', onInput)
  root.addEventListener('focusin', forget)
  root.addEventListener('keydown', onKey)
  return {
    isTypedIn: (element) => element !== null && element === typed && takesText(element),
    stop: () => {
      root.removeEventListener('input', onInput)
      root.removeEventListener('focusin', forget)
      root.removeEventListener('keydown', onKey)
    },
  }
}
