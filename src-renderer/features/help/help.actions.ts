/** What can be done when something does not work. */
import { defineActions } from '../../app/actions'
import { takeGraphicsBack, tryDocuments, useHelpNeeds } from './help.state'

/** The actions. */
export const helpActions = defineActions('help', {
  report: {
    title: 'help:report.command',
    icon: 'download',
    inPalette: true,
    run: () => useHelpNeeds.setState({ isReportOpen: true }),
  },
  tryDocuments: {
    title: 'help:documents.again',
    inPalette: true,
    when: () => useHelpNeeds.getState().areDocumentsOff,
    run: () => void tryDocuments(),
  },
  takeGraphicsBack: {
    title: 'help:graphics.again',
    inPalette: true,
    when: () => useHelpNeeds.getState().isWithoutGraphics,
    run: () => void takeGraphicsBack(),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly help: typeof helpActions
  }
}
