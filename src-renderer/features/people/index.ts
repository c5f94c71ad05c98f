/** What other areas may use of this one. */
export { setStatuses } from './participations.data'
export { usePersonFields } from './people-many'
