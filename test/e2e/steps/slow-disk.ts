/** A disk that is slower than the hand. */
import type { Page } from 'playwright-core'

/** Keeps what Ctrl+K looks through from being read, as a slow disk does; the returned function lets it be read. */
export async function slowly(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const isHeld = (): boolean => document.documentElement.dataset['held'] === ''
    document.documentElement.dataset['held'] = ''
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name)
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const { result: db } = opening
      if (!db.objectStoreNames.contains('views')) db.close()
      else {
        const held = db.transaction('views', 'readwrite')
        held.addEventListener('complete', () => db.close())
        const again = () => {
          if (isHeld()) held.objectStore('views').count().addEventListener('success', again)
        }
        again()
      }
    }
  })
  return () => page.evaluate(() => document.documentElement.removeAttribute('data-held'))
}
