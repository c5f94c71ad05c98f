/** The applications on paper: each with what was written, and room for points and a note. */
import type { PacketApplication, PacketContent } from '../domain/packets/packet-format'
import { textLanguage } from '../i18n/text-language'
import { make } from '../alone-page/elements'
import type { Words } from './words'

/** A packet and its words. */
interface Given {
  readonly packet: PacketContent
  readonly words: Words
}

/** What one application says, with its questions. */
export function letterOf(
  { answers }: PacketApplication,
  { packet, words }: Given,
): readonly HTMLElement[] {
  if (answers.length === 0) return [make('p', { class: 'soft' }, words.nothingWritten)]
  return answers.flatMap(({ question, text }) => [
    make('h3', { ...textLanguage(question, packet.language) }, question),
    make('p', { class: 'answer', ...textLanguage(text, packet.language) }, text),
  ])
}

/** What is printed; it is not seen on the screen. */
export function paperOf(given: Given): HTMLElement {
  const { packet, words } = given
  const lines = packet.criteria.map(({ name, guidance, most }) =>
    make(
      'p',
      { class: 'line' },
      make('b', {}, name),
      guidance === null ? '' : ` — ${guidance}`,
      make(
        'span',
        { class: 'squares' },
        ...Array.from({ length: most }, (_, at) => make('span', {}, String(at + 1))),
      ),
    ),
  )
  return make(
    'div',
    { class: 'paper', 'aria-hidden': 'true' },
    ...packet.applications.map((application) =>
      make(
        'section',
        {},
        make('h2', {}, application.title),
        make('p', { class: 'soft' }, application.about.join(' · ')),
        ...letterOf(application, given),
        make(
          'div',
          { class: 'review' },
          ...lines.map((line) => line.cloneNode(true)),
          make('p', { class: 'line' }, `${words.note}:`),
        ),
      ),
    ),
  )
}
