/**
 * What headings are called in the languages people here write them in. One list of phrases per meaning,
 * folded when the program starts, so that case, marks and script do not matter. English, Serbian (both scripts by
 * folding), Croatian, Slovene, German, French, Hungarian and Spanish; goals and wishes by language in wish-words.
 */
import { attendanceTargets, meetingTargets, peopleTargets, workshopTargets } from './import.types'
import type { OwnTarget, Target } from './import.types'
import { foldedPhrase } from '../../../i18n/clean-text'
import { furtherAttendanceWords } from './attendance-words'
import { nameOrderOf } from './name-headings'
import { furtherFieldWords } from './further-words'
import { furtherMeetingWords } from './meeting-words'
import { furtherPeopleWords } from './people-words'
import { furtherWorkshopWords } from './workshop-words'
import { goalWords, inAllLanguages, wishedMentorWords } from './wish-words'

type Phrases = Readonly<Partial<Record<Exclude<Target, OwnTarget>, string>>>

const shared: Phrases = {
  firstName:
    'ime|first name|firstname|given name|forename|vorname|prénom|prenom|keresztnév|utónév|nombre|ime učesnika',
  lastName:
    'prezime|last name|lastname|surname|family name|nachname|familienname|nom de famille|priimek|vezetéknév|családnév|apellido|apellidos',
  fullName:
    'display name|anzeigename|ime i prezime|ime prezime|puno ime|full name|name|nom|name and surname|first and last name|vor und nachname|nom et prénom|ime in priimek|név|teljes név|nombre completo|nombre y apellidos|participant|participant name|učesnik|učesnica|polaznik|sudionik|udeleženec|teilnehmer|your name|vaše ime i prezime|vaše ime|osoba|person|mentor ime|ime mentora|mentor name|name original name',
  fullNameLastFirst:
    'prezime i ime|prezime ime|last name first name|surname and name|surname name|nachname vorname|nom prénom|priimek in ime',
  email:
    'e mail|email|primary email|primary e mail|mail|mejl|imejl|e mejl|email address|e mail address|e adresa|elektronska adresa|elektronska pošta|e pošta|email adresa|e mail adresa|imejl adresa|mejl adresa|user email|e mail adresse|adresse mail|adresse e mail|courriel|correo|correo electrónico|epošta|vaš mejl|your email|contact email|e mail cím|username|korisničko ime',
}

