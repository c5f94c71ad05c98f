/** The page of each screen, which is loaded when it is shown, and its place on the rail. The only list that knows them all. */
import type { ComponentType } from 'react'
import { Lazy } from '../app/lazy'
import { screenOf } from '../app/routes'
import type { ScreenName } from '../app/routes'
import type { TranslationKey } from '../i18n/translation-key'
import type { IconName } from '../ui'

/** A screen and where the shell offers it. */
export interface Screen {
  readonly icon: IconName
  readonly part: Lazy
  /** On the rail, below its line, or reached from elsewhere. */
  readonly place: 'rail' | 'foot' | 'elsewhere'
}

const screen = (
  icon: IconName,
  bring: () => Promise<ComponentType>,
  place: Screen['place'] = 'rail',
): Screen => ({ icon, part: new Lazy(bring), place })

/** Every screen there is a way to, in the order of the rail. */
export const screens: Readonly<Record<ScreenName, Screen>> = {
  home: screen('home', () => import('../features/home/HomeScreen').then((file) => file.HomeScreen)),
  people: screen('users', () =>
    import('../features/people/PeopleScreen').then((file) => file.PeopleScreen),
  ),
  selection: screen('list-checks', () =>
    import('../features/selection/SelectionScreen').then((file) => file.SelectionScreen),
  ),
  pairs: screen('handshake', () =>
    import('../features/pairs/PairsScreen').then((file) => file.PairsScreen),
  ),
  workshops: screen('presentation', () =>
    import('../features/workshops/WorkshopsScreen').then((file) => file.WorkshopsScreen),
  ),
  awards: screen('award', () =>
    import('../features/awards/AwardsScreen').then((file) => file.AwardsScreen),
  ),
  reports: screen('chart', () =>
    import('../features/reports/ReportsScreen').then((file) => file.ReportsScreen),
  ),
  alumni: screen('graduate', () =>
    import('../features/alumni/AlumniScreen').then((file) => file.AlumniScreen),
  ),
  settings: screen(
    'settings',
    () => import('../features/settings/SettingsScreen').then((file) => file.SettingsScreen),
    'foot',
  ),
  cycles: screen(
    'calendar',
    () => import('../features/cycles/CyclesScreen').then((file) => file.CyclesScreen),
    'elsewhere',
  ),
  import: screen(
    'upload',
    () => import('../features/import/ImportScreen').then((file) => file.ImportScreen),
    'elsewhere',
  ),
  check: screen(
    'list-checks',
    () => import('../features/check/CheckScreen').then((file) => file.CheckScreen),
    'elsewhere',
  ),
  duplicates: screen(
    'users',
    () => import('../features/merging/DuplicatesScreen').then((file) => file.DuplicatesScreen),
    'elsewhere',
  ),
  letters: screen(
    'mail',
    () => import('../features/letters/LettersScreen').then((file) => file.LettersScreen),
    'elsewhere',
  ),
  matching: screen(
    'handshake',
    () => import('../features/matching/MatchingScreen').then((file) => file.MatchingScreen),
    'elsewhere',
  ),
}

/** The catalogue key of a screen's name. */
export const screenTitle = (name: ScreenName): TranslationKey => `shell:screen.${name}`

/** The screens of one place, in order. */
export function screensAt(place: Screen['place']): readonly ScreenName[] {
  return Object.keys(screens)
    .map(screenOf)
    .filter((name) => screens[name].place === place)
}
