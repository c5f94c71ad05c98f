/**
 * Crawls the controls of a screen state: each is used from the keyboard and has to bring something about: something else on the
 * page, a window, a question of the system, another place of the focus. A control is used where the one before it
 * left the page; one that is not there then, or does nothing, is judged on the state as it is when it is opened.
 */
import { isTranslationKey } from '../../../src-renderer/i18n/translation-key'
import type { Page } from 'playwright-core'
import { begin, pause, until } from './begin'
import type { Crawl } from './begin'
import { again, changes, controlsIn, focusOn, lookOf, settle, wordsOf } from './controls'
import type { Control } from './controls'

/** What the page shows of a state, beside the frame's line of messages, work and undo. */
const content = 'main, nav, [role$=dialog], [role=menu], [role=listbox]'

/** What a state shows, as text to be compared. */
export const contentOf = (page: Page): Promise<string> => lookOf(page, null, content)

/** Where the controls of a state are: in what is open above the screen or beside it, or on the screen. */
export async function scopeOf(page: Page): Promise<string> {
  for (const scope of ['[role=menu]', '[role$=dialog]', 'aside'])
    if ((await page.locator(scope).count()) > 0) return scope
  return 'main'
}

/** How much the program has asked of the system so far. */
const asked = (page: Page): Promise<number> => page.evaluate(() => window.harness?.asked() ?? 0)

/** Messages must not go away while the next control is looked at. */
async function dismissMessages(page: Page): Promise<void> {
  const close = page.locator('section[data-notices] button:last-child')
  for (let count = await close.count(); count > 0; count = await close.count()) {
    await close.first().evaluate((element: HTMLElement) => element.click())
    await until(page, async () => (await close.count()) < count)
  }
}

const above = '[role$=dialog], [role=menu], [role=listbox]'

/** Where the program is: which screen, and how many windows and menus are open above it. */
async function whereabouts(page: Page): Promise<string> {
  const screen = await lookOf(page, null, 'nav [aria-current], h1')
  return `${String(await page.locator(above).count())} ${screen}`
}

/** Goes to the state's screen as a user would, with what was open there still open. */
async function returnByRail({ session, state }: Crawl): Promise<void> {
  const rail = session.page.getByRole('navigation')
  const key = `shell:screen.${state.screen ?? ''}`
  if (!isTranslationKey(key)) return
  const name = session.t(key)
  const way = rail.getByRole('button', { name, exact: true })
  if ((await way.count()) !== 1) return
  await way.evaluate((element: HTMLElement) => element.click())
  await settle(session.page)
}

/** Closes what a control opened above the state, and its messages, and returns. True when that leads back to the state. */
async function isBack(crawl: Crawl, origin: string): Promise<boolean> {
  const { page } = crawl.session
  await settle(page)
  const depth = Number.parseInt(origin, 10)
  for (let tries = 0; tries < 2 && (await page.locator(above).count()) > depth; tries += 1) {
    await page.keyboard.press('Escape')
    await settle(page)
  }
  await dismissMessages(page)
  if ((await whereabouts(page)) === origin) return true
  await returnByRail(crawl)
  return depth > 0 ? reopened(crawl, origin) : (await whereabouts(page)) === origin
}

/** Opens what is above a screen once more, if that is possible from how the screen is now. */
async function reopened({ session, state }: Crawl, origin: string): Promise<boolean> {
  const { page } = session
  page.setDefaultTimeout(2_000)
  try {
    await state.reach?.(session)
  } catch {
    return false
  } finally {
    page.setDefaultTimeout(60_000)
  }
  await settle(page)
  return (await whereabouts(page)) === origin
}

const textRoles = ['textbox', 'searchbox', 'spinbutton', 'combobox']

