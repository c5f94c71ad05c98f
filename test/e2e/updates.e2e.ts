/**
 * A newer version, on the running program: found and fetched from a place on loopback, killed in the middle, fetched again, and put in
 * the place of an AppImage (a file that stands for one) when the window closes, after a copy of everything.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FeedServer, aRelease, newKey, packageBytes, system } from '../main/updates/kit'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { openSample, openSettings } from './steps/program'

const key = newKey()
let feed: FeedServer
let place: Awaited<ReturnType<typeof freshFolder>>
const at = (...parts: readonly string[]) => join(place.folder, ...parts)
const dataFolder = () => at('data')

beforeAll(async () => {
  feed = await FeedServer.start()
  place = await freshFolder()
  const { address } = feed
  const tried = { address, hosts: [], keys: [key.public], storage: 1, system, kind: 'appimage' }
  await writeFile(at('tried.json'), JSON.stringify(tried))
  await writeFile(at('Ciklus.AppImage'), 'the old program')
  Object.assign(process.env, {
    CIKLUS_UPDATES: at('tried.json'),
    APPIMAGE: at('Ciklus.AppImage'),
  })
})
afterAll(async () => {
  delete process.env['CIKLUS_UPDATES']
  delete process.env['APPIMAGE']
  await feed.stop()
  await place.remove()
})

const waiting = () => readdir(at('data', 'updates')).catch(() => [])

async function look({ page }: TestApp): Promise<void> {
  await openSettings(page, 'About')
  await page.getByRole('button', { name: 'Look for a newer Ciklus' }).click()
  await page.getByRole('heading', { name: 'Ciklus 9.0.0' }).waitFor()
}

it('The data and the program are as before when it is killed while downloading', async () => {
  feed.publish(aRelease({ version: '9.0.0' }), [key])
  feed.serve('Ciklus-0.2.0.AppImage', (_request, response) => {
    response.write(packageBytes.subarray(0, 100_000))
  })
  const app = await startApp({ dataFolder: dataFolder() })
  await openSample(app.page)
  expect(feed.asked).toEqual([])
  await look(app)
  await app.page.getByRole('button', { name: /^Download it/ }).click()
  await expect.poll(waiting).toEqual(['Ciklus-9.0.0.AppImage.part'])
  await app.kill()
  expect(await readFile(at('Ciklus.AppImage'), 'utf8')).toBe('the old program')
})

it('At the next start it is fetched whole, and installed when the window closes, after a copy of everything', async () => {
  feed.publish(aRelease({ version: '9.0.0' }), [key])
  const app = await startApp({ dataFolder: dataFolder() })
  // On the screen where it was killed, with everything that was there.
  await app.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await expect.poll(waiting).toEqual([])
  await look(app)
  await app.page.getByRole('button', { name: /^Download it/ }).click()
  await app.page.getByRole('heading', { name: 'Ciklus 9.0.0 is here and checked' }).waitFor()
  expect(await readFile(at('Ciklus.AppImage'), 'utf8')).toBe('the old program')
  expect(app.complaints).toEqual([])
  await app.close()
  expect((await readFile(at('Ciklus.AppImage'))).equals(packageBytes)).toBe(true)
  const snapshots = await readdir(at('data', 'snapshots'))
  expect(snapshots.filter((name) => name.includes('update'))).toHaveLength(1)
})
