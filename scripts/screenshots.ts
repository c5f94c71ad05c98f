/**
 * Writes a full-size picture of every screen, in light and dark and in all three languages, to `screenshots/`:
 * `npm run screenshots`. The program is the built one, with the sample program in it. A word after the command takes
 * only the scenes whose names hold it: `npm run screenshots home`. A second word narrows the languages, a third one asks for
 * other looks (`lib/looks.ts`): `npm run screenshots '' '' all`, `npm run screenshots people en 320,800,text200,forced`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../chromium-host/launch'
import { databaseIn } from '../faults/program'
import type { RunningApp } from '../chromium-host/launch'
import { languages } from '../src-shared/documents'
import type { Language } from '../src-shared/documents'
import { ensureBuild } from './lib/ensure-build.mjs'
import { inLook, looksFor } from './lib/looks'
import { wordsOf } from './lib/words'
import { recoveryScenes } from './lib/data-scenes'
import { firstPage, scenes } from './lib/scenes'
import type { Scene, Stage } from './lib/scene'

const root = join(import.meta.dirname, '..')
const target = join(root, 'screenshots')
const wanted = process.argv[2] ?? ''
const looks = looksFor(process.argv[4] ?? '')

/** The names of languages in the names of files. */
const short: Readonly<Record<Language, string>> = { en: 'en', 'sr-Latn': 'lat', 'sr-Cyrl': 'cyr' }

/** The languages as the first page calls them. */
const own: Readonly<Record<Language, string>> = {
  en: 'English',
  'sr-Latn': 'Srpski',
  'sr-Cyrl': 'Српски',
}

async function shoot(stage: Stage, name: string, language: Language): Promise<void> {
  for (const look of looks) {
    const path = join(target, `${name}-${look.name}-${short[language]}.png`)
    await inLook(stage.page, look, () => stage.page.screenshot({ path }))
  }
}

/** Scenes that could not be reached. */
const failed: string[] = []

/** Goes through a scene; answers how many pictures were made. */
async function play(stage: Stage, scene: Scene, language: Language): Promise<number> {
  const isWanted = scene.name.includes(wanted)
  if (!isWanted && scene.isNeeded !== true) return 0
  try {
    await scene.go(stage)
    if (isWanted) await shoot(stage, scene.name, language)
    await scene.leave?.(stage)
    return isWanted ? looks.length : 0
  } catch (error) {
    failed.push(scene.name)
    console.error(`${scene.name} (${language}): ${String(error).split('\n')[0] ?? ''}`)
    await stage.page.keyboard.press('Escape')
    return 0
  }
}

async function openAndShoot(language: Language): Promise<number> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ciklus-pictures-'))
  const begin = async (): Promise<RunningApp & { readonly stage: Stage }> => {
    const app = await launch({ language, dataFolder })
    app.page.setDefaultTimeout(15_000)
    await app.page.setViewportSize({ width: 1440, height: 900 })
    const stage = { page: app.page, dialogs: app.dialogs, say: wordsOf(language), root }
    return { ...app, stage }
  }
  let app = await begin()
  let count = 0
  try {
    await app.page.getByRole('radio', { name: own[language] }).check()
    for (const scene of [...firstPage, ...scenes]) count += await play(app.stage, scene, language)
    await app.close()
    // As after a browser engine that has emptied its database.
    await rm(databaseIn(dataFolder), { recursive: true })
    app = await begin()
    for (const scene of recoveryScenes) count += await play(app.stage, scene, language)
  } finally {
    await app.close()
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return count
}

const built = await ensureBuild()
if (built !== 0) process.exit(built)
if (wanted === '' && process.argv[3] === undefined)
  await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
const started = performance.now()
let pictures = 0
for (const language of languages.filter((one) => one.includes(process.argv[3] ?? '')))
  pictures += await openAndShoot(language)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(`${pictures} pictures in ${target}, in ${seconds} s`)
process.exit(failed.length === 0 ? 0 : 1)
