/** Serbian forms of names: by rule, in both scripts, and how many of a list of names are right. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { inflectLine, inflectLines } from '../../../scripts/lib/inflect-lines'
import { splitFullName } from '../../../src-renderer/domain/identity/names.rules'
import { inflect } from '../../../src-renderer/domain/inflection/inflection'
import {
  bothGenders,
  menFromAfar,
  menInA,
  menInE,
  menInI,
  womenInSha,
  womenOtherwise,
} from '../../../src-renderer/domain/inflection/serbian-names'
import { serbian } from '../../../src-renderer/domain/inflection/serbian.rules'
import type { Gender } from '../../../src-renderer/domain/person'
import { suggestInScript } from '../../../src-renderer/i18n/transliterate'

const formsOf = (name: string, gender: Gender | null = null) => {
  const { forms } = serbian(splitFullName(name), gender)
  return [forms.dative, forms.vocative]
}

describe('The dative and the vocative', () => {
  it.each([
    ['Anka', 'Anki', 'Anka'],
    ['Danica', 'Danici', 'Danice'],
    ['Đorđe Đorđević', 'Đorđu Đorđeviću', 'Đorđe Đorđeviću'],
    ['Љиљана Џаџић', 'Љиљани Џаџић', 'Љиљана Џаџић'],
    ['Џавид Његош', 'Џавиду Његошу', 'Џавиде Његошу'],
    ['LJUBOMIR NJEGOVAN', 'LJUBOMIRU NJEGOVANU', 'LJUBOMIRE NJEGOVANE'],
    ['Ana Đ. Savić', 'Ani Đ. Savić', 'Ana Đ. Savić'],
    ['Marija Ana Krleža', 'Mariji Ani Krleži', 'Marija Ana Krleža'],
    ['Ana-Marija Brlić', 'Ana-Mariji Brlić', 'Ana-Marija Brlić'],
    ['Jan van den Berg', 'Janu van den Bergu', 'Jane van den Berg'],
    ['Petrović Marija', 'Petrović Mariji', 'Petrović Marija'],
    ['АНИЋ АНА', 'АНИЋ АНИ', 'АНИЋ АНА'],
    ['Jovanović Marko', 'Jovanoviću Marku', 'Jovanoviću Marko'],
    ['George Simić', 'Georgeu Simiću', 'George Simiću'],
    ['Jean-Pierre Kostić', 'Jean-Pierreu Kostiću', 'Jean-Pierre Kostiću'],
    ['Mile Simić', 'Miletu Simiću', 'Mile Simiću'],
    ['Hadži Dragan Simić', 'Hadži Draganu Simiću', 'Hadži Dragane Simiću'],
    ['Radost Simić', 'Radost Simić', 'Radost Simić'],
    ['Jost Horvat', 'Jostu Horvatu', 'Joste Horvate'],
    ['Behdžet Simić', 'Behdžetu Simiću', 'Behdžete Simiću'],
    ['Мике Симић', 'Микету Симићу', 'Мике Симићу'],
    ['Maya Simić', 'Mayi Simić', 'Maya Simić'],
    ['Ilya Repin', 'Ilyi Repinu', 'Ilya Repin'],
  ])('%s: %s, %s', (name, dative, vocative) => {
    expect(formsOf(name)).toEqual([dative, vocative])
  })

  it.each(['Ivet Kovač', 'Vanya Kovač', 'Dale Simić', 'Ilić Saša'])(
    'of %s are not guessed',
    (name) => {
      expect(serbian(splitFullName(name), null).gender).toBeNull()
    },
  )

  it('of a man and of a woman with one name are two', () => {
    expect(formsOf('Vanja Savić', 'male')).toEqual(['Vanji Saviću', 'Vanja Saviću'])
    expect(formsOf('Vanja Savić', 'female')).toEqual(['Vanji Savić', 'Vanja Savić'])
  })

  it('are not made where they depend on a gender that nobody knows', () => {
    expect(formsOf('Vanja Savić')).toEqual([null, null])
    expect(formsOf('Vanja')).toEqual(['Vanji', 'Vanja'])
    expect(serbian(splitFullName('Vanja Savić'), null).gender).toBeNull()
  })

  it.each([
    'Emese',
    'Emőke',
    'Beatrix',
    'Susan',
    'Jennifer',
    'Megan',
    'Karen',
    'Alice',
    'Anne',
    'Marie',
  ])('of %s are a woman’s', (name) => {
    expect(serbian(splitFullName(name), null).gender).toBe('female')
  })

  it.each([
    'Bernadette Simić',
    'Renate',
    'Elke',
    'Inge',
    'Ashlyn',
    'Gwyneth',
    'Ann-Kathryn',
    'Hülyás',
  ])('of %s are not taken for a man’s', (name) => {
    expect(serbian(splitFullName(name), null).gender).not.toBe('male')
  })

  it('are a man’s for Serbian names and those known to be', () => {
    for (const name of [
      'Đorđe',
      'Pavle',
      'Spasoje',
      'Dimitrije',
      'Zoltán',
      'Thomas',
      'Marko',
      'Vladeta',
    ])
      expect(serbian(splitFullName(name), null).gender).toBe('male')
  })

  it.each([
    ['Nebojša Ilić', 'male'],
    ['Nikša Ilić', 'male'],
    ['Nataša Ilić', 'female'],
    ['Irša Ilić', null],
    ['Savica Ilić', null],
  ])('tell of %s: %s', (name, gender) => {
    expect(serbian(splitFullName(name), null).gender).toBe(gender)
  })

  it('are the name itself in a language that has none', () => {
    const name = splitFullName('Ana Savić')
    expect(inflect(name, null, 'en').forms).toEqual({ dative: 'Ana Savić', vocative: 'Ana Savić' })
    expect(inflect(name, null, 'sr-Latn').forms.dative).toBe('Ani Savić')
  })
})

interface Line {
  readonly name: string
  readonly dative: string
  readonly vocative: string
  readonly gender: string
}

const path = resolve('test/fixtures/inflection/names.csv')
const lines = Papa.parse<Line>(readFileSync(path, 'utf8').trim(), { header: true }).data
const asLine = ({ name, dative, vocative, gender }: Line): string =>
  Papa.unparse([[name, dative, vocative, gender]])

/** Of the names, how many are given all they need. */
function rightOnes(of: readonly Line[]): number {
  const wrong = of.filter((line) => inflectLine(line.name) !== asLine(line))
  console.info(
    `${String(of.length - wrong.length)} of ${String(of.length)} right; not so: ${wrong.map(({ name }) => name).join(', ')}`,
  )
  return of.length - wrong.length
}

