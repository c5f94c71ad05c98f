import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { jsonLimits, readJson } from '../../../src-main/documents/read-json'
import { limits } from '../../../src-main/files/read'
import { largestJson } from '../../../src-shared/limits'
import { failureOf } from './foreign-files'

// Some files here are as large as is allowed, and machines that test may be busy.
vi.setConfig({ testTimeout: 60_000 })

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readJson(utf8(text))
const failure = (text: string | Uint8Array) =>
  failureOf(() => readJson(typeof text === 'string' ? utf8(text) : text))

/** Any value but those with keys that are refused. */
const anyValue = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .filter((value) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value)))

describe('a JSON file', () => {
  it('gives back any value that was written into one', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(read(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
  it('may be null, a list, a number or a text at the top, for the schema to judge', () => {
    for (const text of ['null', '[]', '42', '"x"']) expect(read(text)).toEqual(JSON.parse(text))
  })
  it('is read with a byte order mark and in UTF-16', () => {
    const text = '{"име":"Љубица"}'
    const expected = { име: 'Љубица' }
    expect(read(`\ufeff${text}`)).toEqual(expected)
    const little = Buffer.from(`\ufeff${text}`, 'utf16le')
    expect(readJson(new Uint8Array(little))).toEqual(expected)
    expect(readJson(new Uint8Array(Buffer.from(little).swap16()))).toEqual(expected)
  })
  it('may hold a replacement character by right', () => {
    expect(read('{"a":"\ufffd"}')).toEqual({ a: '\ufffd' })
  })
  it('empty or of blanks is refused as empty', () => {
    expect(failure('').code).toBe('file.empty')
    expect(failure(' \n\t').code).toBe('file.empty')
  })
  it('cut short after any byte is refused with the place', () => {
    const whole = utf8('{"a":[1,2,{"b":"Đ"}],"c":null}')
    for (let length = 1; length < whole.length; length++) {
      const { code, params } = failure(whole.slice(0, length))
      expect(['json.damaged', 'file.encoding']).toContain(code)
      expect(params['row']).toBe(1)
    }
  })
  it('with something after its end, or twice over, is refused with row and column', () => {
    expect(failure('{"a":1}\n  x')).toEqual({
      code: 'json.damaged',
      params: { position: 10, row: 2, column: 3 },
    })
    expect(failure('{}{}').params).toEqual({ position: 2, row: 1, column: 3 })
  })
  it('takes the last of two equal keys, as every reader does', () => {
    expect(read('{"a":1,"a":2}')).toEqual({ a: 2 })
  })
  it('with bytes that are no UTF-8 is refused with the place', () => {
    const bytes = new Uint8Array([...utf8('{"a":\n"'), 0xff, ...utf8('"}')])
    expect(failure(bytes)).toEqual({
      code: 'file.encoding',
      params: { encoding: 'utf-8', position: 7, row: 2, column: 2 },
    })
  })
  it.each(['__proto__', 'constructor', 'prototype'])(
    'with a key %s at any depth is refused',
    (key) => {
      expect(failure(`{"${key}":{"x":1}}`)).toEqual({ code: 'json.forbiddenKey', params: { key } })
      expect(failure(`${'{"a":'.repeat(20)}{"${key}":1}${'}'.repeat(20)}`).code).toBe(
        'json.forbiddenKey',
      )
      expect(failure(`[[{"${key}":1}]]`).code).toBe('json.forbiddenKey')
      expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    },
  )
  it('nested 100,000 deep is refused, and one at the limit is not', () => {
    expect(failure('['.repeat(100_000) + ']'.repeat(100_000)).code).toBe('json.tooDeep')
    const deep = (n: number) => '['.repeat(n) + ']'.repeat(n)
    expect(read(deep(jsonLimits.depth))).toBeTruthy()
    expect(failure(deep(jsonLimits.depth + 1)).code).toBe('json.tooDeep')
  })
  it('may be as large as one that is written or picked', () => {
    expect([jsonLimits.fileBytes, limits.json]).toEqual([largestJson, largestJson])
  })
  it('larger than the limit is refused before it is looked at', () => {
    expect(failure(new Uint8Array(jsonLimits.fileBytes + 1)).code).toBe('file.tooLarge')
  })
  it('with a million small things in it is read', () => {
    expect(read(`[${'1,'.repeat(999_999)}1]`)).toHaveLength(1_000_000)
  })
  it('that is really a workbook or a PDF is named for what it is', () => {
    expect(failure('PK\x03\x04').params).toEqual({ actual: 'ZIP' })
    expect(failure('%PDF-1.4').params).toEqual({ actual: 'PDF' })
  })
})
