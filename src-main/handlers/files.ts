/** Files that come in, and showing those that were written. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Value } from '../../src-shared/contract'
import { raise } from '../../src-shared/result'
import { unwatched } from '../documents/worker-link'
import { limits, readHeld, sizeOf } from '../files/read'
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

/** More files than that are not brought in at once. */
const mostFiles = 50
/** Answer files come one from each who applies: the page reads some hundred at once, and names the rest. */
const mostAnswers = 5_000

/** Handlers of `files.*` and `pictures.*`. */
export function fileHandlers(
  tools: Tools,
): Pick<
  Handlers,
  | 'files.pick'
  | 'files.pickSeveral'
  | 'files.accept'
  | 'files.opened'
  | 'files.reveal'
  | 'pictures.read'
> {
  const picked = (path: string) => pickedFile(tools, path)
  return {
    'files.pick': async ({ purpose, title }) => {
      const path = await tools.ask.open(purpose, title)
      if (path === null) return null
      const file = await picked(path)
      if (purpose === 'workspace') tools.addRecent(path)
      return file
    },
    'files.pickSeveral': async ({ title, purpose }) => {
      const paths = await tools.ask.openSeveral(purpose ?? 'table', title)
      const most = purpose === 'answers' ? mostAnswers : mostFiles
      return Promise.all(paths.slice(0, most).map(picked))
    },
    'files.opened': ({ isTaken }) => handedOver(tools, isTaken),
    'files.accept': ({ name, bytes }) => {
      const size = bytes.byteLength
      if (size > limits.lockedJson)
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
    'pictures.read': async ({ token, isPhotograph = false }) => {
      const held = tools.tokens.get(token)
      // A photograph is read once, and many may be dropped together.
      if (isPhotograph) tools.tokens.letGo(token)
      const bytes = await readHeld(held, isPhotograph ? limits.photograph : limits.picture)
      return tools.worker.readPicture(bytes, held.name, isPhotograph, unwatched())
    },
  }
}

/** A file as the page gets it: a token, and what may be shown. */
async function pickedFile({ tokens }: Tools, path: string): Promise<Value<'files.accept'>> {
  const name = basename(path)
  const size = await sizeOf(path)
  return { token: tokens.hold({ kind: 'path', path, name }), name, size }
}

/** The saved program that the system handed over. */
async function handedOver(tools: Tools, isTaken: boolean): Promise<Value<'files.opened'>> {
  const path = tools.opened(isTaken)
  if (path === null) return null
  try {
    const file = await pickedFile(tools, path)
    tools.addRecent(path)
    return file
  } catch (error) {
    // One that cannot be read would be told again at every start.
    tools.opened(true)
    throw error
  }
}
