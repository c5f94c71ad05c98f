/** Names as people show them in a meeting: with a device, an organization, pronouns, a note that they are the host. */
import { namesOrganization } from '../../../domain/identity/name-words'
import { isPlausibleName, joinName, readFullName } from '../../../domain/identity/names.rules'
import { cleanLine, foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'

const devices =
  'iphone*|i phone|ipad*|i pad|android*|galaxy*|samsung*|huawei*|xiaomi*|redmi*|pixel|macbook*|mac book|laptop*|desktop*|phone|tablet*|telefon*|mobilni|mobitel|handy|zoom|pc|imac|hp|lenovo|oneplus|oppo|nokia|motorola|sm a*|sm g*|sm j*|sm m*|sm n*|sm s*|računar*|telefonom|телефон'
const deviceForm = phrasePattern(devices)
const startsWithDevice = phrasePattern(devices, 'start')
const statusNote = phrasePattern(
  'guest|gost|gošća|gast|external|extern|extérieur|vendég|unverified|host|co host|cohost|me|you|ja|domaćin|organiser|organizer|invite|invité|neprovereno|nepotvrđeno|nicht überprüft|they|them|she|her|he|him|ona|on|oni|sie|er|elle|il|iel|ő',
  'start',
)
const hostNote = phrasePattern(
  'host|domaćin|organiser|organizer|organizator*|gastgeber*|hôte|házigazda',
)

/** A name cell of a report taken apart. */
interface ScreenName {
  readonly name: string
  /** What stood in brackets, when it is another name of the person. */
  readonly otherName: string | null
  readonly host: boolean
  readonly partial: boolean
}

/** Takes a name cell of a report apart: "Žarko (zarko's iPhone)", "Ana (Ana Anić)", "Anić, Ana | Muzej (Guest)". */
export function splitWritten(written: string): ScreenName {
  const text = cleanLine(written.slice(0, 500)).text
  const inside = [...text.matchAll(/[([{]([^)\]}]*)[)\]}]/gu)].map(([, part = '']) => part.trim())
  const outside = cleanLine(text.replace(/[([{][^)\]}]*[)\]}]?/gu, ' ')).text
  const host = inside.some((part) => hostNote.test(foldedPhrase(part)))
  const names = inside.filter(isNameNote)
  const withoutDevice = tidied(cleanDevice(outside))
  const name = withoutDevice === '' ? (names[0] ?? outside) : withoutDevice
  const other = names.find((part) => foldedPhrase(part) !== foldedPhrase(name)) ?? null
  return { name, otherName: other, host, partial: isPartial(name) }
}

function isNameNote(part: string): boolean {
  const phrase = foldedPhrase(part)
  const isOther = deviceForm.test(phrase) || statusNote.test(phrase) || namesOrganization(part)
  return /\p{L}{2}/u.test(part) && !isOther
}

/** "Anić, Ana" and "ANIĆ Ana" in the order names are said; titles and organizations left away. */
function tidied(text: string): string {
  const name = joinName(readFullName(text))
  return isPlausibleName(name) ? name : text
}

/** "Ana's iPhone" and "iPhone von Ana": what is left when the device is taken away. */
function cleanDevice(text: string): string {
  if (!deviceForm.test(foldedPhrase(text))) return text
  const owner =
    /^(.+?)['’](?:s?)\s/u.exec(text) ?? /(?:^|\s)(?:od|von|de|di|from)\s+(.+)$/iu.exec(text)
  if (owner !== null) return (owner[1] ?? '').trim()
  const words = text.split(' ')
  const at = words.findIndex((_, index) =>
    startsWithDevice.test(foldedPhrase(words.slice(index).join(' '))),
  )
  return words.slice(0, Math.max(0, at)).join(' ')
}

/** True for one word, or a first name with an initial. */
function isPartial(name: string): boolean {
  const words = foldedWords(name)
  return words.length < 2 || words.filter((word) => word.length > 1).length < 2
}

/**
 * The people a screen name speaks of: two who sit at one device write "Nada Tot / Petar Lukač". One, unless each part is
 * a whole name.
 */
export function peopleIn(written: string): readonly string[] {
  const parts = written
    .slice(0, 500)
    .split(/\s*[/&+;]\s*|\s(?:i|and|und|et|y|és|и|dhe|și|in)\s/u)
    .map((part) => part.trim())
  const isEach = parts.every((part) => {
    const { name, partial } = splitWritten(part)
    return !partial && isPlausibleName(part) && isPlausibleName(name) && !namesOrganization(part)
  })
  return parts.length > 1 && parts.length <= 3 && isEach ? parts : [written]
}
