/** What becomes of keys that are known only at run time. */
import { describe, expect, it } from 'vitest'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { sentence, wordFor } from '../../src-renderer/i18n/sentence'
import { isTranslationKey } from '../../src-renderer/i18n/translation-key'

const translator = translatorFor('en')
const { t } = translator

describe('a key', () => {
  it('is one of the catalogues, plain for a sentence with a count', () => {
    expect(isTranslationKey('people:role.mentor')).toBe(true)
    expect(isTranslationKey('alumni:count')).toBe(true)
    for (const text of ['alumni:count_one', 'people:role', 'people:role.', 'people', '', 'x:y'])
      expect([text, isTranslationKey(text)]).toEqual([text, false])
  })

  it('does not compile when it is not there', () => {
    // @ts-expect-error The last letter is missing
    expect(t('people:role.mento')).toBe('role.mento')
    // @ts-expect-error A plural form is chosen by the count, not by name
    expect(t('alumni:count_one', { number: '1' })).toBe('1 person')
    const role: string = 'mentor'
    // @ts-expect-error Any text may be in it
    expect(t(`people:role.${role}`)).toBe('Mentor')
  })
})

describe('a label out of the log', () => {
  it('is a sentence, with its days written out', () => {
    const label = { key: 'people:done.edited', params: { name: 'Ana' } }
    expect(sentence(label, translator)).toContain('Ana')
  })

  it('shows its key without the area when another version wrote it', () => {
    expect(sentence({ key: 'people:done.later', params: {} }, translator)).toBe('done.later')
    expect(sentence({ key: 'nothing', params: {} }, translator)).toBe('nothing')
  })
})

describe('the word for a value', () => {
  it('is that of its group, or the value itself', () => {
    expect(wordFor('people:role', 'mentor', t)).toBe('Mentor')
    expect(wordFor('people:role', 'juggler', t)).toBe('juggler')
    expect(wordFor('people:role', '', t)).toBe('')
  })
})
