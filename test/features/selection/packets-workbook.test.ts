/** A reviewer's file as a workbook, and what is read of it. */
import { describe, expect, it } from 'vitest'
import {
  packetOfSheet,
  packetWorkbook,
  readSheet,
} from '../../../src-renderer/features/selection/packet-sheet.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { ana, contentOf, idea, make, need } from './packets-program'

describe('A workbook', () => {
  const packet = make()
  const content = contentOf(packet)
  const book = packetWorkbook(content, translatorFor('sr-Latn'), 0)
  const [sheet] = book.sheets
  const head = (sheet?.columns ?? []).map(({ title }) => title)
  const rowsWith = (change: (row: (string | number | null)[]) => void) => {
    const rows = (sheet?.rows ?? []).map((row) =>
      row.map((cell) =>
        typeof cell === 'object' ? null : typeof cell === 'boolean' ? null : cell,
      ),
    )
    rows.forEach(change)
    return { rows: [head, ...rows] }
  }

  it('lets only whole numbers of the scale be entered', () => {
    expect(sheet?.columns.map(({ whole }) => whole?.to ?? null)).toEqual([
      ...[null, null, 5, 3, null, 3, null, null],
    ])
  })

  it('is read back by its codes, wherever columns and rows were moved', () => {
    const filled = rowsWith((row) => {
      row[2] = 4
      row[3] = 2
      row[4] = 'Good'
      row[5] = 3
    })
    const moved = { rows: [...filled.rows.map((row) => row.toReversed())] }
    for (const table of [filled, moved]) {
      expect(packetOfSheet(table)).toBe(packet.id)
      const read = readSheet(table, content.criteria)
      expect(read?.wrong).toBe(null)
      expect(Object.values(read?.said ?? {})).toHaveLength(2)
      expect(read?.said[packet[`code:${ana.id}`] ?? '']).toMatchObject({
        points: { [idea.id]: 4, [need.id]: 2 },
        ...{ note: 'Good', confidence: 3, abstains: false, conflict: null },
      })
    }
  })

  it('names the first cell that is wrong, and takes nothing', () => {
    const read = readSheet(
      rowsWith((row) => void (row[3] = 7)),
      content.criteria,
    )
    expect(read).toMatchObject({ said: {}, wrong: { row: 2, column: 4, text: '7', most: 3 } })
  })

  it('brings abstaining and a conflict, by a cross or in words', () => {
    const read = readSheet(
      rowsWith((row) => {
        row[6] = 'x'
        row[7] = 'х'
      }),
      content.criteria,
    )
    for (const one of Object.values(read?.said ?? {}))
      expect(one).toMatchObject({ abstains: true, conflict: '' })
  })

  it('is not any other table', () => {
    expect(packetOfSheet({ rows: [['Name', 'Points #1']] })).toBe(null)
    expect(readSheet({ rows: [[null]] }, [])).toBe(null)
  })
})
