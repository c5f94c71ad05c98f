/** What can be done with a meeting on the list of them. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo, turnTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { deleteMeeting } from './meetings.data'
import type { MeetingLine } from './meeting-list'

/** The actions. */
export const meetingActions = defineActions('meetings', {
  list: {
    title: 'meetings:listOpen',
    inPalette: true,
    keywords: 'meetings:listKeywords',
    run: () => turnTo({ screen: 'pairs', filters: { view: 'meetings', span: 'list' } }),
  },
  edit: { title: 'meetings:edit', icon: 'pencil', run: onScreen<MeetingLine>() },
  pair: {
    title: 'meetings:openPair',
    run: ({ named }: MeetingLine) =>
      goTo({ screen: 'pairs', recordId: named.pair.id, filters: { view: 'list' } }),
  },
  delete: {
    title: 'meetings:deleteOne',
    icon: 'trash',
    tone: 'danger',
    run: async ({ named, meeting }: MeetingLine) => notify(await deleteMeeting(named, meeting)),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly meetings: typeof meetingActions
  }
}
