/**
 * What is run in the program's page to see what it shows as saved and what its database holds: text, since the page knows
 * nothing of this folder. It reads the database by IndexedDB itself, beside the program and without its help.
 */

/** The name of the function that is told of what was shown as saved. */
export const toldName = 'ciklusAcknowledged'

/**
 * Puts `ciklusFaults` on the page: `content()`, and `look()`, which answers whether all that is there was shown as saved;
 * and begins looking every 20 ms.
 */
export const pageScript = String.raw`(() => {
  if (globalThis.ciklusFaults) return
  let opened = null
  const database = async () => {
    if (opened) return opened
    const all = await indexedDB.databases()
    if (!all.some(({ name, version }) => name === 'ciklus' && version > 0)) return null
    opened = await new Promise((resolve, reject) => {
      const asking = indexedDB.open('ciklus')
      asking.onsuccess = () => resolve(asking.result)
      asking.onerror = () => reject(asking.error)
      asking.onupgradeneeded = () => asking.transaction.abort()
    })
    const forget = () => { opened = null }
    opened.onversionchange = (event) => { event.target.close(); forget() }
    opened.onclose = forget
    return opened
  }
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const sorted = (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  const digest = async (value) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value, sorted))
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const frames = async () => {
    for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  const isShownAsSaved = () => document.querySelector('header [data-state=saved]') !== null
  const seen = { device: '', sequence: 0 }
  const look = async () => {
    const db = await database()
    if (!db || !db.objectStoreNames.contains('commits')) return false
    const both = db.transaction(['meta', 'commits'], 'readonly')
    const device = (await answer(both.objectStore('meta').get('device')))?.value
    const sequence = (await answer(both.objectStore('meta').get('sequence')))?.value ?? 0
    if (device !== seen.device) Object.assign(seen, { device, sequence: 0 })
    if (sequence <= seen.sequence) return true
    const range = IDBKeyRange.bound([device, seen.sequence + 1], [device, sequence])
    const entries = await answer(both.objectStore('commits').index('[device+sequence]').getAll(range))
    // What the top line says two frames after the entry could be read is said about it.
    await frames()
    if (!isShownAsSaved()) return false
    const told = await Promise.all(entries.map(async (entry) => [entry.id, await digest(entry)]))
    seen.sequence = sequence
    await globalThis.${toldName}(JSON.stringify(told))
    return true
  }
  const content = async () => {
    const db = await database()
    if (!db) return 'null'
    const names = [...db.objectStoreNames]
    const all = db.transaction(names, 'readonly')
    const lists = await Promise.all(names.map((name) => answer(all.objectStore(name).getAll())))
    return JSON.stringify(Object.fromEntries(names.map((name, at) => [name, lists[at]])))
  }
  const loop = async () => {
    await look().catch(() => { opened = null })
    setTimeout(loop, 20)
  }
  globalThis.ciklusFaults = { content, look }
  void loop()
})()`
