/** The order in which files of tests are begun: those that take longest first. Begun last, one of them would go on alone while a core is idle. */
import { BaseSequencer } from 'vitest/node'

/**
 * Begins with the files of these names (without what tells them from other files of tests), the longest first; the others follow as ever.
 * @returns {import('vitest/node').TestSequencerConstructor}
 */
export function longestFirst(names) {
  const rank = ({ moduleId }) => {
    const at = names.findIndex((name) => moduleId.includes(`/${name}.`))
    return at < 0 ? names.length : at
  }
  return class LongestFirst extends BaseSequencer {
    async sort(files) {
      const sorted = await super.sort(files)
      return sorted.toSorted((a, b) => rank(a) - rank(b))
    }
  }
}
