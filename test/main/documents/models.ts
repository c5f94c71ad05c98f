/** Documents to typeset in tests; all people in them are invented. */
import type {
  CertificatePage,
  CertificatesDocument,
  LabelsDocument,
  ReportDocument,
  LettersDocument,
  PaperFormDocument,
  RecoverySheetDocument,
  SignInSheetDocument,
} from '../../../src-shared/documents'

const svg = (body: string) =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${body}</svg>`).toString('base64')}`

/** A logo. */
export const logo = svg(
  '<circle cx="20" cy="20" r="18"/><rect x="48" y="12" width="70" height="4"/>',
)

/** A certificate with everything on it. */
export function certificate(over: Partial<CertificatePage> = {}): CertificatePage {
  return {
    organization: 'Centar za kulturu Podrum',
    program: 'Mentorship programme',
    heading: 'Certificate of completion',
    lead: 'awarded to',
    name: 'Đorđe Šećerović-Njegić',
    body: 'for completing the ninth cycle of the mentorship programme, from March 2020 to February 2021.',
    placeAndDate: 'Belgrade, 25 February 2021',
    number: 'No. 2020/07',
    signatures: [
      { name: 'Mirjana Kovač', role: 'programme director' },
      { name: 'Žarko Obradović', role: 'mentor' },
    ],
    code: 'Certificate 2020/07, Đorđe Šećerović-Njegić',
    codeAlt: 'QR code with the text: Certificate 2020/07, Đorđe Šećerović-Njegić',
    codeNote: 'In the code, as text: number, name, program, cycle, organization and date.',
    ...over,
  }
}

/** Certificates in one file. */
export function certificates(
  pages: readonly CertificatePage[],
  over: Partial<CertificatesDocument> = {},
): CertificatesDocument {
  return {
    template: 'certificates',
    language: 'en',
    title: 'Certificates of 2020',
    author: 'Centar za kulturu Podrum',
    timestamp: 1_614_250_000_000,
    design: 'classical',
    orientation: 'landscape',
    logo,
    pages: [...pages],
    ...over,
  }
}

/** A report with every kind of block. */
export function report(over: Partial<ReportDocument> = {}): ReportDocument {
  return {
    template: 'report',
    language: 'sr-Cyrl',
    title: 'Извештај о деветом циклусу',
    author: 'Центар',
    timestamp: 1_614_250_000_000,
    subtitle: 'Менторство у време затворених врата',
    organization: 'Центар за културу Подрум',
    program: 'Менторски програм',
    period: 'март 2020 – фебруар 2021.',
    facts: [{ label: 'Финансира', value: 'Фондација за културу' }],
    made: 'Направљено 1. марта 2021.',
    contentsTitle: 'Садржај',
    pageOf: 'Страна {page} од {pages}',
    logo,
    sections: [
      {
        heading: 'Циклус у бројевима',
        blocks: [
          { kind: 'paragraph', text: 'Први пасус.\n\nДруги пасус.' },
          {
            kind: 'figures',
            items: [
              { value: '61', label: 'пријава', note: 'од 70' },
              { value: '87,4 %', label: 'присуство', note: '' },
            ],
          },
          {
            kind: 'chart',
            caption: 'Присуство',
            svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="20" height="30"/><text x="5" y="38" font-family="Arial">стуб</text></svg>',
            description: 'Један стубац',
          },
        ],
      },
      {
        heading: 'Радионице',
        blocks: [
          {
            kind: 'table',
            caption: 'Све радионице',
            columns: [
              { title: 'Назив', align: 'start', width: 3 },
              { title: 'Присутно', align: 'end', width: 1 },
            ],
            rows: Array.from({ length: 90 }, (_, i) => [`Радионица ${i + 1}`, String(i)]),
          },
        ],
      },
    ],
    ...over,
  }
}

