/** What other areas may use of this one. */
export { RollCall } from './RollCall'
