/** The window in which somebody is forgotten, when it was asked for. Once on the page. */
import { EraseDialog } from './EraseDialog'
import { useErasing } from './erasure.state'

/** Shows it. */
export function ErasureHost() {
  const { personId } = useErasing()
  return personId === null ? null : <EraseDialog key={personId} personId={personId} />
}
