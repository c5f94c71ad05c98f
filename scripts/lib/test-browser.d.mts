/** The browser that the tests run in, as `CIKLUS_BROWSER` names it. */
export const testBrowser: string
