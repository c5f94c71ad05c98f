/**
 * The few words that the main process itself shows: the system's menu (Electron's own labels of its roles are English), the types in
 * file dialogs, and what is said when the page itself cannot speak. Everything else that a user reads is the page's.
 */
import type { Language } from '../../src-shared/documents'

/** The words, by what they stand for. */
export interface Words {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly about: string
  readonly services: string
  readonly hide: string
  readonly hideOthers: string
  readonly showAll: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly actualSize: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fullScreen: string
  readonly minimize: string
  readonly zoom: string
  readonly toFront: string
  readonly close: string
  readonly quit: string
  readonly recent: string
  readonly clearRecent: string
  readonly tables: string
  readonly workspaces: string
  readonly answers: string
  readonly pictures: string
  readonly updates: string
  readonly folder: string
  /** A start that failed, in a box of the system's. */
  readonly failedTitle: string
  readonly failedText: string
  readonly failedHelp: string
  /** The plain pages: after three crashes in a row, and for a program that is older than the data. */
  readonly stoppedTitle: string
  readonly stoppedPage: string
  readonly stoppedStart: string
  readonly stoppedData: string
  readonly stoppedHelp: string
  readonly olderTitle: string
  /** `{own}` and `{newer}` are versions. */
  readonly olderText: string
  readonly olderHelp: string
  readonly calm: string
  readonly again: string
}

