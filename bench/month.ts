/**
 * How long it takes from a key in the month of meetings of 200 pairs until the result is on the screen, in the built program:
 * `12 90` and Enter on one pair after another, which writes a meeting each. What is measured is said in `lib/keys.ts`; the yardstick of
 * the same run is a bare text field on the same page.
 */
import type { Page } from 'playwright-core'
import { launch } from '../chromium-host/launch'
import { frame, measureBare, noted, percentile, watchKeys } from './lib/keys'
import { nameless, seedPeople, seededCycle } from './seed'

const pairs = 200
/** Every twelfth invented person is a mentor, the others are mentees. */
const people = pairs * 12
/** How many pairs a meeting is typed for. */
const typed = 60

/** Writes a pair for each mentor. Runs in the page; it can use nothing from outside. */
async function writePairs({ count, cycleId }: { count: number; cycleId: string }): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('ciklus')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The database cannot be opened.'))
  })
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(['pairs'], 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(new Error('The pairs cannot be written.'))
    const sideOf = (number: number, role: string): string =>
      `${cycleId}~person-${String(number).padStart(6, '0')}~${role}`
    for (let i = 0; i < count; i += 1)
      transaction.objectStore('pairs').put({
        deletedAt: null,
        stamps: { '': '1600000000000-0000-0123456789abcdef' },
        id: `pair-${String(i)}`,
        cycleId,
        mentorId: sideOf(i * 12, 'mentor'),
        menteeId: sideOf(i * 12 + 1, 'mentee'),
        startedOn: '2020-03-01',
        ended: null,
      })
  })
  db.close()
}

/** Opens the month, with all pairs in it. */
async function openMonth(page: Page): Promise<void> {
  await nameless(page)
  await page.evaluate(writePairs, { count: pairs, cycleId: seededCycle })
  await page.reload({ waitUntil: 'load' })
  await page.getByRole('radio', { name: 'Meetings' }).press('Space')
  const grid = page.getByRole('grid', { name: /^Meetings in/ })
  await grid.waitFor()
  const rows = await grid.getAttribute('aria-rowcount')
  if (Number(rows) < pairs) throw new Error(`There are only ${String(rows)} rows.`)
  await grid.focus()
  await page.keyboard.press('Home')
  await page.waitForTimeout(1_000)
}

/** Types meetings, a key at random moments 60 to 140 ms apart. */
async function typeMeetings(page: Page) {
  await nameless(page)
  await page.evaluate(watchKeys)
  let count = 0
  for (let pair = 0; pair < typed; pair += 1)
    for (const key of ['1', '2', ' ', '9', '0', 'Enter']) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      count += 1
      await page.waitForTimeout(60 + Math.random() * 80)
      while ((await noted(page)).length < count) await page.waitForTimeout(20)
    }
  return noted(page)
}

const ms = (value: number): string => `${value.toFixed(1)} ms`

/** Measures and prints. */
export async function benchMonth(): Promise<void> {
  const app = await launch({ language: 'en' })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.waitForFunction(() => document.body.innerText.trim() !== '')
  const bare = (await measureBare(page)).map(({ painted }) => painted)
  await seedPeople(page, people, 'pairs')
  await page.getByRole('radio', { name: 'Meetings' }).waitFor()
  await openMonth(page)
  const all = await typeMeetings(page)
  const recorded = await page
    .getByText(`${String(typed)} of ${String(pairs)} pairs recorded`)
    .count()
  await app.close()
  if (recorded === 0) throw new Error('What was typed is not there.')
  console.log(
    `A month of ${String(pairs)} pairs: ${String(all.length)} keys, each sixth an Enter that writes a meeting`,
  )
  const isEnter = (at: number): boolean => at % 6 === 5
  for (const [name, samples] of [
    ['digits', all.filter((_, at) => !isEnter(at))],
    ['Enter', all.filter((_, at) => isEnter(at))],
  ] as const) {
    const painted = samples.map((sample) => sample.painted)
    const frames = percentile(
      samples.map((sample) => sample.frames),
      0.95,
    )
    console.log(
      `${name.padStart(8)}  frame 95%: ${String(frames)} (aim 1)  painted median ${ms(percentile(painted, 0.5))}  95% ${ms(percentile(painted, 0.95))}  worst ${ms(Math.max(...painted))}  (a frame ${ms(frame)}; a bare text field 95% ${ms(percentile(bare, 0.95))})`,
    )
  }
}
