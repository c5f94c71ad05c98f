/**
 * Every place of the program that looks different: each screen empty-handed and with a record open, each window
 * above a screen, each step of the import. Suites that hold for the whole program go through this list.
 */
import catalogue from '../../../src-renderer/i18n/catalogues/en/shell.json'
import { importPlaces } from './import-places'
import type { Place } from './place'
import { place } from './place'
import { changePhone, checkPlaces, leaf, recordHistory, settingsPlaces } from './settings-places'
import { choose, dialog, openMenu, openRow, openRowWith, press, show } from './tour'
import type { Tour } from './tour'

/** What is typed to find nobody. */
export const nobody = 'qqqqq'

/** Before there is a program. */
export const firstPlaces: readonly Place[] = [
  { name: 'first page', screen: null, open: (tour) => show(tour, 'home') },
  {
    name: 'new program',
    screen: null,
    open: async (tour) => {
      await show(tour, 'home')
      await press(tour, 'workspace:create.open')
      await tour.page.getByRole('heading', { name: tour.t('workspace:create.title') }).waitFor()
    },
  },
]

/** The page of a document, once it is set. */
const settled = (tour: Tour) => tour.page.locator('main img').first().waitFor()

const homePlaces: readonly Place[] = [
  place('home', ''),
  place('home', 'behind a number', async (tour) => {
    await tour.page.locator('main li button').filter({ hasText: /\d/ }).last().click()
    await dialog(tour)
  }),
  place('home', 'removing the sample', async (tour) => {
    await press(tour, 'home:sample.remove')
    await dialog(tour)
  }),
]

const people = (name: string, then?: (tour: Tour) => Promise<unknown>): Place =>
  place('people', name, then)

const peoplePlaces: readonly Place[] = [
  people(''),
  people('a mentee open', (tour) => openRowWith(tour, 'people:role.mentee')),
  people('a mentor open', (tour) => openRowWith(tour, 'people:role.mentor')),
  people('some selected', async (tour) => {
    await openRow(tour, 1)
    await tour.page.keyboard.press('Space')
    await tour.page.getByText(tour.t('people:selection.count', { count: 1 })).waitFor()
  }),
  people('nobody found', async (tour) => {
    await tour.page.getByRole('searchbox').fill(nobody)
    await tour.page
      .getByRole('heading', { name: tour.t('people:empty.searchTitle', { query: nobody }) })
      .waitFor()
  }),
  people('adding', async (tour) => {
    await press(tour, 'people:add')
    await dialog(tour)
  }),
  people('adding to a cycle', async (tour) => {
    await openRow(tour, 1)
    await press(tour, 'people:participation.add')
    await dialog(tour)
  }),
  people('a consent', async (tour) => {
    await openRowWith(tour, 'people:role.mentee')
    await tour.page
      .getByRole('button', { name: tour.t('people:application.changeConsent'), exact: true })
      .or(tour.page.getByRole('button', { name: tour.t('people:application.record'), exact: true }))
      .click()
    await dialog(tour)
  }),
  people('a project', async (tour) => {
    await openRowWith(tour, 'people:role.mentee')
    await press(tour, 'projects:add')
    await dialog(tour)
  }),
  people('the menu of a person', async (tour) => {
    await openRow(tour, 1)
    await openMenu(tour, 'people:more', 'last')
  }),
  people('the history of a person', async (tour) => {
    // Somebody to whom nothing else was done: a long history goes on beyond its first page.
    await changePhone(tour, 3)
    await recordHistory(tour, 'people:more')
    await tour.page.getByRole('dialog').getByRole('listitem').first().waitFor()
  }),
  people('deleting', async (tour) => {
    await openRow(tour, 1)
    await openMenu(tour, 'people:more', 'last')
    await choose(tour, 'people:delete')
    await dialog(tour)
  }),
]

const pairing = async (tour: Tour): Promise<void> => {
  await tour.page.getByRole('radio').last().check()
  await tour.page.getByRole('heading', { name: tour.t('pairs:withoutMentor') }).waitFor()
}

const pairPlaces: readonly Place[] = [
  place('pairs', ''),
  place('pairs', 'one open', (tour) => openRow(tour, 1)),
  place('pairs', 'making pairs', pairing),
  place('pairs', 'a mentee and a mentor chosen', async (tour) => {
    await pairing(tour)
    await tour.page.getByRole('grid').first().getByRole('row').nth(1).click()
    await tour.page.getByRole('grid').last().getByRole('row').nth(1).click()
    await tour.page.locator('main button[data-rac]:not([disabled])').last().waitFor()
  }),
  place('pairs', 'some selected', async (tour) => {
    await openRow(tour, 1)
    await tour.page.keyboard.press('Space')
    await tour.page.getByText(tour.t('pairs:ticked', { count: 1 })).waitFor()
  }),
  place('pairs', 'ending', async (tour) => {
    await openRowWith(tour, 'pairs:state.running')
    await press(tour, 'pairs:end.open')
    await dialog(tour)
  }),
  place('pairs', 'the history of a pair that came with a file', async (tour) => {
    await openRow(tour, 4)
    await recordHistory(tour, 'pairs:more')
    await tour.page.getByText(tour.t('history:nothingOf')).waitFor()
  }),
  place('pairs', 'deleting', async (tour) => {
    await openRow(tour, 1)
    await openMenu(tour, 'pairs:more')
    await choose(tour, 'pairs:delete.open')
    await dialog(tour)
  }),
]

