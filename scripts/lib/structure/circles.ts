/** Circles of folders: folders that import each other, directly or round about. Imports of types count as well. */
import type { Arrow } from './parse'

/** One way round: each arrow leads from a file of one folder to a file of the next; the last leads back to the first. */
export type Circle = readonly Arrow[]

/** The folder a file lies in. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

/** For each folder the folders it imports, each with the first import that does so. */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, Arrow>>

/** The graph of folders of a tree's imports. */
export function folderGraph(arrows: readonly Arrow[]): Graph {
  const graph = new Map<string, Map<string, Arrow>>()
  for (const arrow of arrows) {
    const [from, to] = [folderOf(arrow.from), folderOf(arrow.to)]
    if (from === to) continue
    const out = graph.get(from) ?? new Map<string, Arrow>()
    graph.set(from, out)
    if (!out.has(to)) out.set(to, arrow)
  }
  return graph
}

/** The arrows of a shortest way, or null when there is none. */
function shortestWay(graph: Graph, start: string, goal: string): Arrow[] | null {
  const ways = new Map<string, Arrow[]>([[start, []]])
  for (const [folder, way] of ways) {
    if (folder === goal) return way
    for (const [next, arrow] of graph.get(folder) ?? [])
      if (!ways.has(next)) ways.set(next, [...way, arrow])
  }
  return null
}

/** Turned so that it begins at the first folder by name: the same circle is then the same text. */
function turned(circle: Circle): Circle {
  const folders = circle.map(({ from }) => folderOf(from))
  const first = folders.indexOf([...folders].sort()[0] ?? '')
  return [...circle.slice(first), ...circle.slice(0, first)]
}

/**
 * For each import of one folder by another the shortest way back, each circle once, short ones first. There are none
 * exactly when no folder imports itself round about; with each of them gone, the others may be longer ones.
 */
export function circlesOf(graph: Graph): Circle[] {
  const found = new Map<string, Circle>()
  for (const out of graph.values())
    for (const [to, arrow] of out) {
      const back = shortestWay(graph, to, folderOf(arrow.from))
      if (back === null) continue
      const circle = turned([arrow, ...back])
      found.set(circle.map(({ from }) => folderOf(from)).join(' '), circle)
    }
  return [...found]
    .sort((a, b) => a[1].length - b[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([, circle]) => circle)
}

/** Groups of folders of which each reaches each other; every circle lies inside one of them. */
export function knotsOf(circles: readonly Circle[]): string[][] {
  let knots: string[][] = []
  for (const circle of circles) {
    const folders = circle.map(({ from }) => folderOf(from))
    const touched = knots.filter((knot) => folders.some((folder) => knot.includes(folder)))
    const joined = [...new Set([...touched.flat(), ...folders])].sort()
    knots = [...knots.filter((knot) => !touched.includes(knot)), joined]
  }
  return knots.sort((a, b) => b.length - a.length)
}
