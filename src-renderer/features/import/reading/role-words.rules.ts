/** What roles, statuses, and kinds and formats of events are called in foreign tables. */
import type { InCell } from '../../../../src-shared/documents'
import type { Status } from '../../../domain/participation'
import type { Role } from '../../../domain/participation'
import type { WorkshopFormat, WorkshopKind } from '../../../domain/workshop'
import { cellText, isPlaceholder } from './text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import type { Read } from './values.rules'

type Words<T extends string> = readonly (readonly [T, RegExp])[]

const roleWords: Words<Role> = [
  [
    'mentee',
    /^(?:mentees?|menti|mentija|mentorisan\p{L}*|polazni\p{L}*|ucesni\p{L}*|participant|trainee|mentoriran\p{L}*|mentoranec|mentoralt)\b/u,
  ],
  ['mentor', /^(?:mentor\p{L}*|mentorin)\b/u],
  [
    'facilitator',
    /^(?:facilitator\p{L}*|voditelj\p{L}*|moderator\p{L}*|trener\p{L}*|trainer\p{L}*|predavac\p{L}*)\b/u,
  ],
  ['speaker', /^(?:speakers?|govorni\p{L}*|gost\p{L}*|guest|panelist\p{L}*|referent\p{L}*)\b/u],
  ['coordinator', /^(?:[ck]oordinator\p{L}*|organi[sz]ator\p{L}*|koordinatork\p{L}*|staff|tim)\b/u],
]

const statusWords: Words<Status> = [
  [
    'rejected',
    /\b(?:nije (?:primljen|prihvacen|izabran)\p{L}*|odbijen\p{L}*|rejected|not selected|not accepted|abgelehnt|refuse|rechazad\p{L}*)\b/u,
  ],
  ['declined', /\b(?:odbi(?:o|la)|declined|otkaza(?:o|la)|ne zeli)\b/u],
  [
    'withdrawn',
    /\b(?:odusta(?:o|la)|povuk(?:ao|la)|withdrawn|withdrew|dropped out|ausgestiegen|napusti(?:o|la))\b/u,
  ],
  [
    'completed',
    /\b(?:zavrsi(?:o|la)|zavrsen\p{L}*|completed|finished|graduated|abgeschlossen|sertifikat)\b/u,
  ],
  ['active', /\b(?:aktiv\p{L}*|active|u toku|in progress)\b/u],
  [
    'accepted',
    /\b(?:prihva(?:cen|ti)\p{L}*|primljen\p{L}*|izabran\p{L}*|odabran\p{L}*|accepted|selected|admitted|confirmed|potvrdjen\p{L}*|potvrdi\p{L}*|angenommen|accepte|aceptad\p{L}*)\b/u,
  ],
  ['invited', /\b(?:pozvan\p{L}*|invited|eingeladen|poziv poslat)\b/u],
  ['applied', /\b(?:prijav\p{L}*|applied|pending|na cekanju|beworben|nov[ao]?)\b/u],
]

function wordReader<T extends string>(
  words: Words<T>,
  code: 'roleUnknown' | 'statusUnknown',
): (cell: InCell) => Read<T> {
  return (cell) => {
    const text = cellText(cell)
    if (isPlaceholder(text)) return { ok: true, value: null, notice: null }
    const phrase = foldedPhrase(text)
    const found = words.find(([value, form]) => phrase === value.toLowerCase() || form.test(phrase))
    return found === undefined ? { ok: false, code } : { ok: true, value: found[0], notice: null }
  }
}

/** Reads a role by its name in any of the languages. */
export const roleOf: (cell: InCell) => Read<Role> = wordReader(roleWords, 'roleUnknown')

/** Reads a status by its name in any of the languages. */
export const statusOf: (cell: InCell) => Read<Status> = wordReader(statusWords, 'statusUnknown')

