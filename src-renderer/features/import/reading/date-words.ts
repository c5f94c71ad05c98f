/**
 * Words around dates in the languages people here write them in: months, weekdays, and what stands between two days or
 * two times. Data: each line may be added to. "Listopada" is the Croatian October, not the Polish November. Serbian, Croatian, Macedonian and Bulgarian Cyrillic meet Latin by folding.
 */
import { foldedWords } from '../../../i18n/clean-text'

/** The words of each month, January first. */
const monthWords: readonly ReadonlySet<string>[] = [
  'januar januara jan january janvier janv enero ene siječanj siječnja gennaio januarja január jan ianuarie janar ' +
    'styczeń stycznia leden ledna ocak январь января січень січня ιανουάριος ιανουαρίου januari janeiro',
  'februar februara feb february febr février févr fevrier febrero veljača veljače februarja február februarie shkurt ' +
    'luty lutego únor února şubat февраль февраля лютий лютого φεβρουάριος φεβρουαρίου februari fevereiro',
  'mart marta mar march märz mrz maerz mars marzo ožujak ožujka marec marca március márc martie ' +
    'marzec březen března марта березень березня μάρτιος μαρτίου maart março',
  'april aprila apr avril avr abril travanj travnja április ápr aprilie prill ' +
    'kwiecień kwietnia duben dubna nisan апрель апреля квітень квітня απρίλιος απριλίου aprile',
  'maj maja may mai mayo svibanj svibnja május máj maggio ' +
    'květen května mayıs май мая травень травня μάιος μαΐου mei',
  'jun juna june juni juin junio lipanj lipnja június jún junij junija iunie qershor giugno ' +
    'czerwiec czerwca červen června haziran июнь июня червень червня ιούνιος ιουνίου junho',
  'jul jula july juli juillet juil julio srpanj srpnja július júl julij julija iulie korrik luglio ' +
    'lipiec lipca červenec července temmuz июль июля липень липня ιούλιος ιουλίου julho',
  'avgust avgusta aug august avg août aout agosto ago kolovoz kolovoza augusztus gusht ' +
    'sierpień sierpnia srpen srpna ağustos август августа серпень серпня αύγουστος αυγούστου augustus',
  'septembar septembra sep sept september septembre septiembre rujan rujna szeptember szept septembrie shtator septemvri ' +
    'wrzesień września září eylül сентябрь сентября вересень вересня σεπτέμβριος σεπτεμβρίου settembre setembro',
  'oktobar oktobra okt oct october oktober octobre octubre listopad listopada október octombrie tetor oktomvri ' +
    'październik października říjen října ekim октябрь октября жовтень жовтня οκτώβριος οκτωβρίου ottobre outubro',
  'novembar novembra nov november novembre noviembre studeni studenoga studenog noiembrie nëntor noemvri ' +
    'listopadu novembro kasım ноябрь ноября νοέμβριος νοεμβρίου',
  'decembar decembra dec december dez dezember déc décembre diciembre dic prosinac prosinca decembrie dhjetor dekemvri ' +
    'grudzień grudnia prosinec prosince aralık декабрь декабря грудень грудня δεκέμβριος δεκεμβρίου dicembre dezembro',
].map((line) => new Set(foldedWords(line)))

/** The number of the month that a folded word names; 0 when it names none. */
export function monthOfWord(word: string): number {
  return monthWords.findIndex((names) => names.has(word.replace(/\.$/u, ''))) + 1
}

/** Days of the week, whole and short. A few are other words as well, so they count only where a day is expected. */
export const weekdayWords: ReadonlySet<string> = new Set(
  foldedWords(
    [
      'ponedeljak utorak sreda četvrtak petak subota nedelja ponedjeljak srijeda nedjelja pon uto sre sri čet pet sub ned',
      'ponedeljkom utorkom sredom četvrtkom petkom subotom nedeljom subotu nedelju sredu srijedu nedjelju',
      'ponedeljek torek sreda četrtek petek sobota nedelja tor čet pon ponedelnik vtornik četvrtok petok sabota vto sab',
      'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
      'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
      'hétfő kedd szerda csütörtök péntek szombat vasárnap hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap',
      'lunes martes miércoles jueves viernes sábado domingo',
      'poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle pondelok utorok štvrtok piatok nedeľa',
      'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер субота неділя нд',
      'segunda terça quarta quinta sexta lunedì martedì mercoledì giovedì venerdì sabato domenica pazartesi salı çarşamba perşembe cuma cumartesi pazar',
      'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
      'e hënë martë mërkurë enjte premte shtunë diel luni marți miercuri joi vineri sâmbătă duminică',
    ].join(' '),
  ),
)

/** Between two days, or two times, that are the first and the last. As part of a pattern, on folded text. */
export const untilWords =
  'i|and|und|et|y|do|to|bis|a|au|as|until|till|through|es|e|dhe|si|pana la|deri|ig'
