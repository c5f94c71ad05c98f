/** What other areas may use of this one. */
export { TrashTab } from './TrashTab'
export { openInTrash } from './trash.state'
export { useInTrash } from './use-in-trash'
