/** The figures of a cycle in words, for the report, its workbook, Home and the Reports screen alike. */
import type { Translator } from '../../i18n/i18n'
import { partKeys } from '../../domain/figures'
import type { Figure } from '../../domain/figures'

/** A figure as it is read: "48", "workshops", "of 60". The note is empty when there is nothing to add. */
export interface FigureText {
  readonly value: string
  readonly label: string
  readonly note: string
}

/** A figure in words. What cannot be computed yet (nothing to divide by) is a dash. */
export function figureText(figure: Figure, { t, format }: Translator): FigureText {
  const { key, value, unit, of } = figure
  const part = partKeys.find((one) => one === key)
  const written =
    value === null ? '–' : unit === 'part' ? format.percent(value) : format.number(value, 1)
  return {
    value: written,
    label: t(`documents:figure.${key}`, { count: value === null ? 0 : Math.ceil(value) }),
    note: of === null || part === undefined ? '' : t(`documents:figureOf.${part}`, { count: of }),
  }
}
