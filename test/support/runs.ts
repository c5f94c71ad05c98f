/** How many cases a property is tried on. */

/** Whether this is a run that takes its time: `npm run test:all`. */
export const isLong = process.env['CIKLUS_LONG'] !== undefined

/** So many in `npm test`, ten times as many in a run that takes its time. */
export const runs = (usual: number): number => (isLong ? usual * 10 : usual)
