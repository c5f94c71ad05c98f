/** Starts the form of a call: what is asked lies in the page as data, and everything else is done here, without a network. */
import { readForm } from '../domain/calls/call-format'
import { byId, make } from '../alone-page/elements'
import { FormPage } from './form-page'
import type { GiveFile } from './form-page'
import { placeToKeep } from '../alone-page/place'
import { filled } from '../alone-page/sentences'
import { wordsOf } from './words'

/** Hands a file over as a download. */
const download: GiveFile = (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = make('a', { href: url, download: name })
  link.click()
  // The browser has begun to read by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The time by this computer's clock. */
function clock(): string {
  const now = new Date()
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  return `${day}T${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':')}`
}

/** Shows the form in the element `page`, with what lies in the element `content`. A form that is not whole leaves the page as it is. */
export function startForm(giveFile: GiveFile = download, now: () => string = clock): void {
  const form = readForm(byId('content').textContent)
  if (form === null) return
  const words = wordsOf(form.language)
  const page = new FormPage({ form, words, giveFile, now, place: placeToKeep('sessionStorage') })
  document.title = filled(words.title, { cycle: form.cycle })
  byId('page').replaceChildren(page.element)
  window.addEventListener('beforeunload', (event) => {
    if (!page.isSafe) event.preventDefault()
  })
}
