/** What can be done with the list of alumni. */
import { defineActions } from '../../app/actions'
import { useUi } from '../../app/ui'
import { exportAlumni } from './alumni.export'
import type { Alumnus } from './alumni.rules'

/** The alumni that are shown, and the newest change in what their list was made from. */
export interface ShownAlumni {
  readonly alumni: readonly Alumnus[]
  readonly newest: number
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
