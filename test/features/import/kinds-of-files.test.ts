/** Files of kinds that other programs write and people send: each as it came, with what is right for it. */
import { describe, expect, it, test } from 'vitest'
import { bringInText, marksIn, peopleIn } from './found'

const namesIn = (text: string, kind: Parameters<typeof bringInText>[1] = 'people') =>
  peopleIn(bringInText(text, kind)[0], 'firstName', 'lastName', 'email')

describe('Lists beside one another with no empty column between', () => {
  it('are told by headings that begin anew, with or without a number or a title above', () => {
    const [left, right] = bringInText(
      'MENTORI,,MENTI,\nIme,E-mail,Ime 2,E-mail 2\nAna Anić,ana@example.org,Bora Borić,bora@example.org\nVera Verić,vera@example.org,,\n',
      null,
    )
    expect(peopleIn(left, 'lastName', 'email')).toEqual([
      ['Anić', 'ana@example.org'],
      ['Verić', 'vera@example.org'],
    ])
    expect(peopleIn(right, 'lastName', 'email')).toEqual([['Borić', 'bora@example.org']])
    expect([left?.kind, right?.kind]).toEqual(['mentors', 'mentees'])
    expect([left?.sums.agrees, right?.sums.agrees]).toEqual([true, true])
  })

  it('are one list when only a second address has the same heading', () => {
    const found = bringInText('Ime,E-mail,Grad,E-mail\nAna Anić,,Niš,ana@example.org\n')
    expect(found).toHaveLength(1)
    expect(peopleIn(found[0], 'lastName', 'email')).toEqual([['Anić', 'ana@example.org']])
  })
})

describe('Rosters of who came', () => {
  it('days above marks are headings, also written as text', () => {
    const found = bringInText(
      'R.br.,Prezime i ime,12.3.2026,19.3.2026\n1,"Anić, Ana",x,\n2,"Borić, Bora",+,✓\nUkupno,,2,1\n',
      'attendance',
    )
    expect(found.map(({ report }) => report?.start?.date)).toEqual(['2026-03-12', '2026-03-19'])
    expect(marksIn(found[0])).toEqual(['Ana Anić: present', 'Bora Borić: present'])
    expect(marksIn(found[1])).toEqual(['Ana Anić: –', 'Bora Borić: present'])
  })

  it('a day in brackets behind a title, the month first where another day says so', () => {
    const found = bringInText(
      'Name,Kick-off (3/5/2026),Budget (3/19/2026)\nAna Anić,1,0\nBora Borić,1,1\n',
      'attendance',
    )
    expect(found.map(({ report }) => [report?.topic, report?.start?.date])).toEqual([
      ['Kick-off', '2026-03-05'],
      ['Budget', '2026-03-19'],
    ])
    expect(marksIn(found[1])).toEqual(['Ana Anić: absent', 'Bora Borić: present'])
  })

  it.each([null, 'attendance'] as const)('P, A and E are marks, begun for %s', (kind) => {
    const found = bringInText(
      'Name;Session 1;Session 2\nAna Anić;P;A\nBora Borić;P;E\nTotal present;2;0\n',
      kind,
    )
    expect(found.map(marksIn)).toEqual([
      ['Ana Anić: present', 'Bora Borić: present'],
      ['Ana Anić: absent', 'Bora Borić: excused'],
    ])
  })

  it('a column that says it in words is one of marks whatever it is called', () => {
    const [report] = bringInText(
      'Ime i prezime,Status\nAna Anić,prisutna\nBora Borić,odsutan\nVera Verić,opravdano odsutna\nGoran Gorić,neopravdano\n',
      'attendance',
    )
    expect(marksIn(report)).toEqual([
      'Ana Anić: present',
      'Bora Borić: absent',
      'Vera Verić: excused',
      'Goran Gorić: absent',
    ])
  })

  test.each([
    ['Név;Jelen', 'Nagy Éva;igazolt', 'Éva Nagy: excused'],
    ['Név;Jelen', 'Nagy Éva;igazolatlan', 'Éva Nagy: absent'],
    ['Prénom et nom;Présence', 'Luc Martin;Absent excusé', 'Luc Martin: excused'],
    ['Imię i nazwisko;Obecność', 'Zofia Śliwa;nieobecna', 'Zofia Śliwa: absent'],
    ['Vor- und Nachname;Anwesenheit', 'Jo Groß;unentschuldigt', 'Jo Groß: absent'],
    ['Име и презиме;Присуство', 'Вера Верић;оправдано', 'Вера Верић: excused'],
  ])('%s / %s', (headings, row, mark) => {
    expect(marksIn(bringInText(`${headings}\n${row}\n`, 'attendance')[0])).toEqual([mark])
  })
})

