/** What is said about values and rows: why one was not imported, and what to know of one that was. */

/** Something that kept a value, or a row, from being imported. */
export const problemCodes = [
  'nameMissing',
  'nameUnreadable',
  'nameTooLong',
  'tooManyMarks',
  'formulaText',
  'emailInvalid',
  'emailNewline',
  'phoneUnreadable',
  'phoneLostDigits',
  'dateUnreadable',
  'dateImpossible',
  'dateFuture',
  'dateYearOnly',
  'dateNoYear',
  'ageTooYoung',
  'ageTooOld',
  'timeUnreadable',
  'durationUnreadable',
  'capacityUnreadable',
  'consentUnclear',
  'genderUnknown',
  'statusUnknown',
  'roleUnknown',
  'textTooLong',
  'titleMissing',
  'dateMissing',
  'minutesImpossible',
  'wordUnknown',
  'ownUnreadable',
  'beforePair',
  'afterPair',
  'noneAndSome',
] as const
/** One of {@link problemCodes}. */
export type ProblemCode = (typeof problemCodes)[number]

/** Something the user should know about a value that was imported all the same. */
export const noticeCodes = [
  'invisibleRemoved',
  'mixedScripts',
  'nameHalf',
  'nameHasDigits',
  'emailSeveral',
  'emailBeside',
  'emailWritten',
  'phoneFromNumber',
  'phoneZeroRestored',
  'dateOrderAssumed',
  'dateMaybeSwapped',
  'dateMonthOnly',
  'dateYearTaken',
  'dayFromAbove',
  'dayNotKnown',
  'severalDays',
  'nameTakenApart',
  'nameOrderByAddress',
  'nameOrderDoubtful',
  'twoInOneName',
  'twoPeople',
  'capacityFromDate',
  'capacityNote',
  'answersFromLaterRow',
  'rowLonger',
] as const
/** One of {@link noticeCodes}. */
export type NoticeCode = (typeof noticeCodes)[number]

/** A problem or a notice, with the cell it is about. `column` is null when it is about the row. */
export interface Finding<Code extends string = ProblemCode | NoticeCode> {
  readonly code: Code
  readonly row: number
  readonly column: number | null
  /** The heading of the column, or its letter; empty when it is about the row. */
  readonly heading: string
  /** The value as it stood, at most 120 characters of it. */
  readonly value: string
}
/** A value that was not imported, or a row that was not. */
export type Problem = Finding<ProblemCode>
/** A value that was imported, with a remark. */
export type Notice = Finding<NoticeCode>
