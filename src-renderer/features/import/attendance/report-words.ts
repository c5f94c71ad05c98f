/**
 * What reports of attendance call what they say of the meeting itself, above the names: English, Serbian and its neighbours, German,
 * French, Spanish, Italian, Polish, Czech and Slovak, Hungarian, Romanian, Bulgarian, Macedonian, Albanian, Greek, Turkish. Data: each
 * list may be added to.
 */
import { phrasePattern } from '../../../i18n/phrases'

/** Each a whole phrase, folded; a unit may stand behind it. */
export const metaForms: Readonly<
  Record<'topic' | 'start' | 'minutes' | 'host' | 'claimed', RegExp>
> = {
  topic: phrasePattern(
    [
      'topic|webinar topic|tema webinara|webinar title|naziv vebinara|tema vebinara|meeting title|meeting name|meeting topic|title|subject|naziv sastanka|naslov sastanka|tema|naziv|naslov',
      'besprechungstitel|titel der besprechung|meetingtitel|meetingname|thema|titre de la réunion|titre|sujet|sujet de la réunion|título de la reunión|nombre de la reunión|tema de la reunión|asunto|értekezlet címe|téma|megbeszélés címe|naslov srečanja|naslov sestanka',
      'titolo riunione|titolo della riunione|argomento|oggetto|tytuł spotkania|temat|temat spotkania|nazwa spotkania|název schůzky|téma schůzky|názov schôdze|titlul întâlnirii|titlul ședinței|subiect|subiectul|заглавие на събранието|заглавие на срещата|тема|наслов на состанокот|наслов|titulli i takimit|tema e takimit',
      'τίτλος σύσκεψης|θέμα|τίτλος|toplantı başlığı|konu|toplantı konusu|название собрания|назва наради|sastanak|meeting|workshop|radionica|događaj|event',
    ].join('|'),
    'whole',
  ),
  start: phrasePattern(
    [
      'start time|actual start time|scheduled start time|stvarno vreme početka|tatsächliche startzeit|heure de début réelle|meeting start time|start|started|date|datum|vreme početka|vreme početka sastanka|početak|početak sastanka|startzeit|startzeit der besprechung|beginn|beginn der besprechung',
      'heure de début|heure de début de la réunion|début|hora de inicio|hora de inicio de la reunión|inicio|kezdés időpontja|kezdés|értekezlet kezdete|čas začetka|začetek|vrijeme početka|ora di inizio|ora di inizio riunione|inizio|godzina rozpoczęcia|czas rozpoczęcia|rozpoczęcie|čas zahájení|čas začátku|čas začatia',
      'ora de începere|ora de început|începere|начален час|начало|начален час на събранието|време на почеток|почеток|ora e fillimit|fillimi|ώρα έναρξης|έναρξη|başlangıç zamanı|başlangıç saati|başlangıç|время начала|час початку|when|kada|kdaj|kiedy|când',
    ].join('|'),
    'whole',
  ),
  minutes: phrasePattern(
    [
      'duration|duration minutes|actual duration|actual duration minutes|stvarno trajanje|stvarno trajanje minuta|stvarno trajanje minuti|tatsächliche dauer|tatsächliche dauer minuten|durée réelle|durée réelle minutes|meeting duration|trajanje|trajanje minuta|trajanje minuti|trajanje sastanka|besprechungsdauer|dauer|dauer minuten|dauer der besprechung',
      'durée|durée minutes|durée de la réunion|durée de la réunion minutes|duración|duración minutos|duración de la reunión|duración de la reunión minutos|durata riunione|durata della riunione|durata|durata minuti|czas trwania spotkania|czas trwania|czas trwania minuty|doba trvání schůzky|doba trvání|trvanie schôdze',
      'értekezlet időtartama|időtartam|időtartam perc|durata întâlnirii|durata ședinței|durata minute|продължителност на събранието|продължителност|времетраење на состанокот|времетраење|kohëzgjatja e takimit|kohëzgjatja|διάρκεια σύσκεψης|διάρκεια|toplantı süresi|süre|süre dakika|trajanje sestanka|продолжительность собрания',
    ].join('|'),
    'whole',
  ),
  host: phrasePattern(
    'user email|host|host email|organizer|organiser|organizator|organisator|email|email organizatora|e mail des organisators|e mail adresse|korisnička e adresa|meeting organizer|adresse e mail de l utilisateur|correo electrónico del usuario|kullanıcı e postası|e mail utente|organisateur|organizador|organizzatore|szervező|организатор|διοργανωτής|düzenleyen',
    'whole',
  ),
  claimed: phrasePattern(
    [
      'participants|attended participants|total number of participants|učesnici|broj učesnika|prisutni učesnici|ukupan broj učesnika|teilnehmer|anwesende teilnehmer|anzahl der teilnehmer|gesamtzahl der teilnehmer|participantes|nombre de participants|participants présents|participantes que asistieron|asistentes',
      'partecipanti|partecipanti che hanno partecipato|partecipanti presenti|numero di partecipanti|uczestnicy|liczba uczestników|obecni uczestnicy|účastníci|počet účastníků|účastníci schůzky|résztvevők|résztvevők száma|jelenlévő résztvevők|participanți|numărul participanților|participanți prezenți',
      'участници|присъствали участници|брой участници|учесници|број на учесници|присутни учесници|pjesëmarrësit|numri i pjesëmarrësve|συμμετέχοντες|αριθμός συμμετεχόντων|katılımcılar|katılımcı sayısı|sudionici|sudionici koji su prisustvovali|broj sudionika|udeleženci|število udeležencev|участники',
    ].join('|'),
    'whole',
  ),
}
