import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barChart, printColors, stackedBarChart } from '../../../src-renderer/ui/charts/bar-chart'
import { escapeXml, fitLabel, textWidth } from '../../../src-renderer/ui/charts/chart-text'
import { runs } from '../../support/runs'

const frame = {
  width: 480,
  fontSize: 11,
  colors: printColors,
  title: 'Applicants',
  description: 'Sombor 3',
  idPrefix: 'a',
}

/** The texts of an SVG in order; throws when it is not well-formed or holds an element a chart never draws. */
function textsOf(svg: string): readonly string[] {
  const drawn = /^(svg|title|desc|defs|pattern|rect|circle|path|text)$/
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>|([^<]+)/gy
  const open: string[] = []
  const texts: string[] = []
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex
    const found = token.exec(svg)
    if (found === null) throw new Error(`Not well-formed at ${at}: ${svg.slice(at, at + 60)}`)
    const [, closing, name = '', attributes = '', empty, text] = found
    const content = text ?? attributes
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(content)) throw new Error(`A bare ampersand: ${content}`)
    if (text !== undefined) texts.push(text)
    else if (!drawn.test(name)) throw new Error(`An element ${name}`)
    else if (closing === '/' && open.pop() !== name) throw new Error(`Closed early: ${name}`)
    else if (closing === '' && empty === '') open.push(name)
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join()}`)
  return texts
}

const rectWidths = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect [^>]*? width="([\d.]+)" height="10.45"/g)].map((match) =>
    Number(match[1]),
  )

describe('a bar chart', () => {
  it('has its name, its description, every label and every value in it', () => {
    const svg = barChart([{ label: 'Сомбор', value: 3, valueLabel: '3' }], frame)
    expect(textsOf(svg)).toEqual(['Applicants', 'Sombor 3', 'Сомбор', '3'])
  })

  it('draws bars in proportion', () => {
    const bar = (value: number) => ({ label: 'x', value, valueLabel: String(value) })
    const [all = 0, half = 0] = rectWidths(barChart([bar(10), bar(5)], frame))
    expect(half / all).toBeCloseTo(0.5, 2)
    expect(rectWidths(barChart([bar(10)], { ...frame, max: 20 }))[0]).toBeCloseTo(half, 0)
  })

  it('draws no bar for nothing, less than nothing or what is not a number', () => {
    const bar = (value: number) => ({ label: 'x', value, valueLabel: '' })
    expect(rectWidths(barChart([bar(0), bar(-4), bar(Number.NaN)], frame))).toEqual([])
    expect(textsOf(barChart([], frame))).toEqual(['Applicants', 'Sombor 3'])
  })

  it('stays well-formed and inside its width whatever labels say', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        '"><image href="https://example.org/x.png"/>',
        '&#0;&lol;',
        'a\u0301'.repeat(500),
        '\u202eevil',
        'ليلى',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostile, fc.double({ min: 0, max: 1e9 }))),
        hostile,
        (data, title) => {
          const bars = data.map(([label, value]) => ({ label, value, valueLabel: label }))
          const svg = barChart(bars, { ...frame, title, description: title, idPrefix: title })
          textsOf(svg)
          for (const width of rectWidths(svg)) expect(width).toBeLessThanOrEqual(frame.width)
        },
      ),
      { numRuns: runs(200) },
    )
  })

  it('is the same string every time', () => {
    const bars = [{ label: 'Sombor', value: 1 / 3, valueLabel: '0.3' }]
    expect(barChart(bars, frame)).toBe(barChart(bars, frame))
  })
})

describe('a stacked bar chart', () => {
  const bars = [{ label: 'Kick-off', values: [6, 3, 1], valueLabel: '6' }]
  const svg = stackedBarChart(bars, ['Present', 'Excused', 'Absent'], frame)

  it('tells its parts by pattern and names them', () => {
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['Present', 'Excused', 'Absent', 'Kick-off', '6']),
    )
    const fills = [...svg.matchAll(/height="10.45" fill="([^"]+)"/g)].map((match) => match[1])
    expect(fills).toEqual([printColors.bar, 'url(#a-fill1)', 'url(#a-fill2)'])
    expect(svg).toContain('<pattern id="a-fill1"')
  })

  it('puts the parts one after the other, and they add up to the whole', () => {
    const [present = 0, excused = 0, absent = 0] = rectWidths(svg)
    const one = { label: 'Kick-off', value: 10, valueLabel: '6' }
    expect(present + excused + absent).toBeCloseTo(rectWidths(barChart([one], frame))[0] ?? 0, 1)
    expect(present / excused).toBeCloseTo(2, 1)
  })
})

describe('text in a chart', () => {
  it('breaks a label between words and ends it in an ellipsis when it does not fit', () => {
    expect(fitLabel('Novi Sad', 100, 10, 2)).toEqual(['Novi Sad'])
    expect(fitLabel('Finansiranje u kulturi', 70, 10, 2)).toEqual(['Finansiranje u', 'kulturi'])
    expect(fitLabel('Finansiranje u kulturi i kampanje', 70, 10, 2).at(-1)).toMatch(/…$/)
    expect(fitLabel('', 70, 10, 2)).toEqual([''])
  })

  it('never makes more lines or wider ones than asked for', () => {
    const width = fc.integer({ min: 30, max: 300 })
    const lines = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), width, lines, (label, maxWidth, maxLines) => {
        const fitted = fitLabel(label, maxWidth, 10, maxLines)
        expect(fitted.length).toBeGreaterThanOrEqual(1)
        expect(fitted.length).toBeLessThanOrEqual(maxLines)
        for (const line of fitted) expect(textWidth(line, 10)).toBeLessThanOrEqual(maxWidth)
      }),
    )
  })

  it('is escaped, without what XML forbids', () => {
    expect(escapeXml(`<a href="x">'&'\u0000\ud800</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;',
    )
  })
})
