/** Several tabs of one thing, one shown at a time. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import styles from './Tabs.module.css'

/** One tab. */
export interface TabItem<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly count?: number | undefined
  readonly content: ReactNode
}

/** Props of {@link Tabs}. */
interface TabsProps<Id extends string> {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
}

/** A row of titles and the panel of the chosen one. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={props.selected}
      onSelectionChange={(key) => {
        const chosen = props.items.find((item) => item.id === key)
        if (chosen) props.onSelect(chosen.id)
      }}
    >
      <TabList aria-label={props.label} className={styles.titles ?? ''}>
        {props.items.map((item) => (
          <Tab key={item.id} id={item.id} className={styles.title ?? ''}>
            {item.title}
            {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel ?? ''}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
