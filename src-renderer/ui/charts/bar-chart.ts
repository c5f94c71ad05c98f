/**
 * Horizontal bars, plain or stacked, as an SVG string: one function from data to picture, used on screen and
 * in documents. Series differ by pattern and tint, not by hue, so that the chart reads the same in black and white.
 */
import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { escapeXml, fitLabel, plainText, textWidth } from './chart-text'

/** The colours of a chart: any CSS colour; on screen `var(--ink)` and the like, so that it follows the theme. */
interface ChartColors {
  /** Labels and values. */
  readonly ink: string
  /** The legend and the notes. */
  readonly muted: string
  /** The line the bars stand on. */
  readonly rule: string
  /** The ground, seen between the strokes of a pattern. */
  readonly paper: string
  /** The bars. */
  readonly bar: string
  /** The bar of what is left, which is no group like the others. */
  readonly rest: string
}

/** Quiet greys on white paper, for documents. */
export const printColors: ChartColors = {
  ink: '#1d1a17',
  muted: '#5c554d',
  rule: '#b9aea6',
  paper: '#ffffff',
  bar: '#8d8680',
  rest: '#dcd7d2',
}

/** What every chart is told beside its data. */
export interface ChartFrame {
  /** In SVG user units (px on screen, pt in a document). The height follows from the data. */
  readonly width: number
  readonly fontSize: number
  readonly colors: ChartColors
  /** Read out instead of the picture: its name, and the same data in words. */
  readonly title: string
  readonly description: string
  /** Begins every id in the SVG, so that two charts can stand on one page. Letters, digits and hyphens. */
  readonly idPrefix: string
  /** What a bar of full length stands for, so that several charts share one scale; else the largest bar. */
  readonly max?: number
}

/** One bar. */
interface Bar {
  readonly label: string
  /** Never negative. */
  readonly value: number
  /** The value as the reader's language writes it, drawn at the bar's end. */
  readonly valueLabel: string
  /** Whether it is what is left ("3 other places", "not said"): light, and without a bar where it would be the longest. */
  readonly isRest?: boolean
}

/** One bar made of parts. */
interface StackedBar {
  readonly label: string
  /** One value per series, in their order; what is missing counts as 0. */
  readonly values: readonly number[]
  readonly valueLabel: string
  readonly isRest?: boolean
}

/** The names of the parts, in order; drawn as a legend when there are two or more. */
type SeriesNames = readonly string[]

interface Line {
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
  readonly values: readonly number[]
  readonly valueLabel: string
  readonly isRest: boolean
}

/** Numbers in an SVG, to a hundredth, without trailing zeros: the same on every machine. */
const n = (value: number): string => String(Math.round(value * 100) / 100)

const amount = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : 0

const fillOf = (series: number, frame: ChartFrame): string =>
  series % patterns.length === 0
    ? frame.colors.bar
    : `url(#${frame.idPrefix}-fill${series % patterns.length})`

type Pattern = (colors: ChartColors) => string

/** Solid, diagonal strokes, dots, empty: told apart without any colour. */
const patterns: readonly Pattern[] = [
  () => '',
  (c) => `<path d="M-1.5 1.5l3 -3M0 6l6 -6M4.5 7.5l3 -3" stroke="${c.bar}" stroke-width="1.4"/>`,
  (c) =>
    `<circle cx="1.5" cy="1.5" r="0.8" fill="${c.bar}"/><circle cx="4.5" cy="4.5" r="0.8" fill="${c.bar}"/>`,
  () => '',
]

function definitions(frame: ChartFrame, seriesCount: number): string {
  const colors = escapedColors(frame.colors)
  const used = patterns.slice(1, Math.max(1, seriesCount))
  if (used.length === 0) return ''
  const body = used.map(
    (draw, i) =>
      `<pattern id="${frame.idPrefix}-fill${i + 1}" width="6" height="6" patternUnits="userSpaceOnUse">` +
      `<rect width="6" height="6" fill="${colors.paper}"/>${draw(colors)}</pattern>`,
  )
  return `<defs>${body.join('')}</defs>`
}

function escapedColors(colors: ChartColors): ChartColors {
  return {
    ink: escapeXml(colors.ink),
    muted: escapeXml(colors.muted),
    rule: escapeXml(colors.rule),
    paper: escapeXml(colors.paper),
    bar: escapeXml(colors.bar),
    rest: escapeXml(colors.rest),
  }
}

const textAt = (x: number, y: number, fill: string, text: string, anchor = 'start'): string =>
  `<text x="${n(x)}" y="${n(y)}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`

/** The names of the series, each beside a sample of its fill, in as many rows as they need. */
function legend(names: SeriesNames, frame: ChartFrame): { readonly svg: string; height: number } {
  if (names.length < 2) return { svg: '', height: 0 }
  const { fontSize, width } = frame
  const colors = escapedColors(frame.colors)
  const row = fontSize * 1.6
  let x = 0
  let y = 0
  const parts = names.map((name, i) => {
    const label = fitLabel(name, width - fontSize * 2, fontSize, 1)[0] ?? ''
    const needs = fontSize * 3 + textWidth(label, fontSize)
    if (x > 0 && x + needs > width) {
      x = 0
      y += row
    }
    const sample =
      `<rect x="${n(x + 0.5)}" y="${n(y + fontSize * 0.25)}" width="${n(fontSize)}" height="${n(fontSize * 0.8)}" ` +
      `fill="${fillOf(i, frame)}" stroke="${colors.bar}"/>`
    const text = textAt(x + fontSize * 1.5, y + fontSize, colors.muted, label)
    x += needs
    return sample + text
  })
  return { svg: parts.join(''), height: y + row + fontSize * 0.6 }
}

