/** Choices that contain the sign between them, and positions parted from organizations. */
import { describe, expect, it } from 'vitest'
import { splitChoices } from '../../../src-renderer/features/import/people/choices.rules'
import {
  isOrganizationFirst,
  partPosition,
} from '../../../src-renderer/features/import/people/position.rules'

describe('splitChoices', () => {
  const known = new Map([
    ['film video i radio', 'Film, video i radio'],
    ['muzika', 'Muzika'],
  ])

  it('leaves a known choice whole that holds the separator', () => {
    expect(splitChoices('Muzika, Film, video i radio, Ples', ',\n', known)).toEqual([
      ...['Muzika', 'Film, video i radio', 'Ples'],
    ])
  })

  it('takes an unknown one apart', () => {
    expect(splitChoices('Film, video', ',\n', new Map())).toEqual(['Film', 'video'])
  })
})

describe('partPosition', () => {
  it('parts at the first sign, in the order of the heading', () => {
    expect(partPosition('urednica, Most, udruženje', false)).toEqual({
      ...{ position: 'urednica', organization: 'Most, udruženje' },
    })
    expect(isOrganizationFirst('Organizacija i pozicija')).toBe(true)
    expect(isOrganizationFirst('Pozicija, organizacija')).toBe(false)
    expect(partPosition('Most / urednica', true)).toEqual({
      ...{ position: 'urednica', organization: 'Most' },
    })
  })

  it('keeps what cannot be parted as the organization', () => {
    expect(partPosition('Most', false)).toEqual({ position: null, organization: 'Most' })
  })
})
