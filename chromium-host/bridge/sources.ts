/** The bridge's parts as texts for the browser, put together for one window. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../paths/project-root'

const part = (name: string): string =>
  readFileSync(join(projectRoot, 'chromium-host', 'bridge', name), 'utf8').replaceAll(
    /^export /gm,
    '',
  )

/** The names that one window's worlds share: random, so that the page cannot know them. */
export interface BridgeNames {
  readonly toPage: string
  readonly toPreload: string
  readonly binding: string
}

/** The script for the page's own world. */
export function pageScript(names: BridgeNames): string {
  const { toPage, toPreload } = names
  return `(() => {${part('codec.mjs')}\n${part('wire.mjs')}\n${part('page.mjs')}
startPage(createWire, createCodec, ${JSON.stringify(toPage)}, ${JSON.stringify(toPreload)})})()`
}

/** The script for the preload's world, with the built preload inside. */
export function preloadScript(names: BridgeNames, preload: string): string {
  const { toPage, toPreload, binding } = names
  const words = [toPreload, toPage, binding].map((name) => JSON.stringify(name)).join(', ')
  return `(() => {${part('codec.mjs')}\n${part('wire.mjs')}\n${part('preload.mjs')}
startPreload(createWire, createCodec, ${words}, (require, module, exports) => {${preload}\n})})()`
}
