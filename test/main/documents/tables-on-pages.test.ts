/** How tables of a report lie on its pages: what stays together, and how little stays empty. */
import { expect, it, vi } from 'vitest'
import { report } from './models'
import { placesOf, readPdf } from './pdf-reader'
import { pdf, read } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

it('never breaks a table of nine rows, nor a mentor off from the mentees', async () => {
  const columns = ['Ментор', 'Менти'].map((title) => ({
    title,
    align: 'start' as const,
    width: 1,
  }))
  const tableOf = (name: string, groups: readonly number[]) => ({
    kind: 'table' as const,
    caption: '',
    columns,
    groups: [...groups],
    rows: groups.flatMap((count, group) =>
      Array.from({ length: count }, () => [`М${group}.`, `${name}${group}.`]),
    ),
  })
  const short = Array.from({ length: 9 }, () => 1)
  for (let before = 18; before < 30; before += 2) {
    const first = tableOf(
      'П',
      Array.from({ length: before }, () => 1),
    )
    const blocks = [
      first,
      tableOf('К', short),
      tableOf(
        'Г',
        Array.from({ length: 30 }, () => 3),
      ),
    ]
    const file = await read(report({ sections: [{ heading: 'А', blocks }] }))
    const on = (pattern: RegExp) => file.pages.filter((page) => pattern.test(page)).length
    expect(on(/К\d\./)).toBe(1)
    for (const page of file.pages)
      for (let group = 0; group < 30; group++)
        expect([0, 3]).toContain(page.split(`Г${group}.`).length - 1)
  }
})
it('leaves no third of a page empty before a table: a taller one goes on, three rows at the least on each page', async () => {
  const table = {
    kind: 'table' as const,
    caption: 'Шта је настало',
    columns: ['Пројекат', 'О пројекту'].map((title) => ({
      ...{ title, align: 'start' as const },
      width: 1,
    })),
    rows: Array.from({ length: 10 }, (_, at) => [`К${at}.`, 'један ред\nдруги ред']),
  }
  const list = (count: number) => ({
    kind: 'table' as const,
    caption: '',
    columns: table.columns,
    rows: Array.from({ length: count }, (_, at) => [`П${at}.`, '']),
  })
  let isBroken = false
  for (let before = 13; before < 33; before += 2) {
    const sections = [
      { heading: 'А', blocks: [list(before)] },
      { heading: 'Б', blocks: [table] },
    ]
    const bytes = await pdf(report({ sections }))
    const { pages } = await readPdf(bytes)
    const shares = pages.map((page) => page.match(/К\d\./g)?.length ?? 0).filter((on) => on > 0)
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(shares.length > 1 ? 3 : 10)
    isBroken ||= shares.length > 1
    // Where it begins on a page of its own, what stands above it on the page before reaches into the lower third.
    const first = pages.findIndex((page) => page.includes('К0.'))
    if (pages[first]?.includes(`П${before - 1}.`) === true) continue
    const places = await placesOf(bytes, first)
    expect(places.get(`П${before - 1}.`)?.[1]).toBeLessThan(27 + 82)
  }
  expect(isBroken).toBe(true)
})
