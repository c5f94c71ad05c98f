/** What the browser tells a screen reader: everything that can have the focus is something, and is called something. */
import type { CDPSession, Page } from 'playwright-core'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The page itself, and frames: they can have the focus and are what their content is. */
const wholes = new Set(['RootWebArea', 'WebArea', 'Iframe'])
/** What no screen reader says anything about. */
const nothings = new Set(['generic', 'none', 'GenericContainer', ''])

/** Nodes of the accessibility tree that can have the focus without a role or a name, in words. */
export async function untoldIn(page: Page): Promise<readonly string[]> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  const browser = await session
  const { nodes } = await browser.send('Accessibility.getFullAXTree')
  const untold = nodes
    .filter(({ ignored, properties = [] }) =>
      properties.some(
        ({ name, value }) => !ignored && name === 'focusable' && value.value === true,
      ),
    )
    .map(({ role, name, backendDOMNodeId: backendNodeId }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      backendNodeId,
    }))
    .filter(({ role, name }) => !wholes.has(role) && (nothings.has(role) || name === ''))
  return Promise.all(
    untold.map(async ({ role, name, backendNodeId = 0 }) => {
      // Whoever mends it has to find it.
      const { node } = await browser.send('DOM.describeNode', { backendNodeId })
      const element = `<${node.localName} ${(node.attributes ?? []).join(' ')}>`
      return `${role === '' ? 'nothing' : role} “${name}” ${element}`
    }),
  )
}
