/** The figures of `npm run structure`, each with its name, its number and what it counted. */
import { circlesOf, folderGraph, folderOf, knotsOf } from './circles'
import type { Circle } from './circles'
import { againstLayers, featureEdges, homelessOf, pastPublicFile } from './layers'
import { parseTree } from './parse'
import type { Arrow, ParsedFile } from './parse'
import { plainLines } from './lines'
import { isProgram, isScript } from './tree'
import type { TextFile } from './tree'
import { exportUses, isForTestsOnly, isUnused } from './users'
import type { ExportUse } from './users'

/** One line of the table. */
export interface Figure {
  readonly name: string
  readonly count: number
  /** What was counted, one text each; may run over several lines. */
  readonly list: readonly string[]
  /** `--check` fails when there are any. */
  readonly isRefused: boolean
}

const longestFunction = 40
const longestFile = 300

const figure = (name: string, list: readonly string[], isRefused = false): Figure => ({
  name,
  count: list.length,
  list,
  isRefused,
})

const number = (name: string, count: number): Figure => ({
  name,
  count,
  list: [],
  isRefused: false,
})

/** An import in one line. */
export const arrowText = ({ from, line, to, isType }: Arrow): string =>
  `${from}:${line} -> ${to}${isType ? ' (type)' : ''}`

function circleText(circle: Circle): string {
  const [first] = circle
  const folders = [...circle, ...(first === undefined ? [] : [first])].map(({ from }) =>
    folderOf(from),
  )
  return [folders.join(' -> '), ...circle.map((arrow) => `  ${arrowText(arrow)}`)].join('\n')
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
  return middle.length === 0 ? 0 : middle.reduce((sum, one) => sum + one, 0) / middle.length
}

function layerFigures(program: readonly ParsedFile[]): Figure[] {
  const arrows = program.flatMap((file) => file.arrows)
  const circles = circlesOf(folderGraph(arrows))
  const knots = knotsOf(circles)
  const edges = featureEdges(arrows)
  const tied = knots.map((knot) => `${knot.length} folders: ${knot.join(', ')}`)
  return [
    figure('circles of folders', circles.map(circleText), true),
    { ...figure('folders tied together by circles', tied), count: knots.flat().length },
    figure(
      'imports against the layers',
      againstLayers(arrows).map(({ arrow, message }) => `${arrowText(arrow)}\n  ${message}`),
      true,
    ),
    figure('files in no layer', homelessOf(program.map(({ path }) => path)), true),
    figure(
      'edges between areas',
      edges.map(({ from, to, arrows: { length }, inner }) => {
        const past = inner.length === 0 ? '' : `, ${inner.length} of them past the public file`
        return `features/${from} -> features/${to} (${length} imports${past})`
      }),
    ),
    number('  of them past the public file', edges.filter(({ inner }) => inner.length > 0).length),
    figure("imports past an area's public file", pastPublicFile(arrows).map(arrowText), true),
  ]
}

const longestFirst = (found: readonly { readonly text: string; readonly lines: number }[]) =>
  [...found].sort((a, b) => b.lines - a.lines).map(({ text, lines }) => `${lines}  ${text}`)

/** Styles, templates and plain scripts by all their lines, as no linter counts those. */
function plainFiles(files: readonly TextFile[]): { text: string; lines: number }[] {
  return files
    .filter(({ path }) => /^(src-|chromium-host|resources).*\.(css|mjs|typ)$/u.test(path))
    .map(({ path, text }) => ({ text: path, lines: plainLines(text) }))
}

function sizeFigures(files: readonly TextFile[], program: readonly ParsedFile[]): Figure[] {
  const typed = program.filter(({ path }) => !path.endsWith('.mjs'))
  const sizes = typed.map(({ path, lines }) => ({ text: path, lines }))
  const long = [...sizes, ...plainFiles(files)].filter(({ lines }) => lines > longestFile)
  const functions = program.flatMap((file) =>
    file.functions.map((one) => ({ ...one, text: `${file.path}:${one.line} ${one.name}` })),
  )
  const longFunctions = functions.filter(({ lines }) => lines > longestFunction)
  const named = functions.filter(({ isNamed }) => isNamed)
  return [
    figure(`functions over ${longestFunction} lines`, longestFirst(longFunctions)),
    figure(`files over ${longestFile} lines`, longestFirst(long)),
    number('median lines of a file', median(sizes.map(({ lines }) => lines))),
    number('median lines of a named function', median(named.map(({ lines }) => lines))),
  ]
}

function exportFigures(files: readonly ParsedFile[]): Figure[] {
  const uses = exportUses(files)
  const text = ({ path, line, name }: ExportUse) => `${path}:${line} ${name}`
  const undescribed = files.flatMap(({ path, exports }) =>
    exports
      .filter(({ hasDocstring }) => !hasDocstring)
      .map(({ name, line }) => `${path}:${line} ${name}`),
  )
  return [
    figure('exports without a user', uses.filter(isUnused).map(text)),
    figure('exports used only by tests', uses.filter(isForTestsOnly).map(text)),
    figure('exports without a docstring', undescribed),
  ]
}

/** All figures of a tree. */
export function figuresOf(files: readonly TextFile[]): Figure[] {
  const parsed = parseTree(files)
  const program = parsed.filter(({ path }) => isProgram(path))
  const scripts = files.filter(({ path }) => isProgram(path) && isScript(path))
  return [
    ...layerFigures(program),
    ...sizeFigures(files, program),
    ...exportFigures(parsed),
    number('files of the program', scripts.length),
  ]
}
