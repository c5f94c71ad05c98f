import { describe, expect, it } from 'vitest'
import { rolesText } from '../../src-renderer/app/documents/people-table'
import { roleWord, statusInDocument, statusWord } from '../../src-renderer/domain/gendered-words'
import { statuses } from '../../src-renderer/domain/participation'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { aParticipation, aPerson } from '../builders'

const { t } = translatorFor('sr-Latn')

describe('a word about a person', () => {
  it('goes with how the person is spoken of, and is neutral where that is not said', () => {
    const words = (gender: 'female' | 'male' | null) => [
      statusWord('withdrawn', { gender }, t),
      statusInDocument('completed', { gender }, t),
      roleWord('mentor', { gender }, t),
    ]
    expect(words('female')).toEqual(['Odustala', 'završila ciklus', 'Mentorka'])
    expect(words('male')).toEqual(['Odustao', 'završio ciklus', 'Mentor'])
    expect(words(null)).toEqual(['Odustanak', 'ciklus završen', 'Mentor'])
    expect(statusInDocument('withdrawn', {}, t)).toBe('odustanak')
  })

  it('never has a slash in it', () => {
    for (const word of [statusWord, statusInDocument])
      for (const gender of ['female', 'male', null] as const)
        for (const status of statuses) expect(word(status, { gender }, t)).not.toContain('/')
  })

  it('stands so in tables', () => {
    const person = aPerson({ gender: 'female' })
    const part = aParticipation({ personId: person.id, role: 'speaker', status: 'withdrawn' })
    expect(rolesText([part], person, translatorFor('sr-Latn'))).toBe('Govornica: odustala')
  })
})
