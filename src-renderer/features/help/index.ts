/** What other areas may use of this one. */
export { useHelpNeeds } from './help.state'
