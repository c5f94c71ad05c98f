/** The sheet to sign, as it is typeset. */
import { describe, expect, it, vi } from 'vitest'
import { signInSheet } from './models'
import { placesOf } from './pdf-reader'
import { packed, pdf, read } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

describe('a sign-in sheet', () => {
  it('numbers every row, blank ones too, and repeats the head', async () => {
    const file = await read(signInSheet())
    expect(file.pages.length).toBe(2)
    for (const page of file.pages) expect(packed(page)).toContain('ImeiprezimeOrganizacijaPotpis')
    expect(packed(file.pages.join(' '))).toContain('Osoba30')
    expect(file.pages[1]).toMatch(/35/)
    expect(file.pages[1]).toContain('Strana 2 od 2')
  })
  it('says on every page whose it is, of what, of which cycle and day', async () => {
    const said = [/Centar za kulturu Podrum/, /Fino tkanje, 9\. ciklus/, /Razvoj publike/]
    const file = await read(signInSheet())
    for (const page of file.pages) {
      for (const words of [...said, /19\. septembar 2020/]) expect(page).toMatch(words)
    }
  })
  it('has room for a pen: 55 mm for a signature, and rows of 10 mm', async () => {
    const places = await placesOf(await pdf(signInSheet()), 1)
    const [left = 210] = places.get('Potpis') ?? []
    const margin = 17
    expect(210 - margin - left).toBeGreaterThan(55)
    const [first = 0, second = 0] = ['1', '2'].map((number) => places.get(number)?.[1])
    expect(first - second).toBeGreaterThan(10)
  })
  it('ends in totals and the coordinator’s hand, never on a page without a name', async () => {
    for (let n = 12; n < 24; n++) {
      const rows = Array.from({ length: n }, (_, i) => [`Osoba ${i + 1}.`])
      const last = (await read(signInSheet({ rows, blankRows: 0 }))).pages.at(-1) ?? ''
      expect(last).toMatch(/Osoba \d+\.[\s\S]*Na listi: ?\s*30[\s\S]*Koordinatorka\s+Mira Tot/)
    }
    const empty = await read(signInSheet({ rows: [], blankRows: 0 }))
    expect([empty.pages.length, empty.pages[0]]).toEqual([
      1,
      expect.stringContaining('Koordinatorka'),
    ])
  })
})
