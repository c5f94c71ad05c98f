/** A letter as a file for a mail program: its headings hold any name, and nobody can put a heading of their own into one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emlOf } from '../../src-renderer/app/documents/eml'

const letter = { name: 'Ana', address: 'ana@example.org', subject: 'Meetings', text: 'Hello' }

/** The headings and the body, as a mail program reads them. */
function read(file: string) {
  const [head = '', ...body] = file.split('\r\n\r\n')
  const headings = head.replaceAll('\r\n ', ' ').split('\r\n')
  const bytes = (text: string) => Buffer.from(text, 'base64')
  const decoded = headings.map((line) =>
    line
      .replaceAll(/\?= =\?/g, '?==?')
      .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => bytes(word).toString('utf8')),
  )
  return {
    lines: file.split('\r\n'),
    headings: decoded,
    text: bytes(body.join('')).toString('utf8'),
  }
}

describe('a letter for a mail program', () => {
  it('is still to be sent, and is addressed', () => {
    const { headings, text } = read(emlOf(letter))
    expect(headings).toEqual([
      'To: Ana <ana@example.org>',
      'Subject: Meetings',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ])
    expect(text).toBe('Hello')
  })

  it('has no addressee where there is no address', () => {
    expect(read(emlOf({ ...letter, address: '' })).headings[0]).toBe('Subject: Meetings')
    expect(emlOf({ ...letter, address: 'a@example.org\r\nBcc: b@example.org' })).not.toContain(
      'Bcc',
    )
  })

  it('says every name and text, in lines of at most 78 letters, with no heading but its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string(), (name, text) => {
        const file = read(emlOf({ ...letter, name, subject: name, text }))
        const plain = name.replace(/[\p{Cc}\s]+/gu, ' ').trim()
        expect(file.headings).toHaveLength(6)
        expect(file.headings[1]).toBe(
          `Subject: ${plain}`.trimEnd() === 'Subject:' ? 'Subject: ' : `Subject: ${plain}`,
        )
        expect(file.text).toBe(
          new TextDecoder().decode(new TextEncoder().encode(text.replace(/\r?\n/gu, '\r\n'))),
        )
        expect(Math.max(...file.lines.map(({ length }) => length))).toBeLessThanOrEqual(90)
      }),
    )
  })
})