/** Where each bar stands: labels are given up to two fifths of the width, and two lines. */
function layOut(
  bars: readonly StackedBar[],
  labelWidth: number,
  top: number,
  frame: ChartFrame,
): readonly Line[] {
  let y = top
  return bars.map((bar) => {
    const lines = fitLabel(bar.label, labelWidth, frame.fontSize, 2)
    const height = frame.fontSize * (lines.length > 1 ? 2.9 : 2)
    const { values, valueLabel, isRest = false } = bar
    const line = { lines, top: y, height, values, valueLabel, isRest }
    y += height
    return line
  })
}

const inkOf = ({ isRest }: Line, { colors }: ChartFrame): string =>
  escapeXml(isRest ? colors.muted : colors.ink)

function labelSvg(line: Line, x: number, frame: ChartFrame): string {
  const { fontSize } = frame
  const middle = line.top + line.height / 2
  const first = middle + fontSize * 0.34 - ((line.lines.length - 1) * fontSize * 1.15) / 2
  return line.lines
    .map((text, i) => textAt(x, first + i * fontSize * 1.15, inkOf(line, frame), text, 'end'))
    .join('')
}

interface Scales {
  readonly x: (value: number) => number
  readonly left: number
}

function barSvg(line: Line, series: number, scales: Scales, frame: ChartFrame): string {
  const colors = escapedColors(frame.colors)
  const keys = Array.from({ length: series }, (_, i) => i)
  const parts = stack<Line, number>()
    .keys(keys)
    .value((row, key) => amount(row.values[key]))([line])
  const thickness = frame.fontSize * 0.95
  const y = line.top + (line.height - thickness) / 2
  const rects = parts.map((part, i) => {
    const [from, to] = part[0] ?? [0, 0]
    if (to <= from) return ''
    const x = scales.left + scales.x(from)
    const width = scales.x(to) - scales.x(from)
    const stroke = series > 1 ? ` stroke="${colors.bar}" stroke-width="0.8"` : ''
    return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(thickness)}" fill="${line.isRest ? colors.rest : fillOf(i, frame)}"${stroke}/>`
  })
  const total = keys.reduce((sum, key) => sum + amount(line.values[key]), 0)
  const end = scales.left + scales.x(total) + frame.fontSize * 0.5
  const value = textAt(
    end,
    line.top + line.height / 2 + frame.fontSize * 0.34,
    inkOf(line, frame),
    line.valueLabel,
  )
  return rects.join('') + value
}

const widest = (texts: readonly string[], fontSize: number): number =>
  texts.reduce((width, text) => Math.max(width, textWidth(text, fontSize)), 0)

function labelColumn(bars: readonly StackedBar[], frame: ChartFrame): number {
  const wanted = widest(
    bars.map((bar) => plainText(bar.label.slice(0, 400))),
    frame.fontSize,
  )
  return Math.min(wanted + frame.fontSize * 0.2, frame.width * 0.4)
}

function svgElement(frame: ChartFrame, height: number, body: string): string {
  const id = frame.idPrefix
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(frame.width)} ${n(height)}" ` +
    `width="${n(frame.width)}" height="${n(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" ` +
    `font-family="'Source Sans 3', sans-serif" font-size="${n(frame.fontSize)}">` +
    `<title id="${id}-title">${escapeXml(frame.title)}</title>` +
    `<desc id="${id}-desc">${escapeXml(frame.description)}</desc>${body}</svg>`
  )
}

/**
 * Horizontal stacked bars with a label before and a value after each. Labels take up to two fifths of the
 * width, in two lines, then end in an ellipsis; text is escaped; the result is well-formed XML.
 */
export function stackedBarChart(
  bars: readonly StackedBar[],
  names: SeriesNames,
  frame: ChartFrame,
): string {
  const { fontSize } = frame
  const safe = { ...frame, idPrefix: frame.idPrefix.replace(/[^A-Za-z0-9-]/g, '') }
  const valueLabels = bars.map((bar) => fitLabel(bar.valueLabel, frame.width * 0.25, fontSize, 1))
  const shown = bars.map((bar, i) => ({ ...bar, valueLabel: valueLabels[i]?.[0] ?? '' }))
  const labels = labelColumn(bars, safe)
  const left = labels + fontSize * 0.6
  const valueSpace = widest(
    shown.map((bar) => bar.valueLabel),
    fontSize,
  )
  const totals = bars.map((bar) => names.reduce((sum, _, i) => sum + amount(bar.values[i]), 0))
  const x = scaleLinear()
    .domain([0, Math.max(1e-9, frame.max ?? 0, ...totals)])
    .range([0, Math.max(fontSize, frame.width - left - valueSpace - fontSize * 0.8)])
  const head = legend(names, safe)
  const lines = layOut(shown, labels, head.height, safe)
  const bottom = lines.reduce((y, line) => y + line.height, head.height)
  const rows = lines.map(
    (line) => labelSvg(line, labels, safe) + barSvg(line, names.length, { x, left }, safe),
  )
  const axis = `<path d="M${n(left)} ${n(head.height)}V${n(bottom)}" stroke="${escapeXml(frame.colors.rule)}" stroke-width="1"/>`
  return svgElement(
    safe,
    Math.max(bottom, fontSize * 2),
    definitions(safe, names.length) + head.svg + rows.join('') + axis,
  )
}

/** Horizontal bars: one value each. See {@link stackedBarChart} for labels and sizes. */
export function barChart(bars: readonly Bar[], frame: ChartFrame): string {
  const longest = Math.max(0, ...bars.filter(({ isRest }) => isRest !== true).map((b) => b.value))
  return stackedBarChart(
    bars.map(({ value, ...bar }) => ({
      ...bar,
      values: [bar.isRest === true && longest > 0 && value > longest ? 0 : value],
    })),
    [frame.title],
    frame,
  )
}
