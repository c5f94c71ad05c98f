/** Which browser the tests run in. */

/**
 * The same one on every machine it runs on, unless another is named: the headless one of `@sparticuz/chromium`. It starts and draws in
 * about two thirds of the time of an installed one, which brings a whole desktop program along.
 */
export const testBrowser =
  process.env['CIKLUS_BROWSER'] ??
  (process.platform === 'linux' && process.arch === 'x64' ? 'bundled' : '')
