/**
 * Headings of lists of workshops in further languages: Hungarian and French as they are also written, Polish, Czech and Slovak,
 * Italian, Romanian, Albanian, Macedonian, Bulgarian, Russian, Ukrainian, Turkish, Greek, Dutch. Data: each line may be added to.
 */
import type { Target } from './import.types'

const byMeaning: Readonly<Partial<Record<Target, readonly string[]>>> = {
  title: [
    'šta|što|kaj|what|was|quoi|qué|cosa|mi|co|ce|какво|што|τι|intitulé|nom de l atelier|atelier|thème|esemény|megnevezés|műhely|előadás címe|képzés',
    'tytuł|nazwa|temat|wydarzenie|warsztat|název|akce|téma akce|názov|podujatie|titolo|evento|laboratorio|incontro|argomento',
    'titlu|titlul|eveniment|atelier|subiect|titulli|ngjarja|punëtoria|наслов|настан|работилница|тема|име|заглавие|събитие|уъркшоп',
    'название|мероприятие|мастер класс|назва|захід|подія|майстер клас|başlık|etkinlik|atölye|konu|τίτλος|εκδήλωση|εργαστήριο|θέμα|titel|onderwerp|evenement',
  ],
  date: [
    'date et heure|időpont|dátum és idő|mikor',
    'data|termin|data i godzina|kiedy|datum a čas|kdy|kedy|dátum a čas|data e ora|giorno|quando|data și ora|ziua|când|data dhe ora|dita',
    'датум|датум и време|ден|дата|дата и час|когда|дата и время|коли|дата і час|tarih|tarih ve saat|ημερομηνία|ημέρα|datum en tijd|wanneer|dag',
  ],
  time: [
    'heure de début|horaire|horaires|időpont kezdete|kezdés|óra',
    'godzina|godziny|początek|čas|začátek|začiatok|ora|orario|inizio|ora de început|interval orar|ora e fillimit',
    'време|час|почеток|начало|начален час|время|час початку|початок|saat|başlangıç|ώρα|έναρξη|tijd|aanvang',
  ],
  endTime: [
    'heure de fin|fin|befejezés|koniec|konec|fine|sfârșit|mbarimi|крај|край|конец|окончание|кінець|bitiş|λήξη|einde|eindtijd',
  ],
  place: [
    'salle|endroit|terem|miejsce|sala|lokalizacja|místo|miesto|sál|luogo|sede|loc|locul|locație|vendi|lokacioni|salla',
    'место|локација|сала|място|зала|место проведения|місце|місце проведення|yer|mekan|salon|τόπος|χώρος|locatie|plaats|zaal',
  ],
  facilitators: [
    'intervenant e|intervenante|intervenant e s|animateur|animatrice|animé par|formateur|formatrice|tréner|moderátor|vezeti|oktató|előadók',
    'ko vodi|tko vodi|kdo vodi|ko predaje|who leads|wer leitet|qui anime|quién imparte|prowadzi|prowadzący|prowadząca|prelegent|lektor|přednášející|prednášajúci|vede|vedie|relatore|relatrice|docente|condotto da|lector|formator|facilitator',
    'ligjëruesi|moderatori|lehtësuesi|предавач|предавачи|водител|модератор|лектор|водещ|ведущий|преподаватель|спикер|ведучий|лектори|eğitmen|konuşmacı',
    'kolaylaştırıcı|ομιλητής|εισηγητής|συντονιστής|spreker|begeleider|trainer',
  ],
  duration: [
    'longueur|hossz|czas trwania|délka|trvání|trvanie|dĺžka|durata|durată|kohëzgjatja|времетраење|траење|продължителност|продолжительность|тривалість|süre|διάρκεια|duur',
  ],
  capacity: [
    'nombre de places|létszám|liczba miejsc|kapacita|počet míst|počet miest|posti|locuri|număr de locuri|vende|места|количество мест|кількість місць|kontenjan|θέσεις|aantal plaatsen',
  ],
  workshopKind: [
    'type d atelier|jelleg|rodzaj|druh|typ akce|tipo|tip|lloji|вид|тип|тип на настан|вид мероприятия|tür|είδος|soort',
  ],
  format: [
    'format de l atelier|forma|formát|modalità|format|forma e mbajtjes|начин|формат|biçim|μορφή|vorm',
  ],
  notes: [
    'uwagi|poznámka|poznámky|observații|osservazioni|shënime|забелешка|забележка|примечание|примітка|notlar|σημειώσεις|opmerking|opmerkingen',
  ],
}

/** The phrases of a meaning in those languages, parted by bars; empty where there are none. */
export function furtherWorkshopWords(target: Target): string {
  return (byMeaning[target] ?? []).join('|')
}
