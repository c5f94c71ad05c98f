/** What is taken out of a text by which somebody could be known, and what is put in its place. */

/** What is put in the place of what was taken out. */
export interface BlindMarks {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly link: string
  readonly address: string
}

/** Who must not be known by a text. */
export interface Blinded {
  /** The names of whose text it is, in any script: whole names and other ways they are written. Each word of them is taken out. */
  readonly own: readonly string[]
  /** Names of others who are read with them: taken out where two words of a name stand side by side. */
  readonly others: readonly string[]
  /** Addresses as they are stored, of a street for example: taken out wherever they stand, word for word. */
  readonly addresses: readonly string[]
}

/** One of {@link BlindMarks}. */
export type MarkName = keyof BlindMarks

/** A part of a text, from a letter up to, and without, another; what it is. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly mark: MarkName
}
