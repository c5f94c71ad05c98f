/**
 * What headings say of the order of names: "Name und Vorname", "Prezime i ime", "NOM Prénom", and Hungarian ones, where
 * the family name always comes first. The lists are data and may be added to.
 */
import type { NameOrder } from '../../../domain/identity/name-order.rules'
import { foldedPhrase, foldedWords } from '../../../i18n/clean-text'

const wordsOf = (line: string): ReadonlySet<string> => new Set(foldedWords(line))

/** Words that only mean a first name. */
const given = wordsOf(
  'vorname vornamen vor prénom prénoms prenom keresztnév keresztneve utónév utóneve prenume prenumele first given forename firstname osobno osebno',
)

/** Words that only mean a family name. */
const family = wordsOf(
  'prezime prezimena nachname nachnamen familienname zuname surname last family lastname priimek priimka famille vezetéknév vezetékneve családnév családneve apellido apellidos mbiemri mbiemër cognome sobrenome',
)

/** Words that mean the family name beside one that only means the first name: "Name und Vorname". */
const familyBesideGiven = wordsOf('name names nom noms nume numele név neve')

/** Words that mean the first name beside one that only means the family name: "Ime i prezime", "Name, surname". */
const givenBesideFamily = wordsOf(
  'ime imena emri emër nombre nome name names nom noms név neve nume numele',
)

/** "First name" and "nom de famille" as one word each. */
const inOneWord = (heading: string): string =>
  foldedPhrase(heading).replaceAll(
    /(?<![\p{L}\p{N}])(first|last|given|family|nom)(?: de)? (?:names?|famille)(?![\p{L}\p{N}])/gu,
    (_, word: string) => (word === 'nom' ? 'famille' : word),
  )

/** The order of names that a heading names both parts of; null for any other heading. */
export function nameOrderOf(heading: string): NameOrder | null {
  const words = inOneWord(heading.slice(0, 200)).split(' ')
  const at = (list: ReadonlySet<string>): number => words.findIndex((word) => list.has(word))
  const [first, last] = [at(given), at(family)]
  const firstAt = first === -1 && last !== -1 ? at(givenBesideFamily) : first
  const lastAt = last === -1 && first !== -1 ? at(familyBesideGiven) : last
  if (firstAt === -1 || lastAt === -1) return null
  return firstAt < lastAt ? 'firstLast' : 'lastFirst'
}

/** Words in headings that nobody but Hungarians uses. */
const hungarian = wordsOf(
  'név neve telefonszám város lakóhely lakhely munkahely születési beosztás szervezet időbélyeg megjegyzés jelentkező résztvevő keresztnév vezetéknév cím foglalkozás motiváció célok',
)

/** True for headings in Hungarian, in which every whole name has its family name first. */
export function areHungarian(headings: readonly string[]): boolean {
  return headings.some((heading) => foldedWords(heading).some((word) => hungarian.has(word)))
}
