/** What other areas may use of this one. */
export { HistoryTab } from './HistoryTab'
