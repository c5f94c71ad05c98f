/** Coming back after an end, also from an AppImage. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { relaunch } from '../../src-main/system/relaunch'
import { startAfter } from '../../src-main/system/start-after'
import type { StartAfter } from '../../src-main/system/start-after'
import { eventually } from '../support/eventually'

const app = vi.hoisted(() => ({ isPackaged: true, relaunch: vi.fn<(options?: object) => void>() }))
vi.mock('electron', () => ({ app }))

beforeEach(() => {
  app.relaunch.mockReset()
  app.isPackaged = true
})

/** A process that stays until it is told to end. */
async function started() {
  const stdio = ['pipe', 'ignore', 'ignore'] as const
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: [...stdio] })
  await once(child, 'spawn')
  return child
}

async function end(child: Awaited<ReturnType<typeof started>>): Promise<void> {
  child.stdin.end()
  await once(child, 'exit')
}

const given = process.argv
afterEach(() => {
  process.argv = given
})

describe('Starting anew', () => {
  it('starts the AppImage itself, since what Electron would start is gone with it', () => {
    process.argv = ['/tmp/.mount_Ciklus/ciklus', '--lang=sr', '/home/ana/old.ciklus']
    const start = vi.fn<StartAfter>()
    relaunch('/home/ana/new.ciklus', '/home/ana/Ciklus.AppImage', start)
    expect(start).toHaveBeenCalledExactlyOnceWith(process.pid, '/home/ana/Ciklus.AppImage', [
      '--lang=sr',
      '/home/ana/new.ciklus',
    ])
    expect(app.relaunch).not.toHaveBeenCalled()
  })

  it("is Electron's to do elsewhere, without the file of the first start", () => {
    process.argv = ['/opt/Ciklus/ciklus', '--lang=sr', '/home/ana/old.ciklus']
    relaunch(null, undefined)
    expect(app.relaunch).toHaveBeenCalledExactlyOnceWith({ args: ['--lang=sr'] })
  })

  it('keeps the argument of a source tree that names the program', () => {
    app.isPackaged = false
    process.argv = ['electron', 'out/main/main.js', '/home/ana/old.ciklus']
    relaunch(null, undefined)
    expect(app.relaunch).toHaveBeenCalledExactlyOnceWith({ args: ['out/main/main.js'] })
  })

  it.runIf(process.platform === 'linux')(
    'waits for the end of the program that asked, and hands its arguments on as they are',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'relaunch-'))
      const program = join(folder, 'a program')
      await writeFile(program, `#!/bin/sh\nprintf '%s|' "$@" > "$1.part" && mv "$1.part" "$1"\n`)
      await chmod(program, 0o755)
      const told = (name: string) => readFile(join(folder, name), 'utf8')
      const [running, ended] = [await started(), await started()]
      await end(ended)
      startAfter(running.pid ?? 0, program, [join(folder, 'one'), '--x=$(id) "a"'])
      startAfter(ended.pid ?? 0, program, [join(folder, 'other')])
      await eventually(async () => expect(await told('other')).toContain('other|'))
      // This one had the same time, and a program to wait for.
      await expect(told('one')).rejects.toThrow()
      await end(running)
      await eventually(async () =>
        expect(await told('one')).toBe(`${join(folder, 'one')}|--x=$(id) "a"|`),
      )
      await rm(folder, { recursive: true })
    },
  )
})