/** Uses a control that has the focus. */
async function activate(page: Page, control: Control): Promise<void> {
  const { keyboard } = page
  const { role } = control
  if (role === 'combobox' && control.opens === null) {
    await keyboard.type('a')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
  } else if (textRoles.includes(role) && control.opens === null) {
    await keyboard.press('Control+a')
    await keyboard.type(control.inputMode === 'numeric' ? '7' : 'Sava')
    // Many fields take a text over when they are left, a few while it is typed.
    await keyboard.press('Control+Enter')
    await keyboard.press('Tab')
  } else if (role === 'grid' || role === 'treegrid') await keyboard.press('ArrowDown')
  else if (role === 'separator') await keyboard.press('ArrowLeft')
  else if (role === 'document') await keyboard.press('PageDown')
  else if (role === 'group') await keyboard.press('+')
  else if (role === 'radio' || role === 'checkbox') await keyboard.press('Space')
  else await keyboard.press('Enter')
}

/** What has the focus, where its cursor stands, and how far it is scrolled. */
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    return `${String(element?.scrollTop)} ${element?.tagName ?? ''} ${element?.id ?? ''} ${element?.getAttribute('aria-activedescendant') ?? ''} ${element?.textContent.slice(0, 80) ?? ''}`
  })

/** Uses a control and sees whether anything came of it. */
async function effectOf(crawl: Crawl, control: Control): Promise<boolean> {
  const { page } = crawl.session
  const isText = textRoles.includes(control.role) && control.opens === null
  const own = isText ? control : null
  await focusOn(page, control)
  const isAtOnce = control.role === 'tab' || control.role === 'radio'
  if (!isAtOnce) await pause(page, 30)
  const questions = await asked(page)
  const before = isAtOnce ? '' : await lookOf(page, own)
  const focus = await focusOf(page)
  await activate(page, control)
  const hasHappened = async (): Promise<boolean> => {
    if ((await asked(page)) > questions) return true
    if (!isText && (await focusOf(page)) !== focus) return true
    return changes(page, before, { without: own, most: 150 })
  }
  const happened = await until(page, hasHappened, crawl.patience)
  return happened || (isText && (await isKept(crawl, control)))
}

/** Whether what was written in a field is still there when one comes back to the state. */
async function isKept(crawl: Crawl, control: Control): Promise<boolean> {
  await begin({ ...crawl, session: { ...crawl.session, keepsData: true } })
  const { page } = crawl.session
  const field = await again(page, control)
  if (field === null) return false
  return page.evaluate((id) => {
    const element = window.probe?.element(id)
    return element instanceof HTMLInputElement && element.value === 'Sava'
  }, field.id)
}

const idle = (control: Control, where = ''): string => `${where}${wordsOf(control)} does nothing`

/** Options that stand for the others of a list of choices. */
function someOf(options: readonly Control[]): readonly Control[] {
  const others = options.filter(({ isChosen }) => !isChosen)
  return others.length <= 2 ? others : [...others.slice(0, 1), ...others.slice(-1)]
}

/** Opens a menu or a list of choices, from the keyboard. */
async function openPopup(crawl: Crawl, control: Control): Promise<string | null> {
  const { page } = crawl.session
  const opener = await again(page, control)
  if (opener === null) return null
  const scope = control.opens === 'listbox' ? '[role=listbox]' : '[role=menu]'
  await focusOn(page, opener)
  await page.keyboard.press('Enter')
  const isOpen = await until(page, async () => (await page.locator(scope).count()) > 0)
  return isOpen ? scope : null
}

/** Uses one thing that a menu or a list of choices offers; null when it cannot be found. */
async function useItem(crawl: Crawl, control: Control, item: Control): Promise<boolean | null> {
  const { page } = crawl.session
  const before = await contentOf(page)
  if ((await openPopup(crawl, control)) === null) return null
  const now = await again(page, item)
  return now === null ? null : isOfUse(crawl, now, before)
}

