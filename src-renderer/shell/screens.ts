/** The screens of the program, in the order in which they stand on the rail. The only list that knows them all. */
import type { ComponentType } from 'react'
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
import type { KeysUnder, TranslationKey } from '../i18n/translation-key'
import type { IconName } from '../ui'

/** A screen and where the shell offers it. */
export interface Screen {
  readonly id: string
  readonly icon: IconName
  readonly titleKey: TranslationKey
  readonly component: ComponentType
  /** On the rail, below its line, or reached from elsewhere. */
  readonly place: 'rail' | 'foot' | 'elsewhere'
}

const screen = (
  id: KeysUnder<'shell:screen'>,
  icon: IconName,
  component: ComponentType,
  place: Screen['place'] = 'rail',
): Screen => ({ id, icon, titleKey: `shell:screen.${id}`, component, place })

/** Every screen. */
export const screens: readonly Screen[] = [
  screen('home', 'home', HomeScreen),
  screen('people', 'users', PeopleScreen),
  screen('pairs', 'handshake', PairsScreen),
  screen('workshops', 'presentation', WorkshopsScreen),
  screen('awards', 'award', AwardsScreen),
  screen('reports', 'chart', ReportsScreen),
  screen('alumni', 'graduate', AlumniScreen),
  screen('settings', 'settings', SettingsScreen, 'foot'),
  screen('cycles', 'calendar', CyclesScreen, 'elsewhere'),
  screen('import', 'upload', ImportScreen, 'elsewhere'),
  screen('check', 'list-checks', CheckScreen, 'elsewhere'),
]
