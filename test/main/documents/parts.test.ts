import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { folderCoverage, fontCharacters, missingGlyphs } from '../../../src-main/documents/glyphs'
import { boundWords, softBreaks } from '../../../src-main/documents/line-breaks'
import { chartSvg, printedTexts } from '../../../src-main/documents/prepare'
import { qrSheet } from '../../../src-main/documents/qr'
import { readZipDirectory } from '../../../src-main/documents/zip-directory'
import { certificate, certificates } from './models'
import { runs } from '../../support/runs'

const fonts = join(import.meta.dirname, '../../../resources/fonts')

describe('the fonts on board', () => {
  const files = readdirSync(fonts).filter((name) => name.endsWith('.ttf'))
  it('draw every letter of the languages used here, in every face of both families', () => {
    const letters = 'abcčćdđžšŽĐŠČĆéáőűřů„“”–—…№абвгдђежзијклљмнњопрстћуфхцчџшЂЉЊЋЏЈΑΩλ'
    for (const file of files.filter((name) => name.startsWith('Source'))) {
      const characters = fontCharacters(readFileSync(join(fonts, file)))
      for (const letter of letters) expect(characters.has(letter.codePointAt(0) ?? 0)).toBe(true)
    }
  })
  it('come with their licences and stay small', () => {
    const families = new Set(files.map((name) => name.replace(/-.*/u, '')))
    for (const family of families) {
      expect(readFileSync(join(fonts, `OFL-${family}.txt`), 'utf8')).toContain(
        'SIL Open Font License, Version 1.1',
      )
    }
    const size = files.reduce((sum, name) => sum + statSync(join(fonts, name)).size, 0)
    expect(size).toBeLessThan(12 * 1024 * 1024)
  })
  it('lack what is then reported, once, with the text it stands in; joiners and marks are not missed', () => {
    const covers = folderCoverage(fonts)
    expect(missingGlyphs(['Đorđe Ж ع ש', 'e\u0301 a\u200db\u00a0\ufe0f'], covers)).toEqual([])
    expect(missingGlyphs(['漢 and 漢', `more 漢 ${'x'.repeat(90)}字`], covers)).toEqual([
      { character: '漢', in: '漢 and 漢' },
      { character: '字', in: `more 漢 ${'x'.repeat(72)}…` },
    ])
  })
})

describe('texts for paper', () => {
  it('may be broken inside a long word, and nothing else about them changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const plain = text.replaceAll('\u200b', '')
        expect(softBreaks(plain).replaceAll('\u200b', '')).toBe(plain)
      }),
    )
    expect(softBreaks('short words stay')).toBe('short words stay')
    expect(softBreaks('a'.repeat(35))).toBe(
      ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(10), 'aaaaa'].join('\u200b'),
    )
    expect(softBreaks('Konstantinopoljski-Radosavljevićeva')).not.toContain('\u200b')
    expect(softBreaks('a'.repeat(20), 'column')).toBe(`${'a'.repeat(10)}\u200b${'a'.repeat(10)}`)
    expect(softBreaks('e\u0301'.repeat(30)).split('\u200b')[0]).toBe('e\u0301'.repeat(10))
  })
  it.each([
    ['rad u kulturi i umetnosti', 'rad u_kulturi i_umetnosti'],
    ['за рад у култури, с људима и о њима', 'за рад у_култури, с_људима и_о_њима'],
    ['I am a mentor', 'I_am a_mentor'],
    ['от марта 2020 в Москве', 'от марта 2020 в_Москве'],
    ['U Beogradu, 25. februara 2021.', 'U_Beogradu, 25._februara 2021.'],
    ["l'a b. Anić, A&B d.o.o. A-b Petar", "l'a b. Anić, A&B d.o.o. A-b Petar"],
    ['A B C D E F G Hana', 'A B C D E F_G_Hana'],
  ])('tie a word of one letter to what follows: %s', (text, bound) => {
    expect(boundWords(text).replaceAll('\u00a0', '_')).toBe(bound)
  })
  it('never have more tied together than a line can hold', () => {
    expect(boundWords('ana\u00a0'.repeat(30))).not.toContain('\u00a0')
    expect(boundWords('25\u00a0%')).toBe('25\u00a0%')
  })
  it('are all looked through for missing glyphs, but not settings and codes', () => {
    const texts = [...printedTexts(certificates([certificate({ code: 'CODE' })]))]
    expect(texts).toContain('Đorđe Šećerović-Njegić')
    expect(texts).not.toContain('CODE')
    expect(texts).not.toContain('landscape')
  })
  it('in charts use the fonts on board', () => {
    const svg = chartSvg(
      `<svg width="1"><text font-family="Arial" style="font-family: 'X', serif; fill:red">a</text></svg>`,
    )
    expect(svg).toBe(
      `<svg font-family="'Source Sans 3'" width="1"><text font-family="'Source Sans 3'" style="font-family:'Source Sans 3'; fill:red">a</text></svg>`,
    )
  })
})

describe('codes', () => {
  it('read back as the text they were made of, at any scale', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.integer({ min: 2, max: 5 }),
        (text, scale) => {
          const { pixels, places } = qrSheet(['', text], scale)
          expect(places[0]).toBeNull()
          const [offset = 0, side = 0] = places[1] ?? []
          const margin = scale * 4
          const width = side + 2 * margin
          const data = new Uint8Array(width * width * 4).fill(255)
          for (let y = 0; y < side; y++) {
            for (let x = 0; x < side; x++) {
              const at = ((y + margin) * width + x + margin) * 4
              data.fill(pixels[offset + y * side + x] ?? 255, at, at + 3)
            }
          }
          expect(decodeQR({ width, height: width, data })).toBe(text)
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

describe('an archive directory', () => {
  it('is null for anything that is none, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const bytes = new Uint8Array([
          ...noise,
          0x50,
          0x4b,
          5,
          6,
          ...noise.slice(0, 18),
          ...new Array<number>(18).fill(0),
        ])
        const entries = readZipDirectory(bytes, 10)
        expect(entries === null || Array.isArray(entries)).toBe(true)
      }),
    )
    expect(readZipDirectory(new Uint8Array(10), 10)).toBeNull()
  })
})
