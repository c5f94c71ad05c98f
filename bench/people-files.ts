/** Lists of invented people as a coordinator's form leaves them: CSV and XLSX, the same every time. */
import writeXlsx from 'write-excel-file/node'

const first = [
  ...['Ana', 'Boban', 'Čedomir', 'Dragana', 'Đorđe', 'Džavid', 'Emir', 'Jelena', 'Katarina'],
  ...['Ljubica', 'Marko', 'Milica', 'Nikola', 'Njegoš', 'Petar', 'Живана', 'Јована', 'Ђорђе'],
]
const last = [
  ...['Aćimović', 'Babić', 'Čolić', 'Ćosić', 'Đurić', 'Horvat', 'Ilić', 'Jovanović', 'Kovač'],
  ...['Ljubić', 'Marković', 'Nikolić', 'Petrović', 'Simić', 'Šljivić', 'Žunić', 'Нешић', 'Перић'],
]
const cities = ['Beograd', 'Novi Sad', 'Niš', 'Subotica', 'Šabac', 'Užice', 'Чачак', 'Vranje']
const fields = ['design', 'music festivals', 'theatre', 'visual arts', 'heritage', 'photography']

/** The headings, two-languaged as forms have them. */
const headings = [
  ...['Timestamp', 'Ime / First name', 'Prezime / Last name', 'Email Address', 'Telefon'],
  ...['Grad / City', 'Datum rođenja (dd.mm.gggg.)', 'Organizacija i pozicija'],
  ...['Oblasti mentorstva', 'Vaši ciljevi / Your goals', 'Željeni mentor'],
  ...['Saglasan/na sam sa obradom podataka / I consent'],
]

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const two = (value: number): string => value.toString().padStart(2, '0')

/** So many applicants, each with an address of their own; the first row is the headings. */
export function applicantRows(count: number): readonly (readonly string[])[] {
  const random = numbers(20_200_301)
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const day = (): string => two(1 + Math.floor(random() * 28))
  const month = (): string => two(1 + Math.floor(random() * 12))
  const rows = Array.from({ length: count }, (_, at) => [
    `2020/${month()}/${day()} 7:51:46 PM GMT+1`,
    one(first),
    // A number in words makes most names different, as names are.
    `${one(last)}-${one(last)}`,
    `person.${at}@example.org`,
    `+381 6${Math.floor(random() * 9)} ${1_000_000 + Math.floor(random() * 8_999_999)}`,
    one(cities),
    `${day()}.${month()}.${1950 + Math.floor(random() * 55)}.`,
    `Udruženje ${one(last)}`,
    `${one(fields)}, ${one(fields)}`,
    'Da razvijem publiku malog pozorišta, "posebno škole", i da naučim kako se vodi kampanja.',
    random() < 0.2 ? `neko iz oblasti: ${one(fields)}` : '',
    'Da, saglasan/na sam / Yes',
  ])
  return [headings, ...rows]
}

const quoted = (cell: string): string =>
  /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** The list as a CSV in UTF-8 with a byte order mark. */
export function applicantsCsv(count: number): Uint8Array {
  const lines = applicantRows(count).map((row) => row.map(quoted).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

/** The list as a workbook. */
export async function applicantsXlsx(count: number): Promise<Uint8Array> {
  const data = applicantRows(count).map((row) => row.map((value) => ({ value, type: String })))
  return new Uint8Array(await writeXlsx(data).toBuffer())
}
