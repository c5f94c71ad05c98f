/** The forms of a person's name: for which languages, what is suggested, and when an approved one goes. */
import { describe, expect, it } from 'vitest'
import {
  nameFormFields,
  needsGender,
  suggestedGender,
  voidNameForms,
} from '../../src-renderer/domain/name-forms.rules'
import { aPerson } from '../builders'

const vidak = aPerson({ id: 'v', firstName: 'Vidak', lastName: 'Lalić', nameInOtherScript: null })

const shown = (person: typeof vidak) =>
  nameFormFields(person).map(({ key, value, suggestion }) => [key, value ?? suggestion])

describe('The forms of a name', () => {
  it('are asked for in the script in which the name is known', () => {
    expect(shown(vidak)).toEqual([
      ['dative:sr-Latn', 'Vidaku Laliću'],
      ['vocative:sr-Latn', 'Vidače Laliću'],
    ])
    expect(shown({ ...vidak, nameInOtherScript: 'Видак Лалић' }).slice(2)).toEqual([
      ['dative:sr-Cyrl', 'Видаку Лалићу'],
      ['vocative:sr-Cyrl', 'Видаче Лалићу'],
    ])
  })

  it('are not suggested where one was approved, or where they depend on what nobody said', () => {
    const own = { ...vidak, 'vocative:sr-Latn': 'Vido' }
    expect(nameFormFields(own)[1]).toMatchObject({ value: 'Vido', suggestion: null })
    const both = { ...vidak, firstName: 'Vanja' }
    expect(needsGender(nameFormFields(both))).toBe(true)
    expect(shown({ ...both, gender: 'female' as const })[0]?.[1]).toBe('Vanji Lalić')
  })

  it('say how somebody may be spoken of, until it is said', () => {
    expect(suggestedGender(vidak)).toBe('male')
    expect(suggestedGender({ ...vidak, gender: 'female' })).toBeNull()
    expect(suggestedGender({ ...vidak, firstName: 'Vanja' })).toBeNull()
  })
})

describe('An approved form', () => {
  const approved = { ...vidak, 'dative:sr-Latn': 'Vidaku Laliću', 'vocative:sr-Latn': 'Vido' }

  it('goes with the name it was of', () => {
    expect(voidNameForms(approved, { ...approved, lastName: 'Perić' })).toEqual({
      'dative:sr-Latn': null,
      'vocative:sr-Latn': null,
    })
  })

  it('goes with the gender when the rule had made it, and stays when somebody wrote it', () => {
    expect(voidNameForms(approved, { ...approved, gender: 'female' })).toEqual({
      'dative:sr-Latn': null,
    })
  })

  it('stays with anything else', () => {
    expect(voidNameForms(approved, { ...approved })).toEqual({})
  })
})
