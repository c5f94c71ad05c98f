import { describe, expect, it } from 'vitest'
import { nearestLanguage } from '../../src-shared/languages'

describe('The language to begin with', () => {
  it.each([
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
    ['sr', 'sr-Cyrl'],
    ['sr-RS', 'sr-Cyrl'],
    ['sr_RS.UTF-8', 'sr-Cyrl'],
    ['sr-Cyrl-BA', 'sr-Cyrl'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr_RS@latin', 'sr-Latn'],
    ['sr_Latn', 'sr-Latn'],
    ['bs-BA', 'sr-Latn'],
    ['bs-Cyrl-BA', 'sr-Cyrl'],
    ['hr', 'sr-Latn'],
    ['cnr-Latn-ME', 'sr-Latn'],
  ])('for the system language %s is %s', (tag, language) => {
    expect(nearestLanguage(tag)).toBe(language)
  })
})