const table: Readonly<Record<Language, Words>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    about: 'About Ciklus',
    services: 'Services',
    hide: 'Hide Ciklus',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    actualSize: 'Actual Size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    zoom: 'Zoom',
    toFront: 'Bring All to Front',
    close: 'Close Window',
    quit: 'Quit',
    recent: 'Open Recent',
    clearRecent: 'Clear the List',
    tables: 'Tables',
    workspaces: 'Ciklus programs',
    answers: 'Answers of reviewers',
    pictures: 'Pictures',
    updates: 'Newer versions of Ciklus',
    folder: 'Choose a folder',
    failedTitle: 'Ciklus could not start',
    failedText: 'Everything that was shown as saved is still here, in this folder:',
    failedHelp:
      'Start Ciklus again. If this comes each time, copy that folder to a stick before anything else, and ask for help.',
    stoppedTitle: 'Ciklus keeps stopping',
    stoppedPage:
      'The window has stopped working three times in a row. Everything that was shown as saved is still here.',
    stoppedStart:
      'Ciklus has ended unexpectedly three times in a row, soon after it was started. Everything that was shown as saved is still here. From now on it runs without the help of the graphics card, which is most often to blame; Settings, This computer, takes it back.',
    stoppedData: 'Your data, with its journal and backups, is in this folder:',
    stoppedHelp:
      'If it goes on like this, copy that folder to a stick before anything else, and ask for help. When Ciklus starts, Settings, About, has a report for whoever helps you.',
    olderTitle: 'The data is of a newer Ciklus',
    olderText:
      'This is Ciklus {own}. The data was last opened by Ciklus {newer}, whose browser engine is newer, and this one might take it for damaged. So it does not open it; your data was not touched.',
    olderHelp:
      'Install Ciklus {newer} or a newer one. If you cannot, copy that folder to a stick before anything else, and ask for help: the backups that were made before the update are in it.',
    calm: 'Start on Home, without the screen that was open',
    again: 'Start as usual',
  },
  'sr-Latn': {
    file: 'Datoteka',
    edit: 'Uređivanje',
    view: 'Prikaz',
    window: 'Prozor',
    about: 'O Ciklusu',
    services: 'Servisi',
    hide: 'Sakrij Ciklus',
    hideOthers: 'Sakrij ostale',
    showAll: 'Prikaži sve',
    undo: 'Opozovi',
    redo: 'Ponovi',
    cut: 'Iseci',
    copy: 'Kopiraj',
    paste: 'Nalepi',
    selectAll: 'Izaberi sve',
    actualSize: 'Stvarna veličina',
    zoomIn: 'Veće',
    zoomOut: 'Manje',
    fullScreen: 'Preko celog ekrana',
    minimize: 'Spusti prozor',
    zoom: 'Uvećaj prozor',
    toFront: 'Sve u prvi plan',
    close: 'Zatvori prozor',
    quit: 'Zatvori program',
    recent: 'Nedavno otvarano',
    clearRecent: 'Isprazni spisak',
    tables: 'Tabele',
    workspaces: 'Programi iz Ciklusa',
    answers: 'Odgovori ocenjivača',
    pictures: 'Slike',
    updates: 'Novije verzije programa Ciklus',
    folder: 'Izaberite fasciklu',
    failedTitle: 'Ciklus nije mogao da se pokrene',
    failedText: 'Sve što je bilo prikazano kao sačuvano i dalje je tu, u ovoj fascikli:',
    failedHelp:
      'Pokrenite Ciklus ponovo. Ako se ovo pojavi svaki put, pre svega drugog prekopirajte tu fasciklu na stik i potražite pomoć.',
    stoppedTitle: 'Ciklus se stalno zaustavlja',
    stoppedPage:
      'Prozor je tri puta zaredom prestao da radi. Sve što je bilo prikazano kao sačuvano i dalje je tu.',
    stoppedStart:
      'Ciklus se tri puta zaredom neočekivano završio ubrzo posle pokretanja. Sve što je bilo prikazano kao sačuvano i dalje je tu. Odsad radi bez pomoći grafičke karte, koja je najčešći uzrok; ponovo je uključuju Podešavanja, Ovaj računar.',
    stoppedData: 'Vaši podaci, sa dnevnikom i rezervnim kopijama, u ovoj su fascikli:',
    stoppedHelp:
      'Ako se ovo nastavi, pre svega drugog prekopirajte tu fasciklu na stik i potražite pomoć. Kad se Ciklus pokrene, u Podešavanjima, pod „O programu”, postoji izveštaj za onoga ko vam pomaže.',
    olderTitle: 'Podaci su iz novijeg Ciklusa',
    olderText:
      'Ovo je Ciklus {own}. Podatke je poslednji otvorio Ciklus {newer}, čiji je ugrađeni pregledač noviji, pa bi ih ovaj mogao smatrati oštećenima. Zato ih ne otvara; vaši podaci nisu dirani.',
    olderHelp:
      'Instalirajte Ciklus {newer} ili noviji. Ako ne možete, pre svega drugog prekopirajte tu fasciklu na stik i potražite pomoć: u njoj su i rezervne kopije napravljene pre prelaska na noviju verziju.',
    calm: 'Pokreni na Početnoj, bez ekrana koji je bio otvoren',
    again: 'Pokreni kao i obično',
  },
  'sr-Cyrl': {
    file: 'Датотека',
    edit: 'Уређивање',
    view: 'Приказ',
    window: 'Прозор',
    about: 'О Циклусу',
    services: 'Сервиси',
    hide: 'Сакриј Циклус',
    hideOthers: 'Сакриј остале',
    showAll: 'Прикажи све',
    undo: 'Опозови',
    redo: 'Понови',
    cut: 'Исеци',
    copy: 'Копирај',
    paste: 'Налепи',
    selectAll: 'Изабери све',
    actualSize: 'Стварна величина',
    zoomIn: 'Веће',
    zoomOut: 'Мање',
    fullScreen: 'Преко целог екрана',
    minimize: 'Спусти прозор',
    zoom: 'Увећај прозор',
    toFront: 'Све у први план',
    close: 'Затвори прозор',
    quit: 'Затвори програм',
    recent: 'Недавно отварано',
    clearRecent: 'Испразни списак',
    tables: 'Табеле',
    workspaces: 'Програми из Циклуса',
    answers: 'Одговори оцењивача',
    pictures: 'Слике',
    updates: 'Новије верзије програма Ciklus',
    folder: 'Изаберите фасциклу',
    failedTitle: 'Циклус није могао да се покрене',
    failedText: 'Све што је било приказано као сачувано и даље је ту, у овој фасцикли:',
    failedHelp:
      'Покрените Циклус поново. Ако се ово појави сваки пут, пре свега другог прекопирајте ту фасциклу на стик и потражите помоћ.',
    stoppedTitle: 'Циклус се стално зауставља',
    stoppedPage:
      'Прозор је три пута заредом престао да ради. Све што је било приказано као сачувано и даље је ту.',
    stoppedStart:
      'Циклус се три пута заредом неочекивано завршио убрзо после покретања. Све што је било приказано као сачувано и даље је ту. Одсад ради без помоћи графичке карте, која је најчешћи узрок; поново је укључују Подешавања, Овај рачунар.',
    stoppedData: 'Ваши подаци, са дневником и резервним копијама, у овој су фасцикли:',
    stoppedHelp:
      'Ако се ово настави, пре свега другог прекопирајте ту фасциклу на стик и потражите помоћ. Кад се Циклус покрене, у Подешавањима, под „О програму”, постоји извештај за онога ко вам помаже.',
    olderTitle: 'Подаци су из новијег Циклуса',
    olderText:
      'Ово је Циклус {own}. Податке је последњи отворио Циклус {newer}, чији је уграђени прегледач новији, па би их овај могао сматрати оштећенима. Зато их не отвара; ваши подаци нису дирани.',
    olderHelp:
      'Инсталирајте Циклус {newer} или новији. Ако не можете, пре свега другог прекопирајте ту фасциклу на стик и потражите помоћ: у њој су и резервне копије направљене пре преласка на новију верзију.',
    calm: 'Покрени на Почетној, без екрана који је био отворен',
    again: 'Покрени као и обично',
  },
}

/** The words in one language. */
export function wordsIn(language: Language): Words {
  return table[language]
}
