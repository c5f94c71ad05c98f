/** A list as it is to be shown: the grid, cards, or a board on which a card is moved by entering the word of its new column. */
import { useMemo } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Board, Cards } from '../../ui/board'
import type { BoardColumn, BoardProps } from '../../ui/board'
import { Grid, isTyping } from '../../ui/grid'
import type { GridColumn, GridProps, RowGroup } from '../../ui/grid'
import { useTranslator } from '../../i18n/i18n'
import { act } from '../act'
import type { CellField } from '../cells/cell-field'
import { notify } from '../notify'
import { toast } from '../toasts'
import { cardColumns, shownGroups } from './list-state.rules'
import { sortList } from './use-shown-list'
import type { ShownList } from './use-shown-list'

/** Props of {@link ListBody}: those of the grid that the list does not say itself. */
interface ListBodyProps<R> extends Omit<
  GridProps<R>,
  'rows' | 'getRowId' | 'sort' | 'onSortChange' | 'groupBy' | 'id' | 'label' | 'columns'
> {
  readonly shown: ShownList<R>
  /** The columns with their editors. */
  readonly columns?: readonly GridColumn<R>[]
  /** What stands in the place of everything when there are no rows. */
  readonly empty?: ReactNode
}

/** The list. */
export function ListBody<R>(props: ListBodyProps<R>) {
  const { shown, ...grid } = props
  const { list, rows, shape, columns, sort, group } = shown
  if (shape !== 'table') return <CardList {...props} />
  return (
    <Grid
      {...grid}
      id={list.id}
      label={list.label}
      columns={props.columns ?? columns}
      rows={rows}
      getRowId={list.idOf}
      sort={sort}
      onSortChange={(next) => sortList(list.screen, next)}
      groupBy={group}
    />
  )
}

/** Enters the word of a column in the card's cell; says why where that cannot be. */
async function moveTo<R>(row: R, title: string, cell: CellField<R>, name: string): Promise<void> {
  const problem = cell.locked(row)
  const read = problem === null ? cell.read(title, row) : ({ ok: false, problem } as const)
  if (!read.ok) {
    toast({ key: 'lists:board.stays', params: { name, problem: read.problem } })
    return
  }
  if (read.edits.length > 0) notify(await act(cell.done(row, title), read.edits))
}

/**
 * Whether what a column of the board is called can be entered: one of the words there are, what stands in the cell itself, or nothing. A
 * month is no day.
 */
function isEntered<R>({ groupWords, grouping }: GridColumn<R>, title: string): boolean {
  const isWord = groupWords === undefined ? grouping === 'text' : groupWords.includes(title)
  return isWord || (title === '' && groupWords !== undefined)
}

/** How cards are moved on the board: by a decision of the screen, or by entering the word of the column in their cell. */
function movingOf<R>(
  { list, group }: ShownList<R>,
  nameOf: (row: R) => string,
): Pick<BoardProps<R>, 'onMove' | 'canMove'> & { readonly isTarget: (title: string) => boolean } {
  const { moving } = list
  if (moving !== undefined && moving.columnId === group?.id)
    return { isTarget: moving.isTarget, onMove: moving.move }
  const cell = list.cells?.cells.find(({ id }) => id === group?.id)
  if (cell === undefined || group === null)
    return { isTarget: () => false, onMove: () => undefined }
  return {
    isTarget: (title) => isEntered(group, title),
    onMove: (row, title) => void moveTo(row, title, cell, nameOf(row)),
    // Of a card that cannot be moved at all it is said why; a column that is not for it is gone over.
    canMove: (row, title) => cell.locked(row) !== null || cell.read(title, row).ok,
  }
}

/** The groups as columns of a board, with those in which nothing is; cards can be moved into what can be entered. */
function useBoardColumns<R>(
  groups: readonly RowGroup<R>[],
  { list, group: by }: ShownList<R>,
  isTarget: (title: string) => boolean,
  { none, leftOut }: { readonly none: string; readonly leftOut: string },
): readonly BoardColumn<R>[] {
  const only = by === null ? undefined : list.narrowedTo?.[by.id]
  return useMemo(() => {
    const choices = by?.groupWords ?? []
    const there = new Map(groups.map((group) => [group.title, group.rows]))
    const others = groups.filter(({ title }) => !choices.includes(title))
    return [...choices.map((title) => ({ title, rows: there.get(title) ?? [] })), ...others].map(
      ({ title, rows: cards }) => ({
        id: title,
        title: title === '' ? none : title,
        cards,
        isTarget: isTarget(title),
        leftOut: only !== undefined && cards.length === 0 && title !== only ? leftOut : undefined,
      }),
    )
  }, [groups, by, isTarget, only, none, leftOut])
}

/** Keys on a card that neither cards nor board take: the screen's own, and letters that search. */
function keysOf<R>({ onKey, onType, shown }: ListBodyProps<R>) {
  const [columnId] = shown.columns.map(({ id }) => id)
  return (event: KeyboardEvent, row: R): boolean => {
    if (onKey?.(event, row, columnId ?? null) === true) return true
    if (!isTyping(event) || event.nativeEvent.isComposing || !onType) return false
    onType(event.key)
    return true
  }
}

/** What a card says of a column. A number or a day says what it is: there is no heading above it. */
function lineOf<R>({ title, text, value }: GridColumn<R>, row: R): string {
  const words = (text?.(row) ?? '').trim()
  const isPlain = value === undefined && /\p{L}/u.test(words)
  return words === '' || isPlain ? words : `${title}: ${words}`
}

function CardList<R>(props: ListBodyProps<R>) {
  const { t } = useTranslator()
  const { shown } = props
  const { list, rows, shape, group } = shown
  const groups = useMemo(() => shownGroups(rows, shown), [rows, shown])
  const cardGroups = useMemo(
    () => groups.map(({ title, rows: cards }) => ({ title, cards })),
    [groups],
  )
  const fields = cardColumns(shown)
  const name = shown.all.find(({ isRowHeader }) => isRowHeader === true)
  const nameOf = (row: R) => name?.text?.(row) ?? ''
  const { isTarget, ...moving } = useMemo(
    () => movingOf(shown, (row) => name?.text?.(row) ?? ''),
    [shown, name],
  )
  const columns = useBoardColumns(groups, shown, isTarget, {
    none: t('ui:grid.noGroup'),
    leftOut: t('lists:board.leftOut'),
  })
  const common = {
    label: list.label,
    getCardId: list.idOf,
    nameOf,
    linesOf: (row: R) => fields.map((field) => lineOf(field, row)).filter((line) => line !== ''),
    lines: fields.length,
    current: props.current ?? null,
    onCurrentChange: (id: string) => props.onCurrentChange?.(id),
    onKey: keysOf(props),
    ...(props.onMenu ? { onMenu: props.onMenu } : {}),
    ...(props.onOpen ? { onOpen: props.onOpen } : {}),
    ref: props.ref,
  }
  // Cards without a card keep the focus that the last of them had.
  if (rows.length === 0 && shape !== 'cards') return props.empty
  if (shape === 'cards')
    return <Cards {...common} groups={cardGroups} isGrouped={group !== null} empty={props.empty} />
  return (
    <Board
      {...common}
      {...{ columns, ...moving }}
      empty={list.emptyColumn ?? t('lists:board.empty')}
    />
  )
}
