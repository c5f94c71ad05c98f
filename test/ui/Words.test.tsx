/** Names within sentences, marked in the language that their letters tell. */
import { expect, it } from 'vitest'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { Words, runsOf } from '../../src-renderer/ui/Words'
import type { Language } from '../../src-shared/documents'
import { renderUi } from '../support/render'

const marked = (text: string, language: Language) =>
  runsOf(text, language)
    .filter((run) => run.language.lang !== undefined)
    .map((run) => `${run.language.lang ?? ''}: ${run.text.trim()}`)

it.each([
  [
    'Delete the pair of Elena Ilić and Vera Kostić',
    'en',
    ['sr-Latn: Elena Ilić', 'sr-Latn: Vera Kostić'],
  ],
  [
    '“Đurđa Petrović” is here already, in Šabac',
    'en',
    ['sr-Latn: “Đurđa Petrović”', 'sr-Latn: Šabac'],
  ],
  ['Ђурђа, present', 'en', ['sr-Cyrl: Ђурђа,']],
  ['Saved as a PDF', 'en', []],
  ['Сачувано: PDF за Ana Martin', 'sr-Cyrl', ['und-Latn: Ana Martin']],
  ['Обрисати пар Ane Ilić', 'sr-Cyrl', ['sr-Latn: Ane Ilić']],
  ['Obrisati par', 'sr-Latn', []],
] as const)('%s (%s)', (text, language, found) => {
  expect(marked(text, language)).toEqual(found)
  expect(
    runsOf(text, language)
      .map((run) => run.text)
      .join(''),
  ).toBe(text)
})

it('stands on the page as one sentence', () => {
  setLanguage('en')
  const { container } = renderUi(
    <p>
      <Words>Mark Đurđa Petrović present?</Words>
    </p>,
  )
  expect(container.textContent).toBe('Mark Đurđa Petrović present?')
  expect(container.querySelector('[lang=sr-Latn]')?.textContent).toBe('Đurđa Petrović ')
})
