/** Help: the guide and the list of keys. */
import { defineActions } from '../../app/actions'
import { closeHelp, openHelp, useHelp } from './guide.state'

/** The actions. */
export const guideActions = defineActions('guide', {
  open: {
    title: 'guide:open',
    label: 'guide:title',
    icon: 'help',
    keys: ['F1', '?'],
    inPalette: true,
    run: () => {
      if (useHelp.getState().isOpen) closeHelp()
      else openHelp()
    },
  },
  keys: { title: 'shell:shortcuts.title', inPalette: true, run: () => openHelp({ view: 'keys' }) },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly guide: typeof guideActions
  }
}
