/** Five hundred certificates for people with names in three scripts, and the same content as a web page. */
import encodeQR from 'qr'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { CertificatePage, CertificatesDocument } from '../../src-shared/documents'

const names = [
  'Đorđe Šećerović-Njegić',
  'Jelena Simić',
  'Žarko Obradović',
  'Љубица Ђорђевић',
  'Чедомир Џинић',
  'Његош Ћирић',
  'محمد بن عبد الله الحسيني',
  'Réka Szűcs',
  "Ivana O'Konor",
  'Konstantin-Aleksandar Podgoričanin-Vukosavljević',
]

function page(i: number, run: number): CertificatePage {
  const number = `2020/${String(run)}-${String(i + 1)}`
  const name = `${names[i % names.length] ?? ''} ${String(i + 1)}`
  return {
    organization: 'Centar za kulturu Podrum',
    program: 'Mentorship programme for culture workers',
    heading: 'Certificate of completion',
    lead: 'awarded to',
    name,
    body: `for completing the ninth cycle of the mentorship programme for culture workers, with ${String(8 + (i % 7))} meetings with a mentor and seven workshops, from March 2020 to February 2021.`,
    placeAndDate: 'Belgrade, 25 February 2021',
    number: `No. ${number}`,
    signatures: [
      { name: 'Mirjana Kovač', role: 'programme director' },
      { name: 'Žarko Obradović', role: 'mentor' },
    ],
    code: `Certificate ${number}, ${name}, 25 February 2021, example.org/c/${String(i * 7919 + run)}`,
    codeAlt: `QR code with the text: Certificate ${number}, ${name}`,
    codeNote: 'In the code, as text: number, name, date and address',
  }
}

const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><circle cx="20" cy="20" r="18"/><rect x="48" y="12" width="70" height="4"/></svg>').toString('base64')}`

/** A run of certificates; another `run` has other texts, so that nothing remembered can help. */
export function certificateRun(count: number, run: number): CertificatesDocument {
  return {
    template: 'certificates',
    language: 'en',
    title: 'Certificates',
    author: 'Centar za kulturu Podrum',
    timestamp: 1_614_250_000_000 + run,
    design: 'classical',
    orientation: 'landscape',
    logo,
    pages: Array.from({ length: count }, (_, i) => page(i, run)),
  }
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** The codes as SVG, made beforehand: printing is measured, not their making. */
export function codesAsSvg(document: CertificatesDocument): string[] {
  return document.pages.map((one) => encodeQR(one.code, 'svg', { ecc: 'medium', border: 1 }))
}

/** The same certificates as HTML with CSS, in the same fonts, for a browser to print. */
export function certificatesHtml(document: CertificatesDocument, codes: readonly string[]): string {
  const font = (family: string, file: string, weight: number, style = 'normal') =>
    `@font-face{font-family:'${family}';font-weight:${String(weight)};font-style:${style};src:url('${pathToFileURL(resolve('resources/fonts', file)).href}')}`
  const css = `
    ${font('S', 'SourceSerif4-Regular.ttf', 400)}${font('S', 'SourceSerif4-Light.ttf', 300)}
    ${font('S', 'SourceSerif4-SemiBold.ttf', 600)}${font('S', 'SourceSerif4-Italic.ttf', 400, 'italic')}
    ${font('A', 'Amiri-Regular.ttf', 400)}
    @page{size:A4 landscape;margin:0} *{margin:0;box-sizing:border-box}
    body{font:12pt S,A,serif;color:#211c1a}
    section{width:297mm;height:209.9mm;break-after:page;position:relative;padding:24mm 27mm 21mm;text-align:center;display:flex;flex-direction:column;justify-content:space-between}
    section::before{content:'';position:absolute;inset:9mm;border:1.3pt solid #5b2245;border-radius:4mm}
    section::after{content:'';position:absolute;inset:10.6mm;border:.4pt solid #5b2245;border-radius:4mm}
    .o{font-weight:600;font-variant:small-caps;letter-spacing:.1em} .i{font-style:italic}
    h2{font:400 27pt S;font-variant:small-caps;letter-spacing:.1em;color:#5b2245} h1{font:300 45pt S,A;text-wrap:balance}
    p.b{font-size:13pt;width:168mm;margin:auto;text-wrap:balance}
    .f{display:flex;justify-content:space-between;align-items:flex-end} .s{border-top:.5pt solid;width:66mm}
    .f svg{width:14mm;height:14mm} img{height:17mm}`
  const pages = document.pages.map(
    (
      one,
      i,
    ) => `<section><div><img alt="logo" src="${document.logo ?? ''}"><div class="o">${escape(one.organization)}</div>
      <div class="i">${escape(one.program)}</div></div><div><h2>${escape(one.heading)}</h2><p class="i">${escape(one.lead)}</p>
      <h1 dir="auto">${escape(one.name)}</h1><p class="b">${escape(one.body)}</p><p>${escape(one.placeAndDate)}</p></div>
      <div class="f"><small>${escape(one.number)}</small>${one.signatures.map((s) => `<div class="s">${escape(s.name)}<div class="i">${escape(s.role)}</div></div>`).join('')}${codes[i] ?? ''}</div></section>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(document.title)}</title><style>${css}</style></head><body>${pages.join('')}</body></html>`
}
