/** What other areas may use of this one. */
export { TrashTab } from './TrashTab'
export { useInTrash } from './use-in-trash'
