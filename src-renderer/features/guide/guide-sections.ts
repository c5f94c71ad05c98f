/** Which section of the guide is about a screen. A screen without one does not compile. */
import type { FilterValue, ScreenName } from '../../app/routes'

const ofScreen: Readonly<Record<ScreenName, string>> = {
  home: 'first-evening',
  people: 'selection',
  selection: 'selection',
  pairs: 'matching',
  workshops: 'workshops',
  awards: 'awards',
  reports: 'report',
  alumni: 'next-cycle',
  settings: 'settings',
  cycles: 'next-cycle',
  import: 'import',
  check: 'check',
  duplicates: 'one-person',
  matching: 'proposing',
  letters: 'letters',
}

const ofTab: Readonly<Record<FilterValue<'settings', 'tab'>, string>> = {
  program: 'settings',
  register: 'own-lists',
  computer: 'settings',
  data: 'your-data',
  computers: 'several-computers',
  copies: 'trouble',
  trash: 'trouble',
  history: 'trouble',
  about: 'updates',
}

/** The sections about the meetings and the goals, which are views of Pairs. */
const ofViews: Readonly<Partial<Record<FilterValue<'pairs', 'view'>, string>>> = {
  meetings: 'meetings',
  goals: 'goals',
}

/** The section about a screen; of Settings, about its tab, and of Pairs, about its view. */
export function sectionOf(
  screen: ScreenName,
  tab: FilterValue<'settings', 'tab'> | null = null,
  view: FilterValue<'pairs', 'view'> | null = null,
): string {
  const ofView = screen === 'pairs' && view !== null ? ofViews[view] : undefined
  if (ofView !== undefined) return ofView
  return screen === 'settings' && tab !== null ? ofTab[tab] : ofScreen[screen]
}

/** The sections that a screen leads to. A test finds each in the guide of every language. */
export const sectionsOfScreens: readonly string[] = [
  ...new Set([...Object.values(ofScreen), ...Object.values(ofTab), ...Object.values(ofViews)]),
]
