/** The way on from a file that was saved before. It takes the place of what stands in the form, so it asks first where something does. */
import { largestApplication, readApplication } from '../domain/calls/call-format'
import type { SentApplication } from '../domain/calls/call-format'
import { button, make, newElementId } from '../alone-page/elements'
import { filled } from '../alone-page/sentences'
import type { Words } from './words'

/** What the form does for it. */
interface ContinuingGiven {
  readonly words: Words
  /** Whether an answer is one to this form. */
  readonly isOurs: (sent: SentApplication) => boolean
  /** Whether something stands in the form that would be lost. */
  readonly hasEntered: () => boolean
  readonly take: (sent: SentApplication) => void
}

/** The answer in a file; null for another file, and for one that cannot be read. */
async function answerIn(file: File): Promise<SentApplication | null> {
  if (file.size > largestApplication) return null
  try {
    return readApplication(JSON.parse(await file.text()) as unknown)
  } catch {
    return null
  }
}

/** The question that stands there until it is answered; the focus goes to it. */
function makeQuestion(words: Words) {
  const element = make('div', { class: 'notice warn', role: 'group', tabindex: -1 })
  element.hidden = true
  const ask = (name: string, onYes: () => void, onNo: () => void): void => {
    const text = make('p', { id: newElementId() }, filled(words.replaces, { name }))
    const answers = make('p', { class: 'line' })
    answers.append(button(words.replace, onYes), button(words.keep, onNo))
    element.replaceChildren(text, answers)
    element.setAttribute('aria-labelledby', text.id)
    element.hidden = false
    element.focus()
  }
  return { element, ask }
}

/** The button, with what came of it said below it. */
export function continuing({ words, isOurs, hasEntered, take }: ContinuingGiven): HTMLElement {
  const told = make('p', { class: 'ask', role: 'status' })
  const question = makeQuestion(words)
  const input = make('input', {
    ...{ type: 'file', accept: '.json,application/json', 'aria-label': words.load },
    on: { change: () => void load() },
  })
  input.hidden = true
  const open = button(words.load, () => input.click())
  const end = (text: string): void => {
    const isAsked = !question.element.hidden
    question.element.hidden = true
    told.textContent = text
    if (isAsked) open.focus()
  }
  const load = async (): Promise<void> => {
    const [file] = input.files ?? []
    if (file === undefined) return
    const { name } = file
    const sent = await answerIn(file)
    input.value = ''
    if (sent === null || !isOurs(sent)) {
      end(filled(words.notOurs, { name }))
      return
    }
    const taken = (): void => {
      take(sent)
      end(filled(words.loaded, { name }))
    }
    if (hasEntered()) {
      told.textContent = ''
      question.ask(name, taken, () => end(words.stayed))
    } else taken()
  }
  return make('div', {}, make('p', {}, open), input, question.element, told)
}
