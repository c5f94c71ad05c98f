import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { errnoOf, readFailure, writeFailure } from '../../../src-main/files/errno'

const errno = (code: string): Error => Object.assign(new Error(`${code}: /home/ana`), { code })

describe('An error of the system', () => {
  it.each([
    ['ENOENT', 'file.missing'],
    ['EACCES', 'file.noPermission'],
    ['EPERM', 'file.noPermission'],
    ['EBUSY', 'file.locked'],
    ['EISDIR', 'file.wrongType'],
    ['EIO', 'file.damaged'],
  ])('%s while reading is %s', (code, expected) => {
    expect(readFailure(errno(code), 'a.csv').failure).toEqual({
      code: expected,
      params: { name: 'a.csv' },
    })
  })

  it.each([
    ['ENOSPC', 'save.diskFull'],
    ['EDQUOT', 'save.diskFull'],
    ['EACCES', 'save.noPermission'],
    ['EPERM', 'save.noPermission'],
    ['EROFS', 'save.noPermission'],
    ['EBUSY', 'save.locked'],
    ['ENOENT', 'save.folderMissing'],
    ['EIO', 'save.failed'],
  ])('%s while writing is %s', (code, expected) => {
    expect(writeFailure(errno(code), 'a.csv').failure).toEqual({
      code: expected,
      params: { name: 'a.csv' },
    })
  })

  it('that is a failure already stays what it is', () => {
    const failure = new FailureError({ code: 'request.cancelled', params: {} })
    expect(readFailure(failure, 'a')).toBe(failure)
    expect(writeFailure(failure, 'a')).toBe(failure)
  })

  it('without a code has none', () => {
    expect(errnoOf('ENOENT')).toBe('')
    expect(errnoOf(new Error('ENOENT'))).toBe('')
    expect(errnoOf(Object.assign(new Error('x'), { code: 7 }))).toBe('')
  })
})
