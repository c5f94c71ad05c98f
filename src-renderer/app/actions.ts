/**
 * Everything that can be done, in one registry: buttons, menus, the palette, the list of keys and the system's menu are made
 * from it. Areas define their actions; the shell registers them all; a screen adds, while it is shown, what only it can do.
 */
import type { Translate } from '../i18n/i18n'
import { goTo } from './go-to'
import { useUi } from './ui'
import type {
  AboutArgs,
  ActionId,
  AreaActions,
  Definition,
  ScreenRun,
  Words,
} from './actions.types'

/** A registered action. */
export interface Action extends Definition {
  readonly id: string
}

/** What a screen does for an action while it is shown; null when it cannot be done now. */
type Provided = ((about: never) => unknown) | null

/** Everything that is registered, in the order of the areas. */
export interface Registry {
  readonly actions: readonly Action[]
  /** What screens do now, by id; of several the last one holds. */
  readonly provided: readonly { readonly id: string; readonly run: Provided }[]
}

/** Defines an area's actions. */
export function defineActions<
  const Area extends string,
  Actions extends Readonly<Record<string, Definition>>,
>(area: Area, actions: Actions): AreaActions<Area, Actions> {
  return { area, actions }
}

/** Says that an action is done by its screen, with `useActions`, and can only be done there. */
export function onScreen<About = undefined>(): ScreenRun<About> {
  return Object.assign(() => undefined, { isOfScreen: true as const })
}

let registry: Registry = { actions: [], provided: [] }
const listeners = new Set<() => void>()

function publish(next: Registry): void {
  registry = next
  for (const listener of listeners) listener()
}

/** What is registered now. */
export function registered(): Registry {
  return registry
}

/** Calls the listener when something else is registered, or can be done. Returns a function that stops it. */
export function onRegistered(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The actions of areas with their ids, in order. */
export function actionsOf(areas: readonly AreaActions[]): readonly Action[] {
  return areas.flatMap(({ area, actions }) =>
    Object.entries(actions).map(([name, action]) => ({ ...action, id: `${area}.${name}` })),
  )
}

/** Registers the actions of all areas in this order, in the place of what was registered before. */
export function registerActions(areas: readonly AreaActions[]): void {
  publish({ ...registry, actions: actionsOf(areas) })
}

/** Adds what a screen does. Returns a function that takes it away again. */
export function provideActions(runs: Registry['provided']): () => void {
  publish({ ...registry, provided: [...registry.provided, ...runs] })
  const own = new Set(runs)
  return () => {
    publish({ ...registry, provided: registry.provided.filter((one) => !own.has(one)) })
  }
}

/** An action by its id. */
export function actionOf(id: ActionId): Action {
  const action = registry.actions.find((known) => known.id === id)
  if (action === undefined) throw new Error(`The action ${id} is not registered.`)
  return action
}

const isOfScreen = ({ run }: Action): boolean => 'isOfScreen' in run

/** What a screen does for an action; undefined while none is shown that could. */
function providedFor({ id }: Action): Provided | undefined {
  return registry.provided.findLast((one) => one.id === id)?.run
}

/** Whether an action is to be had where the user is, though it may be that it cannot be done now. */
export function isHere(action: Action): boolean {
  if (isOfScreen(action)) return providedFor(action) !== undefined
  return action.screen === undefined || action.screen === useUi.getState().screen
}

type Loose = (about: unknown) => unknown

/**
 * Whether an action that stands on screen can be done now. One whose screen is only just about to say what it does stands
 * there as if it could.
 */
export function isEnabled(action: Action, about: unknown): boolean {
  if (providedFor(action) === null) return false
  // The ids tie an action to what it is about; by the time it is looked up by name the compiler has lost that.
  return action.when === undefined || (action.when as Loose)(about) === true
}

/** Does a registered action. Answers what it answers; false when it cannot be done now. */
export function perform(action: Action, about: unknown): unknown {
  if (!isEnabled(action, about)) return false
  const run = isOfScreen(action) ? providedFor(action) : action.run
  return run ? (run as Loose)(about) : false
}

/** Whether an action can be done now, or after going to its screen, which then says what can be done there. */
export function isReachable(action: Action): boolean {
  return (isHere(action) || action.screen !== undefined) && isEnabled(action, undefined)
}

/** Milliseconds in which a screen that was gone to says what it can do. */
const patience = 3_000

/** Does an action; one of another screen after going there, as soon as that screen says whether it can. */
export function performThere(action: Action): void {
  if (!isHere(action) && action.screen !== undefined) goTo({ screen: action.screen })
  if (isHere(action)) perform(action, undefined)
  else performOnceHere(action)
}

function performOnceHere(action: Action): void {
  const timer = setTimeout(() => stop(), patience)
  const stop = onRegistered(() => {
    if (!isHere(action)) return
    clearTimeout(timer)
    stop()
    perform(action, undefined)
  })
}

/** Does an action. Answers what it answers, which may be a promise; false when it cannot be done now. */
export function runAction<Id extends ActionId>(id: Id, ...[about]: AboutArgs<Id>): unknown {
  return perform(actionOf(id), about)
}

function say(words: Words<never>, t: Translate, about: unknown): string {
  return typeof words === 'string'
    ? t(words)
    : (words as (about: unknown, t: Translate) => string)(about, t)
}

/** The name of an action. */
export function titleOf(action: Action, t: Translate, about?: unknown): string {
  return say(action.title, t, about)
}

/** The words of an action on a button or in a menu. */
export function labelOf(action: Action, t: Translate, about?: unknown): string {
  return say(action.label ?? action.title, t, about)
}
