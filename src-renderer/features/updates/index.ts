/** What other areas may use of this one. */
export { UpdatesSection } from './UpdatesSection'
export { lookWeekly } from './updates.data'
