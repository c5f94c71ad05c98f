/** Text and pages as they are found: quotes that hold nothing, tables in HTML, names that promise something else. */
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../../src-main/documents/parse-csv'
import { htmlTables } from '../../../src-main/documents/read-html'
import { readTable } from '../../../src-main/documents/read-table'
import { failureOf, guess } from './foreign-files'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const leniently = (text: string, delimiter = ',') => parseCsv(text, delimiter, 100, 'lenient')

describe('A quote at the beginning of a cell', () => {
  it('holds an answer over several lines together, its separators too, which is told', () => {
    const { rows, lines, remarks } = leniently('a,b\n1,"one, two\nand three, four"\n2,x\n')
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', 'one, two\nand three, four'],
      ['2', 'x'],
    ])
    expect(lines).toEqual([1, 2, 4])
    expect(remarks).toEqual([{ code: 'linesInside', row: 1, column: 1 }])
  })

  it('holds nothing together when it never closes, swallows no line and does not stay in the text', () => {
    const { rows, unclosed } = leniently('a,b\n1,"two\n3,4\n')
    expect(rows.slice(1)).toEqual([
      ['1', 'two'],
      ['3', '4'],
    ])
    expect(unclosed).toBeNull()
  })

  it('holds nothing together when every line of it would be a row of its own', () => {
    const text = 'a;b;c\n1;"x;2\n3;y;4\n5;z";6\n7;w;8\n'
    expect(leniently(text, ';').rows).toHaveLength(5)
    expect(parseCsv(text, ';', 100).rows).toHaveLength(3)
  })

  it('of a name in quotes stays, with what follows it', () => {
    expect(leniently('"Krug" teatar,1').rows).toEqual([['"Krug" teatar', '1']])
  })
})

describe('A page of HTML', () => {
  it('gives its tables as texts, with line breaks, references and joined cells', () => {
    const page =
      '<p>x<table><tr><th colspan=2>A &amp; B<th>C</tr><tr><td>1<br>2<td>&#381;<td>&nope;</table>' +
      '<script>var a = "<table><tr><td>no"</script><!-- <table><tr><td>no --><table><tr><td>2</table>'
    expect(htmlTables(page)).toEqual([
      [
        ['A & B', '', 'C'],
        ['1\n2', 'Ž', '&nope;'],
      ],
      [['2']],
    ])
  })

  it('keeps a table inside a cell as text of the cell', () => {
    expect(htmlTables('<table><tr><td>a<table><tr><td>b</table>c<td>d</table>')).toEqual([
      [['abc', 'd']],
    ])
  })

  it('is read in one pass, however many tags are never closed', () => {
    for (const piece of ['<table><tr><td>', '<td', '<!--', '&#', '<script>', '<'])
      expect(htmlTables(piece.repeat(100_000)).length).toBeLessThan(2)
  })

  it('without a table is no table', () => {
    expect(failureOf(() => readTable(utf8('<html><p>x'), 'a.xls', guess))).toEqual({
      ...{ code: 'file.wrongType', params: { name: 'a.xls', actual: 'HTML' } },
    })
    expect(failureOf(() => readTable(utf8('<?xml version="1.0"?><a/>'), 'a.xls', guess))).toEqual({
      ...{ code: 'file.wrongType', params: { name: 'a.xls', actual: 'XML' } },
    })
  })
})
