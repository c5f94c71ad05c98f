/** What `longest-first.mjs` gives. */
import type { TestSequencerConstructor } from 'vitest/node'

/** Begins with the files of these names, the longest first; the others follow as ever. */
export function longestFirst(names: readonly string[]): TestSequencerConstructor
