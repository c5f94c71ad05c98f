/** What can be done with workshops. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import type { Workshop } from '../../domain/workshop'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { countMarked, deleteWorkshop } from './workshops.data'
import { saveAttendance } from './workshops.export'
import type { AttendanceList } from './workshops.export'

async function askAndDelete(workshop: Workshop): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  const count = await countMarked(workshop.id)
  const isSure = await confirm({
    title: t('workshops:delete.title', { title: workshop.title }),
    body: t('workshops:delete.body', { count }),
    confirmLabel: t('workshops:delete.do'),
    tone: 'danger',
  })
  return isSure && notify(await deleteWorkshop(workshop))
}

/** The actions. */
export const workshopActions = defineActions('workshops', {
  add: {
    title: 'workshops:add.open',
    icon: 'plus',
    keys: ['Ctrl+N'],
    screen: 'workshops',
    inPalette: true,
    run: onScreen(),
  },
  rollCall: {
    title: 'workshops:rollCall',
    icon: 'list-checks',
    run: ({ id }: Workshop) =>
      goTo({ screen: 'workshops', recordId: id, filters: { view: 'rollCall' } }),
  },
  endRollCall: {
    title: 'attendance:rollCall.done',
    icon: 'arrow-left',
    run: () => goTo({ screen: 'workshops', filters: {} }),
  },
  signInSheet: {
    title: 'workshops:signInSheet',
    icon: 'print',
    run: ({ id }: Workshop) =>
      goTo({ screen: 'reports', recordId: id, filters: { tab: 'signIn' } }),
  },
  xlsx: {
    title: 'workshops:list.xlsx',
    icon: 'sheet',
    run: (list: AttendanceList) => saveAttendance(list, 'xlsx'),
  },
  csv: {
    title: 'workshops:list.csv',
    icon: 'file',
    run: (list: AttendanceList) => saveAttendance(list, 'csv'),
  },
  delete: { title: 'workshops:delete.open', icon: 'trash', tone: 'danger', run: askAndDelete },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly workshops: typeof workshopActions
  }
}
