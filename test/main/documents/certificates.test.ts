import { describe, expect, it, vi } from 'vitest'
import { certificate, certificates } from './models'
import { pdfObjects, placesOf, readPdf } from './pdf-reader'
import { decode, packed, pdf, read } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

const a4 = [842, 595]

describe('certificates', () => {
  it('are one page each, A4, with their texts in reading order', async () => {
    const file = await read(certificates([certificate(), certificate({ name: 'Љубица Ђорђевић' })]))
    expect(file.sizes).toEqual([a4, a4])
    const order = [
      'CentarzakulturuPodrum',
      'Mentorshipprogramme',
      'Certificateofcompletion',
      'awardedto',
      'ĐorđeŠećerović-Njegić',
      'forcompletingtheninth',
      'Belgrade,25February2021',
      'No.2020/07',
      'MirjanaKovač',
      'programmedirector',
      'ŽarkoObradović',
    ]
    const places = order.map((text) => packed(file.pages[0] ?? '').indexOf(text))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(packed(file.pages[1] ?? '')).toContain('ЉубицаЂорђевић')
  })
  it('name their title, author and language, and are tagged as PDF/UA-1', async () => {
    const bytes = await pdf(certificates([certificate()], { language: 'sr-Latn' }))
    const file = await readPdf(bytes)
    expect([file.title, file.author, file.marked]).toEqual([
      'Certificates of 2020',
      'Centar za kulturu Podrum',
      true,
    ])
    expect(file.roles[0]).toContain('H1')
    expect(file.roles[0]).toContain('Figure')
    const objects = pdfObjects(bytes)
    expect(objects).toMatch(/\/Lang\s*\(sr-Latn\)/)
    expect(objects).toMatch(/pdfuaid:part>1</)
  })
  it.each(['landscape', 'portrait'] as const)(
    'keep names of any length, script and shape on one %s page',
    async (orientation) => {
      const names = [
        'X',
        'Конституција '.repeat(16).slice(0, 200).trim(),
        'W'.repeat(200),
        'محمد بن عبد الله الحسيني',
        'שרה כהן',
        'Nguyễn Thị Ánh',
        'Ǆorđe',
        "O'Konor-Szűcs",
      ]
      const file = await read(
        certificates(
          names.map((name) => certificate({ name })),
          { orientation },
        ),
      )
      expect(file.pages.length).toBe(names.length)
      names
        .slice(0, 3)
        .forEach((name, i) => expect(packed(file.pages[i] ?? '')).toContain(packed(name)))
      const letters = (text: string) =>
        Array.from(packed(text.normalize('NFKC')))
          .sort()
          .join('')
      names.slice(3).forEach((name, i) => {
        for (const letter of new Set(letters(name)))
          expect(letters(file.pages[i + 3] ?? '')).toContain(letter)
      })
    },
  )
  it('without a title are made, without the claim to be PDF/UA', async () => {
    const bytes = await pdf(certificates([certificate()], { title: '' }))
    expect((await readPdf(bytes)).marked).toBe(true)
    expect(pdfObjects(bytes)).not.toContain('pdfuaid')
  })
  it('are set without a logo, signatures, code, or any text at all', async () => {
    const bare = certificate({
      organization: '',
      program: '',
      heading: '',
      lead: '',
      body: '',
      placeAndDate: '',
      number: '',
      signatures: [],
      code: '',
      codeAlt: '',
      codeNote: '',
    })
    for (const orientation of ['landscape', 'portrait'] as const) {
      const file = await read(
        certificates([bare, certificate({ code: '', organization: '', program: '' })], {
          orientation,
          logo: null,
        }),
      )
      expect(file.pages.length).toBe(2)
      expect(await file.pictures()).toEqual([[], []])
    }
  })
  it('set very long programs and bodies smaller rather than lose a word', async () => {
    const body = 'За све што је учињено у протеклој години. '.repeat(30).trim()
    const program = 'Program mentorstva za radnice i radnike u kulturi '.repeat(6).trim()
    const file = await read(certificates([certificate({ body, program })]))
    expect(file.pages.length).toBe(1)
    expect(packed(file.pages[0] ?? '')).toContain(packed(body))
    expect(packed(file.pages[0] ?? '')).toContain(packed(program))
  })
  it.each(['landscape', 'portrait'] as const)(
    'hold a text of nearly 3,000 letters on a %s page, beside a code and what it says',
    async (orientation) => {
      const body = 'Za uspešno završen program mentorstva i učešće u radionicama. '
        .repeat(46)
        .trim()
      expect(body.length).toBeGreaterThan(2_800)
      const file = await read(certificates([certificate({ body })], { orientation }))
      expect(packed(file.pages[0] ?? '')).toContain(packed(body))
    },
  )
  it.each(['landscape', 'portrait'] as const)(
    'have lines of even length on a %s page, and none that ends in a word of one letter',
    async (orientation) => {
      const role =
        'predsednica Upravnog odbora i direktorka Sektora za međunarodnu saradnju u kulturi'
      const page = certificate({
        heading: 'Sertifikat o uspešno završenom ciklusu mentorskog programa u kulturi i umetnosti',
        body: 'za uspešno završen deveti ciklus programa mentorstva u kulturi, od marta 2020. do februara 2021. i za rad u zajednici',
        placeAndDate: 'U Beogradu, 25. februara 2021.',
        signatures: [1, 2, 3].map((at) => ({ name: `Mira Tot ${at}`, role })),
      })
      const [text = ''] = (await read(certificates([page], { orientation }))).pages
      const lines = text.split('\n').map((line) => line.trim())
      expect(lines.filter((line) => /(?:^|\s)(?:\p{L}|\d{1,2}\.)$/u.test(line))).toEqual([])
      for (const last of ['saradnju u kulturi', 'u zajednici'])
        expect(lines.find((line) => line.endsWith(last))?.split(' ').length).toBeGreaterThan(2)
    },
  )
  it('say beside the code what is in it, four modules or more away from it', async () => {
    const model = certificates([certificate({ code: 'ж'.repeat(80) })], { logo: null })
    const bytes = await pdf(model)
    const [text, [, baseline = 0] = []] =
      [...(await placesOf(bytes, 1))].find(([words]) => words.startsWith('In the code')) ?? []
    expect(text).toContain('as text: number')
    const drawn = /([\d.]+) 0 0 [\d.]+ [\d.]+ ([\d.]+) cm\n\/x0 Do/.exec(pdfObjects(bytes)) ?? []
    const [size = 0, bottom = 0] = drawn.slice(1).map((points) => (Number(points) * 25.4) / 72)
    const [picture] = (await (await readPdf(bytes)).pictures()).flat()
    const module = size / ((picture?.width ?? 0) / 4)
    expect(module).toBeGreaterThan(0.24)
    // Small print of 6.5 points reaches 1.7 mm above its line.
    expect(bottom - baseline - 1.7).toBeGreaterThan(4 * module)
  })
  it('that cannot be read at any size are refused by number, not cut off', async () => {
    const endless = certificate({ body: 'word '.repeat(4_000), number: 'No. 9' })
    await expect(pdf(certificates([certificate(), endless]))).rejects.toMatchObject({
      failure: { code: 'document.tooLong', params: { name: 'No. 9' } },
    })
  })
  it('say that the code is one, and what it says, to whoever cannot see it', async () => {
    const objects = pdfObjects(await pdf(certificates([certificate()])))
    const words = Buffer.from('QR code with the text', 'utf16le').swap16().toString('hex')
    expect(objects).toContain(`/Alt <FEFF${words.toUpperCase()}`)
  })
  it('carry a code that can be read back, in every length and script', async () => {
    const codes = ['a', 'Сертификат 2020/07, Љубица', 'x'.repeat(300), 'ж'.repeat(300)]
    const file = await read(
      certificates(
        codes.map((code) => certificate({ code })),
        { logo: null },
      ),
    )
    const pictures = await file.pictures()
    expect(pictures.map((page) => page.map(decode))).toEqual(codes.map((code) => [code]))
  })
  it('take text for text, never for commands', async () => {
    const name = '#panic("x") *b* $x$ <img src=x> \\ @a // `r`'
    const file = await read(certificates([certificate({ name })]))
    expect(packed(file.pages[0] ?? '')).toContain(packed(name))
  })
})