describe('Rows that are nobody', () => {
  it('titles of groups, sums of any kind, and who wrote the list', () => {
    const [report] = bringInText(
      'Ime i prezime,E-mail,Sati\nGRUPA A,,\nAna Anić,a@example.org,2\nMentori:,,\nBora Borić,b@example.org,3\nUKUPNO SATI,,5\nprosečno,,2.5\nSastavila: Vera Verić,,\n',
    )
    expect(peopleIn(report, 'lastName')).toEqual([['Anić'], ['Borić']])
    expect(report?.lines.map(({ reason }) => reason?.replace(/^.*\./u, '') ?? '')).toEqual([
      ...['headings', 'groupTitle', '', 'groupTitle', '', 'total', 'total', 'belowTable'],
    ])
  })

  it('the second half of headings over two rows; a name in small letters is no heading', () => {
    const halves =
      'Ime i,Adresa,Broj\nprezime,e-pošte,telefona\nAna Anić,a@example.org,064 123 4567\n'
    expect(namesIn(halves)).toEqual([['Ana', 'Anić', 'a@example.org']])
    expect(namesIn('Ime i prezime,Grad\nana anić,niš\nBora Borić,Bor\n')).toHaveLength(2)
  })
})

describe('Quotes that follow no rule', () => {
  const ana = ['Ana', 'Anić', 'ana@example.org']
  test.each([
    ['blanks before them', 'Name, Email, Org\n"Ana Anić", "ana@example.org", "Most, Niš"\n'],
    ['blanks behind them', 'Name,Org,Email\n"Ana Anić" ,"Most, Niš" ,ana@example.org\n'],
    ['single ones', "'Name','Email','Org'\n'Ana Anić','ana@example.org','Most, Niš'\n"],
    ['a backslash', 'Name,Org,Email\n"Ana Anić","Savez \\"Most\\", Niš",ana@example.org\n'],
    ['around whole lines', '"Name,Email,Org"\n"Ana Anić,ana@example.org,""Most, Niš"""\n'],
    [
      'around one line',
      'Name,Email,Org\n"Ana Anić,ana@example.org,""Most, Niš"""\nBora Borić,b@example.org,x\nVera Verić,v@example.org,y\n',
    ],
    ['curly ones around a name', 'Name,Email\n“Ana Anić”,ana@example.org\n'],
  ])('%s', (_, text) => {
    const [report] = bringInText(text)
    expect(peopleIn(report, 'firstName', 'lastName', 'email')[0]).toEqual(ana)
    expect(report?.sums.agrees).toBe(true)
    if (text.includes('Most')) expect(JSON.stringify(report?.records)).toMatch(/Most\W*, Niš/u)
  })

  it('a valid cell over two lines is one cell, however small the file; lines of another form are rows', () => {
    expect(namesIn('Name,Note\nAna Anić,"a\nb,c"\nBora Borić,x\n')).toHaveLength(2)
    const swallowed =
      'Name,Org,Email\nAna Anić,"Most,a@example.org\nBora Borić,Kino",b@example.org\nVera Verić,x,v@example.org\n'
    expect(namesIn(swallowed)).toHaveLength(3)
  })

  it('a lone one at the front of a cell does not stay in the text', () => {
    const text =
      'Ime i prezime,Organizacija,E-mail\nAna Anić,"Most, udruženje,a@example.org\nBora Borić,Kino,b@example.org\nVera Verić,x,v@example.org\n'
    expect(peopleIn(bringInText(text)[0], 'organization')[0]).toEqual(['Most, udruženje'])
  })

  it('a text that is written as a formula is the text', () => {
    const text = 'Ime i prezime,Telefon,E-mail\nAna Anić,"=""0641234567""",a@example.org\n'
    expect(peopleIn(bringInText(text)[0], 'phone')).toEqual([['0641234567']])
  })
})

