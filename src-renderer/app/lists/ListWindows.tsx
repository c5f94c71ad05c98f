/** The windows about what a list shows: its views, its columns, its file. */
import { ColumnsDialog } from './ColumnsDialog'
import { ExportDialog } from './ExportDialog'
import { closeListWindow, useListWindow } from './lists.state'
import type { ShownList } from './use-shown-list'
import { ViewsDialog } from './ViewsDialog'

/** The window that is open, if one is. */
export function ListWindows<R>({ shown }: { readonly shown: ShownList<R> }) {
  const { open } = useListWindow()
  if (open?.screen !== shown.list.screen) return null
  const window = { shown, onClose: closeListWindow }
  if (open.window === 'views') return <ViewsDialog {...window} />
  return open.window === 'columns' ? <ColumnsDialog {...window} /> : <ExportDialog {...window} />
}
