/** What signatures and marks say: who was there, who was not, and who had said so. */
import type { InCell } from '../../../../src-shared/documents'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { isAttendanceState } from '../reading/marks.rules'
import { cellText, isBlankCell, isPlaceholder } from '../reading/text.rules'
import { readYesNo } from '../reading/values.rules'
import type { Attendee } from './report.types'

const excusedWords = phrasePattern(
  'opravdan*|excus*|entschuldig*|izvinjen*|izvinuo se|izvinila se|javio se|javila se|bolest*|bolovanj*|igazolt|usprawiedliwion*|omluven*|giustificat*|justificad*|mazeretli|оправдан*|sick|krank|malade|beteg',
)
const unexcusedWords = phrasePattern(
  'neopravdan*|nije opravdan*|nisu opravdan*|bez opravdanj*|bez izvinjenj*|nije se javio|nije se javila|unexcused|not excused|without excuse|without an excuse|no excuse|unentschuldigt|nicht entschuldigt|ohne entschuldigung|non excus*|pas excus*|sans excuse|sin justifica*|no justificad*|non giustificat*|igazolatlan*|nem igazolt|nieusprawiedliwion*|bez usprawiedliwienia|neomluven*|неоправдан*|без оправдањ*|није оправдан*',
)
const absentWords = phrasePattern(
  'odsut*|absent*|abwesend|izostao|izostala|nije bio|nije bila|nije došao|nije došla|fehlt|fehlend|ausente*|assente*|hiányzott|hiányzik|nieobecn*|chybí|did not attend|no show|отсут*|absenta|lipsă|lipsește|отсъства*|не присъства*|mungo*|απών|απούσα|gelmedi|katılmadı|yok|manjka*|ni prišel|ni prišla|nepřítom*|neprítom*|nenazoč*|izostanak|neopravdan izostanak|відсутн*',
  'start',
)
const notPresentWords = phrasePattern(
  'neprisut*|nije prisut*|nije bio prisut*|nije bila prisut*|not present|not attended|did not attend|nicht anwesend|nem jelen|nincs jelen|nem volt jelen|pas présent*|non présent*|no presente|није присут*|nije nazoč*|ni bil prisot*|ni bila prisot*|не е присут*|nie był obecn*|nie była obecn*|non present*|no asistió|nu a participat|nuk ishte',
)
/** Who is said to have been late was there as well. */
const presentWords = phrasePattern(
  'prisut*|present*|présent*|anwesend|jelen|obecn*|attended|kasni|kasnio|kasnila|zakasnio|zakasnila|came late|arrived late|was late|verspätet|en retard|присут*|nazoč*|prisot*|asistió|asistio|katıldı|geldi|mevcut|var|prezent*|παρών|παρούσα|присъства*|přítom*|prítom*|pranish*|részt vett|megjelent',
)

/** Letters that stand for a state where nothing but letters do. */
const letterStates: Readonly<Record<string, Attendee['state']>> = {
  ...{ o: 'excused', e: 'excused', a: 'absent' },
}
/** Letters that are used together: of English words and of Serbian ones. */
const letterSets = ['paeo', 'pno', 'dno', 'yne']

/** Whether single letters in a column of marks are states: all of them are, and there are several. Else they are initials. */
export function areStateLetters(cells: readonly InCell[]): boolean {
  const texts = cells
    .filter((cell) => !isBlankCell(cell))
    .map((cell) => foldedPhrase(cellText(cell)))
  const single = texts.filter((text) => /[^x\P{L}]/u.test(text) && !isAttendanceState(text))
  return (
    texts.length > 1 &&
    letterSets.some((set) => single.every((text) => text.length === 1 && set.includes(text)))
  )
}

/** What a signature or a mark says: anything but a no is a yes. */
export function stateOf(cell: InCell, areLetters: boolean): Attendee['state'] {
  const mark = cleanLine(cellText(cell)).text
  if (isPlaceholder(mark)) return 'absent'
  const phrase = foldedPhrase(mark)
  const letter = areLetters ? letterStates[phrase] : undefined
  if (letter !== undefined) return letter
  const isUnexcused = unexcusedWords.test(phrase)
  const isExcused = excusedWords.test(phrase) && !isUnexcused
  if (absentWords.test(phrase) || notPresentWords.test(phrase))
    return isExcused ? 'excused' : 'absent'
  if (presentWords.test(phrase)) return 'present'
  if (isUnexcused) return 'absent'
  if (isExcused) return 'excused'
  const read = readYesNo(mark)
  return read.ok && read.value === false ? 'absent' : 'present'
}
