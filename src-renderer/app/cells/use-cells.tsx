/** A list whose cells are edited, pasted into and copied: its columns with their editors, and the window before a paste. */
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, useOnce } from '../../ui'
import type { GridColumn, GridEditor, PastePlace } from '../../ui/grid'
import { act, actOnLatest, untilSaved } from '../act'
import { label } from '../../domain/edits'
import { notify } from '../notify'
import { toast, toastUnsaved } from '../toasts'
import type { CellField } from './cell-field'
import { planPaste } from './plan.rules'
import type { CellList } from './plan.rules'
import { PlanView } from './PlanView'

/**
 * Writes what was typed into one cell: what differs from what is stored, since the row that is shown may not have what was typed
 * into it just before.
 */
async function writeCell<R>(
  cell: CellField<R>,
  stored: CellList<R>['stored'],
  row: R,
  text: string,
): Promise<void> {
  const written = await actOnLatest(cell.done(row, text), async () => {
    const read = cell.read(text, (await stored?.(row)) ?? row)
    return read.ok ? read.edits : []
  })
  toastUnsaved(written, cell.title, text)
}

function editorOf<R>(cell: CellField<R>, stored: CellList<R>['stored']): GridEditor<R> {
  const isEditable = (row: R) => cell.locked(row) === null
  const commit = (row: R, text: string) => void writeCell(cell, stored, row, text)
  if (cell.kind === 'choice')
    return {
      kind: 'select',
      value: (row) => (cell.text(row) === '' ? null : cell.text(row)),
      options: (row) => cell.choices(row).map((word) => ({ id: word, label: word })),
      commit,
      isEditable,
    }
  return {
    kind: 'text',
    value: cell.text,
    validate: (text, row) => {
      const read = cell.read(text, row)
      return read.ok ? null : read.problem
    },
    suggestions: cell.suggestions,
    commit,
    isEditable,
  }
}

/** The columns, those that are cells of a field with their editors. */
function withEditors<R>(
  columns: readonly GridColumn<R>[],
  { cells, stored }: CellList<R>,
): readonly GridColumn<R>[] {
  return columns.map((column) => {
    const cell = cells.find(({ id }) => id === column.id)
    return cell === undefined ? column : { ...column, editor: editorOf(cell, stored) }
  })
}

interface Pasted<R> {
  readonly block: readonly (readonly string[])[]
  readonly at: PastePlace<R>
}

/** What a grid is told so that its cells can be edited and pasted into. `list` and `columns` are to be stable. */
export function useCells<R>(
  columns: readonly GridColumn<R>[],
  list: CellList<R>,
): {
  readonly cells: {
    readonly columns: readonly GridColumn<R>[]
    readonly onPaste: (block: Pasted<R>['block'], at: PastePlace<R> | null) => void
  }
  /** The window about what is being pasted. */
  readonly pasting: ReactNode
} {
  const [pasted, setPasted] = useState<Pasted<R> | null>(null)
  const edited = useMemo(() => withEditors(columns, list), [columns, list])
  return {
    cells: {
      columns: edited,
      onPaste: (block, at) => {
        if (at !== null) setPasted({ block, at })
        else toast({ key: 'core:cells.nowhere', params: {} }, { tone: 'problem' })
      },
    },
    pasting: pasted && <PasteDialog {...pasted} list={list} onClose={() => setPasted(null)} />,
  }
}

/**
 * Where is pasted, the rows as they are stored once what was begun before is written: those that were shown then may not have what was
 * typed into them just before.
 */
function useStoredPlace<R>({ block, at }: Pasted<R>, stored: CellList<R>['stored']): PastePlace<R> {
  const [place, setPlace] = useState(at)
  useEffect(() => {
    if (stored === undefined) return undefined
    let isOver = false
    const read = async () => {
      await untilSaved()
      const met = await Promise.all(at.rows.slice(0, block.length).map(stored))
      if (!isOver) setPlace({ ...at, rows: [...met, ...at.rows.slice(block.length)] })
    }
    void read()
    return () => {
      isOver = true
    }
  }, [at, block, stored])
  return place
}

function PasteDialog<R>(
  props: Pasted<R> & { readonly list: CellList<R>; readonly onClose: () => void },
) {
  const { t } = useTranslator()
  const { block, list, onClose } = props
  const at = useStoredPlace(props, list.stored)
  const [isEmptying, setEmptying] = useState(false)
  const plan = useMemo(
    () =>
      planPaste(block, at, list, {
        isEmptying,
        computed: t('core:cells.computed'),
        otherName: t('core:cells.otherName'),
      }),
    [block, at, list, isEmptying, t],
  )
  const paste = useOnce(async () => {
    const done = label('core:cells.done.pasted', { count: plan.changed })
    if (notify(await act(done, plan.edits))) onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('core:cells.pasteTitle')}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={paste} isDisabled={plan.changed === 0} autoFocus>
            {t('core:cells.paste', { count: plan.changed })}
          </Button>
        </>
      }
    >
      <PlanView plan={plan} isEmptying={isEmptying} onEmptying={setEmptying} />
    </Dialog>
  )
}
