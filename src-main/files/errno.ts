/** The system's error names as failures that the screen has a sentence for. */
import { FailureError } from '../../src-shared/result'
import type { FailureCode } from '../../src-shared/result'

/** The system's name of an error (`ENOSPC`), or empty when it has none. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

const whenReading: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EACCES: 'file.noPermission',
  EPERM: 'file.noPermission',
  EBUSY: 'file.locked',
  EISDIR: 'file.wrongType',
  ELOOP: 'file.missing',
}

const whenWriting: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'save.diskFull',
  EDQUOT: 'save.diskFull',
  EFBIG: 'save.diskFull',
  EACCES: 'save.noPermission',
  EPERM: 'save.noPermission',
  EROFS: 'save.noPermission',
  EBUSY: 'save.locked',
  ENOENT: 'save.folderMissing',
  ENOTDIR: 'save.folderMissing',
}

/** The failure for an error met while reading the file with this name. Failures pass through as they are. */
export function readFailure(error: unknown, file: string): FailureError {
  if (error instanceof FailureError) return error
  return new FailureError({
    code: whenReading[errnoOf(error)] ?? 'file.damaged',
    params: { name: file },
  })
}

/** The failure for an error met while writing the file with this name. Failures pass through as they are. */
export function writeFailure(error: unknown, file: string): FailureError {
  if (error instanceof FailureError) return error
  return new FailureError({
    code: whenWriting[errnoOf(error)] ?? 'save.failed',
    params: { name: file },
  })
}
