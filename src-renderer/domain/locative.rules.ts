/**
 * A Serbian town in the locative after "u", as it stands before the day on a certificate: "U Beogradu", "U Novom Sadu". Only what
 * follows a rule without exception or is named here; of the rest nobody is sure, and a person writes it in the settings.
 */
import { scriptOf, suggestInScript, toLatin } from '../i18n/transliterate'

/** Towns that follow no rule: a moving a, changed consonants, plurals. */
const named: Readonly<Record<string, string>> = {
  čačak: 'Čačku',
  kragujevac: 'Kragujevcu',
  leskovac: 'Leskovcu',
  požarevac: 'Požarevcu',
  vršac: 'Vršcu',
  šabac: 'Šapcu',
  aranđelovac: 'Aranđelovcu',
  knjaževac: 'Knjaževcu',
  obrenovac: 'Obrenovcu',
  lazarevac: 'Lazarevcu',
  mladenovac: 'Mladenovcu',
  petrovac: 'Petrovcu',
  milanovac: 'Milanovcu',
  bačka: 'Bačkoj',
  rijeka: 'Rijeci',
  osijek: 'Osijeku',
  luka: 'Luci',
  varoš: 'Varoši',
  odžaci: 'Odžacima',
  karlovci: 'Karlovcima',
  vinkovci: 'Vinkovcima',
  užice: 'Užicu',
  peć: 'Peći',
}

/** First words of towns that are adjectives, by their last letters: "Novi" Sad, "Bela" Crkva, "Sremski" Karlovci. */
const adjectives: Readonly<Record<string, string>> = {
  novi: 'Novom',
  stari: 'Starom',
  beli: 'Belom',
  gornji: 'Gornjem',
  donji: 'Donjem',
  bački: 'Bačkom',
  nova: 'Novoj',
  stara: 'Staroj',
  bela: 'Beloj',
  velika: 'Velikoj',
  mala: 'Maloj',
  bačka: 'Bačkoj',
  sremska: 'Sremskoj',
  smederevska: 'Smederevskoj',
  vrnjačka: 'Vrnjačkoj',
  niška: 'Niškoj',
  banja: 'Banjoj',
  sremski: 'Sremskim',
}

function noun(word: string): string | null {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return null
  const small = word.toLowerCase()
  const known = named[small]
  if (known !== undefined) return known
  // -ac and -ak may lose their a, -ka, -ga and -ha change their consonant, -i and -e may be plurals.
  if (/(?:a[ck]|[kghaeiou]a|i|e)$/u.test(small))
    return /[ln]je$/u.test(small) ? `${word.slice(0, -1)}u` : null
  if (/a$/u.test(small)) return `${word.slice(0, -1)}i`
  if (/o$/u.test(small)) return `${word.slice(0, -1)}u`
  return /[bcčćdđfgjklmnprsštvzž]$/u.test(small) ? `${word}u` : null
}

function latinLocative(city: string): string | null {
  const words = city.split(' ')
  const [first = '', second] = words
  if (words.length === 1) return noun(first)
  if (words.length > 2 || second === undefined) return null
  const before = adjectives[first.toLowerCase()]
  const after = noun(second)
  return before === undefined || after === null ? null : `${before} ${after}`
}

/** "U Beogradu" of "Beograd", in its script; null where nobody is sure. */
export function locative(city: string): string | null {
  const name = city.trim().replaceAll(/\s+/gu, ' ')
  const script = scriptOf(name)
  if (script !== 'latin' && script !== 'cyrillic') return null
  // A letter that is not Serbian tells a town that is not declined so.
  if (suggestInScript(name, 'cyrillic') === null) return null
  const found = latinLocative(toLatin(name))
  if (found === null) return null
  return script === 'latin' ? `U ${found}` : `У ${suggestInScript(found, 'cyrillic') ?? found}`
}
