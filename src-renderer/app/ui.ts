/**
 * What the screen needs to know and the data does not: where the user is, what is selected, how things are
 * filtered, and this device's preferences. The program's data never lives here.
 */
import { create } from 'zustand'
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import type { Place } from '../domain/place'
import { arriving, leaving, nothingLeft } from './left.rules'
import type { KeptFilters, Left } from './left.rules'
import { filterValue, firstScreen, screenOf } from './routes'
import type { FilterName, FilterValue, ScreenName } from './routes'

/** How light the screen is. */
export const themes = ['system', 'light', 'dark'] as const
/** One of {@link themes}. */
export type Theme = (typeof themes)[number]

/** Text sizes, in percent of the usual one. */
export const textSizes = [90, 100, 115, 130, 150, 200] as const
/** One of {@link textSizes}. */
type TextSize = (typeof textSizes)[number]

/** Preferences of this device, kept between starts. */
export interface Preferences {
  readonly theme: Theme
  readonly textSize: TextSize
  /** Whether single keys, without Ctrl or Alt, do something: `?` everywhere, letters and digits in lists. */
  readonly singleKeys: boolean
  /** Null until the user has chosen: then the system's language is taken. */
  readonly language: Language | null
  /** The screen and the cycle shown last. */
  readonly screen: ScreenName
  readonly cycleId: string | null
  /** What the last sheet to sign was made with. */
  readonly signIn: { readonly blankRows: number; readonly withAddress: boolean }
}

export type { KeptFilters } from './left.rules'

/** Everything about the screen. `selection` and `filters` are by screen; going somewhere is {@link goTo}. */
export interface UiState extends Preferences {
  readonly selection: Readonly<Partial<Record<ScreenName, string | null>>>
  readonly filters: Readonly<Partial<Record<ScreenName, KeptFilters>>>
  /** How lists that are not shown now were left. */
  readonly left: Left
  readonly setCycle: (cycleId: string | null) => void
  readonly select: (screen: ScreenName, id: string | null) => void
  /** Sets a filter of a screen; an empty text or null takes it away. */
  readonly setFilter: <S extends ScreenName, N extends FilterName<S>>(
    screen: S,
    name: N,
    value: FilterValue<S, N> | '' | null,
  ) => void
  readonly clearFilters: (screen: ScreenName) => void
  readonly setTheme: (theme: Theme) => void
  readonly setLanguage: (language: Language) => void
  readonly setTextSize: (size: TextSize) => void
  readonly setSignIn: (choices: Partial<Preferences['signIn']>) => void
  readonly setSingleKeys: (isOn: boolean) => void
}

const storageKey = 'ciklus.preferences'

const standard: Preferences = {
  theme: 'system',
  textSize: 100,
  singleKeys: true,
  language: null,
  screen: firstScreen,
  cycleId: null,
  signIn: { blankRows: 5, withAddress: false },
}

const oneOf = <T>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value)

function readSignIn(value: unknown): Preferences['signIn'] {
  const stored = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const blankRows: unknown = stored.get('blankRows')
  const isCount = typeof blankRows === 'number' && Number.isInteger(blankRows)
  return {
    blankRows: isCount && blankRows >= 0 && blankRows <= 60 ? blankRows : standard.signIn.blankRows,
    withAddress: stored.get('withAddress') === true,
  }
}

/** Reads preferences from text that may be anything: what is not as it should be is as if never set. */
export function readPreferences(text: string | null): Preferences {
  let value: unknown = null
  try {
    value = JSON.parse(text ?? 'null')
  } catch {
    return standard
  }
  if (typeof value !== 'object' || value === null) return standard
  const stored = value as Readonly<Record<string, unknown>>
  const short = (field: unknown): string | null =>
    typeof field === 'string' && field !== '' && field.length <= 300 ? field : null
  return {
    theme: oneOf(themes, stored['theme']) ?? standard.theme,
    textSize: oneOf(textSizes, stored['textSize']) ?? standard.textSize,
    singleKeys: stored['singleKeys'] !== false,
    language: oneOf(languages, stored['language']) ?? null,
    screen: screenOf(stored['screen']),
    cycleId: short(stored['cycleId']),
    signIn: readSignIn(stored['signIn']),
  }
}

const storage = (): Storage | null => (typeof localStorage === 'undefined' ? null : localStorage)

function remember(preferences: Preferences): void {
  const { theme, textSize, singleKeys, language, screen, cycleId, signIn } = preferences
  const kept: Preferences = { theme, textSize, singleKeys, language, screen, cycleId, signIn }
  try {
    storage()?.setItem(storageKey, JSON.stringify(kept))
  } catch {
    // A full disk must not stop anybody from changing a screen; the preference lasts until the window closes.
  }
}

function recall(): Preferences {
  try {
    return readPreferences(storage()?.getItem(storageKey) ?? null)
  } catch {
    return standard
  }
}

/** The store. */
export const useUi = create<UiState>((set) => ({
  ...recall(),
  selection: {},
  filters: {},
  left: nothingLeft,
  setCycle: (cycleId) => set({ cycleId, selection: {} }),
  select: (screen, id) => set((ui) => ({ selection: { ...ui.selection, [screen]: id } })),
  setFilter: (screen, name, value) =>
    set((ui) => {
      const before: KeptFilters = ui.filters[screen] ?? {}
      const own: Record<string, string> = {}
      for (const [other, kept] of Object.entries(before)) if (other !== name) own[other] = kept
      if (value !== null && value !== '') own[name] = value
      const left = leaving(ui.left, screen, before)
      const filters = arriving(left, screen, before, own)
      return { left, filters: { ...ui.filters, [screen]: filters } }
    }),
  clearFilters: (screen) => set((ui) => ({ filters: { ...ui.filters, [screen]: {} } })),
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
  setTextSize: (textSize) => set({ textSize }),
  setSignIn: (choices) => set((ui) => ({ signIn: { ...ui.signIn, ...choices } })),
  setSingleKeys: (singleKeys) => set({ singleKeys }),
}))

useUi.subscribe((now, before) => {
  const changed =
    now.theme !== before.theme ||
    now.textSize !== before.textSize ||
    now.singleKeys !== before.singleKeys ||
    now.language !== before.language ||
    now.screen !== before.screen ||
    now.cycleId !== before.cycleId ||
    now.signIn !== before.signIn
  if (changed) remember(now)
})

/** Where the user is now: kept with each change, so that undo can walk back there. */
export function currentPlace(): Place {
  const { screen, cycleId, selection } = useUi.getState()
  return { screen, cycleId, recordId: selection[screen] ?? null }
}

/** The chosen value of a screen's filter, or null. */
export function useFilter<S extends ScreenName, N extends FilterName<S>>(
  screen: S,
  name: N,
): FilterValue<S, N> | null {
  return useUi((ui) => filterValue(screen, name, ui.filters[screen]?.[name]))
}

/** The record that is open on a screen, or null. */
export function useSelected(screen: ScreenName): string | null {
  return useUi((ui) => ui.selection[screen] ?? null)
}
