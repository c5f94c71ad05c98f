/** What is wrong with the form, at its top, each with the way to its field. */
import { button, make, newElementId } from '../alone-page/elements'
import type { FormField } from './fields'
import type { Words } from './words'

/** A field and what is wrong with it, in words. */
interface Wrong {
  readonly field: FormField
  readonly problem: string
}

/** The place for it. `show` fills it and takes the focus there; with nothing wrong it goes away. */
export function makeSummary(words: Words) {
  const element = make('div', { class: 'summary', tabindex: -1, role: 'group' })
  element.hidden = true
  const show = (wrong: readonly Wrong[]): void => {
    const title = make('p', { id: newElementId(), class: 'ask' }, words.problems)
    const lines = wrong.map(({ field, problem }) => {
      const go = (): void => field.target.focus()
      // A question has its own sign at its end.
      const label = /\?\s*$/u.test(field.label) ? field.label : `${field.label}:`
      return make('li', {}, button(`${label} ${problem}`, go, { class: 'link' }))
    })
    element.hidden = wrong.length === 0
    element.setAttribute('aria-labelledby', title.id)
    element.replaceChildren()
    if (wrong.length === 0) return
    element.append(title, make('ul', {}, ...lines))
    element.focus()
  }
  return { element, show }
}
