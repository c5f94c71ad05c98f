/** The window for address labels: what is chosen in it, what it says, and what it saves. */
import { describe, expect, it } from 'vitest'
import { sheets } from '../../../src-renderer/app/labels/sheets'
import { AlumniScreen } from '../../../src-renderer/features/alumni/AlumniScreen'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import type { ComponentType } from 'react'
import type { Route } from '../../../src-renderer/app/routes'
import { aCycle, aParticipation, aPerson } from '../../builders'
import { control, found, said, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, showScreen } from '../../support/screen'

const home = { street: 'Ulica 1', postalCode: '11000', city: 'Beograd', country: 'Srbija' }
const ana = aPerson({ firstName: 'Ana', lastName: 'Anić', nameInOtherScript: 'Ана Анић', ...home })
const bora = aPerson({ firstName: 'Bora', lastName: 'Borić', ...home, city: 'Čačak' })
const ceca = aPerson({ firstName: 'Ceca', lastName: 'Cerić', city: null })
const cycle = aCycle({ stage: 'closed' })

async function opened(Screen: ComponentType, route: Route, menu: string) {
  const given = [ana, bora, ceca].map(({ id }) =>
    aParticipation({ cycleId: cycle.id, personId: id, role: 'speaker', status: 'completed' }),
  )
  const program = await openProgram({
    ...{ cycles: [cycle], people: [ana, bora, ceca], participations: given },
  })
  localStorage.clear()
  program.fake.saveIn = 'Documents'
  const shown = showScreen(Screen, route)
  await found('grid', /People|Alumni/)
  await choose(shown, await found('button', menu), 'Address labels…')
  await found('heading', '2 address labels')
  const save = async () => {
    await until(() => expect(control('button', 'Save PDF…')).toHaveProperty('disabled', false))
    await shown.user.click(control('button', 'Save PDF…'))
    await windowClosed()
    return program.fake.askedOf('documents.save').map(({ document }) => document)
  }
  return { ...program, ...shown, save }
}

const people = () =>
  opened(
    PeopleScreen,
    { screen: 'people', filters: { scope: 'all', sort: 'city descending' } },
    'More: People',
  )

describe('Address labels', () => {
  it('are of everybody shown, in the order shown; who has no address is named', async () => {
    const { save } = await people()
    await said(/No label, because there is no street or no city: Ceca Cerić/)
    expect(await save()).toMatchObject([
      {
        ...{ template: 'labels', skip: 0, sheet: sheets.L7163 },
        labels: [
          ['Bora Borić', 'Ulica 1', '11000 Čačak', 'SRBIJA'],
          ['Ana Anić', 'Ulica 1', '11000 Beograd', 'SRBIJA'],
        ],
      },
    ])
  })

  it('begin where the sheet is not used yet, in the wanted letters, without the own country', async () => {
    const shown = await people()
    await fill(shown, control('textbox', 'Begin with label number'), '99')
    await said(/14/)
    await fill(shown, control('textbox', 'Begin with label number'), '5')
    await choose(shown, control('button', /Names/), 'In Cyrillic letters')
    await said(/Nobody has approved this name in these letters.*Bora Borić/)
    await choose(shown, control('button', /Leave out the country/), 'Srbija')
    expect(await shown.save()).toMatchObject([
      {
        skip: 4,
        labels: [
          ['Bora Borić', 'Ulica 1', '11000 Čačak'],
          ['Ана Анић', 'Ulica 1', '11000 Beograd'],
        ],
      },
    ])
  })

  it('leave out what does not fit, and say whose it is', async () => {
    const shown = await people()
    shown.fake.answers = { 'documents.check': () => ({ missing: [], tooLong: [0] }) }
    await choose(shown, control('button', /Sheet of labels/), /5160/)
    await said(/Too long for this label even in 8-point letters.*Bora Borić/)
    await found('heading', '1 address label')
    expect(await shown.save()).toMatchObject([
      { sheet: sheets['5160'], labels: [expect.arrayContaining(['Ana Anić'])] },
    ])
  })

  it('are made of alumni, too', async () => {
    const { save } = await opened(AlumniScreen, { screen: 'alumni' }, 'Export')
    expect(await save()).toMatchObject([{ labels: [{ 0: 'Ana Anić' }, { 0: 'Bora Borić' }] }])
  })
})