const inTheCode = [bothGenders, menFromAfar, menInA, menInE, menInI, womenInSha, womenOtherwise]

describe('A list of names', () => {
  it('has none that the rules know by heart', () => {
    const words = lines.flatMap(({ name }) => name.toLowerCase().split(/[\s-]/u))
    expect(words.filter((word) => inTheCode.some((names) => names.has(word)))).toEqual([])
  })

  it('has at least 300, of which nearly all are right', () => {
    expect(lines.length).toBeGreaterThan(300)
    expect(rightOnes(lines) / lines.length).toBeGreaterThan(0.97)
  })

  it('is as right in Cyrillic', () => {
    const cyrillic = lines.flatMap((line) => {
      const [name, dative, vocative] = [line.name, line.dative, line.vocative].map((text) =>
        suggestInScript(text, 'cyrillic'),
      )
      return name &&
        dative !== null &&
        vocative !== null &&
        dative !== undefined &&
        vocative !== undefined
        ? [{ ...line, name, dative, vocative }]
        : []
    })
    expect(cyrillic.length).toBeGreaterThan(300)
    expect(rightOnes(cyrillic) / cyrillic.length).toBeGreaterThan(0.97)
  })

  it('is read from the first column of a file, with or without a heading', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(inflectLines(bytes('name\nAna Savić\n'), 'a.csv')).toEqual([
      'Ana Savić,Ani Savić,Ana Savić,feminine',
    ])
    expect(inflectLines(bytes('Бранко\nВања\n'), 'a.csv')).toEqual([
      'Бранко,Бранку,Бранко,masculine',
      'Вања,Вањи,Вања,unsure',
    ])
  })
})
