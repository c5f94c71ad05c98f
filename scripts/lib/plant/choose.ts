/** Which faults are planted: the same ones for the same seed and sources. */
import type { FileSites } from './sites'
import { groupOf } from './sites'
import { faultKinds } from './site'
import type { Site } from './site'

/** Numbers from 0 up to 1 that only depend on the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

const oneOf = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)]

/** A file, the larger ones more often. */
function fileBySize(files: readonly FileSites[], random: Random): FileSites | undefined {
  let left = random() * files.reduce((sum, { lines }) => sum + lines, 0)
  return files.find(({ lines }) => (left -= lines) < 0)
}

/** A place in a file: first the kind, so that the rare ones come up as well. */
function siteIn({ sites }: FileSites, random: Random): Site | undefined {
  const kind = oneOf(
    faultKinds.filter((one) => sites.some((site) => site.kind === one)),
    random,
  )
  return oneOf(
    sites.filter((site) => site.kind === kind),
    random,
  )
}

/** Up to `count` places, no two on one line, each of which `isFit`. */
export function chooseFrom(
  files: readonly FileSites[],
  count: number,
  random: Random,
  isFit: (site: Site) => boolean,
): Site[] {
  const chosen: Site[] = []
  const tried = new Set<string>()
  const filled = files.filter(({ sites }) => sites.length > 0)
  // Small trees run out of lines; then there are fewer.
  for (let draws = count * 50; draws > 0 && chosen.length < count; draws -= 1) {
    const file = fileBySize(filled, random)
    const site = file && siteIn(file, random)
    if (site === undefined || tried.has(`${site.path}:${site.line}`)) continue
    tried.add(`${site.path}:${site.line}`)
    if (isFit(site)) chosen.push(site)
  }
  return chosen
}

/** A third of the faults in components, the rest in the other files; all in one group where the other is empty. */
export function chooseFaults(
  files: readonly FileSites[],
  { seed, count }: { readonly seed: number; readonly count: number },
  isFit: (site: Site) => boolean,
): Site[] {
  const random = randomFrom(seed)
  const components = files.filter(({ path }) => groupOf(path) === 'components')
  const other = files.filter(({ path }) => groupOf(path) === 'other')
  const share = other.length === 0 ? count : Math.round(count / 3)
  const inComponents = chooseFrom(components, share, random, isFit)
  return [...inComponents, ...chooseFrom(other, count - inComponents.length, random, isFit)]
}
