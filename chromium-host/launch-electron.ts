/** Starts the program on Electron itself, through playwright, with its dialogs put to the test. */
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron } from './playwright'
import type { ElectronApplication } from 'playwright-core'
import type { AskedDialog, Dialogs, Reply } from './dialog-queue'
import type { Opened, Runtime } from './launch'
import type { StartOptions } from './launch-host'

/** Before each message from the main process, so that it is told from anything else on the console. */
const mark = 'ciklus-test:'

type Told = (AskedDialog & { readonly id: number }) | (Opened & { readonly id?: undefined })
type Answers = Readonly<Record<'answerDialog', (id: number, reply: Reply) => void>>

/** Starts and waits until the page has loaded. */
export async function startOnElectron(options: StartOptions): Promise<Runtime> {
  const { program, userData, language, args, dialogs } = options
  const asRoot = process.getuid?.() === 0
  // A packaged program is named by its executable, and has its own sources in it.
  const packaged = process.env['CIKLUS_PACKAGED']
  const app = await _electron.launch({
    executablePath: packaged ?? (createRequire(import.meta.url)('electron') as string),
    cwd: join(import.meta.dirname, '..'),
    args: [
      ...(packaged === undefined ? [program] : []),
      `--user-data-dir=${userData}`,
      `--lang=${language}`,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...args,
    ],
  })
  const opened: Opened[] = []
  listen(app, dialogs, opened)
  await app.evaluate(standIn as never, mark)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  const child = app.process()
  return {
    page,
    printed: [],
    opened,
    pid: child.pid ?? 0,
    ended: once(child, 'exit').then(() => ({
      wantsRelaunch: opened.some(({ call }) => call === 'relaunch'),
    })),
    evaluate: ((run: never, arg: unknown) => app.evaluate(run, arg)) as Runtime['evaluate'],
    stop: () => app.close(),
    async kill() {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}

/**
 * Runs inside the main process, so it can use nothing from outside itself: puts dialogs and links to this side by messages on
 * the console, and leaves a function that takes the answers.
 */
function standIn(
  electron: Readonly<Record<'app' | 'dialog' | 'shell', object>>,
  prefix: string,
): void {
  let count = 0
  const asked = new Map<number, (reply: Reply) => void>()
  const tell = (message: unknown): void => {
    console.log(prefix + JSON.stringify(message))
  }
  const ask = (kind: string, given: readonly unknown[]): Promise<Reply> => {
    count += 1
    const id = count
    tell({ id, kind, options: given.at(-1) })
    return new Promise((resolve) => asked.set(id, resolve))
  }
  Object.assign(globalThis, {
    answerDialog: (id: number, reply: Reply) => asked.get(id)?.(reply),
  })
  Object.assign(electron.dialog, {
    showOpenDialog: async (...given: readonly unknown[]) => {
      const { paths } = await ask('open', given)
      return { canceled: paths.length === 0, filePaths: paths }
    },
    showSaveDialog: async (...given: readonly unknown[]) => {
      const [path = ''] = (await ask('save', given)).paths
      return { canceled: path === '', filePath: path }
    },
    showMessageBox: async (...given: readonly unknown[]) => {
      const { button } = await ask('message', given)
      return { response: button, checkboxChecked: false }
    },
  })
  Object.assign(electron.shell, {
    openExternal: (target: string) => {
      tell({ call: 'openExternal', target })
      return Promise.resolve()
    },
    showItemInFolder: (target: string) => tell({ call: 'showItemInFolder', target }),
  })
  // The new program would be out of sight; whoever watches starts it.
  Object.assign(electron.app, {
    relaunch: () => tell({ call: 'relaunch', target: '' }),
    addRecentDocument: (target: string) => tell({ call: 'addRecentDocument', target }),
  })
}

/** Hears what the main process tells, and sends the answers back. */
function listen(app: ElectronApplication, dialogs: Dialogs, opened: Opened[]): void {
  app.on('console', (message) => {
    const text = message.text()
    if (!text.startsWith(mark)) return
    const told = JSON.parse(text.slice(mark.length)) as Told
    if (told.id === undefined) {
      opened.push({ call: told.call, target: told.target })
      return
    }
    const { id } = told
    void dialogs.ask({ kind: told.kind, options: told.options }).then((reply) =>
      app.evaluate(
        (_electronApi, given) => {
          ;(globalThis as unknown as Answers).answerDialog(given.id, given.reply)
        },
        { id, reply },
      ),
    )
  })
}
