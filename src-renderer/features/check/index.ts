/** What other areas may use of this one. */
export { openCheck } from './check.state'
