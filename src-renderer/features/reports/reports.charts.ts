/** The charts of a cycle report as report blocks. They print in black and white; the same data stands in words beside each. */
import type { ReportBlock } from '../../../src-shared/documents'
import type { Translator } from '../../i18n/i18n'
import { barChart, printColors, stackedBarChart } from '../../ui/charts/bar-chart'
import type { ChartFrame } from '../../ui/charts/bar-chart'
import { lineOf, textOf } from '../../app/documents/document-text'
import type { Group, WorkshopAttendance } from '../../domain/figures'

/** The width of a chart in a report, in points: the width of the text. */
const width = 460
const fontSize = 9.5
/** More bars than this would be a wall; the rest is one bar, "other". */
const mostBars = 14
/** Bars of one attendance chart, so that it stays on a page. */
const workshopsPerChart = 16

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

/** A bar chart of groups, the largest first; those beyond the fourteenth are added up as "other". */
export function groupChart(
  groups: readonly Group[],
  caption: string,
  idPrefix: string,
  { t, format }: Translator,
): Chart {
  const shown = groups.length > mostBars ? groups.slice(0, mostBars - 1) : groups
  const rest = groups.slice(shown.length)
  const others = new Set(rest.flatMap((group) => group.personIds)).size
  const bars = shown.map(({ label, personIds }) => ({
    label: lineOf(label === '' ? t('documents:report.notSaid') : label),
    value: personIds.length,
    valueLabel: format.number(personIds.length),
  }))
  if (rest.length > 0) {
    const label = t('documents:report.others', { count: rest.length })
    bars.push({ label, value: others, valueLabel: format.number(others) })
  }
  const description = bars.map((bar) => `${bar.label} ${bar.valueLabel}`).join(', ')
  return block(caption, { idPrefix, description }, (frame) => barChart(bars, frame))
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
  const description = bars.map((bar) => `${bar.label} ${bar.valueLabel}`).join(', ')
  const names = states.map((state) => t(`documents:attendance.${state}`))
  const caption = t('documents:report.attendanceChart')
  return block(caption, { idPrefix, description, max }, (frame) =>
    stackedBarChart(bars, names, frame),
  )
}

/** Attendance per workshop, as many charts as keep each on one page, all on one scale. */
export function attendanceCharts(
  lines: readonly WorkshopAttendance[],
  translator: Translator,
): readonly Chart[] {
  const total = ({ present, excused, absent }: WorkshopAttendance): number =>
    present.length + excused.length + absent.length
  const max = Math.max(0, ...lines.map(total))
  const charts: Chart[] = []
  for (let from = 0; from < lines.length; from += workshopsPerChart) {
    const part = lines.slice(from, from + workshopsPerChart)
    charts.push(attendanceChart(part, max, `attendance-${from}`, translator))
  }
  return charts
}