describe('Phones that other programs left something on', () => {
  test.each([
    ['=+381641234567', '+381641234567'],
    ["'0641234567", '0641234567'],
    ['381641234567.0', '+381 64 1234567'],
  ])('%s is %s', (written, phone) => {
    const text = `Ime i prezime,Telefon,E-mail\nAna Anić,${written},a@example.org\nBora Borić,064 765 4321,b@example.org\n`
    expect(peopleIn(bringInText(text)[0], 'phone')[0]).toEqual([phone])
  })
})

describe('Addresses in a cell with something else', () => {
  test.each([
    ['ana@example.org; druga@example.org', 'E-mail: ana@example.org; druga@example.org'],
    ['ana@example.org (posao)', 'E-mail: ana@example.org (posao)'],
    ['posao: ana@example.org', 'E-mail: posao: ana@example.org'],
    ['ana [at] example.org', null],
    ['ana (at) example (dot) org', null],
    ['mailto:ana@example.org', null],
    ['Ana Anić <ana@example.org>', null],
  ])('%s', (written, notes) => {
    const [report] = bringInText(`Ime i prezime,E-mail\nAna Anić,${written}\n`)
    expect(peopleIn(report, 'email', 'notes')).toEqual([['ana@example.org', notes]])
    expect(report?.sums.agrees).toBe(true)
  })

  it('in the cell of a name is the address, and the name is without it', () => {
    const text = 'Kontakt\nAna Anić <ana@example.org>\nBora Borić (bora@example.org)\n'
    expect(namesIn(text)).toEqual([
      ['Ana', 'Anić', 'ana@example.org'],
      ['Bora', 'Borić', 'bora@example.org'],
    ])
  })
})

describe('Two people in one cell', () => {
  test.each([
    'Ana i Bora Anić',
    'Ceca Čolić / Dana Danić',
    'dr Vera Verić i Goran Gorić',
    'Eva und Jo Groß',
    'Éva és Péter Nagy',
  ])('%s waits for a decision', (name) => {
    const [report] = bringInText(`Ime i prezime,E-mail\n${name},a@example.org\n`)
    expect(report?.sums.lines).toMatchObject({ undecided: 1, new: 0 })
    expect(report?.remarks.map(({ code }) => code)).toContain('twoPeople')
  })

  test.each(['Ivana Ilić-Perić', 'José Ortega y Gasset', 'Vera i Dijalog', 'Ana Marija Kos'])(
    '%s is one',
    (name) => {
      const [report] = bringInText(`Ime i prezime,E-mail\n${name},a@example.org\n`)
      expect(report?.sums.lines['new']).toBe(1)
    },
  )
})

