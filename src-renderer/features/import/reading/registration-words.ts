/** What reports of registrations call their columns, which meeting services make before anybody came. Data: the list may be added to. */
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import type { Target } from './import.types'

const registrations = phrasePattern(
  'registration time|approval status|registration status|vreme registracije|status odobrenja|vrijeme registracije|registrierungszeit|genehmigungsstatus|heure d inscription|statut d approbation|hora de inscripción|hora de registro|estado de aprobación|ora registrazione|stato approvazione|czas rejestracji|status zatwierdzenia|regisztráció ideje|čas registrace|čas registracije|kayıt zamanı',
  'whole',
)

/** Whether headings are those of a report of who registered. */
export const areOfRegistration = (headings: readonly string[]): boolean =>
  headings.some((heading) => registrations.test(foldedPhrase(heading)))

/** What only a report of who came has. */
export const ofAttending: readonly Target[] = [
  'joinTime',
  'leaveTime',
  'duration',
  'present',
  'waitingRoom',
]
