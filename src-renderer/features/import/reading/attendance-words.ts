/**
 * Headings of attendance reports and sign-in lists in further languages, as Zoom, Teams, Meet, Webex and BigBlueButton write them and
 * as lists are headed by hand: French, Spanish, Portuguese, Italian, Polish, Czech and Slovak, Hungarian, Romanian, Bulgarian,
 * Macedonian, Albanian, Greek, Turkish, Croatian and Slovene, Russian and Ukrainian, Dutch. Data: each line may be added to.
 */
import type { Target } from './import.types'

const byMeaning: Readonly<Partial<Record<Target, readonly string[]>>> = {
  fullName: [
    'nom nom d origine|nom d utilisateur|nom du participant|nombre nombre original|nombre del asistente|nombre del participante|nombre de usuario|nome nome original|nome del partecipante|nome partecipante|nome utente|nome visualizzato|nome originale',
    'nazwa użytkownika|imię i nazwisko uczestnika|nazwa|uživatelské jméno|zobrazované jméno|jméno účastníka|felhasználónév|résztvevő neve|név eredeti név|nume nume original|numele participantului|nume participant|nume utilizator',
    'име на участник|потребителско име|име оригинално име|корисничко име|учесник|име на учесник|emri i pjesëmarrësit|pjesëmarrësi|emri i përdoruesit|ονοματεπώνυμο συμμετέχοντα|όνομα συμμετέχοντα|όνομα χρήστη',
    'ad orijinal ad|kullanıcı adı|katılımcı|katılımcı adı|ime sudionika|korisničko ime|ime udeleženca|uporabniško ime|имя участника|имя пользователя|ім я учасника|naam deelnemer|naam oorspronkelijke naam',
  ],
  email: [
    'adresse e mail de l utilisateur|e mail de l utilisateur|correo electrónico del asistente|correo electrónico del usuario|correo del usuario|e mail utente|e mail dell utente|e mail del partecipante|adres e mail użytkownika|e mail użytkownika|felhasználó e mail címe|e mail utilizator',
    'имейл на потребителя|е пошта на корисник|διεύθυνση ηλεκτρονικού ταχυδρομείου|kullanıcı e postası|kullanıcı e posta adresi|e pošta sudionika|e poštni naslov|e mail van gebruiker',
  ],
  otherEmail: [
    'id du participant upn|id du participant|id de participante upn|id de participante|id partecipante upn|id partecipante|identyfikator uczestnika upn|identyfikator uczestnika|id účastníka upn|résztvevő azonosítója upn|résztvevő azonosítója|id participant upn',
    'ид на участник upn|ид на участник|id на учесник upn|αναγνωριστικό συμμετέχοντα upn|αναγνωριστικό συμμετέχοντα|katılımcı kimliği upn|katılımcı kimliği|id sudionika upn|id sudionika|id udeleženca upn|id udeleženca|идентификатор участника upn|id участника upn',
  ],
  joinTime: [
    'uhrzeit der teilnahme|teilnahmezeit|zeitpunkt des beitritts|première connexion|première participation|heure d accès|heure de participation|heure d entrée|arrivée|premier accès|hora de unión|primera unión|hora de conexión|primera conexión|hora de ingreso|hora de inicio de sesión|entrada',
    'ora di partecipazione|prima partecipazione|primo accesso|ora di accesso|ora di ingresso|ingresso|ora di entrata|czas dołączenia|godzina dołączenia|pierwsze dołączenie|dołączono|wejście|čas připojení|první připojení|příchod|čas pripojenia|prvé pripojenie|príchod',
    'csatlakozás|csatlakozás ideje|első csatlakozás|belépés|belépés időpontja|érkezés|prima conectare|prima intrare|ora conectării|ora intrării|ora de conectare|ora participării|intrare|prima asociere',
    'първо присъединяване|време на присъединяване|час на присъединяване|присъединяване|влизане|прво приклучување|време на приклучување|приклучување|влез|koha e hyrjes|koha e bashkimit|hyrja|bashkimi i parë|πρώτη συμμετοχή|ώρα συμμετοχής|ώρα εισόδου|είσοδος|πρώτη είσοδος',
    'katılma zamanı|katılım zamanı|katılma saati|ilk katılma|ilk katılım|giriş|giriş saati|giriş zamanı|prvi ulazak|vrijeme ulaska|prvo pridruživanje|prva pridružitev|čas prihoda|prihod|время входа|первое подключение|время подключения|час входу|deelnametijd|eerste deelname',
  ],
  leaveTime: [
    'uhrzeit des verlassens|zeitpunkt des verlassens|austritt|dernier départ|dernière déconnexion|heure de sortie|dernière sortie|départ|última salida|hora de desconexión|salida|última desconexión|ora di uscita|ultima uscita|uscita|ora di abbandono',
    'czas opuszczenia|godzina opuszczenia|ostatnie opuszczenie|opuszczono|wyjście|ostatnie wyjście|čas odchodu|poslední odchod|odchod|posledné opustenie|kilépés|kilépés ideje|utolsó kilépés|távozás|ultima ieșire|ultima deconectare|ora ieșirii|ora deconectării|ora de ieșire|ieșire|ora părăsirii',
    'последно напускане|време на напускане|час на напускане|напускане|излизане|последно напуштање|време на напуштање|напуштање|излез|koha e daljes|dalja|largimi i fundit|τελευταία αποχώρηση|ώρα αποχώρησης|αποχώρηση|έξοδος|ώρα εξόδου',
    'ayrılma zamanı|ayrılış zamanı|ayrılma saati|son ayrılma|son ayrılış|çıkış|çıkış saati|çıkış zamanı|zadnji izlazak|posljednji izlazak|vrijeme izlaska|zadnji odhod|odhod|время выхода|последний выход|час виходу|vertrektijd|laatste vertrek',
  ],
  duration: [
    'durée de participation|durée de la présence|temps de présence|durée dans la réunion|temps passé|duración de la asistencia|duración en la reunión|tiempo en la reunión|tiempo en sesión|durata in riunione|durata partecipazione|durata della partecipazione|tempo nella sessione|durata minuti',
    'czas trwania w spotkaniu|czas w spotkaniu|czas trwania|czas trwania minuty|czas uczestnictwa|doba trvání na schůzce|doba trvání|doba účasti|trvanie v schôdzi|időtartam az értekezleten|részvétel időtartama|időtartam perc|durata în întâlnire|durata participării|durată minute|durată',
    'продължителност в събранието|продължителност|продължителност минути|времетраење|времетраење на состанокот|времетраење минути|траење|kohëzgjatja|kohëzgjatja minuta|διάρκεια στη σύσκεψη|διάρκεια συμμετοχής|διάρκεια|διάρκεια λεπτά',
    'süre|süre dakika|toplantıda süre|toplantı içi süre|katılım süresi|trajanje prisutnosti na sastanku|trajanje u sastanku|trajanje na sestanku|čas na sestanku|продолжительность|продолжительность минуты|тривалість|duur|duur minuten|duur van deelname',
  ],
  guest: [
    'invitée|invité e|ospite|gość|hosť|host účastník|vendég|invitat|oaspete|гостин|επισκέπτης|konuk|misafir|гость|гість',
  ],
  waitingRoom: [
    'en la sala de espera|sala de espera|in sala d attesa|sala d attesa|w poczekalni|poczekalnia|v čekárně|v čakárni|váróteremben|előszobában|în sala de așteptare|sala de așteptare|в чакалнята|во чекалната|në dhomën e pritjes|στην αίθουσα αναμονής|bekleme odasında|bekleme odası|v čakalnici|в зале ожидания|in wachtkamer',
  ],
  meetingRole: ['ruolo|rola|szerepkör|rolul|роля|улога|roli|ρόλος|rolü|роль|papel'],
  present: [
    'présence émargement|signature|émargé|presente|presenti|presenza|firma presenza|asistió|asiste|presença|presenças|obecny|obecna|obecni|lista obecności|podpis uczestnika|přítomen|přítomna|prezence|prítomný|jelen volt|megjelent|részt vett',
    'semnătura|semnătură|prezență|prezența|prezent|prezenți|присъства|присъствал|присъствие|подпис|присутен|присутна|присутни|потпис|i pranishëm|e pranishme|pjesëmarrja|prania|nënshkrimi|παρών|παρούσα|παρουσία|υπογραφή',
    'katıldı|geldi|imza|var|mevcut|yoklama|nazočan|nazočna|nazočnost|prisutnost|prisoten|prisotna|udeležba|podpis udeleženca|присутствовал|присутствие|был|присутній|aanwezig|handtekening',
  ],
}

/** The phrases of a meaning in those languages, parted by bars; empty where there are none. */
export function furtherAttendanceWords(target: Target): string {
  return (byMeaning[target] ?? []).join('|')
}
