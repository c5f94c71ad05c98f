/** What names somebody is taken out of a text: names in both scripts and all their forms, addresses, numbers, links; and what stays. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { blinder } from '../../../src-renderer/domain/blinding/blinding.rules'
import { foldLoose } from '../../../src-renderer/i18n/fold'
import { suggestInScript } from '../../../src-renderer/i18n/transliterate'

const marks = {
  name: '[name]',
  email: '[e-mail]',
  phone: '[phone]',
  link: '[link]',
  address: '[address]',
}
const blind = (own: readonly string[], others: readonly string[] = [], addresses: string[] = []) =>
  blinder({ own, others, addresses }, marks)

describe('A name', () => {
  it.each([
    ['Đorđe Petrović', 'Zovem se Đorđe Petrović.', 'Zovem se [name].'],
    ['Đorđe Petrović', 'Zovem se Djordje Petrovic.', 'Zovem se [name].'],
    ['Đorđe Petrović', 'DJORDJE PETROVIC, Niš', '[name], Niš'],
    ['Đorđe Petrović', 'Зовем се Ђорђе Петровић.', 'Зовем се [name].'],
    ['Ђорђе Петровић', 'pismo Đorđu Petroviću', 'pismo [name]'],
    ['Đorđe Petrović', 'са Ђорђем, па Петровићу', 'са [name], па [name]'],
    ['Đorđe Petrović', 'ja sam đorđe, tj. petrović', 'ja sam [name], tj. [name]'],
    ['Đorđe Petrović', 'Petrovićeva radionica', '[name] radionica'],
    ['Đorđe Petrović', 'Petrovićevog oca', '[name] oca'],
    ['Đorđe Petrović', 'Petrović, Đorđe', '[name]'],
    ['Đorđe Petrović', 'Đ. Petrović', '[name]'],
    ['Đorđe Petrović', 'djordjepetrovic je moj nalog', '[name] je moj nalog'],
    ['Đorđe Petrović', 'Đor\u00ADđe Pet\u200Brović', '[name]'],
    ['Jelena Savić-Kovač', 'o Jeleninom radu', 'o [name] radu'],
    ['Jelena Savić-Kovač', 'Јелени Савић-Ковач', '[name]'],
    ['Jelena Savić-Kovač', "Jelena's project", "[name]'s project"],
    ['Predrag Vrabac', 'dragi Predraže, Vrapca su', 'dragi [name] su'],
    ['Vuk Stojilac', 'Vuče! Kod Stojioca.', '[name]! Kod [name].'],
    ['Anica Mališić', 'Aničin brat', '[name] brat'],
    ['Rade Mile', 'od Radeta', 'od [name]'],
    ['Dušan Živković', 'Dushan Zivkovich', '[name]'],
    ['Aleksandar Ilić', 'svi me zovu Saša', 'svi me zovu [name]'],
    ['Zoltán Kovács', 'Zoltánnal, Kovácsék', '[name]'],
  ])('%s in “%s”', (name, text, rest) => {
    expect(blind([name])(text)).toBe(rest)
  })

  it('leaves words that only look like it', () => {
    const words = blind(['Nada Marković'])
    expect(words('Ima nade, a nada ne umire; marketing i marka.')).toBe(
      'Ima nade, a nada ne umire; marketing i marka.',
    )
    expect(words('Piše Nada.')).toBe('Piše [name].')
    expect(blind(['Ana Ilić'])('An application of any kind, and more')).toBe(
      'An application of any kind, and more',
    )
  })

  it('of others who applied goes when it is whole', () => {
    const text = blind(['Ana Ilić'], ['Marko Jović'])('Radila sam sa Markom Jovićem; sveti Marko.')
    expect(text).toBe('Radila sam sa [name]; sveti Marko.')
  })

  const listed = Papa.parse<Record<string, string>>(
    readFileSync(resolve('test/fixtures/inflection/names.csv'), 'utf8'),
    { header: true, skipEmptyLines: true },
  ).data

  it('is found in each form of a list of names, in both scripts and without marks', () => {
    const kept: string[] = []
    for (const { name = '', dative = '', vocative = '' } of listed)
      for (const form of [name, dative, vocative].filter((one) => one !== ''))
        for (const written of [
          form,
          form.toUpperCase(),
          foldLoose(form).replace(/^./u, (letter) => letter.toUpperCase()),
          suggestInScript(form, 'cyrillic') ?? form,
        ]) {
          const rest = blind([name])(`Piše ${written} ovde.`)
          if (!/^Piše \[name\] ovde\.$/u.test(rest)) kept.push(`${name}: ${rest}`)
        }
    expect(listed.length).toBeGreaterThan(300)
    expect(kept).toEqual([])
  })
})

describe('What leads to somebody', () => {
  const ana = blind(['Ana Ilić'], [], ['Trg slobode 4, Zrenjanin'])
  it.each([
    ['piši na ana.ilic@example.org!', 'piši na [e-mail]!'],
    ['ana.ilic (at) example (dot) org', '[e-mail]'],
    ['tel. +381 64 123-45-67, danju', 'tel. [phone], danju'],
    ['060/123 45 67', '[phone]'],
    ['vidi https://www.example.org/ana?x=1.', 'vidi [link].'],
    ['moj sajt anailic.rs/radovi i @ana_slika', 'moj sajt [link] i [link]'],
    ['živim u ulici Kneza Miloša 12', 'živim u [address]'],
    ['Булевар краља Александра 73а', '[address]'],
    ['stanuje u Gundulićevoj 12/3', 'stanuje u [address]'],
    ['trg slobode 4, zrenjanin', '[address]'],
    ['12 Long Street, London', '[address], London'],
  ])('“%s”', (text, rest) => {
    expect(ana(text)).toBe(rest)
  })

  it.each([
    'Od 01.02.2014. do 5. 6. 2015, 2012-2016.',
    'Budžet je 10.000.000 dinara, 1 000 000 evra.',
    'Festival 2014/15, u 20.30, 12 radionica.',
    'Kurs traje 3 meseca i ima 12 učesnika (0–5 bodova).',
  ])('is not in “%s”', (text) => {
    expect(ana(text)).toBe(text)
  })

  it('is found in a long text in no time', () => {
    const long = `${'a'.repeat(50_000)} ${'0 '.repeat(20_000)} Ana`
    expect(ana(long).endsWith('[name]')).toBe(true)
  })
})
