/** The first page: what the browser can do, told first, and the passphrase. */
import { readPacket } from '../domain/packets/packet-format'
import type { LockedPacket, PacketContent } from '../domain/packets/packet-format'
import { openPacket } from '../domain/packets/sealing'
import { make, newElementId } from '../alone-page/elements'
import type { Words } from './words'

/** Shows the page; calls back with what was opened. */
export function lockPage(
  locked: LockedPacket,
  words: Words,
  isKept: boolean,
  onOpen: (packet: PacketContent) => void,
): HTMLElement {
  const [field, hint, wrong] = [newElementId(), newElementId(), newElementId()]
  const input = make('input', {
    id: field,
    type: 'password',
    autocomplete: 'off',
    'aria-describedby': `${hint} ${wrong}`,
  })
  const problem = make('p', { id: wrong, class: 'wrong', role: 'alert' })
  const submit = make('button', { class: 'primary' }, words.open)
  const refuse = (text: string) => {
    problem.textContent = text
    input.setAttribute('aria-invalid', 'true')
    input.focus()
    input.select()
  }
  const open = async (): Promise<void> => {
    if (input.value.trim() === '') {
      refuse(words.empty)
      return
    }
    submit.disabled = true
    submit.textContent = words.opening
    const text = await openPacket(locked, input.value)
    const packet = text === null ? null : readPacket(text)
    submit.disabled = false
    submit.textContent = words.open
    if (packet !== null) onOpen(packet)
    else refuse(text === null ? words.wrong : words.damaged)
  }
  return make(
    'div',
    { class: 'lock' },
    make('h1', {}, words.title),
    make('p', { class: isKept ? 'notice' : 'notice warn' }, isKept ? words.kept : words.notKept),
    make(
      'form',
      {
        on: {
          submit: (event) => {
            event.preventDefault()
            if (!submit.disabled) void open()
          },
        },
      },
      make('label', { for: field }, words.passphrase),
      input,
      make('p', { id: hint, class: 'hint' }, words.passphraseHint),
      problem,
      submit,
    ),
  )
}
