/** What roles, statuses, and kinds and formats of events are called in foreign tables. */
import type { InCell } from '../../../../src-shared/documents'
import type { Status } from '../../../domain/participation'
import type { Role } from '../../../domain/participation'
import type { Gender } from '../../../domain/person'
import type { WorkshopFormat, WorkshopKind } from '../../../domain/workshop'
import { cellText, isPlaceholder } from './text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import type { Read } from './values.rules'

type Words<T extends string> = readonly (readonly [T, RegExp])[]

const roleWords: Words<Role> = [
  [
    'mentee',
    phrasePattern(
      'mentees|mentee|menti|mentija|mentorisan*|polazni*|ucesni*|participant|trainee|mentoriran*|mentoranec|mentoralt',
      'start',
    ),
  ],
  ['mentor', phrasePattern('mentor*|mentorin', 'start')],
  [
    'facilitator',
    phrasePattern('facilitator*|voditelj*|moderator*|trener*|trainer*|predavac*', 'start'),
  ],
  ['speaker', phrasePattern('speakers|speaker|govorni*|gost*|guest|panelist*|referent*', 'start')],
  [
    'coordinator',
    phrasePattern(
      'coordinator*|koordinator*|organisator*|organizator*|koordinatork*|staff|tim',
      'start',
    ),
  ],
]

const statusWords: Words<Status> = [
  [
    'rejected',
    phrasePattern(
      'nije primljen*|nije prihvacen*|nije izabran*|odbijen*|rejected|not selected|not accepted|abgelehnt|refuse|rechazad*',
    ),
  ],
  ['declined', phrasePattern('odbio|odbila|declined|otkazao|otkazala|ne zeli')],
  [
    'withdrawn',
    phrasePattern(
      'odustao|odustala|povukao|povukla|withdrawn|withdrew|dropped out|ausgestiegen|napustio|napustila',
    ),
  ],
  [
    'completed',
    phrasePattern(
      'zavrsio|zavrsila|zavrsen*|completed|finished|graduated|abgeschlossen|sertifikat',
    ),
  ],
  ['active', phrasePattern('aktiv*|active|u toku|in progress')],
  [
    'accepted',
    phrasePattern(
      'prihvacen*|prihvati*|primljen*|izabran*|odabran*|accepted|selected|admitted|confirmed|potvrdjen*|potvrdi*|angenommen|accepte|aceptad*',
    ),
  ],
  ['invited', phrasePattern('pozvan*|invited|eingeladen|poziv poslat')],
  ['shortlisted', phrasePattern('uzi izbor|u uzem izboru|shortlist*|engere wahl')],
  ['interview', phrasePattern('intervju*|za intervju|interview*|razgovor')],
  [
    'waiting',
    phrasePattern('lista cekanja|na listi cekanja|waiting list|waitlist*|warteliste|rezerv*'),
  ],
  ['applied', phrasePattern('prijav*|applied|pending|na cekanju|beworben|nova|novo|nov')],
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
    phrasePattern(
      'wrap up|wrapup|zavrsn*|zatvaranje|closing|abschluss*|dodela sertifikata|cloture|clausura|zaklucn*|zakljucn*|zaro',
    ),
  ],
  [
    'kickOff',
    phrasePattern(
      'kick off|kickoff|uvodn*|pocetn*|otvaranje|opening|auftakt*|nyito|ouverture|apertura|upoznavanje|welcome',
    ),
  ],
  [
    'speedDating',
    phrasePattern(
      'speed dating|speeddating|speed networking|speednetworking|speed meeting|speedmeeting',
    ),
  ],
  [
    'studyVisit',
    phrasePattern(
      'poset*|posjet*|obilazak|study visit|study trip|field trip|excursion|izlet|putovanje|studienreise|exkursion|visite|visita|tanulmanyut|obisk',
    ),
  ],
  [
    'panel',
    phrasePattern(
      'panel*|tribin*|debat*|diskusij*|discussion|round table|roundtable|okrugli sto|razgovor|podium*|table ronde|mesa redonda|kerekasztal',
    ),
  ],
  [
    'workshop',
    phrasePattern(
      'radionic*|workshops|workshop|trening*|training|obuk*|seminar*|webinar*|vebinar*|predavanj*|lecture|kurs|course|masterclass|taller|atelier|muhely|delavnic*',
    ),
  ],
]

const genderWords: ReadonlyMap<string, Gender> = new Map([
  ...'z|zena|zenski|zensko|zenska|f|female|woman|w|weiblich|frau|femme|feminin|mujer|femenino|she|she her|ona'
    .split('|')
    .map((word) => [word, 'female'] as const),
  ...'m|muski|musko|muskarac|male|man|mannlich|mann|herr|homme|masculin|hombre|masculino|he|he him|on'
    .split('|')
    .map((word) => [word, 'male'] as const),
])

/** How a person is spoken of, as a column says; anything else is left to be asked. */
export function genderOf(cell: InCell): Read<Gender> {
  const text = cellText(cell)
  if (isPlaceholder(text)) return { ok: true, value: null, notice: null }
  const gender = genderWords.get(foldedPhrase(text))
  return gender === undefined
    ? { ok: false, code: 'genderUnknown' }
    : { ok: true, value: gender, notice: null }
}

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
    phrasePattern(
      'hibrid*|hybrid*|kombinovan*|mesovit*|mixed|uzivo i online|online i uzivo|hybride|oba',
    ),
  ],
  [
    'online',
    phrasePattern(
      'online|onlajn|on line|zoom|teams|virtual*|virtuel*|na daljinu|remote|webinar|google meet|en ligne|en linea|internet',
    ),
  ],
  [
    'live',
    phrasePattern(
      'uzivo|live|in person|onsite|on site|offline|fizicki|licno|prasenz|prasentisch|vor ort|presentiel|presencial|szemelyes*|v zivo|u prostoru',
    ),
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

/** What a place is called that is nowhere, and the words that stand with it: "Online (Zoom)", "preko Zooma". */
const onlineWords = phrasePattern(
  'online|onlajn|zoom*|teams|meet|internet*|virtual*|virtuel*|mrezi|webex|jitsi|distans*|ligne|linea|daljinu',
  'whole',
)
const besideOnline = phrasePattern(
  'ms|microsoft|google|link|meeting|platforma|preko|putem|na|en|via|uber|per|par|over|sastanak|soba|video',
  'whole',
)

/** True for a "place" that only says that the event is online. */
export function isOnlinePlace(text: string): boolean {
  const words = foldedPhrase(text).split(' ')
  return (
    words.some((word) => onlineWords.test(word)) &&
    words.every((word) => onlineWords.test(word) || besideOnline.test(word))
  )
}

/** How people take part, by a place that says so: "hybrid: Sala 2", "KC Magacin i Zoom", "Zoom (link u mejlu)"; null for any other. */
export function formatOfPlace(text: string): WorkshopFormat | null {
  if (formatOf(text, false, false) === 'hybrid') return 'hybrid'
  const parts = text.split(/[,/;+&]|\s(?:i|and|und|et|y|и|és|a|e|oraz|și|dhe)\s/iu)
  const areOnline = parts.map((part) =>
    foldedPhrase(part)
      .split(' ')
      .some((word) => onlineWords.test(word)),
  )
  if (!areOnline.includes(true)) return null
  return areOnline.includes(false) ? 'hybrid' : 'online'
}