/** Uses what a menu or a list of choices offers, one after another. */
async function useItems(
  crawl: Crawl,
  control: Control,
  origin: string,
): Promise<readonly string[]> {
  const { page } = crawl.session
  const scope = await openPopup(crawl, control)
  if (scope === null) return [idle(control)]
  const items = await controlsIn(page, scope)
  const wanted =
    control.opens === 'listbox' ? someOf(items) : items.filter((item) => !item.isChosen)
  const found: string[] = []
  for (const item of wanted) {
    const use = () => useItem(crawl, control, item)
    const isUsed = await fromHereOrFromTheStart(crawl, origin, use)
    if (isUsed === null) found.push(`${wordsOf(control)} lost its ${wordsOf(item)}`)
    else if (!isUsed) found.push(idle(item, `${wordsOf(control)} > `))
  }
  return found
}

/** Tries where the page is now, and when nothing comes of it, from the start: only that counts against a control. */
async function fromHereOrFromTheStart(
  crawl: Crawl,
  origin: string,
  use: () => Promise<boolean | null>,
): Promise<boolean | null> {
  let outcome = (await isBack(crawl, origin)) ? await use() : null
  // Twice: a key that is pressed while the page takes the focus elsewhere is lost, on a busy machine.
  for (let tries = 0; tries < 2 && outcome !== true; tries += 1) {
    await begin(crawl)
    outcome = (await use()) ?? outcome
  }
  return outcome
}

/** A thing chosen closes its list; that alone is not enough. */
async function isOfUse(crawl: Crawl, item: Control, before: string): Promise<boolean> {
  const { page } = crawl.session
  const questions = await asked(page)
  const header = await lookOf(page, null, 'header')
  const messages = await page.locator('section[tabindex="-1"] li').count()
  await focusOn(page, item)
  await page.keyboard.press('Enter')
  await until(page, async () => (await page.locator('[role=menu], [role=listbox]').count()) === 0)
  const happened = await until(page, async () => {
    if ((await asked(page)) > questions) return true
    if (await changes(page, before, { parts: content, most: 0 })) return true
    if (await changes(page, header, { parts: 'header', most: 100 })) return true
    return (await page.locator('section[tabindex="-1"] li').count()) > messages
  })
  return happened
}

/** Fields of a form are read when the form is sent: what is written in them need not show anywhere else. */
const isInForm = ({ state, scope }: Crawl): boolean =>
  state.screen === null || scope === '[role$=dialog]'

/** What is wrong with a control, in words. */
async function wrongWith(
  crawl: Crawl,
  control: Control,
  origin: string,
): Promise<readonly string[]> {
  const { page } = crawl.session
  if (control.opens !== null) {
    const isThere = async () => ((await again(page, control)) === null ? null : true)
    const isFound = await fromHereOrFromTheStart(crawl, origin, isThere)
    return isFound === null ? [isGoneFrom(control)] : useItems(crawl, control, origin)
  }
  const isUsed = await fromHereOrFromTheStart(crawl, origin, async () => {
    const now = await again(page, control)
    return now === null ? null : effectOf(crawl, now)
  })
  if (isUsed === null) return [isGoneFrom(control)]
  return isUsed ? [] : [idle(control)]
}

const isGoneFrom = (control: Control): string => `${wordsOf(control)} is not there any more`

/**
 * Uses every control that is not in `known` yet, and adds it there. Gives those that did nothing. `before` is what
 * the state looked like when it was opened.
 */
export async function useAll(
  crawl: Crawl,
  controls: readonly Control[],
  before: string,
  known: Set<string>,
): Promise<readonly string[]> {
  const { page } = crawl.session
  if ((await contentOf(page)) !== before) await begin(crawl)
  const origin = await whereabouts(page)
  const found: string[] = []
  for (const control of controls) {
    const key = `${crawl.state.screen ?? ''} ${crawl.scope} ${wordsOf(control)}`
    if (known.has(key) || control.isChosen) continue
    known.add(key)
    if (isInForm(crawl) && textRoles.includes(control.role)) continue
    found.push(...(await wrongWith(crawl, control, origin)))
  }
  return found
}