/** A sheet with a passphrase. */
export function recoverySheet(over: Partial<RecoverySheetDocument> = {}): RecoverySheetDocument {
  return {
    template: 'recovery-sheet',
    language: 'sr-Latn',
    title: 'List za oporavak',
    author: 'Centar',
    timestamp: 1_600_000_000_000,
    organization: 'Centar za kulturu Podrum',
    program: 'Fino tkanje',
    lines: ['Ova lozinka otvara kopije i zajedničku fasciklu.', 'Čuvajte list na drugom mestu.'],
    label: 'Lozinka',
    passphrase: 'reka kroz grad Il1 O0',
    spelled: 'Slovo po slovo; siva kućica je razmak',
    facts: [{ label: 'Datum', value: '19. septembar 2020.' }],
    ...over,
  }
}

/** A form for a pen. */
export function paperForm(over: Partial<PaperFormDocument> = {}): PaperFormDocument {
  return {
    template: 'paper-form',
    language: 'sr-Latn',
    title: 'Prijava: Ciklus 9',
    author: 'Centar',
    timestamp: 1_600_000_000_000,
    organization: 'Centar za kulturu Podrum',
    lead: 'Fino tkanje · Mentiji',
    facts: ['Otvoreno do 19. septembra 2020.'],
    parts: [
      {
        title: 'Pitanja',
        fields: [
          { label: 'Ime', hint: 'mora da se odgovori', lines: 1, choices: [] },
          { label: 'Na čemu sada radite?', hint: 'ukratko', lines: 6, choices: [] },
          {
            label: 'Odakle ste čuli za nas?',
            hint: 'označite jedno',
            lines: 0,
            choices: ['Radio', 'Prijatelji'],
          },
        ],
      },
    ],
    signatures: ['Potpis'],
    pageOf: 'Strana {page} od {pages}',
    ...over,
  }
}

/** A sheet to sign. */
export function signInSheet(over: Partial<SignInSheetDocument> = {}): SignInSheetDocument {
  return {
    template: 'sign-in-sheet',
    language: 'sr-Latn',
    title: 'Razvoj publike',
    author: 'Centar',
    timestamp: 1_600_000_000_000,
    organization: 'Centar za kulturu Podrum',
    group: 'Fino tkanje, 9. ciklus',
    date: '19. septembar 2020.',
    details: ['Subota, 19. septembar 2020, 17.30', 'Dom omladine'],
    columns: [
      { title: 'Ime i prezime', width: 2 },
      { title: 'Organizacija', width: 2 },
    ],
    number: 'Br.',
    signature: 'Potpis',
    rows: Array.from({ length: 30 }, (_, i) => [`Osoba ${i + 1}`]),
    blankRows: 5,
    totals: [
      { label: 'Na listi:', value: '30' },
      { label: 'Potpisalo se:', value: '' },
    ],
    signedBy: { label: 'Koordinatorka', name: 'Mira Tot', date: 'Datum' },
    pageOf: 'Strana {page} od {pages}',
    ...over,
  }
}

/** A letter. */
export function letters(
  over: Partial<LettersDocument> = {},
  page: Partial<LettersDocument['pages'][number]> = {},
): LettersDocument {
  return {
    template: 'letters',
    language: 'sr-Latn',
    title: 'Vaši susreti',
    author: 'Centar',
    timestamp: 1_600_000_000_000,
    organization: 'Centar za kulturu Podrum',
    pages: [
      {
        to: 'Ana Zorić',
        placeAndDate: 'Beograd, 19. septembar 2020.',
        subject: 'Vaši susreti',
        body: 'Dobar dan,\n\njavite nam kad ste se sreli.',
        signatures: ['Mentor'],
        ...page,
      },
    ],
    ...over,
  }
}

/** Two labels on a sheet of three columns and seven rows. */
export function labels(over: Partial<LabelsDocument> = {}): LabelsDocument {
  return {
    template: 'labels',
    language: 'en',
    title: 'Address labels',
    author: 'Centar za kulturu Podrum',
    timestamp: 1_614_250_000_000,
    sheet: {
      ...{ paper: 'a4', columns: 3, rows: 7, left: 7.21, top: 15.15 },
      ...{ width: 63.5, height: 38.1, across: 66.04, down: 38.1 },
    },
    skip: 0,
    labels: [
      ['Đorđe Šećerović', 'Kralja Petra 5', '11000 Beograd'],
      ['Ана Зорић', 'Трг слободе 1', '21000 Нови Сад'],
    ],
    ...over,
  }
}
