/** Every state of the screens around the records, as `records.screens.ts` has it for those with records. */
import { crawledNow } from './lib/changed'
import { otherStates } from './lib/states'
import { lookAndCrawl, useSession } from './lib/suite'

lookAndCrawl(
  useSession(),
  otherStates.map((state) => ({ state, name: state.name })),
  crawledNow(otherStates),
)
