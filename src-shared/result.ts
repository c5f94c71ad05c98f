/**
 * The answer every handler on the main side gives. Electron flattens thrown errors to a string, so a
 * failure travels as data: a code from {@link failureCodes}, which the screen translates, and the
 * values its sentence needs (a file name, a row, a column). Never a path, never a person's data.
 */

/** Every way a request to the main process can fail. The screen has a sentence for each. */
export const failureCodes = [
  // the request itself
  'request.refused',
  'request.invalid',
  'request.cancelled',
  'request.unexpected',
  // files that come in
  'file.expired',
  'file.missing',
  'file.noPermission',
  'file.empty',
  'file.tooLarge',
  'file.wrongType',
  'file.binary',
  'file.encoding',
  'file.damaged',
  'file.locked',
  'table.noRows',
  'table.tooManyRows',
  'table.tooManyColumns',
  'table.unclosedQuote',
  'table.password',
  'table.expandsTooMuch',
  'table.noSheet',
  'json.damaged',
  'json.tooDeep',
  'json.forbiddenKey',
  'image.unreadable',
  'image.tooLarge',
  // files that go out
  'save.noPermission',
  'save.diskFull',
  'save.locked',
  'save.folderMissing',
  'save.failed',
  // encrypted copies
  'file.needsPassphrase',
  'file.wrongPassphrase',
  // the journal and snapshots
  'journal.failed',
  'snapshot.damaged',
  'snapshot.newer',
  'snapshot.missing',
  'snapshot.besideData',
  // too little room to begin something
  'disk.tooFull',
  // documents
  'document.failed',
  'document.tooLong',
  'document.workerStopped',
  'document.outOfMemory',
  'print.failed',
] as const

/** The code of one failure. */
export type FailureCode = (typeof failureCodes)[number]

/** What went wrong, as data: a code and the values its sentence needs. */
export interface Failure {
  readonly code: FailureCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Either a value or a failure; nothing is thrown across the process boundary. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Wraps a code and its params as a failure. */
export function fail(
  code: FailureCode,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, params } }
}

/** An error that carries a {@link Failure}, for code that would rather throw than return. */
export class FailureError extends Error {
  override readonly name = 'FailureError'
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/** Throws a {@link FailureError}. */
export function raise(
  code: FailureCode,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new FailureError({ code, params })
}
