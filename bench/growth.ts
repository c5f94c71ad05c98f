/**
 * How the costs grow from 1,000 to 10,000 to 50,000 people: the import of a CSV of so many through the program, loading the
 * register, and a key in its search; of each the exponent (1 = in step with the number of people). In the built
 * program's page. Run alone with `node --import tsx bench/growth.ts`.
 */
import { launch } from '../chromium-host/launch'
import { ask, bundleForPage, inject, median } from './inject'
import { applicantsCsv } from './people-files'

/** The figures of one size, in milliseconds. */
export interface GrowthFigures {
  readonly people: number
  readonly parse: number
  readonly understand: number
  readonly commit: number
  readonly load: number
  readonly firstSearch: number
  readonly keyMedian: number
  readonly key95: number
}

/** A table read from a file has 50,000 rows at the most, its headings included. */
const sizes = [1_000, 10_000, 49_999]

const share95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

/** Measures and prints. */
export async function benchGrowth(
  people: readonly number[] = sizes,
): Promise<readonly GrowthFigures[]> {
  console.log('Growth with the number of people')
  const code = await bundleForPage()
  const figures: GrowthFigures[] = []
  for (const count of people) {
    // A program of its own for each size: what the one before left behind must not weigh on the next.
    const app = await launch({ language: 'en' })
    try {
      await inject(app.page, code)
      const csv = Buffer.from(applicantsCsv(count)).toString('base64')
      const token = await ask(app.page, 'accept', `${count}.csv`, csv)
      const steps = await ask(app.page, 'importThrough', token)
      // Once to warm up, then three times.
      const runs = []
      for (let turn = 0; turn < 4; turn += 1) runs.push(await ask(app.page, 'directorySteps'))
      runs.shift()
      const keys = runs.flatMap((run) => run.keys)
      const figure = {
        people: runs[0]?.people ?? 0,
        parse: steps.parse,
        understand: steps.understand,
        commit: steps.commit,
        load: median(runs.map((run) => run.load)),
        firstSearch: median(runs.map((run) => run.first)),
        keyMedian: median(keys),
        key95: share95(keys),
      }
      figures.push(figure)
      print(figure)
      await ask(app.page, 'drop')
    } finally {
      await app.close()
    }
  }
  printExponents(figures)
  return figures
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

function print(one: GrowthFigures): void {
  console.log(
    [
      `${one.people.toLocaleString('en')} people`.padEnd(14),
      `parse ${ms(one.parse)}, understand ${ms(one.understand)}, commit ${ms(one.commit)}`,
      `load ${ms(one.load)}, first search ${ms(one.firstSearch)}`,
      `key median ${ms(one.keyMedian)}, 95% ${ms(one.key95)}`,
    ].join(' · '),
  )
}

function printExponents(figures: readonly GrowthFigures[]): void {
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last || first === last) return
  const exponent = (of: keyof GrowthFigures): string => {
    const grown = Math.log(last[of] / first[of]) / Math.log(last.people / first.people)
    return `${of} ${grown.toFixed(2)}`
  }
  const of = ['parse', 'understand', 'commit', 'load', 'key95'] as const
  console.log(`Exponents: ${of.map(exponent).join(', ')}`)
}

if (process.argv[1]?.endsWith('growth.ts') === true) await benchGrowth()
