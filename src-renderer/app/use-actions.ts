/** Actions in components: what a screen does for them while it is shown, and what a button or a menu needs to know of them. */
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslator } from '../i18n/i18n'
import type { Translate } from '../i18n/i18n'
import type { IconName, MenuCommand } from '../ui'
import {
  actionOf,
  isEnabled,
  labelOf,
  onRegistered,
  perform,
  provideActions,
  registered,
  titleOf,
} from './actions'
import type { Registry } from './actions'
import { useOnScreen } from './shown-actions'
import type { ActionOnScreen } from './shown-actions'
import type { About, ActionId, Area, PlainActionId, ScreenActions } from './actions.types'

/** What is registered; the component is shown anew when that changes. */
export function useRegistry(): Registry {
  return useSyncExternalStore(onRegistered, registered)
}

type Runs = Readonly<Record<string, ((about: never) => unknown) | null | undefined>>

/** Says what the area's actions do that only this screen can do, while it is shown. */
export function useActions<A extends Area>(area: A, actions: ScreenActions<A>): void {
  const runs: Runs = actions
  const newest = useRef(runs)
  useLayoutEffect(() => {
    newest.current = runs
  })
  // Registered anew only when something else can be done, not each time the screen is drawn.
  const names = Object.keys(runs).join(' ')
  const able = Object.keys(runs)
    .filter((name) => typeof runs[name] === 'function')
    .join(' ')
  useLayoutEffect(() => {
    const isAble = new Set(able.split(' '))
    return provideActions(
      names.split(' ').map((name) => ({
        id: `${area}.${name}`,
        run: isAble.has(name) ? (about: never) => newest.current[name]?.(about) : null,
      })),
    )
  }, [area, names, able])
}

/** What an action is about, beside its id. */
export type AboutProps<Id extends ActionId> = [About<Id>] extends [undefined]
  ? { readonly about?: undefined }
  : { readonly about: About<Id> }

/** How an action stands on screen. */
interface ShownAction {
  readonly title: string
  readonly label: string
  readonly icon: IconName | undefined
  readonly shortcut: string | undefined
  readonly tone: 'danger' | undefined
  readonly isDisabled: boolean
  readonly run: () => void
}

function shown(id: ActionId, about: unknown, t: Translate, onDone?: () => void): ShownAction {
  const action = actionOf(id)
  const finish = async (): Promise<void> => {
    if ((await perform(action, about)) === true) onDone?.()
  }
  return {
    title: titleOf(action, t, about),
    label: labelOf(action, t, about),
    icon: action.icon,
    shortcut: action.keys?.[0] ?? action.listKey,
    tone: action.tone,
    isDisabled: !isEnabled(action, about),
    run: () => void finish(),
  }
}

/** An action for a button of one's own. `onDone` is called when it was done; `isBlocked` is a reason of the place not to offer it. */
export function useAction<Id extends ActionId>(
  id: Id,
  { about }: AboutProps<Id>,
  onDone?: () => void,
  isBlocked = false,
): ShownAction {
  const { t } = useTranslator()
  useRegistry()
  const action = shown(id, about, t, onDone)
  const isDisabled = action.isDisabled || isBlocked
  useOnScreen([{ id, about, isDisabled, run: action.run }])
  return { ...action, isDisabled }
}

/** An action of a menu: its id, or its id with what it is about. */
export type ActionItem =
  | PlainActionId
  | 'separator'
  | {
      [Id in ActionId]: {
        readonly action: Id
        /** Its full name instead of its shorter words. */
        readonly isFull?: boolean
        /** Called when it was done. */
        readonly onDone?: () => void
      } & AboutProps<Id>
    }[ActionId]

/** Actions as the entries of a menu. */
export function useActionItems(
  items: readonly ActionItem[],
): readonly (MenuCommand | 'separator')[] {
  const { t } = useTranslator()
  useRegistry()
  const onScreen: ActionOnScreen[] = []
  const entries = items.map((item, at) => {
    if (item === 'separator') return item
    const { action, about, onDone, isFull } = typeof item === 'string' ? { action: item } : item
    const { title, icon, shortcut, tone, isDisabled, run, ...words } = shown(
      action,
      about,
      t,
      onDone,
    )
    onScreen.push({ id: action, about, isDisabled, run })
    const label = isFull === true ? title : words.label
    // The same action may stand there twice, about different things.
    return { id: `${action} ${String(at)}`, label, icon, shortcut, tone, isDisabled, onAction: run }
  })
  useOnScreen(onScreen)
  return entries
}
