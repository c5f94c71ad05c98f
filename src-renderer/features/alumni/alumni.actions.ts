/** What can be done with the list of alumni. */
import { defineActions } from '../../app/actions'
import { showAddresses } from '../../app/AddressesDialog'
import { showLabels } from '../../app/labels/labels.state'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { exportAlumni } from './alumni.export'
import type { Alumnus } from './alumni.rules'

/** The alumni that are shown, and the newest change in what their list was made from. */
export interface ShownAlumni {
  readonly alumni: readonly Alumnus[]
  readonly newest: number
}

/** Opens the person where people are kept: in their latest closed cycle. */
export function openAlumnus(alumnus: Alumnus): void {
  const cycleId = alumnus.cycles[0]?.cycle.id ?? useUi.getState().cycleId
  goTo({ screen: 'people', cycleId, recordId: alumnus.person.id })
}

/** The actions. */
export const alumniActions = defineActions('alumni', {
  xlsx: {
    title: 'alumni:xlsx',
    icon: 'sheet',
    run: ({ alumni, newest }: ShownAlumni) => void exportAlumni(alumni, newest, 'xlsx'),
  },
  csv: {
    title: 'alumni:csv',
    icon: 'file',
    run: ({ alumni, newest }: ShownAlumni) => void exportAlumni(alumni, newest, 'csv'),
  },
  copyAddresses: {
    title: 'people:selection.copyAddresses',
    icon: 'mail',
    run: ({ alumni }: ShownAlumni) =>
      showAddresses(alumni.map(({ name, person: { email } }) => ({ name, email }))),
  },
  labels: {
    title: 'labels:action',
    icon: 'mail',
    run: ({ alumni, newest }: ShownAlumni) =>
      showLabels(
        alumni.map(({ person }) => person),
        newest,
      ),
  },
  open: { title: 'alumni:open', icon: 'user', run: openAlumnus },
  clearSearch: {
    title: 'alumni:clear',
    run: () => useUi.getState().setFilter('alumni', 'query', null),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly alumni: typeof alumniActions
  }
}
