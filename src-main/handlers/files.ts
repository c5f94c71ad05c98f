/** Files that come in, and showing those that were written. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { raise } from '../../src-shared/result'
import { unwatched } from '../documents/worker-link'
import { limits, readHeld, sizeOf } from '../files/read'
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

/** More files than that are not brought in at once. */
const mostFiles = 50

/** Handlers of `files.*` and `pictures.*`. */
export function fileHandlers(
  tools: Tools,
): Pick<
  Handlers,
  'files.pick' | 'files.pickSeveral' | 'files.accept' | 'files.reveal' | 'pictures.read'
> {
  const picked = async (path: string) => {
    const name = basename(path)
    const size = await sizeOf(path)
    return { token: tools.tokens.hold({ kind: 'path', path, name }), name, size }
  }
  return {
    'files.pick': async ({ purpose, title }) => {
      const path = await tools.ask.open(purpose, title)
      return path === null ? null : picked(path)
    },
    'files.pickSeveral': async ({ title }) => {
      const paths = await tools.ask.openSeveral('table', title)
      return Promise.all(paths.slice(0, mostFiles).map(picked))
    },
    'files.accept': ({ name, bytes }) => {
      const size = bytes.byteLength
      if (size > limits.json)
        raise('file.tooLarge', { name: name, limit: Math.round(limits.json / 1_000_000) })
      return Promise.resolve({
        token: tools.tokens.hold({ kind: 'bytes', bytes, name }),
        name,
        size,
      })
    },
    'files.reveal': async ({ token }) => {
      const held = tools.tokens.get(token)
      if (held.kind !== 'path') return raise('file.missing', { name: held.name })
      const there = await stat(held.path).catch(() => null)
      if (there === null) raise('file.missing', { name: held.name })
      tools.reveal(held.path)
      return null
    },
    'pictures.read': async ({ token }) => {
      const held = tools.tokens.get(token)
      const bytes = await readHeld(held, limits.picture)
      return tools.worker.readPicture(bytes, held.name, unwatched())
    },
  }
}
