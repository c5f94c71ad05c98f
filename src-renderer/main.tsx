/** The page's beginning: language and theme, then the data, then the window. */
import './no-eval'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import type { Opening } from './App'
import { startDirectory } from './storage/directory'
import { setDatabase } from './storage/current'
import { readCopyFacts } from './storage/meta'
import { openDatabase } from './storage/open'
import type { OpenFailure } from './storage/open'
import type { CiklusDb } from './storage/schema'
import { wantsCopies } from './features/recovery/begin-with-copy.state'
import { findAllCopies, findCopies, findCopiesWithout } from './features/recovery/recovery.data'
import { nearestLanguage } from '../src-shared/languages'
import type { Language } from '../src-shared/languages'
import { setLanguage, startLanguages } from './i18n/i18n'
import { ensureTemporal } from './i18n/temporal'
import { copyBeforeUpgrade } from './backup/before-upgrade'
import { watchDisk } from './backup/disk'
import { reportCopies, startJournal } from './backup/journal'
import { scheduleSnapshots } from './backup/snapshot-schedule'
import { isNew, takeOutUnfinished } from './backup/restore'
import { readStart } from './backup/start-check'
import { registerAreas } from './shell/areas'
import { waitForSaving } from './app/leaving'
import { followClosing } from './app/closing'
import { notifyFailure } from './app/notify'
import { copyReported, savingLost } from './app/saving'
import { followToasts, toast } from './app/toasts'
import { useUi } from './app/ui'
import type { UiState } from './app/ui'
import { followUndo } from './app/undo'
import { applyTheme } from './theme/theme'
import { onLostText, setTypingPause } from './ui'

/** What the system speaks; asked of the main process, since Chromium knows fewer languages than a system does. */
async function systemLanguage(): Promise<Language> {
  const info = await window.ciklus.app.info({})
  return nearestLanguage(info.ok ? info.value.systemLanguage : navigator.language)
}

/** Keeps the page's language, theme and text size as the user wants them. */
async function followPreferences(): Promise<void> {
  const ui = useUi.getState()
  const system = ui.language ?? (await systemLanguage())
  const languageOf = (state: UiState) => state.language ?? system
  startLanguages(languageOf(ui))
  applyTheme(document.documentElement, ui.theme, ui.textSize)
  useUi.subscribe((now, before) => {
    if (languageOf(now) !== languageOf(before)) setLanguage(languageOf(now))
    if (now.theme !== before.theme || now.textSize !== before.textSize)
      applyTheme(document.documentElement, now.theme, now.textSize)
  })
}

/** A file dropped beside a drop zone must not take the page's place. */
function ignoreStrayDrops(): void {
  for (const type of ['dragover', 'drop'] as const)
    window.addEventListener(type, (event) => event.preventDefault())
}

/** Failures after which the data is not there, and other copies of it may be. */
const gone: ReadonlySet<OpenFailure> = new Set(['damaged', 'unexpected'])

async function couldNotOpen(reason: OpenFailure, detail: string): Promise<Opening> {
  const found = gone.has(reason) ? await findCopiesWithout(reason) : null
  return found ? { state: 'recovery', found } : { state: 'failed', reason, detail }
}

async function open(): Promise<Opening> {
  const opened = await openDatabase(undefined, {
    listen: (event) => {
      if (event !== 'blocked') savingLost()
    },
    beforeUpgrade: copyBeforeUpgrade,
  })
  if (opened.state === 'failed') return couldNotOpen(opened.reason, opened.detail)
  setDatabase(opened.db)
  followToasts(opened.db)
  try {
    if (opened.state === 'open') return await openWithCopies(opened.db)
    await Promise.all([startDirectory(opened.db), followUndo(opened.db)])
    return { state: 'open', newer: { found: opened.found, known: opened.known } }
  } catch (error) {
    // A database that opens can still be one that cannot be read.
    return couldNotOpen('damaged', String(error))
  }
}

/** Opens the program, or the page that brings things back when the database does not agree with its other copies. */
async function openWithCopies(db: CiklusDb): Promise<Opening> {
  // The marks are for `bench/journal.ts`: what the comparison adds to the start.
  performance.mark('ciklus:opened')
  const facts = await readCopyFacts(db)
  if (facts.isRestoring) await takeOutUnfinished(db)
  if (await wantsCopies(() => isNew(db))) return { state: 'recovery', found: await findAllCopies() }
  // What is being brought back is not whole: it is not even read.
  const { isRestoring } = facts.isRestoring ? await readCopyFacts(db) : facts
  const register = isRestoring ? null : Promise.all([startDirectory(db), followUndo(db)])
  void register?.then(
    () => performance.mark('ciklus:loaded'),
    // It is thrown below.
    () => undefined,
  )
  const { check, journal } = await readStart(db)
  performance.mark('ciklus:compared')
  await register
  if (check !== 'fine' && check !== 'send')
    return { state: 'recovery', found: await findCopies(check, journal) }
  await startJournal(db, journal)
  scheduleSnapshots(db, (error) => notifyFailure({ ok: false, error }))
  watchDisk()
  return { state: 'open', newer: null }
}

async function start(element: HTMLElement): Promise<void> {
  await followPreferences()
  ignoreStrayDrops()
  reportCopies(copyReported)
  followClosing()
  waitForSaving()
  setTypingPause(1000)
  onLostText((lost) => toast({ key: 'ui:lost', params: { ...lost } }, { tone: 'problem' }))
  registerAreas()
  const root = createRoot(element)
  root.render(<App opening={{ state: 'opening' }} />)
  await ensureTemporal()
  root.render(<App opening={await open()} />)
}

const element = document.getElementById('root')
if (element) void start(element)
