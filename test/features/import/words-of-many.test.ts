/** Reports, forms, address books and lists as they come in further languages and layouts. */
import { describe, expect, it, test } from 'vitest'
import { readFullName } from '../../../src-renderer/domain/identity/names.rules'
import { readMoment } from '../../../src-renderer/features/import/reading/dates.rules'
import { readDuration } from '../../../src-renderer/features/import/reading/durations.rules'
import { bringInText, marksIn, peopleIn } from './found'

test.each([
  ['Nome\tPrima partecipazione\tUltima uscita\tDurata in riunione\tPosta elettronica', '1h 29m'],
  [
    'Imię i nazwisko\tPierwsze dołączenie\tOstatnie opuszczenie\tCzas trwania w spotkaniu\tAdres e-mail',
    '1 godz. 29 min',
  ],
  ['Nume\tPrima conectare\tUltima ieșire\tDurata în întâlnire\tE-mail', '1h 29m'],
  [
    'Име\tПърво присъединяване\tПоследно напускане\tПродължителност в събранието\tИмейл',
    '1 ч 29 мин',
  ],
  [
    'Όνομα\tΠρώτη συμμετοχή\tΤελευταία αποχώρηση\tΔιάρκεια στη σύσκεψη\tΔιεύθυνση ηλεκτρονικού ταχυδρομείου',
    '1ω 29λ',
  ],
  ['Ad (Orijinal Ad)\tKatılma Zamanı\tAyrılma Zamanı\tSüre (Dakika)\tKullanıcı E-postası', '89'],
  ['Név\tCsatlakozás\tKilépés\tIdőtartam\tE-mail cím', '1:29'],
  ['Nom (nom d’origine)\tHeure d’arrivée\tHeure de départ\tDurée (minutes)\tAdresse e-mail', '89'],
  [
    'Ime\tPrvo pridruživanje\tZadnji izlazak\tTrajanje prisutnosti na sastanku\tAdresa e-pošte',
    '1 h 29 min',
  ],
])('A report headed %s is one, with minutes', (headings, length) => {
  const row = `Ana Zorić\t14.03.2026, 18:00:01\t14.03.2026, 19:30:00\t${length}\tana@example.org`
  const [report] = bringInText([headings, row].join('\n'), null)
  expect(report?.kind).toBe('attendance')
  expect(report?.columns.map(({ becomes }) => becomes).slice(1)).toEqual([
    ...['joinTime', 'leaveTime', 'duration', 'email'],
  ])
  // In Hungarian the family name comes first.
  expect(marksIn(report)[0]).toMatch(/^(?:Ana Zorić|Zorić Ana): present$/u)
  expect(report?.report?.start).toEqual({ date: '2026-03-14', time: '18:00' })
})

test.each([
  ['Р.бр.;Име и презиме;Присутен', 'да', 'не'],
  ['Nr.;Emri dhe mbiemri;I pranishëm', 'po', 'jo'],
  ['Nr. crt.;Nume și prenume;Prezent', 'da', 'nu'],
  ['Nr;Ad Soyad;Katıldı', 'evet', 'hayır'],
  ['Α/Α;Ονοματεπώνυμο;Παρών', 'ναι', 'όχι'],
])('A list headed %s says who came and who did not', (headings, yes, no) => {
  const [report] = bringInText(
    `Lista – 14.3.2026.;;\n${headings}\n1;Marija Rus;${yes}\n2;Ilija Sel;${no}\n`,
    null,
  )
  expect(marksIn(report).map((line) => line.split(': ')[1])).toEqual(['present', 'absent'])
  expect(report?.report?.start).toEqual({ date: '2026-03-14', time: null })
})

it('A value that is called like a name above the list is a value all the same', () => {
  const text = [
    'Naslov sastanka\tRadionica',
    'Sudionici koji su prisustvovali\t2',
    'Vrijeme početka\t14. 3. 2026., 18:00',
    '',
    'Ime\tPrvo pridruživanje\tE-mail',
    'Ana Rus\t18:00\ta@example.org',
  ]
  const [report] = bringInText(text.join('\n'), 'attendance')
  expect(report?.report?.topic).toBe('Radionica')
})

test.each([
  [
    'Клеймо за време,Име и фамилия,Имейл адрес,Какво искате да постигнете?,Съгласен съм с обработката на лични данни',
    'Да',
  ],
  [
    'Χρονική σήμανση,Ονοματεπώνυμο,Διεύθυνση ηλεκτρονικού ταχυδρομείου,Στόχοι,Συναινώ στην επεξεργασία των δεδομένων μου',
    'Ναι',
  ],
  [
    'Zaman damgası,Adınız ve soyadınız,E-posta adresiniz,Neden başvuruyorsunuz?,Kişisel verilerimin işlenmesini kabul ediyorum',
    'Evet',
  ],
  [
    'Vula kohore,Emri dhe mbiemri,Adresa e emailit,Çfarë prisni nga programi?,Pajtohem me përpunimin e të dhënave',
    'Po',
  ],
  [
    'Marca temporal,Nombre y apellidos,Correo electrónico,¿Qué espera de la mentoría?,Acepto el tratamiento de mis datos',
    'Sí',
  ],
  [
    'Časovni žig,Ime in priimek,E-poštni naslov,Kaj želite doseči?,Strinjam se z obdelavo osebnih podatkov',
    'Da',
  ],
  [
    'Ora di completamento,Nome e cognome,Posta elettronica,Perché desidera partecipare?,Acconsento al trattamento dei dati',
    'Sì',
  ],
])('A form headed %s is of applications', (headings, yes) => {
  const [report] = bringInText(
    `${headings}\n14.03.2026 18:05:11,Ana Rus,ana@example.org,Mreža,${yes}\n`,
    null,
  )
  expect(report?.columns.map(({ becomes }) => becomes)).toEqual([
    ...['submittedAt', 'fullName', 'email', 'goals', 'consent'],
  ])
  const sent = report?.records.find(({ table }) => table === 'applications')
  expect(sent).toMatchObject({ goals: 'Mreža', consent: { given: true } })
})

