/** A letter as a file that a mail program opens to be sent (RFC 5322, with MIME). Pure. */
import { isEmail } from '../../domain/identity/keys.rules'

/** A letter to one person. */
interface Mail {
  readonly name: string
  readonly address: string
  readonly subject: string
  readonly text: string
}

const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))

/** So many bytes of a text fit in one encoded word of at most 75 letters. */
const bytesInWord = 42

/** A text in pieces of whole characters, each small enough for an encoded word. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  let piece = ''
  let size = 0
  for (const letter of text) {
    const bytes = new TextEncoder().encode(letter).length
    if (size + bytes > bytesInWord) {
      found.push(piece)
      ;[piece, size] = ['', 0]
    }
    piece += letter
    size += bytes
  }
  return [...found, piece]
}

/** A text in a heading: as it is where it is plain, else in encoded words. Never more than one line of it is taken. */
function inHeading(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (/^[A-Za-z0-9_ .'-]{0,60}$/u.test(line) && !/[^\x20-\x7e]/.test(line)) return line
  return pieces(line)
    .map((piece) => `=?UTF-8?B?${base64(piece)}?=`)
    .join('\r\n ')
}

const wrapped = (text: string): string => (text.match(/.{1,76}/gu) ?? []).join('\r\n')

/** The file. Without an address it is left to the mail program to ask for one. */
export function emlOf({ name, address, subject, text }: Mail): string {
  const to = isEmail(address) ? `To: ${inHeading(name)} <${address}>` : null
  return [
    ...(to === null ? [] : [to]),
    `Subject: ${inHeading(subject)}`,
    // Mail programs open it as a letter that is still to be sent.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrapped(base64(text.replace(/\r?\n/gu, '\r\n'))),
    '',
  ].join('\r\n')
}
