/**
 * Words around dates in the languages people here write them in: months, weekdays, and what stands between two days or
 * two times. Data: each line may be added to. Serbian, Croatian, Macedonian and Bulgarian Cyrillic meet Latin by folding.
 */
import { foldedWords } from '../../../i18n/clean-text'

/** The words of each month, January first. */
export const monthWords: readonly ReadonlySet<string>[] = [
  'januar januara jan january janvier janv enero ene siječanj siječnja gennaio januarja január jan ianuarie janar',
  'februar februara feb february febr février févr fevrier febrero veljača veljače februarja február februarie shkurt',
  'mart marta mar march märz mrz maerz mars marzo ožujak ožujka marec marca március márc martie',
  'april aprila apr avril avr abril travanj travnja április ápr aprilie prill',
  'maj maja may mai mayo svibanj svibnja május máj maggio',
  'jun juna june juni juin junio lipanj lipnja június jún junij junija iunie qershor giugno',
  'jul jula july juli juillet juil julio srpanj srpnja július júl julij julija iulie korrik luglio',
  'avgust avgusta aug august avg août aout agosto ago kolovoz kolovoza augusztus gusht',
  'septembar septembra sep sept september septembre septiembre rujan rujna szeptember szept septembrie shtator septemvri',
  'oktobar oktobra okt oct october oktober octobre octubre listopad listopada október octombrie tetor oktomvri',
  'novembar novembra nov november novembre noviembre studeni studenoga studenog noiembrie nëntor noemvri',
  'decembar decembra dec december dez dezember déc décembre diciembre dic prosinac prosinca decembrie dhjetor dekemvri',
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
      'e hënë martë mërkurë enjte premte shtunë diel luni marți miercuri joi vineri sâmbătă duminică',
    ].join(' '),
  ),
)

/** Between two days, or two times, that are the first and the last. As part of a pattern, on folded text. */
export const untilWords =
  'i|and|und|et|y|do|to|bis|a|au|as|until|till|through|es|e|dhe|si|pana la|deri|ig'
