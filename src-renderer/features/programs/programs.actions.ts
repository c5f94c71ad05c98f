/** What can be done about programs. */
import { defineActions } from '../../app/actions'
import { useProgramList } from './programs.state'

/** The actions. */
export const programActions = defineActions('programs', {
  list: {
    title: 'programs:list',
    icon: 'folder',
    inPalette: true,
    inMenu: 'file',
    run: () => useProgramList.setState({ isOpen: true }),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly programs: typeof programActions
  }
}
