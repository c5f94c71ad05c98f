/** Address labels as they come out of the printer: each text within its own label, to the millimetre. */
import { describe, expect, it, vi } from 'vitest'
import { labelsOn, sheetIds, sheets } from '../../../src-renderer/app/labels/sheets'
import { labels } from './models'
import { placesOf } from './pdf-reader'
import { pdf, quiet, read, work } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

const papers = { a4: [210, 297], 'us-letter': [215.9, 279.4] } as const

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => [`Osoba ${at + 1}`, `Ulica ${at + 1}`, `Grad ${at + 1}`])

describe.each(sheetIds)('A sheet %s', (id) => {
  const sheet = sheets[id]
  const [paperWidth, paperHeight] = papers[sheet.paper]
  it('is as wide and as high as its paper, with the same margin on both sides', () => {
    const { left, top, columns, rows, across, down, width, height } = sheet
    expect(2 * left + (columns - 1) * across + width).toBeCloseTo(paperWidth, 1)
    expect(2 * top + (rows - 1) * down + height).toBeCloseTo(paperHeight, 1)
  })
  it('has each text within its label, begins where it is told to, and goes on overleaf', async () => {
    const skip = 4
    const count = labelsOn(sheet)
    const model = labels({ sheet, skip, labels: numbered(count) })
    const file = await read(model)
    expect(file.pages).toHaveLength(2)
    expect(file.sizes[0]).toEqual([
      Math.round((paperWidth / 25.4) * 72),
      Math.round((paperHeight / 25.4) * 72),
    ])
    const bytes = await pdf(model)
    const places = [await placesOf(bytes, 1), await placesOf(bytes, 2)]
    for (let at = 0; at < count; at += 1) {
      const place = (at + skip) % count
      const page = places[at + skip < count ? 0 : 1]
      const x = sheet.left + (place % sheet.columns) * sheet.across
      const y = sheet.top + Math.floor(place / sheet.columns) * sheet.down
      const inset = Math.max(4, 5.5 - sheet.left)
      for (const text of [`Osoba ${at + 1}`, `Ulica ${at + 1}`, `Grad ${at + 1}`]) {
        const [textX, fromBelow] = page?.get(text) ?? [Number.NaN, Number.NaN]
        expect(textX).toBeCloseTo(x + inset, 1)
        // The base line: letters reach three millimetres above it and one below.
        expect(paperHeight - fromBelow - 3).toBeGreaterThan(y)
        expect(paperHeight - fromBelow + 1).toBeLessThan(y + sheet.height)
      }
    }
  })
})

describe('What does not fit', () => {
  const long = 'Udruženje za negovanje veoma dugih naziva i još dužih adresa'
  it('is set smaller, then broken between words; below 8 points it is too long, and told by its place', async () => {
    const model = labels({
      sheet: sheets['5160'],
      labels: [
        ['Ana Anić', 'Ulica 1', '11000 Beograd'],
        ['Bora Borić', long, '11000 Beograd'],
        ['Ceca Cerić', ...Array.from({ length: 8 }, () => long)],
        ['Dara Darić 中', 'Ulica 4', '11000 Beograd'],
      ],
    })
    expect(await work.check(model, quiet)).toEqual({
      missing: [{ page: 3, characters: ['中'] }],
      tooLong: [2],
    })
    await expect(work.pdf(model, quiet)).rejects.toMatchObject({
      failure: { code: 'document.tooLong', params: { name: 'Ceca Cerić' } },
    })
  })
})
