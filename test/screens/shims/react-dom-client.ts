/** Stands in for `react-dom/client` in the page of the screens: keeps the root that the program draws in. */
import { createRoot as makeRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'

let made: Root | null = null

/** Makes a root, as React does, and keeps it. */
export const createRoot: typeof makeRoot = (...given) => {
  made = makeRoot(...given)
  return made
}

/** The root that the program made. */
export function programRoot(): Root {
  if (made === null) throw new Error('The program has drawn nothing yet')
  return made
}
