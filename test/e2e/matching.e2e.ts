/** Matching in the built program: the proposal comes from its worker, is changed, and becomes pairs that Undo takes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { goTo, openSample } from './steps/program'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await openSample(app.page)
  await goTo(app.page, 'Pairs')
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const button = (name: string | RegExp) => app.page.getByRole('button', { name })

describe('A proposal', () => {
  it('is found by the worker, explained, and made pairs of in one step', async () => {
    const { page } = app
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await button('Match mentees and mentors').click()
    await page.getByRole('tab', { name: 'Criteria' }).click()
    await button('Begin with the usual ones').click()
    await page.getByRole('heading', { name: 'City or online' }).waitFor()
    await page.getByRole('tab', { name: 'Drafts' }).click()
    await button('Propose a matching').click()
    await page.getByText('Proven: no other matching is better').waitFor()
    expect(workers.some((url) => url.includes('matching.worker'))).toBe(true)
    await page.getByRole('grid', { name: 'Mentees who wait' }).getByRole('row').nth(1).click()
    await button('Show the cost for: The best worst pair').or(button('What would help?')).waitFor()
    await button('Make pairs of it…').click()
    await button(/^Make the pairs?$/).click()
    await page
      .getByText(/^Made \d+ pairs? of the draft/)
      .first()
      .waitFor()
    // At once, while the question still fades from the screen.
    await page.keyboard.press('Control+z')
    await page
      .getByText(/^Undone/)
      .first()
      .waitFor()
  })
})