test.each(['Nie', 'Hayır', 'Όχι', 'Nu', 'Jo'])('%s is no consent', (no) => {
  const [report] = bringInText(`Ime i prezime,Saglasnost\nAna Rus,${no}\n`, 'mentees')
  const sent = report?.records.find(({ table }) => table === 'applications')
  expect(sent).toMatchObject({ consent: { given: false } })
})

describe('An address book', () => {
  it('of Google gives no labels of its own as tags', () => {
    const text =
      'First Name,Last Name,Labels,E-mail 1 - Value\nAna,Rus,* myContacts ::: Jurors,a@example.org\nIva,Sel,* myContacts,i@example.org\n'
    const [report] = bringInText(text)
    expect(report?.records.filter(({ table }) => table === 'tags')).toMatchObject([
      { name: 'Jurors' },
    ])
    expect(report?.sums.agrees).toBe(true)
  })

  it('of Thunderbird has the day of birth in three columns', () => {
    const text =
      'Vorname,Nachname,Anzeigename,Geburtsjahr,Geburtsmonat,Geburtstag,Tel. privat\nAnna,Vogt,Anna Vogt,1988,4,17,030 555 111\n'
    const [report] = bringInText(text)
    expect(peopleIn(report, 'firstName', 'lastName', 'birthDate', 'phone', 'notes')).toEqual([
      ['Anna', 'Vogt', '1988-04-17', '030 555 111', null],
    ])
  })
})

describe('A row that names a mentor and a mentee', () => {
  it('gives nobody the address of the other', () => {
    const text =
      'Mentor,E-mail,Mentee,E-mail\nVera Kos,vera@example.org,Ana Rus,ana@example.org\nIva Sel,iva@example.org,Luka Tot,luka@example.org\n'
    expect(peopleIn(bringInText(text, 'mentees')[0], 'firstName', 'email')).toEqual([
      ['Ana', 'ana@example.org'],
      ['Luka', 'luka@example.org'],
    ])
    expect(peopleIn(bringInText(text, 'mentors')[0], 'firstName', 'email')).toEqual([
      ['Vera', 'vera@example.org'],
      ['Iva', 'iva@example.org'],
    ])
  })

  it('takes what the heading says is of a mentee for that', () => {
    const text =
      'Mentor,Menti,Mejl mentija\nVera Kos,Ana Rus,ana@example.org\nIva Sel,Luka Tot,luka@example.org\n'
    expect(peopleIn(bringInText(text, null)[0], 'firstName', 'email')[0]).toEqual([
      'Ana',
      'ana@example.org',
    ])
  })
})

describe('Between rows of people', () => {
  it('the number of a page and a title in capitals are nobody', () => {
    const text =
      'Strana 1 od 2,,\nIme i prezime,Mejl,Grad\nFILM,,\nAna Rus,a@example.org,Niš\nStrana 2 od 2,,\nIme i prezime,Mejl,Grad\nMUZIKA,,\nIva Sel,i@example.org,Bor\n'
    const [report] = bringInText(text)
    expect(peopleIn(report, 'firstName')).toEqual([['Ana'], ['Iva']])
    expect(report?.lines.map(({ reason }) => reason).filter(Boolean)).toEqual([
      ...['leftOut.aboveTable', 'reckoning.headings', 'leftOut.groupTitle', 'leftOut.remark'],
      ...['leftOut.repeatedHeader', 'leftOut.groupTitle'],
    ])
  })

  it('a nickname in quotes that nobody doubled stays within its cell', () => {
    const text =
      '"Ime i prezime","Mejl"\n"Ana "Anica" Rus","a@example.org"\n"Iva Sel","i@example.org"\n'
    expect(peopleIn(bringInText(text)[0], 'firstName', 'lastName')[0]).toEqual(['Ana', 'Rus'])
  })
})

test.each([
  ['Ana Rus, glumica, Niš', false, 'Ana', 'Rus'],
  ['Rus, Ana', false, 'Ana', 'Rus'],
  ['Đ. Stojanović', true, 'Đ.', 'Stojanović'],
  ['Rus A.', true, 'A.', 'Rus'],
])('%s is somebody', (text, lastFirst, firstName, lastName) => {
  expect(readFullName(text, lastFirst)).toMatchObject({ firstName, lastName })
})

test.each([
  ['Sub, 7. mart, 10–14h', 'dateUnreadable'],
  ['14. i 15. mart', 'dateUnreadable'],
  ['7. mart 18h', 'dateUnreadable'],
  ['14. i 15. mart 2026', '2026-03-14'],
  ['14. I 1990', '1990-01-14'],
  ['12.i.1990.', '1990-01-12'],
  ['7. mart 26.', '2026-03-07'],
  ['14/3/2026, 6:00:01 μ.μ.', '2026-03-14 18:00'],
])('%s is no day of another year', (text, expected) => {
  const read = readMoment(text, 'dmy', '2026-11-22')
  expect(read.ok ? [read.date, read.time].filter(Boolean).join(' ') : read.code).toBe(expected)
})

test.each([
  ['sat i po', 90],
  ['pola sata', 30],
  ['dva sata', 120],
  ['anderthalb Stunden', 90],
  ['une heure et demie', 90],
  ['másfél óra', 90],
  ['1 godz. 15 min', 75],
  ['1 sa 5 dk', 65],
])('%s is %i minutes', (text, minutes) => {
  expect(readDuration(text, 'unknown')).toMatchObject({ ok: true, value: minutes })
})
