/** What other areas may use of this one. */
export { OtherPrograms } from './OtherPrograms'
export { beginWith, listPrograms } from './programs.data'
