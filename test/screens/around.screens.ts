/** Every state of pairs and of the screens around them, as `records.screens.ts` has it for the others. */
import { crawledNow } from './lib/changed'
import { otherStates } from './lib/states'
import { lookAndCrawl, useSession } from './lib/suite'

lookAndCrawl(
  useSession(),
  otherStates.map((state) => ({ state, name: state.name })),
  crawledNow(otherStates),
)
