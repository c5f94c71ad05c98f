/** Documents to typeset in tests; all people in them are invented. */
import type {
  CertificatePage,
  CertificatesDocument,
  ReportDocument,
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
