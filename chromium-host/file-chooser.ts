/**
 * A file from the browser's own chooser, with its path: an input element that is on no page, clicked by the host in the
 * preload's world; CDP then tells where the chosen file lies.
 */
import type { OpenDialogOptions } from 'electron'
import type { HostWebContents } from './web-contents'

/** Lets the user choose one file. `null` when the chooser was closed. */
export async function chooseFile(
  contents: HostWebContents,
  options: OpenDialogOptions,
): Promise<string | null> {
  const page = await contents.page
  const cdp = await page.context().newCDPSession(page)
  const accept = (options.filters ?? []).flatMap((filter) =>
    filter.extensions.map((name) => `.${name}`),
  )
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'chromium-host chooser',
    })
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId: executionContextId,
      userGesture: true,
      awaitPromise: true,
      expression: `new Promise((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', accept: ${JSON.stringify(accept.join(','))} })
        input.addEventListener('change', () => resolve(input.files[0] ?? null))
        input.addEventListener('cancel', () => resolve(null))
        input.click()
      })`,
    })
    if (result.objectId === undefined) return null
    const { path } = await cdp.send('DOM.getFileInfo', { objectId: result.objectId })
    return path === '' ? null : path
  } finally {
    await cdp.detach().catch(() => undefined)
  }
}
