/** What other areas may use of this one. */
export { GoalsView } from './GoalsView'
export { PersonGoals } from './PersonGoals'
export { PersonProjects } from './PersonProjects'
export { PersonSupport } from './PersonSupport'
export { PersonVoices } from './PersonVoices'
export { PairStory, PersonStory } from './Story'
