/** Settings: the program, this computer, the data, its copies, the trash, the history, and what Ciklus is made of. */
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../app/ui'
import { Page, Tabs } from '../../ui'
import { CopiesLeaf } from '../backups/CopiesTab'
import { HistoryLeaf } from '../history/HistoryTab'
import { TrashLeaf } from '../trash/TrashTab'
import { AboutLeaf } from './AboutTab'
import { ComputerLeaf } from './ComputerTab'
import { DataLeaf } from './DataTab'
import { ProgramLeaf } from './ProgramTab'

const leaves = ['program', 'computer', 'data', 'copies', 'trash', 'history', 'about'] as const
type Leaf = (typeof leaves)[number]

const contents: Readonly<Record<Leaf, () => ReactNode>> = {
  program: () => <ProgramLeaf />,
  computer: () => <ComputerLeaf />,
  data: () => <DataLeaf />,
  copies: () => <CopiesLeaf />,
  trash: () => <TrashLeaf />,
  history: () => <HistoryLeaf />,
  about: () => <AboutLeaf />,
}

/** The screen. */
export function SettingsScreen() {
  const { t } = useTranslator()
  const wanted = useUi((ui) => ui.filters['settings']?.['leaf'])
  const setFilter = useUi((ui) => ui.setFilter)
  const leaf = leaves.find((known) => known === wanted) ?? 'program'
  return (
    <Page title={t('settings:title')}>
      <Tabs
        label={t('settings:title')}
        selected={leaf}
        onSelect={(id) => setFilter('settings', 'leaf', id)}
        items={leaves.map((id) => ({
          id,
          title: t(`settings:leaf.${id}`),
          content: contents[id](),
        }))}
      />
    </Page>
  )
}
