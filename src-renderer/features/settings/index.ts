/** What other areas may use of this one. */
export { askAndRemoveSample } from './sample-end'