const workshopPlaces: readonly Place[] = [
  place('workshops', ''),
  place('workshops', 'one open', (tour) => openRow(tour, 1)),
  place('workshops', 'adding', async (tour) => {
    await press(tour, 'workshops:add.open')
    await dialog(tour)
  }),
  place('workshops', 'roll call', async (tour) => {
    await openRow(tour, 1)
    await press(tour, 'workshops:rollCall')
    await tour.page.getByRole('button', { name: tour.t('attendance:rollCall.done') }).waitFor()
  }),
  place('workshops', 'deleting', async (tour) => {
    await openRow(tour, 1)
    await openMenu(tour, 'workshops:more')
    await choose(tour, 'workshops:delete.open')
    await dialog(tour)
  }),
]

const kindOfAward = (tour: Tour, kind: string) =>
  tour.page.getByRole('radio', { name: tour.t(`awards:kind.${kind}`) }).check()

/** Opens a certificate that has its number: sorting by number brings those to the top. */
async function openIssued(tour: Tour): Promise<void> {
  const heading = tour.page.getByRole('columnheader', { name: tour.t('awards:field.number') })
  await heading.getByRole('button').click()
  await tour.page
    .getByRole('row')
    .filter({ hasText: /\d{4}\/\d/ })
    .first()
    .click()
  await tour.page.getByRole('button', { name: tour.t('awards:more'), exact: true }).waitFor()
}

const awardPlaces: readonly Place[] = [
  place('awards', ''),
  place('awards', 'one issued, open', async (tour) => {
    await openIssued(tour)
    await settled(tour)
  }),
  place('awards', 'appreciation', (tour) => kindOfAward(tour, 'appreciation')),
  place('awards', 'a mentor open', async (tour) => {
    await kindOfAward(tour, 'appreciation')
    await openRow(tour, 1)
  }),
  place('awards', 'brooches', (tour) => kindOfAward(tour, 'brooch')),
  place('awards', 'issuing', async (tour) => {
    await kindOfAward(tour, 'appreciation')
    await tour.page.locator('main [role=group] button[data-rac]').first().click()
    await dialog(tour)
  }),
  place('awards', 'taking back', async (tour) => {
    await openIssued(tour)
    await openMenu(tour, 'awards:more')
    await choose(tour, 'awards:revoke.open')
    await dialog(tour)
  }),
]

const reportPlaces: readonly Place[] = [
  place('reports', 'the report', settled),
  place('reports', 'tables', (tour) => leaf(tour, 'reports:leaf.tables')),
  place('reports', 'sign-in sheets', async (tour) => {
    await leaf(tour, 'reports:leaf.signIn')
    await settled(tour)
  }),
]

const cyclePlaces: readonly Place[] = [
  place('cycles', ''),
  place('cycles', 'another one open', (tour) => openRow(tour, 2)),
  place('cycles', 'a new one', async (tour) => {
    await press(tour, 'cycles:new')
    await dialog(tour)
  }),
  place('cycles', 'the next one', async (tour) => {
    await press(tour, 'cycles:newFromLast')
    await dialog(tour)
  }),
  place('cycles', 'deleting', async (tour) => {
    await openMenu(tour, 'cycles:more')
    await choose(tour, 'cycles:delete')
    await dialog(tour)
  }),
]

const shellPlaces: readonly Place[] = [
  place('alumni', ''),
  place('home', 'the palette', async (tour) => {
    await tour.page.keyboard.press('Control+k')
    await tour.page.getByRole('option').first().waitFor()
  }),
  place('home', 'the palette with somebody found', async (tour) => {
    await tour.page.keyboard.press('Control+k')
    await tour.page.keyboard.type('an')
    await tour.page.getByRole('option').first().waitFor()
  }),
  place('home', 'the list of shortcuts', async (tour) => {
    await tour.page.keyboard.press('F1')
    await dialog(tour)
  }),
  place('home', 'the cycles to choose from', async (tour) => {
    await tour.page.getByRole('navigation').getByRole('button').first().click()
    await tour.page.getByRole('menu').waitFor()
  }),
  place('reports', 'work in progress', async (tour) => {
    await leaf(tour, 'reports:leaf.tables')
    await tour.page.locator('main li button').first().click()
    await press(tour, 'shell:jobs.title')
    await dialog(tour)
  }),
]

/** The screens on which a cycle is worked at. */
export const recordPlaces: readonly Place[] = [
  ...homePlaces,
  ...peoplePlaces,
  ...pairPlaces,
  ...workshopPlaces,
]

/** The screens around them. */
export const otherPlaces: readonly Place[] = [
  ...awardPlaces,
  ...reportPlaces,
  ...settingsPlaces,
  ...checkPlaces,
  ...cyclePlaces,
  ...importPlaces,
  ...shellPlaces,
]

/** Everything there is of a program. */
export const places: readonly Place[] = [...recordPlaces, ...otherPlaces]

/** The frame around every screen, from two of them, so that on one of them each way leads elsewhere. */
export const frames: readonly Place[] = ['settings', 'home'].map((screen) => ({
  ...place(screen, ''),
  name: `the frame, from ${screen}`,
}))

/** Screens, by the names the shell has for them, that no place is on; none when the list above is whole. */
export function forgottenScreens(): readonly string[] {
  const visited = new Set(places.map(({ screen }) => screen))
  return Object.keys(catalogue.screen).filter((id) => !visited.has(id))
}

export type { Place } from './place'
