/**
 * Columns that a form service adds of its own: numbers of rows and of answers, addresses of computers, versions. They say nothing
 * of anybody, some of them nobody agreed to have kept, and they are left out unless the user says otherwise.
 */
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasesOf } from '../../../i18n/phrases'

/** Numbers of rows; then, by service: LimeSurvey, KoBo and ODK, Microsoft Forms, Google Forms and others; Mailchimp; Eventbrite. */
const own = new Set(
  phrasesOf(
    [
      'redni br|redni broj|r br|r b|red br|rbr|br|rb|no|nr|num|id|sr',
      'response id|id odgovora|lastpage letzte seite|startlanguage start sprache|startlanguage|lastpage|seed zufallsstartwert|submitted from|submitted login|remote ip|ip adresse|adresse ip|dirección ip|indirizzo ip|anzeigename|display name|file as|nom complet de l adresse de messagerie|photo|address 1 formatted|last page|poslednja strana|start language|početni jezik|seed|seme|date last action|datum poslednje radnje|date started|datum početka odgovaranja|referrer url|referer url|ip address|ip adresa|ip|antwort id|letzte seite|startsprache|access code|token',
      'respondent id|collector id|start date utc|network id|user agent|browser|device|submission id|response number|response type|entry id|quiz score|e mail type|email type|e mail display name|e mail 2 type|e mail 2 display name|e mail 3 type|e mail 3 display name|score total|total points|quiz feedback|grade posted time|submission ip|submission url|last update date',
      'member rating|optin time|optin ip|confirm time|confirm ip|latitude|longitude|gmtoff|dstoff|timezone|cc|last changed|leid|euid',
      'order date|price tier|order type|total paid|fees paid|eventbrite fees|eventbrite payment processing|ticket price|tax paid',
    ].join('|'),
  ),
)

/** What an address book shows somebody as: their name, where nothing else holds it. */
export const isShownName = (heading: string): boolean =>
  /^(?:display name|anzeigename)$/u.test(foldedPhrase(heading))

/** As KoBo and ODK write them, which the user's own headings are never like. */
const ofKobo =
  /^(?:_(?:id|uuid|submission_time|validation_status|notes|status|submitted_by|tags|index|version|xform_id_string|attachments|geolocation|root_uuid)|__version__|meta\/[A-Za-z]+|(?:meta-)?instance(?:ID|Name)|formhub\/uuid|deviceid|simserial|subscriberid|SubmissionDate|KEY|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|DeviceID|Edits|FormVersion|ReviewState)$/u

/** What an address book says of a value: that an address is of the home, or a telephone mobile. */
const kindOfValue = /^[\p{L}-]+(?: [\p{L}-]+)* \d+ - (?:Type|Label)$/u

/** When somebody began to answer, beside when they sent it. In a list of workshops such a heading is the event's. */
const begun = new Set(
  phrasesOf(
    'start|start time|vreme početka|startzeit|heure de début|ora di inizio|hora de inicio|godzina rozpoczęcia|kezdés időpontja|ora de începere|начален час|başlangıç saati|ώρα έναρξης|čas začetka|vrijeme početka|време на почеток|created|created time|last modified|last modified time|last edited time|created by|last edited by',
  ),
)

/** Whether a heading is of a column that the form's service made; `ofPeople` for a list of them. */
export function isOfForm(heading: string, ofPeople: boolean): boolean {
  const phrase = foldedPhrase(heading)
  const isTheirs = ofKobo.test(heading.trim()) || kindOfValue.test(heading.trim())
  return isTheirs || own.has(phrase) || (ofPeople && begun.has(phrase))
}

/** Labels that Google's address book gives of its own: who is in it, who is starred. */
const ownLabel = /^\*\s*(?:my\s?contacts|starred|friends|family|coworkers|\*)?$/iu

/** The labels of a cell without those that an address book gives of its own, parted by semicolons. */
export function withoutOwnLabels(text: string): string {
  if (!text.includes(':::') && !/^\s*\*/u.test(text)) return text
  const labels = text.split(/\s*:::\s*/u).filter((label) => !ownLabel.test(label.trim()))
  return labels.join('; ')
}

/** What a form says in the place of an address where it asks for none. */
const nobody = new Set(
  phrasesOf(
    'anonymous|anonimno|anoniman|anonym|anonyme|anonimo|anónimo|anonimowy|anonymní|névtelen|anonim|анонимен|ανώνυμος|anonimen',
  ),
)

/** Whether a column says of everybody that they are not named. */
export const isAnonymous = (samples: readonly string[]): boolean =>
  samples.length === 1 && nobody.has(foldedPhrase(samples[0] ?? ''))
