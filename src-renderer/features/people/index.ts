/** What other areas may use of this one. */
export { peopleWorkbook } from './people.document'
