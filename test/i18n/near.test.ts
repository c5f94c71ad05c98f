/** A word with one slip is still meant. */
import { describe, expect, it } from 'vitest'
import { isNear } from '../../src-renderer/i18n/near'

describe('A word', () => {
  it.each([
    ['certificate', 'certificate', 'as it is'],
    ['certificate', 'certif', 'begun'],
    ['certificate', 'cettif', 'with one letter wrong'],
    ['certificate', 'cetif', 'with one missing'],
    ['certificate', 'cerrtif', 'with one too many'],
    ['certificate', 'cretif', 'with two that changed places'],
    ['jelena', 'jelnea', 'at its end'],
    ['jelena', 'yelena', 'at its beginning'],
  ])('%s is meant by %s, %s', (word, typed) => {
    expect(isNear(word, typed)).toBe(true)
  })

  it.each([
    ['certificate', 'cat'],
    ['certificate', 'cettlf'],
    ['jelena', 'milena'],
    ['ana', 'anna'.slice(0, 3)],
    ['', 'jelena'],
  ])('%s is not meant by %s', (word, typed) => {
    expect(isNear(word, typed) && word !== typed).toBe(false)
  })
})
