/** What an action is, and the types that come of what the areas define: a name that is mistyped does not compile. */
import type { Translate } from '../i18n/i18n'
import type { TranslationKey } from '../i18n/translation-key'
import type { IconName } from '../ui'
import type { ScreenName } from './routes'

/** The words of an action: a catalogue key, or what to say of that which it is about. */
export type Words<About> = TranslationKey | ((about: About, t: Translate) => string)

/** Something that can be done, from nothing or about something. */
export interface Definition<About = never> {
  /** Its name: in the palette, in the list of keys, in the system's menu. */
  readonly title: Words<About>
  /** Shorter words for buttons and menus that stand where it is plain what they are about. */
  readonly label?: Words<About>
  readonly icon?: IconName
  readonly tone?: 'danger'
  /** Written as `Ctrl+Shift+Z`. All of them work, the first is shown. */
  readonly keys?: readonly string[]
  /** A key that a list listens to itself, shown in menus. */
  readonly listKey?: string
  /** The screen on which its keys work; everywhere when missing. */
  readonly screen?: ScreenName
  /** Whether the palette offers it; then it is about nothing. */
  readonly inPalette?: true
  /** A catalogue key of further words by which the palette finds it. */
  readonly keywords?: TranslationKey
  /** Where the system's menu offers it; then it is about nothing. */
  readonly inMenu?: 'file' | 'edit'
  /** Whether it can be done now; always when missing. */
  readonly when?: (about: About) => boolean
  /** Does it. May answer, later too, whether it was done. */
  readonly run: (about: About) => unknown
}

/** What an action does that only its screen can do, for it needs what is chosen there. */
export type ScreenRun<About> = ((about: About) => void) & { readonly isOfScreen: true }

/** The actions of an area by name. */
export interface AreaActions<
  Area extends string = string,
  Actions extends Readonly<Record<string, Definition>> = Readonly<Record<string, Definition>>,
> {
  readonly area: Area
  readonly actions: Actions
}

/** Keeps the interface from being empty where no area is. */
declare const noArea: unique symbol

/** The actions of all areas. Each area adds its own where it defines them (`declare module`). */
export interface ActionAreas {
  readonly [noArea]?: never
}

/** The name of an area. */
export type Area = Extract<keyof ActionAreas, string>

/** The names of an area's actions. */
type ActionName<A extends Area> = Extract<keyof ActionAreas[A]['actions'], string>

/** The id of an action: its area and its name, `people.add`. */
export type ActionId = { [A in Area]: `${A}.${ActionName<A>}` }[Area]

type Given<Run> = Run extends (about: infer About) => unknown
  ? unknown extends About
    ? undefined
    : About
  : never

type Runs<A extends Area> = {
  [N in ActionName<A>]: ActionAreas[A]['actions'][N] extends { readonly run: infer Run }
    ? Run
    : never
}

/** What an action is about; undefined when about nothing. */
export type About<Id extends ActionId> = Id extends `${infer A extends Area}.${infer N}`
  ? N extends ActionName<A>
    ? Given<Runs<A>[N]>
    : never
  : never

/** What an action is about, as the rest of a function's arguments. */
export type AboutArgs<Id extends ActionId> = [About<Id>] extends [undefined]
  ? []
  : [about: About<Id>]

/** The actions that are about nothing. */
export type PlainActionId = {
  [Id in ActionId]: [About<Id>] extends [undefined] ? Id : never
}[ActionId]

/** What a screen does for those of its area's actions that only it can do; null for what cannot be done now. */
export type ScreenActions<A extends Area> = {
  readonly [N in ActionName<A> as Runs<A>[N] extends { readonly isOfScreen: true } ? N : never]?:
    | ((about: Given<Runs<A>[N]>) => unknown)
    | null
}
