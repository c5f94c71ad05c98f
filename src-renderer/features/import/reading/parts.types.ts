/** What is found in a sheet beside one plain table: several tables, events across, rows that are too long. */

/** An event across a list of people: a column of marks. */
export interface MatrixEvent {
  readonly column: number
  /** Empty when the heading is a day alone. */
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string | null
}

/** A row that is longer than the headings. */
export interface LongRow {
  readonly row: number
  /** The column whose value was joined again; null where it could not be told which. */
  readonly column: number | null
  /** The value as joined. */
  readonly text: string
}

/** One of several tables that a sheet holds. */
export interface TablePart {
  /** Empty where only a day tells it from the others. */
  readonly title: string
  /** For a list of people by events: the one event. */
  readonly event: MatrixEvent | null
  /** For those who signed in at one workshop with a form for many: the day, `YYYY-MM-DD`. */
  readonly signedInOn: string | null
}
