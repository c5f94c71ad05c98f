/** Bundles the Chromium host when its sources have changed since it was bundled. */
import { ensureHost } from '../../scripts/lib/ensure-build.mjs'

/** Before the suites. */
export async function setup(): Promise<void> {
  if ((await ensureHost()) !== 0) throw new Error('The Chromium host could not be bundled')
}
