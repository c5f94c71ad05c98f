/** A selection of three applicants of whom two are in the file of a reviewer. */
import type { Packet } from '../../../src-renderer/domain/packet'
import type { Said } from '../../../src-renderer/domain/packets/packet-format'
import { newAnswerKey } from '../../../src-renderer/domain/packets/sealing'
import { applicantsOf } from '../../../src-renderer/features/selection/applicants.rules'
import {
  newPacket,
  packetContent,
} from '../../../src-renderer/features/selection/packet-content.rules'
import type { PacketSource } from '../../../src-renderer/features/selection/packet-content.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aCycle,
  anApplication,
  aParticipation,
  aPerson,
  aReviewCriterion,
  aReviewer,
} from '../../builders'

const cycle = aCycle()
export const cycleId = cycle.id
export const ana = aPerson({
  firstName: 'Anđela',
  lastName: 'Zorić',
  city: 'Niš',
  email: 'andjela.zoric@example.org',
  phone: '+381 64 111 22 33',
  organization: 'Udruženje Zora',
})
export const boban = aPerson({ firstName: 'Бобан', lastName: 'Ћирић' })
export const cousin = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
export const people = [ana, boban, cousin]
export const idea = aReviewCriterion({ cycleId, name: 'Idea', guidance: '1: unclear', position: 1 })
export const need = aReviewCriterion({ cycleId, name: 'Need', most: 3, position: 2 })
export const criteria = [idea, need]
export const reviewer = aReviewer({ cycleId, name: 'Ranko' })
const applicants = applicantsOf(
  {
    cycle,
    people,
    participations: people.map(({ id }) =>
      aParticipation({ cycleId, personId: id, status: 'applied' }),
    ),
    applications: [
      anApplication({
        cycleId,
        personId: ana.id,
        goals:
          'Ja sam Andjela Zoric. Pišite Zorićki na andjela.zoric@example.org ili 064/111-22-33.',
        wishedMentor: 'Да то буде неко ко зна Анђелу, нпр. Бобан Ћирић',
        'answer:Šta još Anđela treba da kaže?': 'Moj sajt je www.zoric.example/rad, ANĐELIN rad.',
      }),
    ],
  },
  [],
  'shortlist',
)
export const source: PacketSource = {
  ...{ cycleId, round: 'shortlist', reviewer, criteria, applicants, reviews: [] },
  hasConflict: (person) => person.id === cousin.id,
}
let codes = 0
export const make = (over: Partial<PacketSource> = {}, isBlind = true): Packet =>
  newPacket(
    { ...source, ...over },
    {
      ...{ id: 'f'.repeat(32), answerKey: newAnswerKey(), language: 'en', isBlind },
      madeAt: '2026-03-01T10:00:00.000Z',
      newCode: () => `a${String((codes += 1)).padStart(7, '0')}`,
    },
    translatorFor('en').t,
  )
export const contentOf = (packet: Packet, over: Partial<PacketSource> = {}) =>
  packetContent(
    packet,
    { ...source, ...over },
    { program: 'Program', cycle: 'Six' },
    translatorFor(packet.language),
  )
export const said = (over: Partial<Said> = {}): Said => ({
  ...{ at: 1_000, points: { [idea.id]: 4, [need.id]: 2 }, note: null },
  ...{ confidence: 2, abstains: false, conflict: null },
  ...over,
})
