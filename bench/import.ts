/**
 * 10,000 rows from CSV and from XLSX into the database, through the program (read, understood, one commit that can be undone
 * as one), beside parsing alone plus a bare Dexie bulkAdd of the same rows. In the built program's page, both by turns,
 * medians of five. Run alone with `node --import tsx bench/import.ts`.
 */
import { launch } from '../chromium-host/launch'
import { ask, bundleForPage, inject, median } from './inject'
import { applicantsCsv, applicantsXlsx } from './people-files'

/** The figures of one format, in milliseconds. */
export interface ImportFigures {
  readonly format: string
  readonly rows: number
  readonly parse: number
  readonly understand: number
  readonly commit: number
  readonly total: number
  readonly bareParse: number
  readonly bareAdd: number
  readonly bareTotal: number
  readonly times: number
}

/** Measures and prints. The aim is three times the yardstick at the most. */
export async function benchImport(rows = 10_000, rounds = 5): Promise<readonly ImportFigures[]> {
  console.log(`Import of ${rows.toLocaleString('en')} rows, beside parsing and a bare bulkAdd`)
  const files = [
    { name: 'applicants.csv', bytes: applicantsCsv(rows) },
    { name: 'applicants.xlsx', bytes: await applicantsXlsx(rows) },
  ]
  const code = await bundleForPage()
  const app = await launch({ language: 'en' })
  const figures: ImportFigures[] = []
  try {
    await inject(app.page, code)
    for (const { name, bytes } of files) {
      const token = await ask(app.page, 'accept', name, Buffer.from(bytes).toString('base64'))
      const through = []
      const bare = []
      for (let round = 0; round <= rounds; round += 1) {
        through.push(await ask(app.page, 'importThrough', token))
        bare.push(await ask(app.page, 'importBare', token))
      }
      // The first round warms up both.
      through.shift()
      bare.shift()
      const total = median(through.map((one) => one.total))
      const bareTotal = median(bare.map((one) => one.total))
      figures.push({
        format: name.endsWith('csv') ? 'CSV' : 'XLSX',
        rows,
        parse: median(through.map((one) => one.parse)),
        understand: median(through.map((one) => one.understand)),
        commit: median(through.map((one) => one.commit)),
        total,
        bareParse: median(bare.map((one) => one.parse)),
        bareAdd: median(bare.map((one) => one.add)),
        bareTotal,
        times: total / bareTotal,
      })
    }
    await ask(app.page, 'drop')
  } finally {
    await app.close()
  }
  for (const one of figures) print(one)
  return figures
}

const ms = (value: number): string => `${value.toFixed(0)} ms`

function print(one: ImportFigures): void {
  console.log(
    [
      one.format.padEnd(4),
      `program ${ms(one.total)} (parse ${ms(one.parse)}, understand ${ms(one.understand)}, commit ${ms(one.commit)})`,
      `bare ${ms(one.bareTotal)} (parse ${ms(one.bareParse)}, bulkAdd ${ms(one.bareAdd)})`,
      `${one.times.toFixed(2)} times (aim: 3 at the most)`,
    ].join(' · '),
  )
}

if (process.argv[1]?.endsWith('import.ts') === true) await benchImport()
