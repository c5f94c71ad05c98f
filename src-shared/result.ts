/**
 * The answer every handler on the main side gives. Electron flattens thrown errors to a string, so a
 * failure travels as data: a code from {@link failureCodes}, which the screen translates, and the
 * values its sentence needs (a file name, a row, a column). Never a path, never a person's data.
 */

/** Every way a request to the main process can fail. The screen has a sentence for each. */
const failureCodes = [
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
  'table.strangeParts',
  'table.ownRules',
  'json.damaged',
  'json.tooDeep',
  'json.forbiddenKey',
  'image.unreadable',
  'image.entities',
  'image.tooLarge',
  'image.tooMany',
  // files that go out
  'save.noPermission',
  'save.diskFull',
  'save.locked',
  'save.folderMissing',
  'save.failed',
  'save.besideData',
  'save.tooLarge',
  // encrypted copies
  'file.needsPassphrase',
  'file.wrongPassphrase',
  // the journal and snapshots
  'journal.failed',
  'journal.erasing',
  'snapshot.damaged',
  'snapshot.newer',
  'snapshot.missing',
  'snapshot.besideData',
  // several computers
  'sync.none',
  'sync.nothing',
  'sync.unreachable',
  'sync.otherProgram',
  'sync.newer',
  'sync.besideData',
  'sync.sample',
  'sync.needsPassphrase',
  'sync.otherPassphrase',
  // a server that several computers reach
  'sync.address',
  'sync.notSecure',
  'sync.needsPassword',
  'sync.wrongPassword',
  'sync.forbidden',
  'sync.noFolder',
  'sync.notWebdav',
  'sync.taken',
  'sync.serverBusy',
  'sync.tooLarge',
  'sync.serverFull',
  'sync.serverFault',
  'sync.cutOff',
  'sync.slow',
  'sync.offline',
  'sync.certificate',
  'sync.certificateExpired',
  'sync.redirected',
  // too little room to begin something
  'disk.tooFull',
  // newer versions of the program
  'update.offline',
  'update.notThere',
  'update.server',
  'update.redirected',
  'update.slow',
  'update.unreadable',
  'update.unknownKey',
  'update.wrongSignature',
  'update.noPackage',
  'update.otherSystem',
  'update.notSigned',
  'update.same',
  'update.older',
  'update.cut',
  'update.changed',
  'update.noRoom',
  'update.notCopied',
  'update.nothingReady',
  // documents
  'document.failed',
  'document.tooLong',
  'document.workerStopped',
  'document.workerOff',
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
