/** The page's beginning: language and theme, then the data, then the window. */
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import type { Opening } from './App'
import { startDirectory } from './storage/directory'
import { setDatabase } from './storage/current'
import { readCopyFacts } from './storage/meta'
import { setProgram } from './storage/program'
import { awaitFirstScreen, quiet } from './storage/quiet'
import { openDatabase } from './storage/open'
import type { OpenFailure } from './storage/open'
import type { CiklusDb } from './storage/schema'
import { wantsCopies } from './features/recovery/begin-with-copy.state'
import { findAllCopies, findCopies, findCopiesWithout } from './features/recovery/recovery.data'
import { lookWeekly } from './features/updates'
import { languages, nearestLanguage } from '../src-shared/languages'
import type { Language } from '../src-shared/languages'
import { setLanguage, startLanguages, translatorFor } from './i18n/i18n'
import { ensureTemporal } from './i18n/temporal'
import { eraseLate } from './features/erasure'
import { bringStraysHome } from './features/merging'
import { copyBeforeUpgrade } from './backup/before-upgrade'
import { endErasure } from './backup/sync/end-erasure'
import { startSync } from './backup/sync/running'
import { watchDisk } from './backup/disk'
import { readErasing } from './backup/erase'
import { forgetOldBackups } from './backup/old-backups'
import { reportCopies, startJournal } from './backup/journal'
import { goOnAsNewDevice } from './backup/identity'
import { scheduleSnapshots } from './backup/snapshot-schedule'
import { isNew, takeOutUnfinished } from './backup/restore'
import { settlePictures } from './backup/pictures'
import { readStart } from './backup/start-check'
import { prepare } from './app/lazy'
import { registerAreas } from './shell/areas'
import { screens } from './shell/screens'
import { followPlaces } from './features/selection/places.data'
import { followOpenedFiles } from './features/workspace'
import { waitForSaving } from './app/leaving'
import { followClosing } from './app/closing'
import { followErrors } from './app/note-errors'
import { notifyFailure } from './app/notify'
import { firstScreen } from './app/routes'
import { copyReported, savingLost } from './app/saving'
import { syncReported } from './app/syncing'
import { followToasts, toast } from './app/toasts'
import { nothingLeft } from './app/left.rules'
import { useUi } from './app/ui'
import type { UiState } from './app/ui'
import { followUndo } from './app/undo'
import { applyTheme } from './theme/theme'
import { hasUnsaved, onLostText, setTypingPause } from './ui'

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
  // Which database belongs to the journal that the main process has open, only the main process knows.
  const program = await window.ciklus.programs.current({})
  if (!program.ok) return { state: 'failed', reason: 'unexpected', detail: program.error.code }
  setProgram(program.value)
  const opened = await openDatabase(program.value.database, {
    listen: (event) => {
      if (event !== 'blocked') savingLost()
    },
    beforeUpgrade: copyBeforeUpgrade,
  })
  if (opened.state === 'failed') return couldNotOpen(opened.reason, opened.detail)
  setDatabase(opened.db)
  followToasts(opened.db)
  followPlaces(opened.db)
  try {
    if (opened.state === 'open') return await openWithCopies(opened.db)
    await Promise.all([startDirectory(opened.db), followUndo(opened.db)])
    return { state: 'open', newer: { found: opened.found, known: opened.known } }
  } catch (error) {
    // A database that opens can still be one that cannot be read.
    return couldNotOpen('damaged', String(error))
  }
}

/** Ends an erasure that was cut off. True when that cannot be done now: it is tried again at the next start. */
async function endErasureAtStart(db: CiklusDb): Promise<boolean> {
  if ((await readErasing(db)) === null) return false
  try {
    await endErasure(db)
    return false
  } catch {
    toast({ key: 'erasure:notEnded', params: {} }, { tone: 'problem' })
    return true
  }
}

/** What came for somebody who was merged into another belongs to that other one; what came for somebody who was erased goes, too. */
async function takeHome(): Promise<void> {
  await bringStraysHome()
  await eraseLate()
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
  // An erasure that was cut off comes first: until it is ended the two copies do not agree.
  const isErasing = await endErasureAtStart(db)
  const { check, journal } = isErasing
    ? { check: 'fine' as const, journal: null }
    : await readStart(
        db,
        register?.then(([counts]) => counts),
      )
  performance.mark('ciklus:compared')
  await register
  if (check !== 'fine' && check !== 'send')
    return { state: 'recovery', found: await findCopies(check, journal) }
  // Two computers that count on as one device would give one number to two things.
  if (journal?.isCopy === true) await goOnAsNewDevice(db)
  await startJournal(db, journal)
  scheduleSnapshots(db, (error) => notifyFailure({ ok: false, error }))
  watchDisk()
  startSync(db, syncReported, hasUnsaved, () => void takeHome())
  void quiet().then(() => {
    void settlePictures(db)
    void forgetOldBackups(db)
    void takeHome()
  })
  return { state: 'open', newer: null }
}

/** The plain page that follows crashes starts here without what was open. */
function startCalmly(): void {
  if (location.hash !== '#calm') return
  history.replaceState(null, '', location.pathname)
  useUi.setState({ screen: firstScreen, selection: {}, filters: {}, left: nothingLeft })
}

async function start(element: HTMLElement): Promise<void> {
  awaitFirstScreen()
  startCalmly()
  ignoreStrayDrops()
  reportCopies(copyReported)
  followErrors(window)
  followClosing()
  waitForSaving()
  setTypingPause(1000)
  onLostText((lost) => toast({ key: 'ui:lost', params: { ...lost } }, { tone: 'problem' }))
  registerAreas()
  followOpenedFiles()
  // The data is opened and the screen's file fetched while the language is asked for and the empty window drawn.
  const opening = ensureTemporal().then(open)
  void screens[useUi.getState().screen].part.load()
  await followPreferences()
  const root = createRoot(element)
  root.render(<App opening={{ state: 'opening' }} />)
  root.render(<App opening={await opening} />)
  lookWeekly()
  prepare(Object.values(screens).map(({ part }) => part))
  // The palette looks for words of every language.
  void quiet().then(() => languages.forEach(translatorFor))
}

const element = document.getElementById('root')
if (element) void start(element)
