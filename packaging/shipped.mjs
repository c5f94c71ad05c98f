/** A build plugin that writes down which packages a bundle has in it, for the list of licences and the check of what ships. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The package that a module belongs to, `@scope/name` or `name`; null for our own. */
export function packageOf(id) {
  const at = id.replaceAll('\\', '/').lastIndexOf('/node_modules/')
  if (at === -1) return null
  const [scope = '', name = ''] = id
    .replaceAll('\\', '/')
    .slice(at + '/node_modules/'.length)
    .split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** Writes `packages.json` beside the bundle's folder: the names of the packages of which something is in it, sorted. */
export function shipped(name) {
  return {
    name: 'ciklus:shipped',
    async writeBundle({ dir }, bundle) {
      const found = new Set()
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const from = packageOf(id)
          if (from !== null && renderedLength > 0) found.add(from)
        }
      }
      const source = `${JSON.stringify([...found].sort(), null, 2)}\n`
      await writeFile(join(dir, '..', `packages-${name}.json`), source)
    },
  }
}
