/**
 * `npm run plant`: plants faults in copies of the project, one at a time, and shows which of them the unit tests catch.
 * `--seed 2` takes others, `--count 12` fewer, `--only src-main/journal` those of one folder, `--list` only lists them;
 * `--skip 20` goes on after the twentieth.
 */
import { availableParallelism } from 'node:os'
import { chooseFaults } from './lib/plant/choose'
import { copyProject, dropCopy } from './lib/plant/copy'
import { faultText, readAsked, sumText, triedText } from './lib/plant/report'
import type { Tried } from './lib/plant/report'
import { stopAll, tryFault } from './lib/plant/run'
import type { Known } from './lib/plant/run'
import { parses, planted } from './lib/plant/site'
import type { Site } from './lib/plant/site'
import { groupOf, sitesOf } from './lib/plant/sites'
import { root } from './lib/run.mjs'
import { readTree } from './lib/structure/tree'

const { seed, count, skip, only, isList } = readAsked(process.argv.slice(2))

function choose(): Site[] {
  const files = readTree(root).filter(({ path }) => groupOf(path) !== null && path.startsWith(only))
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const isFit = (site: Site) => parses(site.path, planted(texts.get(site.path) ?? '', site))
  return chooseFaults(files.map(sitesOf), { seed, count }, isFit).slice(skip)
}

/** Takes one fault after the other in its own copy until none is left. */
async function work(folder: string, waiting: Site[], known: Known, tried: Tried[]): Promise<void> {
  for (let site = waiting.shift(); site !== undefined; site = waiting.shift()) {
    const began = performance.now()
    const verdict = await tryFault(folder, site, known)
    const one = { site, verdict, seconds: (performance.now() - began) / 1000 }
    tried.push(one)
    console.log(triedText(one))
  }
}

async function plant(faults: readonly Site[]): Promise<void> {
  const began = performance.now()
  const copies = Array.from({ length: Math.min(2, availableParallelism()) }, () =>
    copyProject(root),
  )
  const drop = () => copies.forEach(dropCopy)
  process.once('SIGINT', () => {
    stopAll()
    drop()
    process.exit(130)
  })
  try {
    const known: Known = { passing: new Set(), failing: new Set() }
    const waiting = [...faults]
    const tried: Tried[] = []
    await Promise.all(copies.map((folder) => work(folder, waiting, known, tried)))
    if (known.failing.size > 0)
      console.log(`Not counted, as they fail without a fault: ${[...known.failing].join(', ')}`)
    console.log(`\n${sumText(tried, (performance.now() - began) / 1000)}`)
  } finally {
    drop()
  }
}

const faults = choose()
console.log(`${faults.length} faults, seed ${seed}`)
if (isList) console.log(faults.map(faultText).join('\n'))
else await plant(faults)
