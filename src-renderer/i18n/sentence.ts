/** What is kept as data, in words: labels with their days as the language writes them, and values of a record. */
import type { StoredLabel } from './label'
import type { Translate, Translator } from './i18n'
import { isTranslationKey } from './translation-key'
import type { KeyGroup } from './translation-key'

/** Params with these names hold a day, `YYYY-MM-DD`. */
const days: ReadonlySet<string> = new Set(['on', 'from', 'to', 'day'])

/**
 * The sentence of a label in the translator's language. Params named `on`, `from`, `to` or `day` are days; so is `until`, which
 * stands after a preposition and is declined. A key that the catalogues do not have is shown without its area.
 */
export function sentence(label: StoredLabel, { t, format }: Translator): string {
  if (!isTranslationKey(label.key)) return label.key.slice(label.key.indexOf(':') + 1)
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(label.params)) {
    if (name === 'until' && typeof value === 'string') params[name] = format.dateOf(value)
    else
      params[name] = days.has(name) && typeof value === 'string' ? format.shortDate(value) : value
  }
  return t(label.key, params)
}

/**
 * The word for a value that may be anything, as one out of the log may: the one that stands under `group`, or the value as it is
 * where there is none.
 */
export function wordFor(group: KeyGroup, value: string, t: Translate): string {
  const key = `${group}.${value}`
  return isTranslationKey(key) ? t(key) : value
}

/** A value that goes into a sentence before `next`: a day's full stop falls into one with that of the sentence. */
export function beforeNext(value: string, next: string): string {
  return next.startsWith('.') ? value.replace(/\.$/u, '') : value
}
