/** Files that do not say how their letters are written: the encoding is known by what the letters make. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeBytes, guessEncoding } from '../../../src-main/documents/decode-text'
import type { Encoding } from '../../../src-main/documents/decode-text'
import { readCsv } from '../../../src-main/documents/read-csv'
import { encodings } from '../../../src-shared/documents'

/** A text in an encoding of one byte a letter. */
function bytesOf(text: string, encoding: Encoding): Uint8Array {
  const all = decodeBytes(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  )
  return Uint8Array.from(text, (letter) => {
    const byte = all.indexOf(letter)
    if (byte === -1) throw new Error(`${letter} is not in ${encoding}`)
    return byte
  })
}

const guess = { encoding: null, delimiter: null, sheet: null }

describe('the encoding is guessed right', () => {
  const texts: readonly (readonly [Encoding, string])[] = [
    ['windows-1250', 'Ime;Prezime\r\nSrđan;Ćirić\r\nŽeljka;Đorđević\r\nMaša;Kovač\r\n'],
    ['windows-1250', 'Ime;Prezime\r\nAna;Kovač\r\n'],
    ['windows-1250', 'Ime;Priimek\r\nŠpela;Žagar\r\nMatjaž;Hočevar\r\n'],
    ['windows-1250', 'Név;Város\r\nErdős Gábor;Győr\r\nSzűcs Réka;Székesfehérvár\r\n'],
    ['windows-1250', 'Név;Város\r\nKovács Anna;Pécs\r\nMarko Jurčić;Subotica\r\n'],
    ['windows-1250', 'Jméno;Město\r\nJiří Dvořák;Plzeň\r\n'],
    ['windows-1250', 'Imię;Miasto\r\nŁukasz Wiśniewski;Łódź\r\n'],
    ['windows-1251', 'Име;Презиме\r\nЂорђе;Ћирић\r\nЉиљана;Џудовић\r\n'],
    ['windows-1251', 'Име;Град\r\nЃорѓи Ќосев;Скопје\r\n'],
    ['windows-1251', 'Ime;Grad\r\nAna Anic;Београд\r\n'],
    ['windows-1252', 'Nombre;Ciudad\r\nNúria Peña;Logroño\r\nJosé Ibáñez;A Coruña\r\n'],
    ['windows-1252', 'Nom;Ville\r\nFrançois Lefèvre;Besançon\r\nHélène Crête;Orléans\r\n'],
    ['windows-1252', 'Nome;Cidade\r\nJoão Guimarães;São Paulo\r\nConceição Simões;Olhão\r\n'],
    ['windows-1252', 'Nom;Prix\r\n« François – Réné »;50 €\r\nD’Été “Zoë”;5 €\r\n'],
    ['windows-1252', 'Navn;By\r\nSøren Bjørnsen;Århus\r\nÅse Grøn;Ålborg\r\n'],
    ['windows-1250', 'Imię;Miasto\r\nMaria Wąsik;Gdańsk\r\n'],
    ['windows-1250', 'Jméno;Město\r\nNový Jan;Brno\r\n'],
    ['windows-1250', 'Nume;Oraş\r\nŢepeş Ştefan;Iaşi\r\n'],
    ['windows-1253', 'Όνομα;Πόλη\r\nΓιώργος Παπαδόπουλος;Αθήνα\r\n'],
    ['windows-1254', 'Ad Soyad;Şehir\r\nAyşe Yılmaz;Muğla\r\n'],
    ['iso-8859-2', 'Ime;Prezime\nŽeljko;Šćepanović\nSnežana;Ćirić\n'],
    ['ibm852', 'Ime;Prezime\r\nŽeljko;Šćepanović\r\nĐorđe;Ćirić\r\n'],
    ['ibm852', 'Név;Város\r\nErdős Gábor;Győr\r\nSzűcs Réka;Pécs\r\n'],
    ['x-mac-croatian', 'Ime;Prezime\rŽeljko;Šćepanović\rĐorđe;Živković\r'],
    ['x-mac-ce', 'Név;Város\rErdős Gábor;Győr\rSzűcs Réka;Hódmezővásárhely\r'],
    ['x-mac-ce', 'Ime;Priimek\nŠpela;Žagar\nMatjaž;Hočevar\n'],
    ['x-mac-cyrillic', 'Име;Презиме\rЂорђе;Ћирић\rЉиљана;Џудовић\r'],
    ['x-mac-cyrillic', 'Име;Град\r\nЖељко Шћепановић;Чачак\r\n'],
    ['macintosh', 'Vorname;Nachname;Ort\rJürgen;Großmann;München\r'],
    ['macintosh', 'Prénom;Nom;Ville\rZoé;Lefèvre;Genève\r'],
    ['macintosh', 'Nombre;Ciudad\r\nNúria Peña;Logroño\r\n'],
    // What a rare encoding makes letters out of that a usual one reads as one language.
    ['windows-1252', 'Name;Ort\r\nKäthe Bär;Fürth\r\nHänsel;Käl\r\n'],
    ['windows-1252', 'Name;City\nPäivi Mäkinen;Jyväskylä\n'],
    ['windows-1252', 'Nome;Cidade\r\nGraça;Bragança\r\nGraça;Bragança\r\nGraça;Bragança\r\n'],
    ['windows-1250', 'Name;City\nGrażyna Dąbrowska;Toruń\nMaria Wąsik;Gdańsk\n'],
    ['windows-1250', 'Note;Year\r\n© 2020;Firma®\r\n§ 5;Ana… da\r\n'],
    ['macintosh', 'Name;Ort\nJürgen Großmann;München\nMüller;Köln\n'],
    ['macintosh', 'Navn;By\r\nLærke;Næstved\r\n'],
    ['macintosh', 'Nome;Cidade\nGraça;Bragança\nConceição Simões;Olhão\n'],
  ]
  test.each(texts)('%s: %j', (encoding, text) => {
    const table = readCsv(bytesOf(text, encoding), 'a.csv', guess)
    expect(decodeBytes(bytesOf(text, encoding), table.encoding ?? 'utf-8')).toBe(text)
    expect(table.notes).toMatchObject([{ code: 'lettersGuessed' }])
  })

  test('by the files that people send', () => {
    const read = (name: string) =>
      readCsv(readFileSync(resolve('test/fixtures/import', name)), name, guess)
    const west = read('09-windows-1252.csv')
    expect(west.rows.map((row) => row[1])).toEqual([
      'Apellidos',
      'Peña Ibáñez',
      'Lefèvre',
      'Bjørnsen',
      'Guimarães',
    ])
    expect(west.notes).toEqual([{ code: 'lettersGuessed', row: 1, column: 3 }])
    const mac = read('10-mac-roman.csv')
    expect(mac.encoding).toBe('macintosh')
    expect(mac.rows.slice(1)).toEqual([
      ['Jürgen', 'Größmann', 'juergen@example.org', 'München'],
      ['Zoé', 'Lefèvre', 'zoe@example.org', 'Genève'],
    ])
  })
})

test('letters that are told by their bytes, or by the user, are not guessed', () => {
  const utf8 = readCsv(new TextEncoder().encode('Ime\nMaša'), 'a.csv', guess)
  expect(utf8.notes).toEqual([])
  const told = readCsv(bytesOf('Ime\nMaša', 'windows-1250'), 'a.csv', {
    ...guess,
    encoding: 'windows-1250',
  })
  expect(told.notes).toEqual([])
})

test.each([0x8e, 0xb3, 0xe8])(
  'a word of a million letters 0x%s is not looked through from each of them',
  (letter) => {
    const bytes = new Uint8Array(1_000_000).fill(letter)
    expect(decodeBytes(bytes.subarray(0, 9), guessEncoding(bytes))).toHaveLength(9)
  },
  10_000,
)

test('every encoding that can be chosen can be read', () => {
  const bytes = Uint8Array.from({ length: 128 }, (_, byte) => byte)
  for (const encoding of encodings.filter((one) => !one.startsWith('utf-16')))
    expect(decodeBytes(bytes, encoding)).toBe(String.fromCharCode(...bytes))
  expect(guessEncoding(new TextEncoder().encode('Ana'))).toBe('utf-8')
})
