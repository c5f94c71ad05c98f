/** Starts the program on Electron itself, through playwright, with its dialogs put to the test. */
import { createRequire } from 'node:module'
import { once } from 'node:events'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication } from 'playwright-core'
import type { Opened, Runtime } from './launch'
import type { StartOptions } from './launch-host'

/** Starts and waits until the page has loaded. */
export async function startOnElectron(options: StartOptions): Promise<Runtime> {
  const { program, userData, language, args, dialogs } = options
  const root = join(import.meta.dirname, '..')
  const asRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: createRequire(import.meta.url)('electron') as string,
    cwd: root,
    args: [
      program,
      `--user-data-dir=${userData}`,
      `--lang=${language}`,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...args,
    ],
  })
  const opened: Opened[] = []
  await replaceDialogs(app, options)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  const child = app.process()
  return {
    page,
    printed: [],
    opened,
    pid: child.pid ?? 0,
    evaluate: ((run: never, arg: unknown) => app.evaluate(run, arg)) as Runtime['evaluate'],
    stop: () => app.close(),
    async kill() {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }

  /** Dialogs and links of the main process come to this side, by a message on its standard output. */
  async function replaceDialogs(
    electron: ElectronApplication,
    { dialogs: queue }: StartOptions,
  ): Promise<void> {
    void dialogs
    await electron.evaluate(({ dialog, shell }) => {
      let count = 0
      const asked = new Map<number, (answer: { paths: string[]; button: number }) => void>()
      const global = globalThis as unknown as Record<string, unknown>
      const tell = (message: unknown): void => console.log(`ciklus-test:${JSON.stringify(message)}`)
      const ask = (
        kind: string,
        given: unknown[],
      ): Promise<{ paths: string[]; button: number }> => {
        count += 1
        const id = count
        tell({ id, kind, options: given.at(-1) })
        return new Promise((resolve) => asked.set(id, resolve))
      }
      global['answerDialog'] = (id: number, answer: { paths: string[]; button: number }) =>
        asked.get(id)?.(answer)
      Object.assign(dialog, {
        showOpenDialog: async (...given: unknown[]) => {
          const { paths } = await ask('open', given)
          return { canceled: paths.length === 0, filePaths: paths }
        },
        showSaveDialog: async (...given: unknown[]) => {
          const [path = ''] = (await ask('save', given)).paths
          return { canceled: path === '', filePath: path }
        },
        showMessageBox: async (...given: unknown[]) => ({
          response: (await ask('message', given)).button,
          checkboxChecked: false,
        }),
      })
      Object.assign(shell, {
        openExternal: async (target: string) => tell({ call: 'openExternal', target }),
        showItemInFolder: (target: string) => tell({ call: 'showItemInFolder', target }),
      })
    })
    electron.on('console', (message) => {
      const text = message.text()
      if (!text.startsWith('ciklus-test:')) return
      const said = JSON.parse(text.slice('ciklus-test:'.length)) as Opened & {
        id?: number
        kind: 'open' | 'save' | 'message'
        options: Readonly<Record<string, unknown>>
      }
      const { id } = said
      if (id === undefined) {
        opened.push({ call: said.call, target: said.target })
        return
      }
      void queue.ask({ kind: said.kind, options: said.options }).then((answer) =>
        electron.evaluate(
          (_electronApi, given) => {
            const answerDialog = (globalThis as unknown as Record<string, unknown>)['answerDialog']
            ;(answerDialog as (id: number, answer: unknown) => void)(given.id, given.answer)
          },
          { id, answer },
        ),
      )
    })
  }
}
