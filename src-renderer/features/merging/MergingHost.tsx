/** The windows about two records of one person, when they were asked for. Once on the page. */
import { MergeDialog } from './MergeDialog'
import { SeparateDialog } from './SeparateDialog'
import { useMerging } from './merging.state'

/** Shows them. */
export function MergingHost() {
  const { pair, apart } = useMerging()
  if (pair) return <MergeDialog first={pair.keptId} second={pair.otherId} />
  return apart === null ? null : <SeparateDialog keptId={apart} />
}