/** Headings of lists of people. */
const people: Phrases = {
  ...shared,
  phone:
    'telefon|mobile number|mobilni|mobilni telefon|broj telefona|kontakt telefon|mob|tel|tel br|gsm|phone|phone number|mobile|mobile phone|cell|cell phone|telephone|telefonnummer|handy|mobiltelefon|téléphone|portable|teléfono|móvil|telefonszám|mobitel|kontakt',
  city: 'grad|mesto|mjesto|grad mesto|mesto stanovanja|mesto prebivališta|prebivalište|mesto boravka|city|home city|town|place of residence|residence|location|stadt|wohnort|ort|ville|ciudad|város|kraj|opština|općina|lokacija|odakle dolazite|where do you live',
  birthDate:
    'datum rođenja|rođendan|rođen|rođena|rođen a|datum rodjenja|date of birth|birth date|birthdate|birthday|dob|born|geburtsdatum|geboren|date de naissance|né le|fecha de nacimiento|születési dátum|születési idő|datum rojstva|rojstni datum',
  gender: 'pol|spol|gender|sex|geschlecht|anrede|sexe|genre|género|sexo|zamenice|pronouns',
  organization:
    'organizacija|organizacija i pozicija|pozicija organizacija|organizacija pozicija|ustanova|institucija|firma|kompanija|udruženje|radno mesto i organizacija|gde radite|zaposlenje|organization|organisation|organization and position|company|employer|institution|affiliation|workplace|organisation und position|firma organisation|einrichtung|employeur|entreprise|empresa|organización|munkahely|szervezet|tvrtka|podjetje|organizacija ustanova',
  organizationAddress:
    'adresa organizacije|adresa ustanove|adresa institucije|adresa firme|adresa udruženja|adresa rada|sedište|sedište organizacije|sjedište|organization address|address of organization|address of the organization|organisation address|address of organisation|company address|work address|business address|business street|work street|adresse der organisation|adresse der einrichtung|firmenadresse|dienstadresse|adresse de l organisation|adresse de la structure|szervezet címe|munkahely címe|naslov organizacije|adres organizacji|adres instytucji|адреса на организацијата',
  position:
    'pozicija|radno mesto|funkcija|zanimanje|zvanje|profesija|position|job title|job|occupation|profession|role in organization|beruf|funktion|poste|fonction|cargo|puesto|beosztás|foglalkozás|radno mjesto|zanimanje pozicija|delovno mesto|poklic',
  fields:
    'oblast|oblasti|oblasti rada|oblasti u kojima želite mentorstvo|oblast mentorstva|oblasti interesovanja|polje rada|područje|područja|field|fields|fields of work|fields of expertise|areas|area|area of interest|areas of interest|areas of expertise|topics|interests|expertise|ekspertiza|teme|interesovanja|bereiche|fachgebiet|themen|domaines|domaine|áreas|área|terület|területek|področje|področja|in which fields|u kojim oblastima',
  tags: 'tag|tags|tagovi|oznake|labels|categories|kategorije|étiquettes|catégories|etiquetas|categorías|címkék|kategorien|kategóriák|categorie|etichette|etykiety|kategorie|oznaka|categorii|етикети|категории|ετικέτες|etiketler',
  biography:
    'biografija|kratka biografija|bio|biography|short biography|short bio|about you|o vama|cv|lebenslauf|kurzbiografie|biographie|biografía|életrajz|životopis|življenjepis|recite nešto o sebi|about yourself',
  notes:
    'napomena|napomene|komentar|komentari|beleška|beleške|zabeleška|opaska|note|notes|remark|remarks|comment|comments|bemerkung|bemerkungen|anmerkung|kommentar|notizen|remarque|remarques|commentaire|observaciones|notas|megjegyzés|opomba|opombe|bilješka',
  role: 'uloga|uloga u programu|role|rolle|rôle|rol|szerep|vloga',
  status: 'status|stanje|state|zustand|ishod|odluka|decision|outcome|rezultat',
  capacity:
    'koliko mentija|koliko mentija može|koliko mentija prima|broj mentija|mentija|kapacitet|kapacitet mentora|koliko mentorki|how many mentees|number of mentees|no of mentees|max mentees|mentees|capacity|kapazität|anzahl mentees|capacité|capacidad|hány mentorált|koliko osoba|koliko štićenika|mest|broj mesta',
  joinedOn:
    'u programu od|pridružio se|pridružila se|datum pridruživanja|joined|joined on|member since|start date|datum pristupa|dabei seit',
  submittedAt:
    'timestamp|vremenska oznaka|vreme prijave|datum prijave|prijavljeno|poslato|vreme slanja|submitted|submitted at|submitted on|submission date|date submitted|completion time|end|vreme završetka|zeitstempel|eingereicht am|horodateur|marca temporal|időbélyeg|časovni žig|vremenski žig',
  goals: inAllLanguages(goalWords),
  wishedMentor: inAllLanguages(wishedMentorWords),
  consent:
    'saglasan|saglasna|saglasnost|saglasnost za obradu podataka|pristanak|pristajem|slažem se|privola|prihvatam uslove|obrada podataka|obradom podataka|zaštita podataka|consent|i consent|i agree|agreement|data processing|processing of personal data|gdpr|privacy|einwilligung|einverstanden|zustimmung|datenschutz|consentement|consentimiento|hozzájárulás|soglasje|izjava|do you agree|do you consent|agree to the processing|your personal data|personal data|podataka o ličnosti|ličnih podataka|osobnih podataka',
}