describe('Headings in many languages', () => {
  const row = 'Ana;Kos;ana@example.org;+48 601 234 567;12.03.1990;Niš'
  test.each([
    ['Polish', 'Imię;Nazwisko;Adres e-mail;Numer telefonu;Data urodzenia;Miasto'],
    ['Czech', 'Jméno;Příjmení;E-mail;Telefon;Datum narození;Město'],
    ['Slovak', 'Meno;Priezvisko;E-mailová adresa;Telefónne číslo;Dátum narodenia;Bydlisko'],
    ['Italian', 'Nome;Cognome;Indirizzo email;Cellulare;Data di nascita;Città'],
    ['Romanian', 'Prenume;Nume;Adresa de e-mail;Telefon;Data nașterii;Localitate'],
    ['Albanian', 'Emri;Mbiemri;Email;Telefoni;Datëlindja;Qyteti'],
    ['Macedonian', 'Име;Презиме;Е-пошта;Телефон;Датум на раѓање;Град'],
    ['Russian', 'Имя;Фамилия;Электронная почта;Номер телефона;Дата рождения;Город'],
    ['Bulgarian', 'Име;Фамилия;Имейл;Телефон;Дата на раждане;Град'],
    ['Turkish', 'Ad;Soyad;E-posta;Cep telefonu;Doğum tarihi;Şehir'],
    ['TURKISH', 'ADI;SOYADI;E-POSTA ADRESİ;TELEFON NUMARASI;DOĞUM TARİHİ;ŞEHİR'],
    ['Greek', 'Όνομα;Επώνυμο;Email;Τηλέφωνο;Ημερομηνία γέννησης;Πόλη'],
    ['Dutch', 'Voornaam;Achternaam;E-mailadres;Telefoonnummer;Geboortedatum;Woonplaats'],
    ['Croatian', 'Ime;Prezime;Adresa e-pošte;Broj mobitela;Datum rođenja;Mjesto prebivališta'],
  ])('%s', (_, headings) => {
    const [report] = bringInText(`${headings}\n${row}\n`)
    expect(report?.columns.map(({ becomes }) => becomes)).toEqual([
      ...['firstName', 'lastName', 'email', 'phone', 'birthDate', 'city'],
    ])
  })

  test.each([
    'Qu’attendez-vous du mentorat ?',
    'Was erhoffst du dir vom Mentoring?',
    'Која е вашата цел?',
    'Czego oczekujesz?',
    'Co chcesz osiągnąć?',
  ])('%s asks for goals', (question) => {
    const [report] = bringInText(`Name;E-Mail;${question}\nAna Kos;a@example.org;x\n`, 'mentees')
    expect(report?.columns[2]?.becomes).toBe('goals')
  })

  it('Hungarian names begin with the family name, and so do addresses made of them', () => {
    const text = 'Név;E-mail\nNagy Éva;nagy.eva@example.org\nTóth Péter;toth.peter@example.org\n'
    expect(namesIn(text).map(([first]) => first)).toEqual(['Éva', 'Péter'])
  })
})

describe('Workshops', () => {
  const workshopsOf = (text: string) => {
    const [report] = bringInText(text, 'workshops')
    expect(report?.sums.agrees).toBe(true)
    return (report?.records ?? []).filter(({ table }) => table === 'workshops')
  }

  it('a column with the day and time of the end gives the length, and other days are kept', () => {
    const text =
      'Event,Start,End,Speaker\nKick-off,2026-03-14 10:00,2026-03-15 17:00,Ana Anić i Bora Borić\nBudget,2026-03-20 17:30,2026-03-20 19:00,"Anić, Ana; Borić, Bora"\nPublic,2026-03-21 17:30,2026-03-21 18:00,N.N.\n'
    const [first, second] = workshopsOf(text)
    expect(first).toMatchObject({
      endsOn: '2026-03-15',
      notes: '2026-03-14 10:00 – 2026-03-15 17:00',
    })
    expect(second).toMatchObject({ minutes: 90 })
    expect(peopleIn(bringInText(text, 'workshops')[0], 'firstName', 'lastName')).toEqual([
      ['Ana', 'Anić'],
      ['Bora', 'Borić'],
    ])
  })
})

describe('Choices of a set', () => {
  it('that hold the separator are learned from the column', () => {
    const rows = [
      '"Film, video i radio, Pozorište"',
      'Pozorište',
      '"Film, video i radio"',
      '"Muzika, Pozorište"',
    ]
    const text = `Ime i prezime,E-mail,Oblasti\n${rows.map((row, at) => `Ana Kos${'abcd'.charAt(at)},a${String(at)}@example.org,${row}`).join('\n')}\n`
    const [report] = bringInText(text)
    const fields = (report?.records ?? []).flatMap((record) =>
      Object.keys(record).filter((key) => key.startsWith('field:')),
    )
    expect([...new Set(fields)].toSorted()).toEqual([
      ...['field:Film, video i radio', 'field:Muzika', 'field:Pozorište'],
    ])
  })
})

describe('Dates of birth', () => {
  test.each(['12.III 1990', '12. III. 1990.', '12-Mar-90', '12031990', '19900312'])(
    '%s',
    (date) => {
      const text = `Ime i prezime,E-mail,Datum rođenja\nAna Kos,a@example.org,${date}\nBora Kos,b@example.org,01.02.1991.\n`
      expect(peopleIn(bringInText(text)[0], 'birthDate')[0]).toEqual(['1990-03-12'])
    },
  )
})
