import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { formatLine, nameOf, parseLine, textOf } from '../../../src-main/journal/line'
import { LineSplitter } from '../../../src-main/journal/split'
import { baseLines, commitLine, device } from './lines'

const withoutFeed = (line: Buffer): Buffer => line.subarray(0, -1)

describe('A line', () => {
  it('is its sum, a blank, the JSON and a line feed, and is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify({ some: value })
        const line = formatLine(json)
        const sum = crc32(json).toString(16).padStart(8, '0')
        expect(line.toString('utf8')).toBe(`${sum} ${json}\n`)
        expect(parseLine(withoutFeed(line))?.json.toString('utf8')).toBe(json)
        expect(formatLine(Buffer.from(json))).toEqual(line)
      }),
    )
  })

  it('is not read when any one bit of it is another', () => {
    const line = withoutFeed(formatLine('{"commit":{"име":"Ђорђе"}}'))
    for (let bit = 0; bit < line.length * 8; bit += 1) {
      const flipped = Buffer.from(line)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(parseLine(flipped)).toBeNull()
    }
  })

  it('is read when a tool has put a carriage return at its end, and not when it is cut', () => {
    const line = withoutFeed(formatLine('{"a":1}'))
    expect(parseLine(Buffer.concat([line, Buffer.from('\r')]))?.json.toString()).toBe('{"a":1}')
    for (let length = 0; length < line.length; length += 1)
      expect(parseLine(line.subarray(0, length))).toBeNull()
  })

  it('is named the same whether its fields stand in our order or in another', () => {
    const ours = commitLine(7).text
    const { commit } = JSON.parse(ours) as { commit: Record<string, unknown> }
    const other = JSON.stringify({ commit: Object.fromEntries(Object.entries(commit).reverse()) })
    expect(nameOf(Buffer.from(other))).toEqual(nameOf(Buffer.from(ours)))
    expect(nameOf(Buffer.from(ours))).toMatchObject({ kind: 'commit', device, sequence: 7 })
    const [rows, end] = baseLines('b'.repeat(32), 1).map(({ text }) => nameOf(Buffer.from(text)))
    expect(rows).toEqual({ kind: 'rows', base: 'b'.repeat(32), part: 0 })
    expect(end).toEqual({ kind: 'end', base: 'b'.repeat(32), part: 1 })
  })

  it.each([
    '{"commit":{"id":"x"}}',
    '{"rows":{"base":"../..","part":-1}}',
    '{"later":[1]}',
    '{}',
    '{"a":1} {}',
    `{"commit":{"changes":[${'[],'.repeat(30_000)}[]]}}`,
  ])('of a kind or a name that is not known is kept as what it is: %s', (json) =>
    expect(nameOf(Buffer.from(json))).toEqual({ kind: 'other' }),
  )

  it.each(['', '[]', '7', 'null', '{"a":', '{"end":1} {}'])('is no JSON object: %s', (json) =>
    expect(nameOf(Buffer.from(json))).toBeNull(),
  )
})

describe('A line that nobody knows, or that is long', () => {
  const lists = (count: number): string => `[${'[],'.repeat(count)}[]]`

  it.each([
    `{"later":${lists(3)}}`,
    `{"commit":${lists(30_000)}}`,
    `{"rows":{"rows":${lists(30_000)}}}`,
    `{"rows":{"base":"${'b'.repeat(32)}","part":0,"rows":${lists(30_000)}}}`,
  ])('is not parsed for its name: %.40s…', (json) => {
    const parse = vi.spyOn(JSON, 'parse')
    try {
      expect(parseLine(withoutFeed(formatLine(json)))).not.toBeNull()
      expect(parse).not.toHaveBeenCalled()
    } finally {
      parse.mockRestore()
    }
  })

  it('reaches the page as `{}` when it is long, and as it is when it is short', () => {
    const textFor = (json: string): string => {
      const line = parseLine(withoutFeed(formatLine(json)))
      return line === null ? '' : textOf(line)
    }
    expect(textFor(`{"later":${lists(30_000)}}`)).toBe('{}')
    expect(textFor(`{"later":${lists(3)}}`)).toBe(`{"later":${lists(3)}}`)
    const long = JSON.stringify({ rows: { base: 'b'.repeat(32), part: 0, x: 'a'.repeat(70_000) } })
    expect(textFor(long)).toBe(long)
  })
})

describe('Bytes', () => {
  it('fall into the same lines however they come in pieces', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }), sizes, (text, pieces) => {
        const splitter = new LineSplitter()
        const found: string[] = []
        const bytes = Buffer.from(text)
        for (let at = 0, i = 0; at < bytes.length; i += 1) {
          const size = pieces[i % pieces.length] ?? 1
          for (const line of splitter.push(bytes.subarray(at, at + size))) {
            expect(text.slice(line.start, line.start + line.length - 1)).toBe(
              line.bytes?.toString(),
            )
            found.push(line.bytes?.toString() ?? '')
          }
          at += size
        }
        for (const line of splitter.end()) found.push(line.bytes?.toString() ?? '')
        expect(found).toEqual(
          text.endsWith('\n') || text === '' ? text.split('\n').slice(0, -1) : text.split('\n'),
        )
      }),
    )
  })

  it('without an end in sight are passed over in bounded memory, and the next line is read', () => {
    const splitter = new LineSplitter(0, 100)
    for (let i = 0; i < 50; i += 1) expect([...splitter.push(Buffer.alloc(1_000, 'x'))]).toEqual([])
    const lines = [...splitter.push(Buffer.from('x\nshort\n'))]
    expect(lines.map(({ bytes }) => bytes?.toString() ?? null)).toEqual([null, 'short'])
    expect(lines[0]?.length).toBe(50_002)
  })
})
