/**
 * A {@link Label} as a sentence, with its days written as the language writes them.
 */
import type { Label } from '../commit/commit.types'
import type { Translator } from './i18n'

/** Params with these names hold a day, `YYYY-MM-DD`. */
const days: ReadonlySet<string> = new Set(['on', 'from', 'to', 'until', 'day'])

/** The sentence of a label in the translator's language. Params named `on`, `from`, `to`, `until` or `day` are days. */
export function sentence(label: Label, { t, format }: Translator): string {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(label.params)) {
    params[name] = days.has(name) && typeof value === 'string' ? format.shortDate(value) : value
  }
  return t(label.key, params)
}
