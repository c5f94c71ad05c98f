/** Many names in a sentence: the first few, and how many more there are. */
import type { Translator } from './i18n'

/** As many names as can be read in a sentence. */
const mostNames = 8

/** "Ana, Boban and Ceca", "Ana, … and Hana and 12 more". */
export function someNames(names: readonly string[], { t, format }: Translator): string {
  const shown = format.list(names.slice(0, mostNames))
  const count = names.length - mostNames
  return count <= 0 ? shown : t('core:andMore', { names: shown, count })
}
