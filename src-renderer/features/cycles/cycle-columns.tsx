/** The columns of the list of cycles. */
import { toastUnsaved } from '../../app/toasts'
import { cycleProblems, stageIndex } from '../../domain/cycles.rules'
import { stages } from '../../domain/cycle'
import type { Cycle } from '../../domain/cycle'
import type { Translator } from '../../i18n/i18n'
import { Status } from '../../ui'
import type { GridColumn, GridEditor } from '../../ui/grid'
import { cycleNumbers } from './cycle-numbers.rules'
import type { CycleNumber } from './cycle-numbers.rules'
import type { CycleRow } from './cycle-row'
import { editCycle } from './cycles.data'

/** Why a cycle cannot be called so, in words, or null. */
function nameProblem(name: string, cycle: Cycle, all: readonly Cycle[], { t }: Translator) {
  const others = all.filter(({ id }) => id !== cycle.id)
  const [problem] = cycleProblems({ name, dates: cycle.dates }, others)
  return problem === undefined ? null : t(problem.key, problem.params)
}

/** A name is written with the numbers of awards that are made of it: it is no cell of a field. */
function nameEditor(cycles: readonly Cycle[], translator: Translator): GridEditor<CycleRow> {
  return {
    kind: 'text',
    value: ({ cycle }) => cycle.name,
    validate: (name, { cycle }) => nameProblem(name, cycle, cycles, translator),
    commit: ({ cycle }, name) =>
      void editCycle(cycle, { name }).then((result) =>
        toastUnsaved(result, translator.t('cycles:field.name'), name),
      ),
  }
}

/** The columns shown at first. */
export function cycleColumns(
  translator: Translator,
  cycles: readonly Cycle[],
): readonly GridColumn<CycleRow>[] {
  const { t, format } = translator
  return [
    {
      id: 'name',
      title: t('cycles:field.name'),
      width: 120,
      flex: 2,
      isRowHeader: true,
      text: ({ cycle }) => cycle.name,
      sortValue: ({ cycle }) => cycle.name,
      editor: nameEditor(cycles, translator),
    },
    {
      id: 'dates',
      title: t('cycles:field.dates'),
      width: 216,
      flex: 1,
      text: ({ cycle }) => format.monthRange(cycle.dates),
      sortValue: ({ cycle }) => cycle.dates.start,
    },
    {
      id: 'stage',
      title: t('cycles:field.stage'),
      width: 150,
      text: ({ cycle }) => t(`cycles:stage.${cycle.stage}`),
      render: ({ cycle }) => (
        <Status
          kind={cycle.stage === 'closed' ? 'neutral' : 'accent'}
          label={t(`cycles:stage.${cycle.stage}`)}
        />
      ),
      grouping: 'text',
      groupWords: stages.map((stage) => t(`cycles:stage.${stage}`)),
      sortValue: ({ cycle }) => stageIndex(cycle.stage),
    },
  ]
}

/** A column with something that is counted; empty while it is not known. */
function numberColumn(id: CycleNumber, { t, format }: Translator): GridColumn<CycleRow> {
  const of = ({ numbers }: CycleRow): number | null => numbers?.[id] ?? null
  const text = (row: CycleRow): string => {
    const number = of(row)
    return number === null ? '' : format.number(number)
  }
  // Its name is longer than those of the others.
  const width = id === 'mentees' ? 144 : 112
  const common = { width, align: 'end', value: { is: 'number', of }, sortValue: of } as const
  return { id, title: t(`cycles:number.${id}`), text, ...common }
}

/** Columns that are shown when they are chosen. */
export function moreCycleColumns(translator: Translator): readonly GridColumn<CycleRow>[] {
  const { t, format } = translator
  const placesOf = ({ cycle }: CycleRow): number | null => cycle.places ?? null
  return [
    ...cycleNumbers.map((id) => numberColumn(id, translator)),
    {
      id: 'places',
      title: t('cycles:field.places'),
      width: 140,
      align: 'end',
      text: (row) => {
        const places = placesOf(row)
        return places === null ? '' : format.number(places)
      },
      value: { is: 'number', of: placesOf },
      sortValue: placesOf,
    },
    {
      id: 'funder',
      title: t('cycles:field.funder'),
      width: 160,
      flex: 1,
      text: ({ cycle }) => cycle.funder ?? '',
      grouping: 'text',
      sortValue: ({ cycle }) => cycle.funder ?? null,
    },
    {
      id: 'contract',
      title: t('cycles:field.contract'),
      width: 140,
      text: ({ cycle }) => cycle.contract ?? '',
      sortValue: ({ cycle }) => cycle.contract ?? null,
    },
  ]
}
