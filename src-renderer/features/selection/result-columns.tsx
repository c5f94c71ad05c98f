/** The columns of the results. */
import type { Cycle } from '../../domain/cycle'
import type { Translator } from '../../i18n/i18n'
import type { GridColumn } from '../../ui/grid'
import { arrivalColumns } from './arrival-columns'
import type { Result } from './results.rules'
import { statusColumn } from './status-moves'
import styles from './Selection.module.css'

const whole = (value: number | null | undefined, { format }: Translator): string =>
  value === null || value === undefined ? '–' : format.number(Math.round(value))

/** Between which ranks an applicant lies; one number where chance makes no difference. */
function ranksText({ adjusted }: Result, { t, format }: Translator): string {
  if (adjusted === null) return '–'
  const [best, worst] = [format.number(adjusted.bestRank), format.number(adjusted.worstRank)]
  return best === worst ? best : t('selection:ranks', { best, worst })
}

/** A column with a number. */
function numberColumn(
  { t, ...translator }: Translator,
  id: 'rank' | 'mean' | 'adjusted' | 'ranks' | 'spread' | 'count',
  of: (result: Result) => number | null,
  {
    width = 72,
    text,
  }: { readonly width?: number; readonly text?: (result: Result) => string } = {},
): GridColumn<Result> {
  const plain = (result: Result): string => whole(of(result), { t, ...translator })
  const title = t(`selection:field.${id}`)
  // What has words of its own (“35, disputed”) is in a file as these.
  const rounded = (result: Result): number | null => {
    const number = of(result)
    return number === null ? null : Math.round(number)
  }
  const value = text === undefined ? ({ is: 'number', of: rounded } as const) : undefined
  return { id, title, width, align: 'end', text: text ?? plain, value, sortValue: of }
}

/** How far reviewers lie apart, and in a word that it is far. */
function spreadText({ standing }: Result, translator: Translator): string {
  const spread = whole(standing.spread, translator)
  return standing.isDisputed ? translator.t('selection:disputed', { spread }) : spread
}

/** The columns shown at first, and those that can be chosen. Adjusted scores have theirs only where there are any. */
export function resultColumns(
  translator: Translator,
  cycle: Cycle,
  results: readonly Result[],
  isAdjusted: boolean,
): {
  readonly usual: readonly GridColumn<Result>[]
  readonly further: readonly GridColumn<Result>[]
} {
  const { t } = translator
  const of = ({ applicant }: Result) => applicant
  const arrival = arrivalColumns(translator, cycle, results, of)
  const usual: readonly GridColumn<Result>[] = [
    numberColumn(translator, 'rank', ({ rank }) => rank, { width: 56 }),
    {
      id: 'name',
      title: t('selection:field.applicant'),
      width: 140,
      flex: 2,
      isRowHeader: true,
      text: ({ applicant }) => applicant.name,
      render: ({ applicant }) => <span className={styles.name}>{applicant.name}</span>,
      sortValue: ({ applicant }) => applicant.name,
    },
    // Beside the name: behind the points it would not be in sight while somebody is open.
    ...arrival.usual,
    numberColumn(translator, 'mean', ({ standing }) => standing.mean),
    ...(isAdjusted ? adjustedColumns(translator) : []),
    numberColumn(translator, 'spread', ({ standing }) => standing.spread, {
      width: 120,
      text: (result) => spreadText(result, translator),
    }),
    numberColumn(translator, 'count', ({ standing }) => standing.count),
    statusColumn(of, t),
  ]
  return { usual, further: arrival.further }
}

function adjustedColumns(translator: Translator): readonly GridColumn<Result>[] {
  return [
    numberColumn(translator, 'adjusted', (result) => result.adjusted?.value ?? null, {
      width: 92,
    }),
    numberColumn(translator, 'ranks', (result) => result.adjusted?.bestRank ?? null, {
      width: 112,
      text: (result) => ranksText(result, translator),
    }),
  ]
}
