/** Sentences about pairs that more than one part of the screen says. */
import type { Translate } from '../../i18n/i18n'
import type { MentorLoad } from '../../domain/pairs.rules'

/** "takes 2, has 1, can take 1 more"; or that they have not said how many they take. */
export function loadText(load: MentorLoad, t: Translate): string {
  if (load.capacity === null) return t('pairs:load.unsaid', { taken: load.taken })
  const words = load.free === 0 ? 'pairs:load.full' : 'pairs:load.free'
  return t(words, { taken: load.taken, capacity: load.capacity, count: load.free ?? 0 })
}
