/**
 * How long it takes from a key in the people search until the result is on the screen, in the built program, with
 * 1,000, 10,000 and 50,000 people. Run alone with `node --import tsx bench/search.ts`.
 *
 * What is measured of each letter is said in `lib/keys.ts`. Beside it stand, from the same run:
 *
 * - the limit: the bare list of the same rows (`lib/bare-list.ts`), in a second window. The two take turns, letter by letter.
 *   No program that shows this list in this browser can be faster.
 * - the yardstick: the same keys in a bare text field, with everything else taken off the page.
 */
import type { Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import type { RunningApp } from '../chromium-host/launch'
import { makeBareList } from './lib/bare-list'
import { frame, measureBare, percentile, typeInTurns } from './lib/keys'
import type { Sample } from './lib/keys'
import { seedPeople } from './seed'

/** Milliseconds: of half of the keys, of 95 in 100, and of the slowest. */
interface Spread {
  readonly half: number
  readonly most: number
  readonly worst: number
}

/** Of what was measured: each part on its own. */
type Figures = Readonly<Record<keyof Sample, Spread>>

/** The figures of one run. */
export interface SearchFigures {
  readonly people: number
  readonly keys: number
  readonly program: Figures
  readonly list: Figures
  readonly field: Figures
}

function figuresOf(samples: readonly Sample[]): Figures {
  const spread = (part: keyof Sample): Spread => {
    const values = samples.map((sample) => sample[part])
    const [half, most] = [percentile(values, 0.5), percentile(values, 0.95)]
    return { half, most, worst: Math.max(...values) }
  }
  const [work, painted, frames] = [spread('work'), spread('painted'), spread('frames')]
  return { work, painted, frames, busy: spread('busy') }
}

/** Starts the program and shows so many people in it, the focus on the search. */
export async function showPeople(
  people: number,
  program?: string,
  first?: (page: Page) => Promise<void>,
): Promise<RunningApp> {
  const app = await launch({ language: 'en', ...(program === undefined ? {} : { program }) })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.waitForFunction(() => document.body.innerText.trim() !== '')
  await first?.(page)
  await seedPeople(page, people, 'people')
  const search = page.getByRole('searchbox', { name: 'Search people' })
  await search.waitFor()
  await search.focus()
  await page.waitForTimeout(1_000)
  return app
}

async function measure(people: number): Promise<SearchFigures> {
  let field: readonly Sample[] = []
  const bare = await showPeople(people, undefined, async (page) => {
    field = await measureBare(page)
  })
  await makeBareList(bare.page)
  const app = await showPeople(people)
  const [samples = [], limit = []] = await typeInTurns([app.page, bare.page])
  const found = await app.page.getByRole('grid').getAttribute('aria-rowcount')
  await app.close()
  await bare.close()
  if (found === null || Number(found) >= people) throw new Error('Nothing was searched.')
  return {
    ...{ people, keys: samples.length },
    program: figuresOf(samples),
    list: figuresOf(limit),
    field: figuresOf(field),
  }
}

/** Grows like people to the power of this, from the first run to the last. */
function exponent(runs: readonly SearchFigures[]): number {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return Number.NaN
  const grown = last.program.work.half / first.program.work.half
  return Math.log(grown) / Math.log(last.people / first.people)
}

const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(9)

const spread = ({ half, most, worst }: Spread): string =>
  `median ${ms(half)}  95% ${ms(most)}  worst ${ms(worst)}`

function print({ people, keys, program, list, field }: SearchFigures): void {
  const line = (name: string, words: string): void => console.log(`${name.padStart(26)}  ${words}`)
  const frames = people <= 10_000 ? 1 : 3
  const aim = people <= 10_000 ? 1.5 : 3
  line(
    `${people.toLocaleString('en')} people, ${String(keys)} keys`,
    `frame 95%: ${String(program.frames.most)} (aim ${String(frames)}; the list alone ${String(list.frames.most)}; a bare text field ${String(field.frames.most)})`,
  )
  line('painted', `${spread(program.painted)}  (a frame ${ms(frame)})`)
  line('the list alone', spread(list.painted))
  line('a bare text field', spread(field.painted))
  const times = (part: 'painted' | 'busy', of: 'half' | 'most'): string =>
    (program[part][of] / list[part][of]).toFixed(2)
  line(
    'beside the list alone',
    `${times('painted', 'most')} times at the 95% (aim ${String(aim)}), ${times('painted', 'half')} at the median`,
  )
  line('work', `${spread(program.work)}; the list alone 95% ${ms(list.work.most)}`)
  line(
    'busy',
    `${spread(program.busy)}; ${times('busy', 'most')} times the list alone at the 95%, ${times('busy', 'half')} at the median`,
  )
}

/** Measures and prints. */
export async function benchSearch(
  sizes: readonly number[] = [1_000, 10_000, 50_000],
): Promise<readonly SearchFigures[]> {
  console.log('People search: from key press to painted result')
  const runs: SearchFigures[] = []
  for (const people of sizes) {
    const run = await measure(people)
    runs.push(run)
    print(run)
  }
  console.log(`Growth of the work: people to the power of ${exponent(runs).toFixed(2)}`)
  return runs
}

if (process.argv[1]?.endsWith('search.ts') === true) await benchSearch()
