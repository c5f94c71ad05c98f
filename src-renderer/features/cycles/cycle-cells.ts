/** The fields of cycles that are entered in the list: in a cell, by pasting, for many at once. */
import { fieldCell } from '../../app/cells/cell-field'
import type { CellField } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { storedRow } from '../../app/cells/stored-row'
import { stages } from '../../domain/cycle'
import { label } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import type { Translator } from '../../i18n/i18n'
import { isStage } from './cycle-row'
import type { CycleRow } from './cycle-row'

const nameOf = ({ cycle }: CycleRow): string => cycle.name

const ownOf = (translator: Translator) => ({
  translator,
  table: 'cycles' as const,
  record: ({ cycle }: CycleRow) => cycle,
  done: ({ cycle: { name } }: CycleRow) => label('cycles:done.edited', { name }),
})

/** What stands in the list. Not the name: no two cycles are called the same, and the numbers of awards are made of it. */
function listCells(translator: Translator): readonly CellField<CycleRow>[] {
  const own = ownOf(translator)
  return [
    fieldCell({
      ...own,
      field: 'stage',
      values: () => stages,
      // Entering a stage is called the same wherever it is done.
      done: ({ cycle }, stage) =>
        isStage(stage)
          ? label(`cycles:done.movedTo.${stage}`, { name: cycle.name })
          : label('cycles:done.edited', { name: cycle.name }),
    }),
    fieldCell({ ...own, field: 'places', min: 1, max: 10_000 }),
    fieldCell({ ...own, field: 'funder', along: voidForms }),
    fieldCell({ ...own, field: 'contract' }),
  ]
}

/** The cells of the list. */
export function cycleCells(translator: Translator): CellList<CycleRow> {
  return {
    cells: listCells(translator),
    nameOf,
    stored: async (row) => ({ ...row, cycle: await storedRow('cycles', row.cycle) }),
  }
}

/** The fields that many cycles can be given a value in at once: also those that do not stand in the list. */
export function cycleFields(translator: Translator): CellList<CycleRow> {
  const own = ownOf(translator)
  const cells = [
    ...listCells(translator),
    fieldCell({ ...own, field: 'workshopsRequired', min: 0, max: 200 }),
    fieldCell({ ...own, field: 'meetingsPlanned', min: 1, max: 200 }),
    fieldCell({ ...own, field: 'quietDays', min: 1, max: 366 }),
  ]
  return { cells, nameOf }
}
