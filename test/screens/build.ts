/** Builds the page of the screens when its sources have changed since it was built. */
import { ensureScreens } from '../../scripts/lib/ensure-build.mjs'

/** Before the suites. */
export async function setup(): Promise<void> {
  if ((await ensureScreens()) !== 0) throw new Error('The page of the screens could not be built')
}
