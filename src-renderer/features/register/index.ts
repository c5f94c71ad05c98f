/** What other areas may use of this one. */
export { OwnFieldRows } from './OwnFieldRows'
export { RegisterTab } from './RegisterTab'
