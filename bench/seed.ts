/**
 * Fills the program's database with invented people for a measurement, straight into IndexedDB and before the page is
 * loaded again: the program itself has no way in for that, and is to have none.
 */
import type { Page } from 'playwright-core'

/** What the page is told to invent. */
interface SeedOrder {
  readonly count: number
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly cities: readonly string[]
  readonly fields: readonly string[]
}

/** What people are invented from. */
export const order: Omit<SeedOrder, 'count'> = {
  first: [
    ...['Ana', 'Boban', 'Čedomir', 'Dragana', 'Đorđe', 'Džavid', 'Emir', 'Jelena', 'Katarina'],
    ...['Ljubica', 'Marko', 'Milica', 'Nikola', 'Njegoš', 'Ognjen', 'Petar', 'Réka', 'Sanja'],
    ...['Šejla', 'Tijana', 'Uroš', 'Vesna', 'Zorica', 'Живана', 'Јована', 'Ђорђе', 'Љубомир'],
  ],
  last: [
    ...['Aćimović', 'Babić', 'Čolić', 'Ćosić', 'Đurić', 'Džinić', 'Horvat', 'Ilić', 'Jovanović'],
    ...['Kovač', 'Ljubić', 'Marković', 'Nikolić', 'Njegić', 'Obradović', 'Petrović', 'Ristić'],
    ...['Simić', 'Šljivić', 'Tasić', 'Varga', 'Zukorlić', 'Žunić', 'Нешић', 'Ђокић', 'Перић'],
  ],
  cities: ['Beograd', 'Novi Sad', 'Niš', 'Subotica', 'Kragujevac', 'Šabac', 'Užice', 'Чачак'],
  fields: ['film', 'dance', 'theatre', 'design', 'photography', 'heritage', 'visual arts'],
}

/** The cycle that all the invented people are in. */
export const seededCycle = 'bench-cycle'

/** Writes the rows. Runs in the page; it can use nothing from outside. */
async function writeRows({ count, first, last, cities, fields }: SeedOrder): Promise<void> {
  // Numbers that look random and are the same every time (mulberry32).
  let state = 20_200_301
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const meta = { deletedAt: null, stamps: { '': '1600000000000-0000-0123456789abcdef' } }
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ciklus')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The database cannot be opened.'))
  })
  const write = (
    tables: readonly string[],
    put: (table: (name: string) => IDBObjectStore) => void,
  ) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction([...tables], 'readwrite', { durability: 'relaxed' })
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(new Error('The rows cannot be written.'))
      put((name) => transaction.objectStore(name))
    })
  await write(['workspaces', 'cycles'], (table) => {
    table('workspaces').put({
      ...meta,
      id: 'workspace',
      organization: 'Udruženje Most',
      program: 'Mentorski program',
      city: 'Beograd',
      logo: null,
      documentLanguage: 'sr-Latn',
      isSample: false,
      createdOn: '2020-01-15',
    })
    table('cycles').put({
      ...meta,
      id: 'bench-cycle',
      name: '2020',
      dates: { start: '2020-03-01', end: '2021-02-28' },
      stage: 'selection',
      certificateText: null,
      workshopsRequired: null,
    })
  })
  const statuses = ['applied', 'accepted', 'rejected', 'active', 'completed']
  for (let from = 0; from < count; from += 5_000) {
    await write(['people', 'participations'], (table) => {
      for (let i = from; i < Math.min(count, from + 5_000); i += 1) {
        const id = `person-${String(i).padStart(6, '0')}`
        const role = i % 12 === 0 ? 'mentor' : 'mentee'
        const id3 = `bench-cycle~${id}~${role}`
        table('people').put({
          ...meta,
          id,
          firstName: one(first),
          lastName: one(last),
          nameInOtherScript: null,
          email: `${id}@example.org`,
          phone: null,
          city: one(cities),
          birthDate: null,
          organization: random() < 0.5 ? `Udruženje ${one(last)}` : null,
          biography: null,
          notes: null,
          [`field:${one(fields)}`]: true,
          [`field:${one(fields)}`]: true,
        })
        table('participations').put({
          ...meta,
          id: id3,
          cycleId: 'bench-cycle',
          personId: id,
          role,
          status: one(statuses),
          capacity: null,
          capacityNote: null,
          joinedOn: null,
        })
      }
    })
  }
  db.close()
}

/** The runner marks functions with their names by a helper that the page does not have; this gives it one that does nothing. */
export async function nameless(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (named) => named')
}

/** Puts so many people into a program that has shown its first page and is still empty, then loads its page again. */
export async function seedPeople(page: Page, count: number, screen: string): Promise<void> {
  // The program makes its tables first.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version }) => name === 'ciklus' && version),
  )
  await nameless(page)
  await page.evaluate(writeRows, { ...order, count })
  await page.evaluate(
    ({ shown, cycleId }) =>
      localStorage.setItem(
        'ciklus.preferences',
        JSON.stringify({ theme: 'light', textSize: 100, language: 'en', screen: shown, cycleId }),
      ),
    { shown: screen, cycleId: seededCycle },
  )
  await page.reload({ waitUntil: 'load' })
}
