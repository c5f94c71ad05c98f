/** Whose label says what: lines in the order of the country, the name in the script, who is left out. */
import { describe, expect, it } from 'vitest'
import {
  countriesOf,
  labelsDocument,
  labelsOf,
} from '../../../src-renderer/app/labels/labels.rules'
import { hasPostalAddress, postalLines } from '../../../src-renderer/app/labels/postal.rules'
import { sheets } from '../../../src-renderer/app/labels/sheets'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { documentModel } from '../../../src-shared/documents'
import { aPerson, aWorkspace } from '../../builders'

const at = (street: string, postalCode: string, city: string, country: string | null = null) => ({
  ...{ street, postalCode, city, country },
})

describe('A postal address', () => {
  it.each([
    [at('Kralja Petra 5', '11000', 'Beograd'), ['Kralja Petra 5', '11000 Beograd']],
    [at('Gasse 1', '1010', 'Wien', 'Austrija'), ['Gasse 1', '1010 Wien', 'AUSTRIJA']],
    [
      at('1 Main St\nApt 4', '97201', 'Portland, OR', 'U.S.A.'),
      ['1 Main St', 'Apt 4', 'Portland, OR 97201', 'U.S.A.'],
    ],
    [
      at('7 High Street', 'SW1A 1AA', 'London', 'Велика Британија'),
      ['7 High Street', 'London', 'SW1A 1AA', 'ВЕЛИКА БРИТАНИЈА'],
    ],
    [
      at('Fő utca 2.', '1011', 'Budapest', 'Mađarska'),
      ['Budapest', 'Fő utca 2.', '1011', 'MAĐARSKA'],
    ],
    [
      at('Brīvības iela 3', 'LV-1010', 'Rīga', 'Latvija'),
      ['Brīvības iela 3', 'Rīga, LV-1010', 'LATVIJA'],
    ],
    [at('Ulica 1', '', 'Zagreb', 'Hrvatska'), ['Ulica 1', 'Zagreb', 'HRVATSKA']],
  ])('of %j has its usual lines', (address, lines) => {
    expect(postalLines(address, '')).toEqual(lines)
  })
  it('within the own country has no country, however that is written', () => {
    expect(postalLines(at('Ulica 1', '11000', 'Beograd', 'Србија'), 'SRBIJA')).toEqual([
      'Ulica 1',
      '11000 Beograd',
    ])
  })
  it('needs a street and a city', () => {
    expect(hasPostalAddress(at(' ', '11000', 'Beograd'))).toBe(false)
    expect(hasPostalAddress(at('Ulica 1', '', ''))).toBe(false)
    expect(hasPostalAddress(at('Ulica 1', '', 'Bor'))).toBe(true)
  })
})

const address = at('Ulica 1', '11000', 'Beograd', 'Srbija')
const ana = aPerson({ firstName: 'Ana', lastName: 'Anić', nameInOtherScript: null, ...address })
const bora = aPerson({
  ...{ firstName: 'Bora', lastName: 'Borić', nameInOtherScript: 'Бора Борић', ...address },
  country: 'СРБИЈА',
})
const ceca = aPerson({ firstName: 'Ceca', lastName: 'Cerić', ...address, street: null })
const dora = aPerson({ firstName: 'Dora', lastName: 'Dorić', ...address, country: 'Italija' })

describe('Labels', () => {
  it('leave nobody out without a word', () => {
    const { labels, without } = labelsOf([ana, ceca, bora], { script: 'asEntered', home: '' })
    expect(labels.map(({ lines }) => lines[0])).toEqual(['Ana Anić', 'Bora Borić'])
    expect(without).toEqual(['Ceca Cerić'])
  })
  it('have the approved name in the wanted script, and say which nobody approved', () => {
    const { labels, unapproved } = labelsOf([ana, bora], { script: 'cyrillic', home: 'Srbija' })
    expect(labels.map(({ lines }) => lines)).toEqual([
      ['Ana Anić', 'Ulica 1', '11000 Beograd'],
      ['Бора Борић', 'Ulica 1', '11000 Beograd'],
    ])
    expect(unapproved).toEqual(['Ana Anić'])
  })
  it('offer the countries of those people, the most frequent first', () => {
    expect(countriesOf([dora, ana, bora])).toEqual(['Srbija', 'Italija'])
  })
  it('are a document of the contract, which begins at the wanted label; none is no document', () => {
    const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 5 }
    const where = { sheet: sheets.L7160, start: 5 }
    const { labels } = labelsOf([ana], { script: 'latin', home: '' })
    const document = labelsDocument(labels, where, context)
    expect(documentModel.parse(document)).toMatchObject({ template: 'labels', skip: 4 })
    expect(labelsDocument([], where, context)).toBeNull()
  })
})