/** Headings of lists of workshops. */
const workshops: Phrases = {
  title:
    'naziv|naslov|tema|naziv događaja|naziv radionice|naslov radionice|događaj|aktivnost|program|title|topic|name|event|workshop|workshop title|subject|titel|thema|veranstaltung|titre|sujet|título|tema radionice|cím|téma|predmet|radionica|event name|session|naziv aktivnosti|dogodek|naziv programa',
  date: 'datum|dan|kada|datum održavanja|datum i vreme|date|day|when|event date|start date|starts|date and time|wann|tag|jour|quand|fecha|dátum|nap|termin|datum in ura|početak|start|datum početka',
  time: 'vreme|sat|sati|vreme početka|početak u|satnica|vrijeme|time|start time|hour|from|od|uhrzeit|zeit|beginn|heure|hora|idő|kezdés|ura|vreme od',
  endTime:
    'kraj|vreme završetka|završetak|do|end|end time|ends|to|until|ende|bis|fin|vége|konec|vreme do',
  workshopKind:
    'vrsta|tip|vrsta događaja|tip događaja|vrsta aktivnosti|kind|type|event type|category|kategorija|art|typ|type d événement|tipo|típus|vrsta dogodka|forma',
  format:
    'format|način|način održavanja|uživo online|online uživo|mode|modus|modalité|modalidad|formátum|oblika|način izvedbe|live online',
  place:
    'mesto|mjesto|mesto link|lokacija|prostor|gde|adresa|mesto održavanja|sala|place|venue|location|where|room|place link|ort|veranstaltungsort|lieu|lugar|hely|helyszín|kraj|lokacija link',
  link: 'link|url|zoom link|zoom|link za pristup|veza|meeting link|web link|adresa sastanka|lien|enlace|povezava|poveznica',
  facilitators:
    'predavač|predavači|predavačica|voditelj|voditelji|vodi|facilitator|facilitatori|facilitators|moderator|moderatori|moderatorka|trener|trenerica|gost|gosti|govornik|speaker|speakers|lecturer|trainer|host|led by|instructor|presenter|referent|referentin|leitung|moderation|intervenant|intervenants|ponente|előadó|predavatelj|izvajalec|ko vodi|predavač ica',
  duration:
    'trajanje|trajanje h|trajanje min|dužina|koliko traje|duration|length|hours|minutes|sati trajanja|broj sati|how long|dauer|durée|duración|időtartam|trajanje sati|trajanje u satima',
  capacity:
    'mesta|broj mesta|kapacitet|maksimalno|max|max učesnika|broj učesnika|capacity|seats|places|spots|max participants|plätze|kapazität|places disponibles|capacité|plazas|férőhely|mjesta|število mest',
  notes: people.notes ?? '',
}

/** Headings of attendance reports and sign-in lists. */
const attendance: Phrases = {
  ...shared,
  fullName: `${shared.fullName ?? ''}|name original name|ime originalno ime|korisničko ime|user name|user name original name|display name|prikazano ime|name ursprünglicher name|prezime i ime učesnika`,
  otherEmail:
    'participant id upn|participant id|upn|teilnehmer id upn|teilnehmer id|id učesnika upn|id učesnika|user id',
  joinTime:
    'join time|join|joined time|sign in time|login time|entry time|connected at|first join|joined|time joined|joined at|first seen|first seen at|vreme pridruživanja|prvo pridruživanje|vreme ulaska|ulazak|pridružio se|beitrittszeit|erster beitritt|erstmaliger beitritt|beitritt|beigetreten|betreten um|heure de connexion|heure d arrivée|hora de entrada|csatlakozás időpontja|čas pridružitve|vrijeme pridruživanja|dolazak|arrival',
  leaveTime:
    'leave time|leave|sign out time|logout time|exit time|disconnected at|last leave|left|time exited|exited|left at|last seen|vreme napuštanja|poslednje napuštanje|poslednji izlazak|vreme izlaska|izlazak|napustio|austrittszeit|letztes verlassen|letzter austritt|verlassen um|verlassen|heure de départ|heure de déconnexion|hora de salida|kilépés időpontja|čas odhoda|vrijeme napuštanja|odlazak|departure|zuletzt verlassen',
  duration:
    'duration|duration minutes|total duration minutes|total duration|time in session|time in session minutes|vreme u sesiji|sitzungsdauer|temps de session|in meeting duration|attendance duration|time in call|minutes|trajanje|trajanje minuta|trajanje minuti|trajanje u minutima|ukupno trajanje|trajanje na sastanku|trajanje u sastanku|dauer|dauer minuten|gesamtdauer|dauer der besprechung|besprechungsdauer|teilnahmedauer|durée|durée minutes|duración|duración minutos|időtartam|trajanje min|vreme na sastanku|dauer in besprechung|attendance duration|watch time|time attended|time spent|online time|czas trwania|durata',
  guest: 'guest|gost|gast|invité|invitado|vendég',
  waitingRoom:
    'in waiting room|waiting room|u čekaonici|čekaonica|im warteraum|warteraum|en salle d attente',
  meetingRole: 'role|uloga|rolle|rôle|rol|szerep|vloga',
  present:
    'potpis|prisutan|prisutna|prisustvo|prisutni|dolazak|evidencija|signature|signed|present|attendance|attended|unterschrift|anwesend|anwesenheit|teilgenommen|émargement|présent|présence|asistencia|aláírás|jelen|jelenlét|obecność|účast|prezenca|presenza|katılım|присуство|присутност|podpis|prisotnost|prisutnost|came',
  action:
    'user action|action|radnja korisnika|radnja|benutzeraktion|aktion|acción|aktivnost korisnika',
  timestamp: 'timestamp|vremenska oznaka|zeitstempel|horodateur|marca temporal|vreme',
}

