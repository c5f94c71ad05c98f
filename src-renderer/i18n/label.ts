/** A sentence of the interface as data. */

/** A sentence of the interface as data, so that the log reads in any language: a catalogue key and its values. */
export interface Label {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}
