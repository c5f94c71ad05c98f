/** Settings: the program, this computer, the data, its copies, the trash, the history, and what Ciklus is made of. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Page, Tabs } from '../../ui'
import { CopiesLeaf } from '../backups/CopiesLeaf'
import { AboutLeaf } from './AboutLeaf'
import { ComputerLeaf } from './ComputerLeaf'
import { DataLeaf } from './DataLeaf'
import { HistoryLeaf } from './HistoryLeaf'
import { ProgramLeaf } from './ProgramLeaf'
import { TrashLeaf } from './TrashLeaf'

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
  const [leaf, setLeaf] = useState<Leaf>('program')
  return (
    <Page title={t('settings:title')}>
      <Tabs
        label={t('settings:title')}
        selected={leaf}
        onSelect={setLeaf}
        items={leaves.map((id) => ({
          id,
          title: t(`settings:leaf.${id}`),
          content: contents[id](),
        }))}
      />
    </Page>
  )
}
