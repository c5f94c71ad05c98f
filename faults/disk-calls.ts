/**
 * Every call that writing the journal makes to the file system fails once, as on a full or broken disk. This runs
 * anywhere, also where no small disk can be made.
 */
import './globals'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import { realDisk } from '../src-main/journal/disk'
import type { JournalDisk } from '../src-main/journal/disk'
import type { Journal } from '../src-main/journal/journal'
import type { JournalLine } from '../src-shared/journal'
import { commitLines, device } from '../test/main/journal/lines'
import type { Fault, Tally } from './fault'
import { inFolder, linesOf, smallJournal } from './modules'

const codes = ['ENOSPC', 'EIO', 'EROFS', 'EACCES'] as const

/** Counts calls and lets one of them fail. */
class Calls {
  made = 0
  wanted: { readonly call: number; readonly code: string } | null = null

  step(): void {
    this.made += 1
    if (this.wanted?.call !== this.made) return
    const { code } = this.wanted
    throw Object.assign(new Error(code), { code })
  }
}

const handleCalls: ReadonlySet<string | symbol> = new Set([
  'write',
  'writeFile',
  'sync',
  'truncate',
  'stat',
])

function counted(handle: FileHandle, calls: Calls): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      const call = value as (...args: unknown[]) => Promise<unknown>
      if (!handleCalls.has(name)) return call.bind(target)
      return async (...args: unknown[]) => {
        const isWrite = name === 'write' && Buffer.isBuffer(args[0])
        try {
          calls.step()
        } catch (error) {
          // A full disk takes the beginning of what is written.
          if (isWrite) await call.call(target, args[0], args[1], 11, args[3]).catch(() => undefined)
          throw error
        }
        return call.apply(target, args)
      }
    },
  })
}

function failing(calls: Calls): JournalDisk {
  return {
    open: async (...args) => {
      calls.step()
      return counted(await realDisk.open(...args), calls)
    },
    rename: async (...args) => {
      calls.step()
      await realDisk.rename(...args)
    },
    rm: (...args) => realDisk.rm(...args),
    mkdir: async (...args) => {
      calls.step()
      return realDisk.mkdir(...args)
    },
  }
}

/** Appends in three parts, and notes which of them were acknowledged. */
async function write(journal: Journal): Promise<readonly JournalLine[]> {
  const acknowledged: JournalLine[] = []
  for (const first of [1, 3, 5]) {
    const lines = commitLines(first, first + 1)
    await journal.append(device, lines).then(
      () => acknowledged.push(...lines),
      () => undefined,
    )
  }
  await journal.idle()
  return acknowledged
}

async function failEach(times: number, tally: Tally): Promise<void> {
  const counting = new Calls()
  await inFolder(async (root) => {
    await write(smallJournal(join(root, 'journal'), { disk: failing(counting) }))
  })
  const all = commitLines(1, 6).map(({ text }) => text)
  for (let call = 1; call <= counting.made; call += 1)
    for (const code of codes) {
      if (tally.times >= times) return
      await inFolder(async (root) => {
        const folder = join(root, 'journal')
        const calls = new Calls()
        calls.wanted = { call, code }
        const journal = smallJournal(folder, { disk: failing(calls) })
        const acknowledged = await write(journal)
        const there = new Set(await linesOf(smallJournal(folder)))
        tally.lost += acknowledged.filter(({ text }) => !there.has(text)).length
        tally.half += [...there].filter((text) => !all.includes(text)).length
        const began = performance.now()
        // The same program goes on, as the page makes it: all is sent again.
        await journal.append(device, commitLines(1, 6))
        await journal.idle()
        const state = await smallJournal(folder).open()
        const whole = new Set(await linesOf(smallJournal(folder)))
        tally.lost += all.filter((text) => !whole.has(text)).length
        tally.check('it is damaged afterwards', state.damage.length === 0)
        tally.recovered.push(performance.now() - began)
        tally.times += 1
        tally.acknowledged = all.length
      })
    }
}

/** Faults of the file system's calls. */
export const diskCalls: readonly Fault[] = [
  {
    name: 'disk-calls',
    title: 'full, broken or closed disk at every call of the journal',
    usual: 1_000_000,
    isWhole: false,
    run: failEach,
  },
]
