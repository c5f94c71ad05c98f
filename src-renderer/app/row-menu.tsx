/** The menu of a row of a list, at the pointer or under the row: the same actions as the menu of the open record. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ContextMenu } from '../ui'
import type { MenuPlace } from '../ui/grid'
import { useActionItems } from './use-actions'
import type { ActionItem } from './use-actions'

interface RowMenu {
  readonly label: string
  readonly at: MenuPlace
  readonly items: readonly ActionItem[]
  readonly onClose: () => void
}

function ActionContextMenu({ items, ...menu }: RowMenu) {
  return <ContextMenu {...menu} items={useActionItems(items)} />
}

/** What a grid is told so that its rows have a menu. An empty list of actions is none. */
export function useRowMenu<R>(
  label: string,
  itemsFor: (row: R) => readonly ActionItem[],
): { readonly onMenu: (row: R, at: MenuPlace) => void; readonly menu: ReactNode } {
  const [shown, setShown] = useState<{ readonly row: R; readonly at: MenuPlace } | null>(null)
  const items = shown === null ? [] : itemsFor(shown.row)
  return {
    onMenu: (row, at) => setShown({ row, at }),
    menu: shown !== null && items.length > 0 && (
      <ActionContextMenu label={label} at={shown.at} items={items} onClose={() => setShown(null)} />
    ),
  }
}
