/** Holds the imports of the program against the table of layers, and draws who uses whom among the areas. */
import { parts } from '../../../lint/layer-table.js'
import type { Part } from '../../../lint/layer-table.js'
import { faultOf, featureOf, isHomeless, isPastPublicFile } from '../../../lint/layering.js'
import type { Arrow } from './parse'

/** An import that the table does not allow, with the word of what to do. */
export interface Refused {
  readonly arrow: Arrow
  readonly message: string
}

/** Imports that go up, or to what stands beside and is not for this part. */
export function againstLayers(arrows: readonly Arrow[], table: readonly Part[] = parts): Refused[] {
  return arrows.flatMap((arrow) => {
    const fault = faultOf(arrow.from, arrow.to, arrow.isType, table)
    return fault?.kind === 'against the layers' ? [{ arrow, message: fault.message }] : []
  })
}

/** Imports from one area to another past its public file. */
export const pastPublicFile = (arrows: readonly Arrow[]): Arrow[] =>
  arrows.filter(({ from, to }) => isPastPublicFile(from, to))

/** Files of the program in a folder that the table does not know. */
export const homelessOf = (paths: readonly string[], table: readonly Part[] = parts): string[] =>
  paths.filter((path) => isHomeless(path, table))

/** One area using another. */
export interface FeatureEdge {
  readonly from: string
  readonly to: string
  readonly arrows: readonly Arrow[]
  /** Those of them that go past the public file. */
  readonly inner: readonly Arrow[]
}

/** Every ordered pair of areas of which the first imports the second, those with the most imports first. */
export function featureEdges(arrows: readonly Arrow[]): FeatureEdge[] {
  const edges = new Map<string, Arrow[]>()
  for (const arrow of arrows) {
    const [from, to] = [featureOf(arrow.from), featureOf(arrow.to)]
    if (from === null || to === null || from === to) continue
    const key = `${from} ${to}`
    edges.set(key, [...(edges.get(key) ?? []), arrow])
  }
  const found = [...edges].map(([key, all]) => {
    const [from = '', to = ''] = key.split(' ')
    return { from, to, arrows: all, inner: pastPublicFile(all) }
  })
  return found.sort((a, b) => b.arrows.length - a.arrows.length)
}
