/** Calendar arithmetic for a browser that has none of its own yet. */

/** Loads `Temporal` where the runtime lacks it (Chromium before 144). Call it before anything is shown. */
export async function ensureTemporal(): Promise<void> {
  if (typeof globalThis.Temporal === 'undefined') await import('temporal-polyfill/global')
}
