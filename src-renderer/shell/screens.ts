/** The page of each screen and its place on the rail. The only list that knows them all. */
import type { ComponentType } from 'react'
import { screenOf } from '../app/routes'
import type { ScreenName } from '../app/routes'
import { AlumniScreen } from '../features/alumni/AlumniScreen'
import { AwardsScreen } from '../features/awards/AwardsScreen'
import { CheckScreen } from '../features/check/CheckScreen'
import { CyclesScreen } from '../features/cycles/CyclesScreen'
import { HomeScreen } from '../features/home/HomeScreen'
import { ImportScreen } from '../features/import/ImportScreen'
import { PairsScreen } from '../features/pairs/PairsScreen'
import { PeopleScreen } from '../features/people/PeopleScreen'
import { ReportsScreen } from '../features/reports/ReportsScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { WorkshopsScreen } from '../features/workshops/WorkshopsScreen'
import type { TranslationKey } from '../i18n/translation-key'
import type { IconName } from '../ui'

/** A screen and where the shell offers it. */
export interface Screen {
  readonly icon: IconName
  readonly component: ComponentType
  /** On the rail, below its line, or reached from elsewhere. */
  readonly place: 'rail' | 'foot' | 'elsewhere'
}

const screen = (
  icon: IconName,
  component: ComponentType,
  place: Screen['place'] = 'rail',
): Screen => ({ icon, component, place })

/** Every screen there is a way to, in the order of the rail. */
export const screens: Readonly<Record<ScreenName, Screen>> = {
  home: screen('home', HomeScreen),
  people: screen('users', PeopleScreen),
  pairs: screen('handshake', PairsScreen),
  workshops: screen('presentation', WorkshopsScreen),
  awards: screen('award', AwardsScreen),
  reports: screen('chart', ReportsScreen),
  alumni: screen('graduate', AlumniScreen),
  settings: screen('settings', SettingsScreen, 'foot'),
  cycles: screen('calendar', CyclesScreen, 'elsewhere'),
  import: screen('upload', ImportScreen, 'elsewhere'),
  check: screen('list-checks', CheckScreen, 'elsewhere'),
}

/** The catalogue key of a screen's name. */
export const screenTitle = (name: ScreenName): TranslationKey => `shell:screen.${name}`

/** The screens of one place, in order. */
export function screensAt(place: Screen['place']): readonly ScreenName[] {
  return Object.keys(screens)
    .map(screenOf)
    .filter((name) => screens[name].place === place)
}
