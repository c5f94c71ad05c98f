/** Settings: the program, this computer, the data, its copies, the trash, the history, and what Ciklus is made of. */
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { routes } from '../../app/routes'
import { useFilter, useUi } from '../../app/ui'
import { Page, Tabs } from '../../ui'
import { CopiesTab } from '../backups'
import { ComputersTab } from '../computers'
import { HistoryTab } from '../history'
import { RegisterTab } from '../register'
import { TrashTab } from '../trash'
import { AboutTab } from './AboutTab'
import { ComputerTab } from './ComputerTab'
import { DataTab } from './DataTab'
import { ProgramTab } from './ProgramTab'

const tabs = routes.settings.filters.tab
type Tab = (typeof tabs)[number]

const contents: Readonly<Record<Tab, () => ReactNode>> = {
  program: () => <ProgramTab />,
  register: () => <RegisterTab />,
  computer: () => <ComputerTab />,
  data: () => <DataTab />,
  copies: () => <CopiesTab />,
  computers: () => <ComputersTab />,
  trash: () => <TrashTab />,
  history: () => <HistoryTab />,
  about: () => <AboutTab />,
}

/** The screen. */
export function SettingsScreen() {
  const { t } = useTranslator()
  const setFilter = useUi((ui) => ui.setFilter)
  const tab = useFilter('settings', 'tab') ?? 'program'
  return (
    <Page title={t('settings:title')}>
      <Tabs
        label={t('settings:title')}
        selected={tab}
        onSelect={(id) => setFilter('settings', 'tab', id)}
        items={tabs.map((id) => ({
          id,
          title: t(`settings:tab.${id}`),
          content: contents[id](),
        }))}
      />
    </Page>
  )
}
