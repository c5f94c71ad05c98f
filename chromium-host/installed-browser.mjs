/** Finds the browser that is installed on this machine. Plain JavaScript, since `npm start` asks before anything is installed. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const namesOnPath = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
]

function usualPlaces() {
  const { env, platform } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    const inside = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return roots.flatMap((root) => (root ? inside.map((path) => join(root, path)) : []))
  }
  const folders = (env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => namesOnPath.map((name) => join(folder, name)))
}

/** The path of the browser to use, or `null`. `$CIKLUS_BROWSER` comes first; its value `bundled` means none. */
export function findInstalledBrowser() {
  const chosen = process.env.CIKLUS_BROWSER ?? ''
  if (chosen === 'bundled') return null
  if (chosen === '') return usualPlaces().find((path) => existsSync(path)) ?? null
  if (!existsSync(chosen)) throw new Error(`CIKLUS_BROWSER names no file: ${chosen}`)
  return chosen
}

/** True when a window could be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}
