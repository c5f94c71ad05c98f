/**
 * Headings of logs of meetings in further languages: German, French, Spanish, Italian, Polish, Czech and Slovak, Hungarian, Romanian,
 * Bulgarian, Macedonian, Albanian, Greek, Turkish, Croatian and Slovene. Data: each line may be added to.
 */
import type { Target } from './import.types'

const byMeaning: Readonly<Partial<Record<Target, readonly string[]>>> = {
  menteeName: [
    'who|ko|tko|kdo|ime polaznika|mentorisani|mentorisana|mentorirana|mentorirani|mentoriranec|mentoriranka|mentoranac|mentorantica|mentorantkinja',
    'menti mentorka|mentee name|wer|mentorierte|mentorierter|tandem partner|mentoré|mentorée|mentoré e|filleul|filleule|binôme|mentorizado|mentorizada|mentorado|pupilo|aprendiz',
    'mentorato|allievo|coppia|podopieczny|podopieczna|mentorowany|uczestnik|para|mentorovaný|dvojice|mentorált neve|mentorpár|pár|mentorat|mentorată|discipol|pereche|ucenic',
    'менти|менторуван|менторувана|пар|наставляван|менторски пар|участник|двойка|mentori i ri|i mentoruar|çifti|καθοδηγούμενος|ζευγάρι|mentorluk alan|danışan|çift',
  ],
  mentorName: [
    'with whom|sa kim|s kim|mit wem|mentorinnen|mentor in|mentor neve|mentora|mentore|mentrice|mentoar|mentoare|mentorja|mentori|mentorica|mentorka ime',
    'avec qui|con quién|con chi|z kim|kivel|cu cine|me kë|kiminle|с кого|со кого|με ποιον|ментор|менторка|μέντορας|mentör|pokrovitelj|pokroviteljica|tutor|tutora',
  ],
  date: [
    'datum treffens|datum des treffens|tag des treffens|date de la rencontre|fecha de la reunión|fecha del encuentro|data|data incontro|data spotkania|kiedy|dátum a čas|datum schůzky|dátum stretnutia|találkozó dátuma|időpont|mikor',
    'data întâlnirii|când|дата|датум|датум на средба|дата на срещата|кога|data e takimit|kur|ημερομηνία|πότε|tarih|görüşme tarihi|datum srečanja|kdaj|jour',
  ],
  time: [
    'von|ab|de|da|od|à partir de|desde|inizio|dalle|ora inizio|od godziny|začátek|začiatok|kezdete|mettől|ora de început|de la|от|од|начало|почеток|nga|fillimi|από|έναρξη|başlangıç|začetek|saat',
  ],
  endTime: [
    'à|jusqu à|hasta|a|alle|fine|ora fine|do godziny|konec|koniec|meddig|ora de sfârșit|până la|până|до|край|крај|deri|mbarimi|έως|λήξη|bitiş',
  ],
  duration: [
    'durata|durată|czas|czas trwania|ile trwało|délka|dĺžka|hossz|hossza|perc|óra|minuten|stunden|heures|horas|ore|minuti|minute|minuty|godziny|hodiny',
    'продължителност|времетраење|траење|минути|часа|часови|kohëzgjatja|διάρκεια|süre|süresi|trajanje ur|ure|length of meeting|time spent',
  ],
  meetingWay: [
    'wo|form|ort|où|lieu|comment|format de la rencontre|modalidad|dónde|lugar|modalità|dove|luogo|gdzie|miejsce|sposób|kde|místo|miesto|hol|hely|módja|unde|loc|mod',
    'където|къде|място|каде|место|начин|ku|vendi|mënyra|πού|τόπος|τρόπος|nerede|yer|şekil|kje|kraj srečanja|način srečanja|online ou présentiel|presencial online',
  ],
  absentee: [
    'nicht erschienen|gefehlt|ausgefallen|absent e|absence|ausente|assente|nieobecny|nieobecna|nepřišel|hiányzó|hiányzott|absent ă|отсъствал|отсутен|mungon|απών|gelmeyen|manjkal|manjkala|ni prišel',
  ],
  notes: [
    'topics discussed|was|inhalt|gesprächsthema|themen|thema|sujet|sujets|contenu|temas|tema|contenido|argomento|argomenti|contenuto|temat|tematy|uwagi|téma|témák|megbeszélt témák|subiect|subiecte|teme discutate',
    'теми|тема|забележки|забелешки|temat e diskutuara|θέματα|θέμα|konu|konular|notlar|vsebina|o čem|opombe',
  ],
}

/** The phrases of a meaning in those languages, parted by bars; empty where there are none. */
export function furtherMeetingWords(target: Target): string {
  return (byMeaning[target] ?? []).join('|')
}
