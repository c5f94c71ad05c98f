/** What other areas may use of this one. */
export { showCopies } from './begin-with-copy.state'