/** Headings of logs of meetings. */
const meetings: Phrases = {
  menteeName:
    'mentee|menti|mentija|mentee name|name of mentee|ime mentija|ime i prezime mentija|štićenik|štićenica|štićenik ca|učesnik|polaznik|mentorirani|mentoree|protégé|mentorált|par|parovi|mentorski par|pair|tandem|mentorski tandem|paar|duo',
  mentorName:
    'mentor|mentorka|mentor ka|mentor name|name of mentor|ime mentora|ime i prezime mentora|mentorin|mentor ica',
  date: 'datum|dan|kada|datum susreta|datum sastanka|datum razgovora|date|day|when|meeting date|date of meeting|wann|tag|quand|fecha|dátum|termin',
  time: 'početak|vreme početka|od|vreme|sat|vreme od|start|start time|from|begin|beginn|anfang|uhrzeit|heure|kezdés|time',
  endTime: 'kraj|završetak|vreme završetka|do|vreme do|end|end time|to|until|ende|bis|fin|vége',
  duration:
    'trajanje|trajanje min|trajanje minuta|minuta|minuti|min|dužina|koliko|koliko dugo|sati|duration|length|minutes|hours|how long|dauer|durée|duración|időtartam',
  meetingWay:
    'način|kako|vrsta|oblik|način susreta|format|mesto|gde|how|way|mode|type|kind|channel|where|art|wie|mode de rencontre|forma|uživo online|online',
  absentee:
    'nije došao|nije došla|odsutan|odsutna|ko nije došao|izostanak|absent|who did not come|did not come|no show|missing|abwesend',
  toldBy: 'ko je javio|javio|izvor|source|told by|reported by|who told|quelle|prijavio|uneo',
  notes: `${people.notes ?? ''}|summary|sažetak|rezime|o čemu|o čemu su razgovarali|teme|tema|topic|topics|zusammenfassung|résumé`,
}

/** A family of headings: which list is looked in. */
export type Family = 'people' | 'workshops' | 'attendance' | 'meetings'

/** A heading's meaning and how well it fits, 0 to 1. */
interface HeadingMatch {
  readonly target: Target
  readonly score: number
}

interface Entry {
  readonly target: Target
  readonly phrase: string
  readonly words: number
  /** Of a phrase with a gap in it ("was … erreichen"), a pattern; else null. */
  readonly gapped: RegExp | null
}

/** A phrase with gaps or open endings as a pattern for folded text; null for a plain one. */
function gappedPhrase(text: string): RegExp | null {
  if (!/[…*]/u.test(text)) return null
  const parts = text.split('…').map((part) => {
    const phrase = foldedPhrase(part)
    return part.trim().endsWith('*') ? `${phrase}\\p{L}*` : phrase
  })
  return new RegExp(`^(?:.* )?${parts.join(' (?:.* )?')}(?: .*)?$`, 'u')
}

const entriesOf = (phrases: Phrases): readonly Entry[] =>
  Object.entries(phrases).flatMap(([target, list]) =>
    list.split('|').map((text) => {
      const phrase = foldedPhrase(text)
      const words = phrase.split(' ').length
      return { target: target as Target, phrase, words, gapped: gappedPhrase(text) }
    }),
  )

/** Entries by their first word: a heading is only compared with those that begin with one of its words. */
function byFirstWord(phrases: Phrases): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entriesOf(phrases)) {
    const [word = ''] = entry.phrase.split(' ')
    index.set(word, [...(index.get(word) ?? []), entry])
  }
  return index
}

/** The phrases of these meanings with those that the lists of further languages have. */
function inFurtherLanguages(
  phrases: Phrases,
  targets: readonly (keyof Phrases)[],
  further: readonly ((target: Target) => string)[],
): Phrases {
  const added = targets.flatMap((target) => {
    const all = [phrases[target] ?? '', ...further.map((words) => words(target))]
    const filled = all.filter((list) => list !== '')
    return filled.length === 0 ? [] : [[target, filled.join('|')]]
  })
  return { ...phrases, ...(Object.fromEntries(added) as Phrases) }
}

const whoTargets = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst', 'email'] as const
const furtherPeople = [furtherPeopleWords, furtherFieldWords]
const families: Readonly<Record<Family, ReadonlyMap<string, readonly Entry[]>>> = {
  people: byFirstWord(inFurtherLanguages(people, peopleTargets, furtherPeople)),
  workshops: byFirstWord(inFurtherLanguages(workshops, workshopTargets, [furtherWorkshopWords])),
  attendance: byFirstWord(
    inFurtherLanguages(
      inFurtherLanguages(attendance, whoTargets, furtherPeople),
      attendanceTargets,
      [furtherAttendanceWords],
    ),
  ),
  meetings: byFirstWord(inFurtherLanguages(meetings, meetingTargets, [furtherMeetingWords])),
}