const kindWords: Words<WorkshopKind> = [
  [
    'wrapUp',
    /\b(?:wrap ?up|zavrsn\p{L}*|zatvaranje|closing|abschluss\p{L}*|dodela sertifikata|cloture|clausura|zaklucn\p{L}*|zakljucn\p{L}*|zaro)\b/u,
  ],
  [
    'kickOff',
    /\b(?:kick ?off|uvodn\p{L}*|pocetn\p{L}*|otvaranje|opening|auftakt\p{L}*|nyito|ouverture|apertura|upoznavanje|welcome)\b/u,
  ],
  ['speedDating', /\bspeed ?(?:dating|networking|meeting)\b/u],
  [
    'studyVisit',
    /\b(?:poset\p{L}*|posjet\p{L}*|obilazak|study (?:visit|trip)|field trip|excursion|izlet|putovanje|studienreise|exkursion|visite|visita|tanulmanyut|obisk)\b/u,
  ],
  [
    'panel',
    /\b(?:panel\p{L}*|tribin\p{L}*|debat\p{L}*|diskusij\p{L}*|discussion|round ?table|okrugli sto|razgovor|podium\p{L}*|table ronde|mesa redonda|kerekasztal)\b/u,
  ],
  [
    'workshop',
    /\b(?:radionic\p{L}*|workshops?|trening\p{L}*|training|obuk\p{L}*|seminar\p{L}*|webinar\p{L}*|vebinar\p{L}*|predavanj\p{L}*|lecture|kurs|course|masterclass|taller|atelier|muhely|delavnic\p{L}*)\b/u,
  ],
]

/**
 * The kind of an event by what its kind and its title say. Where the kind column says only "workshop" or "panel",
 * a title that says "wrap-up" or "kick-off" tells more.
 */
export function workshopKindOf(kindText: string, title: string): WorkshopKind {
  const find = (text: string): WorkshopKind | null => {
    const phrase = foldedPhrase(text)
    return kindWords.find(([, form]) => form.test(phrase))?.[0] ?? null
  }
  const [byKind, byTitle] = [find(kindText), find(title)]
  const general: readonly (WorkshopKind | null)[] = [null, 'workshop', 'panel']
  if (general.includes(byKind) && byTitle !== null && !general.includes(byTitle)) return byTitle
  return byKind ?? byTitle ?? 'other'
}

const formatWords: Words<WorkshopFormat> = [
  [
    'hybrid',
    /\b(?:hibrid\p{L}*|hybrid\p{L}*|kombinovan\p{L}*|mesovit\p{L}*|mixed|uzivo i online|online i uzivo|hybride|oba)\b/u,
  ],
  [
    'online',
    /\b(?:online|onlajn|on line|zoom|teams|virtual\p{L}*|virtuel\p{L}*|na daljinu|remote|webinar|google meet|en ligne|en linea|internet)\b/u,
  ],
  [
    'live',
    /\b(?:uzivo|live|in person|onsite|on site|offline|fizicki|licno|prasenz|prasentisch|vor ort|presentiel|presencial|szemelyes\p{L}*|v zivo|u prostoru)\b/u,
  ],
]

/** How people take part, by what the format says, or else by whether there is a place or a link. */
export function formatOf(text: string, hasPlace: boolean, hasLink: boolean): WorkshopFormat {
  const phrase = foldedPhrase(text)
  const said = formatWords.filter(([, form]) => form.test(phrase)).map(([format]) => format)
  if (said.includes('online') && said.includes('live')) return 'hybrid'
  if (said[0] !== undefined) return said[0]
  if (hasLink) return hasPlace ? 'hybrid' : 'online'
  return 'live'
}

/** True for a "place" that only says that the event is online. */
export function isOnlinePlace(text: string): boolean {
  return /^(?:online|onlajn|zoom|teams|ms teams|microsoft teams|google meet|internet|virtual|na mrezi|webex)(?: (?:link|meeting|platforma))?$/u.test(
    foldedPhrase(text),
  )
}
