/** The words of a reviewer's file, which stands alone and has no catalogues. Serbian is written in Cyrillic; its Latin form is made of it. */
import type { Language } from '../../src-shared/documents'
import { inLanguage } from '../alone-page/sentences'

const english = {
  title: 'Applications to read',
  passphrase: 'Passphrase',
  passphraseHint:
    'Whoever sent you this file told it to you. Capitals, blanks and dashes do not matter.',
  open: 'Open',
  opening: 'Opening…',
  wrong:
    'This is not the passphrase, or the file was changed on its way. Type it again, or ask for the file once more.',
  empty: 'Type the passphrase first.',
  noCrypto:
    'This browser cannot unlock the file from a disk. Open it with a current Chrome, Edge or Firefox; nothing has to be installed.',
  damaged: 'This file is not whole. Ask for it once more.',
  kept: 'What you enter stays in this browser, encrypted, also when it is closed. Send it back with “Save answers” at the end.',
  notKept:
    'This browser does not keep anything for files from a disk. Press “Save answers” before you close it; “Continue from saved answers” goes on from there.',
  notKeptShort: 'Not kept by this browser: save answers before you close it.',
  lost: 'What was kept in this browser cannot be read any more. Go on from the answers you saved last, if you have them.',
  progress: '{done} of {all} finished',
  save: 'Save answers',
  saved: 'Answers saved as {name}, in the folder for downloads. Send that file back.',
  savedOpen:
    'Answers saved as {name}; {left} are not finished yet. You can go on and save once more.',
  load: 'Continue from saved answers…',
  loaded: 'Answers taken from the file: {count}.',
  notAnswers: 'This is not a file of answers to these applications. Nothing was changed.',
  print: 'Print',
  applications: 'Applications',
  next: 'Next application',
  allDone: 'All are finished. Save the answers and send the file back.',
  form: 'Your review',
  note: 'Note',
  confidence: 'How sure',
  sure1: 'Not very',
  sure2: 'Fairly',
  sure3: 'Very',
  abstain: 'I abstain',
  conflict: 'I have a conflict of interest',
  conflictWhat: 'What it is',
  keys: 'Keys',
  keysText:
    'Arrows up and down go through the list, Enter goes to the form. A digit gives points and goes on (0 is ten), Enter goes to the next application. Page Up and Page Down move what was written.',
  open_: 'to read',
  begun: 'begun',
  done: 'finished',
  abstained: 'abstains',
  conflicted: 'conflict',
  nothingWritten: 'Nothing was written.',
  points: '{points} of {most}',
  reviewer: 'For {name}',
}

/** The words. */
export type Words = Readonly<Record<keyof typeof english, string>>

const serbian: Words = {
  title: 'Пријаве за читање',
  passphrase: 'Лозинка',
  passphraseHint:
    'Јавља вам је ко вам је послао датотеку. Велика слова, размаци и цртице нису важни.',
  open: 'Отвори',
  opening: 'Отвара се…',
  wrong:
    'Ово није лозинка, или је датотека успут промењена. Откуцајте поново или затражите датотеку још једном.',
  empty: 'Прво откуцајте лозинку.',
  noCrypto:
    'Овај прегледач не може да откључа датотеку с диска. Отворите је новијим програмом Chrome, Edge или Firefox; ништа не мора да се инсталира.',
  damaged: 'Ова датотека није цела. Затражите је још једном.',
  kept: 'Што унесете, остаје у овом прегледачу, шифровано, и кад га затворите. На крају пошаљите назад оно што сачува „Сачувај одговоре”.',
  notKept:
    'Овај прегледач не чува ништа за датотеке с диска. Притисните „Сачувај одговоре” пре него што га затворите; „Настави од сачуваних одговора” одатле наставља.',
  notKeptShort: 'Прегледач ово не чува: сачувајте одговоре пре него што га затворите.',
  lost: 'Оно што је сачувано у овом прегледачу више не може да се прочита. Наставите од одговора које сте последње сачували, ако их имате.',
  progress: 'завршено {done} од {all}',
  save: 'Сачувај одговоре',
  saved: 'Одговори су сачувани као {name}, у фасцикли за преузимања. Ту датотеку пошаљите назад.',
  savedOpen:
    'Одговори су сачувани као {name}; незавршено: {left}. Можете наставити и сачувати још једном.',
  load: 'Настави од сачуваних одговора…',
  loaded: 'Преузето одговора из датотеке: {count}.',
  notAnswers: 'Ово нису одговори на ове пријаве. Ништа није промењено.',
  print: 'Одштампај',
  applications: 'Пријаве',
  next: 'Следећа пријава',
  allDone: 'Све је завршено. Сачувајте одговоре и пошаљите датотеку назад.',
  form: 'Ваша оцена',
  note: 'Белешка',
  confidence: 'Колико је оцена сигурна',
  sure1: 'Мало',
  sure2: 'Прилично',
  sure3: 'Потпуно',
  abstain: 'Уздржавам се',
  conflict: 'У сукобу сам интереса',
  conflictWhat: 'У чему је',
  keys: 'Тастери',
  keysText:
    'Стрелице горе и доле иду кроз списак, Enter води у образац. Цифра даје бодове и иде даље (0 је десет), Enter води на следећу пријаву. Page Up и Page Down померају оно што је написано.',
  open_: 'за читање',
  begun: 'започето',
  done: 'завршено',
  abstained: 'уздржано',
  conflicted: 'сукоб интереса',
  nothingWritten: 'У пријави не пише ништа.',
  points: '{points} од {most}',
  reviewer: 'Чита: {name}',
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return inLanguage(language, english, serbian)
}
