/**
 * A {@link Label} as a sentence, with its days written as the language writes them.
 */
import type { Label } from './label'
import type { Translator } from './i18n'

/** Params with these names hold a day, `YYYY-MM-DD`. */
const days: ReadonlySet<string> = new Set(['on', 'from', 'to', 'day'])

/**
 * The sentence of a label in the translator's language. Params named `on`, `from`, `to` or `day` are days; so is `until`, which
 * stands after a preposition and is declined.
 */
export function sentence(label: Label, { t, format }: Translator): string {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(label.params)) {
    if (name === 'until' && typeof value === 'string') params[name] = format.dateOf(value)
    else
      params[name] = days.has(name) && typeof value === 'string' ? format.shortDate(value) : value
  }
  return t(label.key, params)
}