/** As address books export: "E-mail 1 - Value" and "Organization 1 - Name" are the thing itself, "E-mail 1 - Type" says nothing of anybody. */
const ofAddressBook = /^\s*([\p{L}-]+(?: [\p{L}-]+)*) \d+ - (?:(Value|Name)|Type|Label)\s*$/u

/** The parts of a heading that may each be a name of the column: "Ime / First name" has two. */
function headingParts(heading: string): string[] {
  const numbered = ofAddressBook.exec(heading)
  if (numbered !== null) return numbered[2] === undefined ? [] : [foldedPhrase(numbered[1] ?? '')]
  const whole = foldedPhrase(heading)
  const parts = heading.split(/[/|\n()[\]:;?*]|\s[–—-]\s/u).map(foldedPhrase)
  // "Qu'attendez-vous" is two words.
  const elided = /['’]/u.test(heading) ? [foldedPhrase(heading.replace(/['’]/gu, ' '))] : []
  return [...new Set([whole, ...elided, ...parts])].filter((part) => part !== '')
}

function scoreAgainst(part: string, entry: Entry, isWhole: boolean): number {
  if (entry.gapped !== null) return entry.gapped.test(part) ? 0.7 : 0
  if (part === entry.phrase) return isWhole ? 1 : 0.95
  const at = ` ${part} `.indexOf(` ${entry.phrase} `)
  if (at === -1) return 0
  const share = entry.phrase.length / part.length
  // One short common word somewhere in a long question says little; several words in a row say much.
  if (at === 0) return 0.55 + 0.35 * share
  return entry.words > 1 ? 0.5 + 0.35 * share : 0.3 + 0.45 * share
}

/** Behind a dash a service says which part of the name it is: "Full Name - First Name". */
function isOnePart(heading: string, family: Family): boolean {
  const [, part] = /\s[–—-]\s([^–—-]+)$/u.exec(heading) ?? []
  if (part === undefined) return false
  const [best] = headingMatches(part, family)
  return best?.score === 1 && (best.target === 'firstName' || best.target === 'lastName')
}

/** A heading that names both parts of a name is of whole names, in the order it says. */
function preferWholeName(best: Map<Target, number>, heading: string, family: Family): void {
  if (family === 'workshops' || family === 'meetings') return
  if (isOnePart(heading, family)) {
    best.delete('fullName')
    best.delete('fullNameLastFirst')
    return
  }
  const order = nameOrderOf(heading)
  if (order === null) return
  const names: readonly Target[] = ['firstName', 'lastName', 'fullName', 'fullNameLastFirst']
  const score = Math.max(0.8, ...names.map((target) => best.get(target) ?? 0))
  for (const target of names) best.delete(target)
  best.set(order === 'firstLast' ? 'fullName' : 'fullNameLastFirst', score)
}

const cachedQuery = new Map<string, readonly HeadingMatch[]>()

/**
 * What a heading may mean in a family, best first; each target once. Remembered by heading, since the
 * same few are asked for again and again.
 */
export function headingMatches(heading: string, family: Family): readonly HeadingMatch[] {
  const key = `${family}|${heading.slice(0, 300)}`
  const known = cachedQuery.get(key)
  if (known !== undefined) return known
  const best = new Map<Target, number>()
  const parts = headingParts(heading.slice(0, 300))
  // "E-mail 2 Address" is a further one of the same.
  const bare = (parts[0] ?? '').replace(/(?<=^|\s)\d+(?:\s|$)/gu, '').trim()
  if (family === 'people' && bare !== '' && !parts.includes(bare)) parts.push(bare)
  parts.forEach((part, index) => {
    const entries = [...new Set(part.split(' '))].flatMap(
      (word) => families[family].get(word) ?? [],
    )
    for (const entry of entries) {
      const score = scoreAgainst(part, entry, index === 0)
      if (score > (best.get(entry.target) ?? 0)) best.set(entry.target, score)
    }
  })
  preferWholeName(best, heading, family)
  const found = [...best].map(([target, score]) => ({ target, score }))
  found.sort((a, b) => b.score - a.score)
  if (cachedQuery.size > 5_000) cachedQuery.clear()
  cachedQuery.set(key, found)
  return found
}

/** How much a cell looks like a heading in any family, 0 to 1. */
export function headingLikeness(text: string): number {
  if (text.length > 300) return 0
  const scores = (['people', 'workshops', 'attendance'] as const).map(
    (family) => headingMatches(text, family)[0]?.score ?? 0,
  )
  return Math.max(...scores)
}
