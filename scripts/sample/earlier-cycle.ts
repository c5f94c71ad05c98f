/** The sample's closed cycle: people who came through, and are alumni now. */
import { create } from '../../src-renderer/domain/edits'
import { derivedId } from '../../src-renderer/domain/ids'
import { defaultPlan } from '../../src-renderer/domain/cycles.rules'
import type { Person } from '../../src-renderer/domain/person'
import type { Role } from '../../src-renderer/domain/participation'
import type { Workshop } from '../../src-renderer/domain/workshop'
import { callRoll, endPairs, issue, makePairs, moveAwards } from './cycle-steps'
import type { SampleKit } from './sample-kit'

type Who = readonly [first: string, last: string, city: string, organization: string, field: string]

/** Mentors of the earlier cycle; six of them are in the list of the current one too. */
const mentors: readonly Who[] = [
  ['Jelena', 'Popović', 'Zrenjanin', 'producent, Muzej "Kuća"', 'fundraising'],
  ['Čedomir', 'Simić', 'Kruševac', 'kustoskinja, Muzej "Kuća"', 'visual arts'],
  ['Dragana', 'Džinić', 'Kragujevac', 'producent, Centar za kulturu', 'theatre'],
  ['Zorica', 'Marković', 'Pančevo', 'producent, Muzej "Kuća"', 'design'],
  ['Srđan', 'Petrović', 'Zaječar', 'producent, freelance', 'dance'],
  ['Đorđe', 'Obradović', 'Kruševac', 'urednik, Nezavisna scena', 'film'],
  ['Ljubica', 'Varga', 'Subotica', 'direktorka, Gradska biblioteka', 'publishing'],
  ['Aleksej', 'Kolarov', 'Novi Sad', 'urednik, Radio Zvuk', 'music festivals'],
]

/** Mentees of the earlier cycle; the last two are mentors in the current one. */
const mentees: readonly Who[] = [
  ['Anđela', 'Ristić', 'Beograd', 'Kolektiv 108', 'design'],
  ['Boris', 'Tasić', 'Niš', 'Festival Bas', 'music festivals'],
  ['Dunja', 'Horvat', 'Subotica', 'Gradska biblioteka', 'publishing'],
  ['Emir', 'Zukorlić', 'Novi Pazar', 'Dom omladine', 'theatre'],
  ['Јована', 'Ђокић', 'Чачак', 'Галерија Подрум', 'visual arts'],
  ['Kristina', 'Bajić', 'Sombor', 'Pozorište mladih', 'theatre'],
  ['Lazar', 'Čavić', 'Užice', 'Nezavisna scena', 'film'],
  ['Mina', 'Đapić', 'Pirot', 'KC Magacin', 'fundraising'],
  ['Ognjen', 'Šljivić', 'Leskovac', 'freelance', 'dance'],
  ['Руди', 'Нешић', 'Ваљево', 'Удружење Простор', 'fundraising'],
  ['Tijana', 'Čubrilo', 'Novi Sad', 'Biblioteka grada', 'publishing'],
  ['Vuk', 'Živojinović', 'Kragujevac', 'Centar za kulturu', 'visual arts'],
  ['Bojan', 'Žunić', 'Čačak', 'kustoskinja, Muzej "Kuća"', 'film'],
  ['Milica', 'Lukić', 'Šabac', 'kustoskinja, KC Magacin', 'music festivals'],
]

const events: readonly (readonly [
  title: string,
  kind: Workshop['kind'],
  date: string,
  format: Workshop['format'],
  minutes: number,
])[] = [
  ['Uvodni susret', 'kickOff', '2019-02-09', 'live', 240],
  ['Kako se piše budžet', 'workshop', '2019-04-13', 'live', 180],
  ['Panel: publika koje nema', 'panel', '2019-06-08', 'hybrid', 90],
  ['Studijska poseta Zrenjaninu', 'studyVisit', '2019-09-21', 'live', 420],
  ['Završni susret', 'wrapUp', '2019-11-16', 'live', 150],
]

/** The way names are written in addresses here. */
const plain: Readonly<Record<string, string>> = {
  đ: 'dj',
  ž: 'z',
  š: 's',
  č: 'c',
  ć: 'c',
  ј: 'j',
  о: 'o',
  в: 'v',
  а: 'a',
  н: 'n',
  ђ: 'dj',
  к: 'k',
  и: 'i',
  ћ: 'c',
  р: 'r',
  у: 'u',
  д: 'd',
  е: 'e',
  ш: 's',
}

const address = (first: string, last: string): string =>
  `${`${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, (letter) => plain[letter] ?? '')}@example.org`

const fieldOf = (field: string): { readonly [key: `field:${string}`]: true } => ({
  [`field:${field}` as const]: true,
})

async function join(
  kit: SampleKit,
  cycleId: string,
  role: Role,
  list: readonly Who[],
): Promise<void> {
  const edits = list.flatMap(([firstName, lastName, city, organization, field]) => {
    const id = kit.newId()
    const person: Person = {
      id,
      firstName,
      lastName,
      nameInOtherScript: null,
      email: address(firstName, lastName),
      phone: null,
      city,
      birthDate: null,
      organization,
      biography: null,
      notes: null,
      ...fieldOf(field),
    }
    const participation = create('participations', {
      id: derivedId(cycleId, id, role),
      cycleId,
      personId: id,
      role,
      status: 'accepted',
      capacity: role === 'mentor' ? 2 : null,
      capacityNote: null,
      joinedOn: '2019-01-20',
    })
    return [create('people', person), participation]
  })
  await kit.write('2019-01-20', edits)
}

/** Makes the closed cycle with everything that happened in it. */
export async function makeEarlierCycle(kit: SampleKit): Promise<void> {
  const cycleId = kit.newId()
  const dates = { start: '2018-11-05', end: '2019-11-30' }
  await kit.write('2018-11-05', [
    create('cycles', {
      ...defaultPlan(dates),
      id: cycleId,
      name: 'Cycle 5',
      dates,
      stage: 'closed',
      certificateText: null,
      workshopsRequired: 2,
    }),
  ])
  await join(kit, cycleId, 'mentor', mentors)
  await join(kit, cycleId, 'mentee', mentees)
  await makePairs(kit, cycleId, '2019-02-10')
  for (const [title, kind, date, format, minutes] of events) {
    const id = kit.newId()
    await kit.write('2019-01-25', [
      create('workshops', {
        id,
        cycleId,
        title,
        kind,
        format,
        when: { date, time: '11:00' },
        minutes,
        place: 'KC Magacin, Beograd',
        link: null,
        capacity: 40,
        notes: null,
      }),
    ])
    await callRoll(kit, cycleId, id, 0.8)
  }
  await endPairs(kit, cycleId, (index) =>
    index === 8
      ? { on: '2019-06-20', reason: 'menteeLeft', note: 'Moved abroad.' }
      : { on: '2019-11-16', reason: 'completed', note: '' },
  )
  for (const kind of ['completion', 'appreciation', 'brooch'] as const) {
    const ids = await issue(kit, cycleId, kind, { day: '2019-11-16', count: 100 })
    await moveAwards(kit, cycleId, ids, 'handedOver', '2019-11-20')
  }
}
