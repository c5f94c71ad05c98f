import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approveNameEdits, nameForAward } from '../../../src-renderer/domain/award-names.rules'
import { aPerson } from '../../builders'

const latin = aPerson({ firstName: 'Đorđe', lastName: 'Ljubić' })
const cyrillic = aPerson({ firstName: 'Ђорђе', lastName: 'Љубић' })
const arabic = aPerson({ firstName: 'ليلى', lastName: 'حداد' })

describe('the name on an award', () => {
  it('stands as stored in its own script', () => {
    expect(nameForAward(latin, 'en')).toMatchObject({ name: 'Đorđe Ljubić', origin: 'stored' })
    expect(nameForAward(latin, 'sr-Latn').origin).toBe('stored')
    expect(nameForAward(cyrillic, 'sr-Cyrl').name).toBe('Ђорђе Љубић')
    expect(nameForAward(arabic, 'sr-Cyrl')).toMatchObject({ name: 'ليلى حداد', origin: 'stored' })
  })

  it('is the approved form in the other script', () => {
    const person = { ...latin, nameInOtherScript: 'Ђорђе Љубић' }
    expect(nameForAward(person, 'sr-Cyrl')).toEqual({
      name: 'Ђорђе Љубић',
      stored: 'Đorđe Ljubić',
      origin: 'approved',
    })
  })

  it('is only suggested, and says so, when nobody approved a form', () => {
    expect(nameForAward(latin, 'sr-Cyrl')).toMatchObject({
      name: 'Ђорђе Љубић',
      origin: 'suggested',
    })
    expect(nameForAward(cyrillic, 'en')).toMatchObject({
      name: 'Đorđe Ljubić',
      origin: 'suggested',
    })
  })

  it('does not take an approved form that is in the wrong script', () => {
    const person = { ...latin, nameInOtherScript: 'Djordje Ljubic' }
    expect(nameForAward(person, 'sr-Cyrl').origin).toBe('suggested')
  })

  it('is never changed and not called suggested, for any name', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(names, names, (firstName, lastName) => {
        const result = nameForAward(aPerson({ firstName, lastName }), 'sr-Cyrl')
        expect(result.origin === 'suggested' || result.name === result.stored).toBe(true)
      }),
    )
  })

  it('is kept once approved', () => {
    expect(approveNameEdits(latin, ' Ђорђе Љубић ', 'sr-Cyrl')[0]?.set).toEqual({
      nameInOtherScript: 'Ђорђе Љубић',
    })
    expect(approveNameEdits(latin, 'Đorđe Ljubić', 'sr-Latn')).toEqual([])
    expect(approveNameEdits(latin, 'Djordje Ljubic', 'sr-Cyrl')).toEqual([])
    expect(approveNameEdits(latin, '  ', 'sr-Cyrl')).toEqual([])
  })

  it('with letters that are not Serbian is never half transliterated, and can be approved as it is', () => {
    for (const lastName of ['Łukasiewicz', 'Xénia', 'Müller', 'Ağaoğlu']) {
      const person = aPerson({ firstName: 'Ana', lastName })
      const stored = `Ana ${lastName}`
      expect(nameForAward(person, 'sr-Cyrl')).toEqual({ name: stored, stored, origin: 'suggested' })
      const [edit] = approveNameEdits(person, stored, 'sr-Cyrl')
      expect(edit?.set).toEqual({ nameInOtherScript: stored })
      const approved = { ...person, nameInOtherScript: stored }
      expect(nameForAward(approved, 'sr-Cyrl').origin).toBe('approved')
    }
    const russian = aPerson({ firstName: 'Пётр', lastName: 'Щукин' })
    expect(nameForAward(russian, 'en')).toMatchObject({ name: 'Пётр Щукин', origin: 'suggested' })
  })
})
