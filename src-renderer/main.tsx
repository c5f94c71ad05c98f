/** The page's beginning: language and theme, then the data, then the window. */
import './no-eval'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import type { Opening } from './App'
import { startDirectory } from './commit/directory'
import { setDatabase } from './db/current'
import { openDatabase } from './db/open'
import { nearestLanguage } from '../src-shared/languages'
import type { Language } from '../src-shared/languages'
import { setLanguage, startLanguages } from './i18n/i18n'
import { ensureTemporal } from './i18n/temporal'
import { registerAreas } from './shell/areas'
import { registerShellCommands } from './shell/shell.commands'
import { waitForSaving } from './state/leaving'
import { savingLost } from './state/saving'
import { toast } from './state/toasts'
import { useUi } from './state/ui'
import type { UiState } from './state/ui'
import { followUndo } from './state/undo'
import { applyTheme } from './theme/theme'
import { onLostText } from './ui'

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

async function open(): Promise<Opening> {
  const opened = await openDatabase(undefined, (event) => {
    if (event !== 'blocked') savingLost()
  })
  if (opened.state === 'failed') return opened
  setDatabase(opened.db)
  try {
    await Promise.all([startDirectory(opened.db), followUndo(opened.db)])
  } catch (error) {
    // A database that opens can still be one that cannot be read.
    return { state: 'failed', reason: 'damaged', detail: String(error) }
  }
  const newer = opened.state === 'newer' ? { found: opened.found, known: opened.known } : null
  return { state: 'open', newer }
}

async function start(element: HTMLElement): Promise<void> {
  await followPreferences()
  ignoreStrayDrops()
  waitForSaving()
  onLostText((lost) => toast({ key: 'ui:lost', params: { ...lost } }, { tone: 'problem' }))
  registerShellCommands()
  registerAreas()
  const root = createRoot(element)
  root.render(<App opening={{ state: 'opening' }} />)
  await ensureTemporal()
  root.render(<App opening={await open()} />)
}

const element = document.getElementById('root')
if (element) void start(element)
