/** The charts of a cycle report as report blocks. They print in black and white; the same data stands in words beside each. */
import type { ReportBlock } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { barChart, printColors, stackedBarChart } from '../../ui/charts/bar-chart'
import type { ChartFrame } from '../../ui/charts/bar-chart'
import { lineOf, textOf } from '../../app/documents/document-text'
import type { Group, WorkshopAttendance } from '../../domain/figures'
import { isMarked } from '../../domain/figures.rules'

/** The width of a chart in a report, in points: the width of the text. */
const width = 460
const fontSize = 9
/** More bars than this would be a wall; the rest is one bar, "other". */
const mostBars = 16
/** Bars of one attendance chart, so that it stays on a page. */
const workshopsPerChart = 10

type Chart = Extract<ReportBlock, { kind: 'chart' }>

const block = (
  caption: string,
  frame: Omit<ChartFrame, 'width' | 'fontSize' | 'colors' | 'title'>,
  draw: (frame: ChartFrame) => string,
): Chart => ({
  kind: 'chart',
  caption: lineOf(caption),
  svg: draw({ ...frame, width, fontSize, colors: printColors, title: lineOf(caption) }),
  description: textOf(frame.description),
})

/** What people may be grouped by: the words over the chart, for the smallest groups together, and the start of its ids. */
const groupings = {
  city: {
    caption: 'documents:report.byCity',
    others: 'documents:report.otherCities',
    id: 'by-city',
  },
  field: {
    caption: 'documents:report.byField',
    others: 'documents:report.otherFields',
    id: 'by-field',
  },
} as const

/**
 * A bar chart of groups, the largest first; where there are more than sixteen, those beyond the fifteenth are added up as "3 other
 * places". Who has not said is no place: they stand apart, at the end. Neither is ever the longest bar.
 */
export function groupChart(
  groups: readonly Group[],
  by: keyof typeof groupings,
  { t, format }: Translator,
): Chart {
  const { caption, others, id } = groupings[by]
  const named = groups.filter(({ label }) => label !== '')
  const shown = named.length > mostBars ? named.slice(0, mostBars - 1) : named
  const rest = named.slice(shown.length)
  const bar = (label: string, personIds: readonly string[], isRest = false) => {
    const value = new Set(personIds).size
    return { label: lineOf(label), value, valueLabel: format.number(value), isRest }
  }
  const restIds = rest.flatMap(({ personIds }) => personIds)
  const silent = groups.filter(({ label }) => label === '').flatMap(({ personIds }) => personIds)
  const bars = [
    ...shown.map(({ label, personIds }) => bar(label, personIds)),
    ...(rest.length === 0 ? [] : [bar(t(others, { count: rest.length }), restIds, true)]),
    ...(silent.length === 0 ? [] : [bar(t('documents:report.notSaid'), silent, true)]),
  ]
  const description = bars.map((one) => `${one.label} ${one.valueLabel}`).join(', ')
  return block(t(caption), { idPrefix: id, description }, (frame) => barChart(bars, frame))
}

function attendanceChart(
  lines: readonly WorkshopAttendance[],
  max: number,
  idPrefix: string,
  { t, format }: Translator,
): Chart {
  const states = (['present', 'excused', 'absent'] as const).filter(
    (state) => state === 'present' || lines.some((line) => line[state].length > 0),
  )
  const bars = lines.map((line) => ({
    label: lineOf(line.workshop.title),
    values: states.map((state) => line[state].length),
    valueLabel: format.number(line.present.length),
  }))
  const names = states.map((state) => t(`documents:attendance.${state}`))
  const description = bars
    .map(({ label, values }) => {
      const said = values.map((value, at) => `${names[at] ?? ''} ${format.number(value)}`)
      return `${label}: ${said.join(', ')}`
    })
    .join('; ')
  const caption = t('documents:report.attendanceChart')
  return block(caption, { idPrefix, description, max }, (frame) =>
    stackedBarChart(bars, names, frame),
  )
}

/** Attendance per workshop, as many charts as keep each on one page, all on one scale. Where nothing was marked is said below. */
export function attendanceCharts(
  lines: readonly WorkshopAttendance[],
  translator: Translator,
): readonly Chart[] {
  const { t, format } = translator
  const marked = lines.filter(isMarked)
  const unmarked = lines.filter((line) => !isMarked(line)).map(({ workshop }) => workshop.title)
  const total = ({ present, excused, absent }: WorkshopAttendance): number =>
    present.length + excused.length + absent.length
  const max = Math.max(0, ...marked.map(total))
  const charts: Chart[] = []
  for (let from = 0; from < marked.length; from += workshopsPerChart) {
    const part = marked.slice(from, from + workshopsPerChart)
    charts.push(attendanceChart(part, max, `attendance-${from}`, translator))
  }
  const footnote =
    unmarked.length === 0
      ? {}
      : { footnote: lineOf(t('documents:report.notMarked', { names: format.list(unmarked) })) }
  return charts.map((chart, at) => (at === charts.length - 1 ? { ...chart, ...footnote } : chart))
}
