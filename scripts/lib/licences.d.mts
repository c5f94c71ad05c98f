/** Types of `licences.mjs`. */

/** The packages of which something is in the built program, sorted. */
export function shippedPackages(): Promise<string[]>
