/** A sentence of the interface as data. */
import type { TranslationKey } from './translation-key'

/** A sentence of the interface as data, so that the log reads in any language: a catalogue key and its values. */
export interface Label {
  readonly key: TranslationKey
  readonly params: Readonly<Record<string, string | number>>
}

/** A label that was kept, in the log or in a file: another version may have written it, so its key can be any text. */
export interface StoredLabel extends Pick<Label, 'params'> {
  readonly key: string
}
