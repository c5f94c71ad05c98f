/** What other areas may use of this one. */
export { PersonProjects } from './PersonProjects'
