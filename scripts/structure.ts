/**
 * `npm run structure`: how the sources hang together, read from the sources themselves. `--all` lists everything,
 * `--check` fails when a layer is broken.
 */
import { root } from './lib/run.mjs'
import { figuresOf } from './lib/structure/figures'
import { refusedOf, reportOf } from './lib/structure/report'
import { readTree } from './lib/structure/tree'

const words = process.argv.slice(2)
const isCheck = words.includes('--check')
const figures = figuresOf(readTree(root))
console.log(reportOf(figures, { isAll: words.includes('--all'), isCheck }))
process.exitCode = isCheck && refusedOf(figures).length > 0 ? 1 : 0
