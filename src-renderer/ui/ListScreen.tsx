/** A screen that is a list: its title and what can be done, the list, and beside it the record that is open. */
import type { ReactNode } from 'react'
import { Page } from './Layout'
import type { PageProps } from './Layout'
import { EmptyState } from './Notice'
import type { IconName } from './Icon'
import { SplitView } from './SplitView'

/** Props of {@link ListScreen}. */
export interface ListScreenProps extends Pick<
  PageProps,
  'title' | 'count' | 'actions' | 'toolbar'
> {
  /** The width of the list is remembered under this name. */
  readonly id: string
  /** Stands in the place of everything below the title: that there is nothing yet, or another view. */
  readonly instead?: ReactNode
  /** A line above the list: what can be done with the rows that are ticked. */
  readonly bar?: ReactNode
  readonly list: ReactNode
  /** The list's share of the width to begin with, in percent; a little more than half unless given. */
  readonly share?: number
  /** Names the pane of the open record; without it there is none. */
  readonly detailLabel?: string
  /** The open record; nothing while none is. */
  readonly detail?: ReactNode
  /** Windows above the screen. */
  readonly children?: ReactNode
}

/** The screen. */
export function ListScreen(props: ListScreenProps) {
  const { title, count, actions, toolbar, instead } = props
  const hasInstead = instead !== undefined && instead !== null && instead !== false
  return (
    <Page title={title} count={count} actions={actions} toolbar={toolbar} fill>
      {hasInstead ? instead : <Listed {...props} />}
      {props.children}
    </Page>
  )
}

function Listed({ id, bar, list, share, detailLabel, detail }: ListScreenProps) {
  return (
    <>
      {bar}
      {detailLabel === undefined ? (
        list
      ) : (
        <SplitView id={id} label={detailLabel} list={list} detail={detail} initial={share} />
      )}
    </>
  )
}

/** A screen on which there is nothing: why, and the one next step. */
export function EmptyPage(props: {
  readonly title: string
  readonly icon: IconName
  readonly heading: string
  readonly action?: ReactNode
  /** Why there is nothing stands where the list would. */
  readonly fill?: boolean
  readonly children: ReactNode
}) {
  return (
    <Page title={props.title} fill={props.fill}>
      <EmptyState icon={props.icon} title={props.heading} action={props.action}>
        {props.children}
      </EmptyState>
    </Page>
  )
}
