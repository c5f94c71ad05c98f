/** What other areas may use of this one. */
export { GuideView } from './GuideView'
export { closeHelp, helpViews, openHelp, useHelp } from './guide.state'
