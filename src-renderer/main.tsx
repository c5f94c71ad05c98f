/** The page's beginning: language and theme, then the data, then the window. */
import './no-eval'
import './theme/theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import type { Opening } from './App'
import { startDirectory } from './commit/directory'
import { setDatabase } from './db/current'
import { openDatabase } from './db/open'
import { nearestLanguage, setLanguage, startLanguages } from './i18n/i18n'
import { ensureTemporal } from './i18n/temporal'
import { registerAreas } from './shell/areas'
import { registerShellCommands } from './shell/shell.commands'
import { savingLost } from './state/saving'
import { useUi } from './state/ui'
import type { UiState } from './state/ui'
import { followUndo } from './state/undo'
import { applyTheme } from './theme/theme'

const languageOf = (ui: UiState) => ui.language ?? nearestLanguage(navigator.language)

/** Keeps the page's language, theme and text size as the user wants them. */
function followPreferences(): void {
  const ui = useUi.getState()
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
  await Promise.all([startDirectory(opened.db), followUndo(opened.db)])
  const newer = opened.state === 'newer' ? { found: opened.found, known: opened.known } : null
  return { state: 'open', newer }
}

async function start(element: HTMLElement): Promise<void> {
  followPreferences()
  ignoreStrayDrops()
  registerShellCommands()
  registerAreas()
  const root = createRoot(element)
  root.render(<App opening={{ state: 'opening' }} />)
  await ensureTemporal()
  root.render(<App opening={await open()} />)
}

const element = document.getElementById('root')
if (element) void start(element)
