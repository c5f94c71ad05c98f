/** Blocks of cells on the clipboard. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedBlock, parseTsv, pastedBlock, toTsv } from '../../../src-renderer/ui/grid/clipboard'

describe('parseTsv', () => {
  it('reads what a spreadsheet puts on the clipboard', () => {
    expect(parseTsv('Ana\t12\r\nĐorđe\t\r\n')).toEqual([
      ['Ana', '12'],
      ['Đorđe', ''],
    ])
  })

  it('reads cells with line breaks, tabs and quotes', () => {
    expect(parseTsv('"a\nb"\t"c\td"\t"say ""hi"""')).toEqual([['a\nb', 'c\td', 'say "hi"']])
  })

  it('takes an unclosed or inner quote as a letter', () => {
    expect(parseTsv('"open\tx')).toEqual([['"open', 'x']])
    expect(parseTsv('5" nail\tx')).toEqual([['5" nail', 'x']])
  })

  it('keeps an empty cell and an empty row in the middle', () => {
    expect(parseTsv('a\t\tb\n\nc')).toEqual([['a', '', 'b'], [''], ['c']])
    expect(parseTsv('')).toEqual([['']])
  })

  it('reads back every block that was written', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a"\t\n]*$/u))
    // A carriage return comes back as the line break it stands for, so it is not among the letters here; neither
    // is a block whose last row is one empty cell: its text ends in a line break, which is not another row.
    const block = fc
      .array(
        fc.array(
          cell.map((text) => text.replaceAll('\r', '')),
          { minLength: 1 },
        ),
        {
          minLength: 1,
        },
      )
      .filter(
        (rows) => !(rows.length > 1 && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1),
      )
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(toTsv(rows))).toEqual(rows)
      }),
    )
  })
})

describe('What is copied', () => {
  const cellsOf = (html: string) =>
    [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gu)].map(([, text]) => text)

  it('is never a formula, in the text and in the table', () => {
    const { text, html } = copiedBlock([['=1+1', '@x', '-2', '+1-2']], false)
    expect(text).toBe("'=1+1\t'@x\t'-2\t'+1-2")
    expect(cellsOf(html)).toEqual(["'=1+1", "'@x", "'-2", "'+1-2"])
  })

  it('keeps a telephone number as it is in a letter', () => {
    const { text, html } = copiedBlock([['+381 64 123-45']], false)
    expect(text).toBe("'+381 64 123-45")
    expect(cellsOf(html)).toEqual(["'+381 64 123-45"])
    expect(cellsOf(copiedBlock([['+381 64 12345']], false).html)).toEqual(['+381 64 12345'])
  })

  it('holds no markup of its own, and the lines of a cell stay lines', () => {
    const { html } = copiedBlock([['<b>a & b</b>', 'one\r\ntwo']], false)
    expect(cellsOf(html)).toEqual(['&lt;b&gt;a &amp; b&lt;/b&gt;', 'one<br>two'])
  })

  it('has headings that are headings', () => {
    const { html } = copiedBlock([['Name'], ['Ana']], true)
    expect(html).toMatch(/<th[^>]*>Name<\/th><\/tr><tr><td[^>]*>Ana</u)
  })

  it('comes back as it was', () => {
    const block = [["'=a", '+381 64', '=x\n-y', 'plain', '', 'a"b\tc']]
    expect(pastedBlock(copiedBlock(block, false).text)).toEqual(block)
  })
})
