/** What a block that is pasted, or one value given to many, would change: cell by cell, before it is done. Pure. */
import type { Edit } from '../../domain/record'
import type { CellField } from './cell-field'

/** A list as the plans see it. */
export interface CellList<R> {
  readonly cells: readonly CellField<R>[]
  readonly nameOf: (row: R) => string
  /** The row as it is stored now: a cell typed twice in a row is read against what the first one wrote. */
  readonly stored?: (row: R) => Promise<R>
}

/** A heading and what stands under it. */
interface PlanColumn<R> {
  readonly id: string
  readonly title: string
  readonly text?: ((row: R) => string) | undefined
  /** Whether its texts are the names of the rows. */
  readonly isRowHeader?: boolean | undefined
}

/** One cell of a plan: what was and what comes, or why it stays. */
export interface PlanLine {
  readonly id: string
  readonly who: string
  readonly field: string
  readonly was: string
  /** What is to stand there. */
  readonly wanted: string
  /** Why it stays as it was; null when it changes. */
  readonly problem: string | null
}

/** A plan. What is refused comes first among the lines. */
export interface CellPlan {
  readonly lines: readonly PlanLine[]
  readonly edits: readonly Edit[]
  readonly changed: number
  readonly refused: number
  /** Cells that have the value already. */
  readonly same: number
  /** Empty cells of the block over cells that are not empty: those stay, unless they are to be emptied. */
  readonly blanks: number
  readonly rowsBeyond: number
  readonly columnsBeyond: number
  /** Whether the first line of the block is the headings, which is no row. */
  readonly hasHead: boolean
}

type Outcome =
  | { readonly is: 'same' | 'blank' | 'nothing' }
  | { readonly is: 'line'; readonly line: PlanLine; readonly edits: readonly Edit[] }

/** Whether a text says what stands there already: not where it is only added to that, or taken away from it. */
function isThere<R>(text: string, was: string, cell: CellField<R> | undefined): boolean {
  return text.trim() === was && cell?.isPart !== true
}

/** What one text does to one cell. */
function outcomeOf<R>(
  list: CellList<R>,
  row: R,
  column: PlanColumn<R>,
  text: string,
  at: { readonly id: string; readonly isEmptying: boolean; readonly computed: string },
): Outcome {
  const cell = list.cells.find(({ id }) => id === column.id)
  const was = cell?.text(row) ?? column.text?.(row) ?? ''
  if (isThere(text, was, cell)) return { is: was === '' ? 'nothing' : 'same' }
  if (text.trim() === '' && (!at.isEmptying || cell === undefined)) return { is: 'blank' }
  const line = { id: at.id, who: list.nameOf(row), field: column.title, was, wanted: text.trim() }
  const refused = (problem: string): Outcome => ({
    is: 'line',
    line: { ...line, problem },
    edits: [],
  })
  const locked = cell === undefined ? at.computed : cell.locked(row)
  if (cell === undefined || locked !== null) return refused(locked ?? at.computed)
  const read = cell.read(text, row)
  if (!read.ok) return refused(read.problem)
  if (read.edits.length === 0) return { is: 'same' }
  return { is: 'line', line: { ...line, wanted: read.text, problem: null }, edits: read.edits }
}

function planOf(
  outcomes: readonly Outcome[],
  rest: Pick<CellPlan, 'rowsBeyond' | 'columnsBeyond' | 'hasHead'>,
): CellPlan {
  const found = outcomes.flatMap((one) => (one.is === 'line' ? one : []))
  const lines = found.map(({ line }) => line)
  const refused = lines.filter(({ problem }) => problem !== null)
  return {
    lines: [...refused, ...lines.filter(({ problem }) => problem === null)],
    edits: found.flatMap(({ edits }) => edits),
    changed: lines.length - refused.length,
    refused: refused.length,
    same: outcomes.filter(({ is }) => is === 'same').length,
    blanks: outcomes.filter(({ is }) => is === 'blank').length,
    ...rest,
  }
}

const isEmpty = (line: readonly string[]): boolean => line.every((text) => text.trim() === '')

/** The lines of a block that are rows: without its headings. */
function bodyOf<R>(block: readonly (readonly string[])[], columns: readonly PlanColumn<R>[]) {
  const [first = []] = block
  const isHead = first.every((text, at) => text.trim() === columns[at]?.title)
  const hasHead = block.length > 1 && isHead && !isEmpty(first)
  return { body: hasHead ? block.slice(1) : block, hasHead }
}

/** Whether a line says itself that it is of another row: by a name that is only read, and is not the row's. */
function namesOther<R>(
  list: CellList<R>,
  row: R,
  columns: readonly PlanColumn<R>[],
  line: readonly string[],
): boolean {
  return line.some((text, across) => {
    const column = columns[across]
    if (column?.isRowHeader !== true || list.cells.some(({ id }) => id === column.id)) return false
    return text.trim() !== '' && text.trim() !== column.text?.(row).trim()
  })
}

/** What a text would have changed stays as it was. */
function refusedFor(outcome: Outcome, problem: string): Outcome {
  if (outcome.is !== 'line') return outcome
  return { ...outcome, line: { ...outcome.line, problem }, edits: [] }
}

/**
 * The plan of a block that is pasted over rows and columns, from the first of each on.
 * @param said what is said of a column that is reckoned and not entered (`computed`), and of a line with the name of another
 *   row in it (`otherName`)
 */
export function planPaste<R>(
  block: readonly (readonly string[])[],
  at: { readonly rows: readonly R[]; readonly columns: readonly PlanColumn<R>[] },
  list: CellList<R>,
  said: { readonly isEmptying: boolean; readonly computed: string; readonly otherName: string },
): CellPlan {
  const { body, hasHead } = bodyOf(block, at.columns)
  const outcomes = body.flatMap((line, down) => {
    const row = at.rows[down]
    if (row === undefined) return []
    const isOther = namesOther(list, row, at.columns, line)
    return line.flatMap((text, across) => {
      const column = at.columns[across]
      if (column === undefined) return []
      const outcome = outcomeOf(list, row, column, text, { id: `${down}-${across}`, ...said })
      return isOther ? refusedFor(outcome, said.otherName) : outcome
    })
  })
  const width = Math.max(0, ...body.map(({ length }) => length))
  return planOf(outcomes, {
    hasHead,
    rowsBeyond: body.slice(at.rows.length).filter((line) => !isEmpty(line)).length,
    columnsBeyond: Math.max(0, width - at.columns.length),
  })
}

/** The plan of one value that is given to many. */
export function planChange<R>(
  rows: readonly R[],
  cell: CellField<R>,
  text: string,
  list: CellList<R>,
  isEmptying: boolean,
): CellPlan {
  const outcomes = rows.map((row, at) =>
    outcomeOf({ ...list, cells: [cell] }, row, cell, text, {
      id: String(at),
      isEmptying,
      computed: '',
    }),
  )
  return planOf(outcomes, { rowsBeyond: 0, columnsBeyond: 0, hasHead: false })
}
