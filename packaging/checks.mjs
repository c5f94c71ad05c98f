/** What must be true of a packaged program: looked at in the finished folder, never in the configuration. */
import { createRequire, isBuiltin } from 'node:module'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import fuseTool from '@electron/fuses'
import { parseSync, Visitor } from 'vite'

const { FuseV1Options, getCurrentFuseWire } = fuseTool
/** How a fuse that is on, or off, stands in the binary. */
const [on, off] = Buffer.from('10', 'latin1')

/** Every file below a folder, by its path from there with `/` between. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => lstatSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
}

/** The fuses of a binary that are not as they were to be, in words. */
export async function wrongFuses(binary, wanted) {
  const wire = await getCurrentFuseWire(binary)
  return Object.entries(wanted).flatMap(([name, isOn]) => {
    const option = FuseV1Options[name[0].toUpperCase() + name.slice(1)]
    return wire[option] === (isOn ? on : off)
      ? []
      : [`The fuse ${name} is not ${isOn ? 'on' : 'off'}`]
  })
}

/** What starts a program: scripts and entries of menus, which are short. */
const startFile = /(^|\/)(AppRun|[^/]+\.(desktop|sh|bat|cmd|service)|postinst|preinst)$/

/** The files that start the program and would switch off the sandbox. */
export function withoutSandbox(folder) {
  return filesIn(folder)
    .filter((name) => startFile.test(name))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes('--no-sandbox'))
}

/** What has no place in a package. */
const strange = [
  /(^|\/)(test|tests|__tests__|spec|bench|faults|screenshots|chromium-host|packaging|scripts|docs)\//,
  /\.(tsx?|map|test\.[cm]?js|spec\.[cm]?js|csv|xlsx|zip|age|pem|key)$/,
  /(^|\/)(src-(main|renderer|shared)|\.git|\.ci|\.github)(\/|$)/,
  /(^|\/)(package-lock\.json|\.npmrc|\.env.*|tsconfig.*\.json|CHANGELOG.*|README.*)$/i,
]
/** Folders of packages that are called like something strange and are code. */
const isCode = (name) => /^node_modules\/[^/]+(\/[^/]+)?\/dist\//.test(name)

/** The files of a packaged program that should not be there. */
export function strangeFiles(names) {
  return names.filter((name) => !isCode(name) && strange.some((pattern) => pattern.test(name)))
}

/** What a file of the bundles imports, in whatever way; the text of a comment is none. */
export function importsOf(source, name = 'bundle.mjs') {
  const found = []
  const take = (node) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
  }
  const isNamed = ({ callee }, called) => callee.type === 'Identifier' && callee.name === called
  new Visitor({
    ImportDeclaration: ({ source: from }) => take(from),
    ExportNamedDeclaration: ({ source: from }) => take(from),
    ExportAllDeclaration: ({ source: from }) => take(from),
    ImportExpression: ({ source: from }) => take(from),
    CallExpression(node) {
      if (isNamed(node, 'require')) take(node.arguments[0])
    },
    NewExpression(node) {
      if (isNamed(node, 'URL') && node.arguments[1]?.type === 'MemberExpression')
        take(node.arguments[0])
    },
  }).visit(parseSync(name, source).program)
  return found
}

/** The imports of the main process, its worker and its preload that lead nowhere within the program's folder. */
export function missingImports(app) {
  const bundles = filesIn(app).filter((name) => /^out\/(main|preload)\/.*\.c?js$/.test(name))
  return bundles.flatMap((name) =>
    importsOf(readFileSync(join(app, name), 'utf8'), name)
      .filter((wanted) => !isThere(app, join(app, name), wanted))
      .map((wanted) => `${name} imports ${wanted}`),
  )
}

function isThere(app, from, wanted) {
  if (wanted === 'electron' || isBuiltin(wanted)) return true
  if (wanted.startsWith('.')) return existsSync(join(dirname(from), wanted))
  try {
    const found = createRequire(from).resolve(wanted)
    return !relative(app, found).startsWith('..')
  } catch {
    return false
  }
}

/** The files that the page names and that are not beside it: scripts, their parts, styles, fonts. */
export function missingAssets(page) {
  const names = filesIn(page)
  const there = new Set(names)
  const asked = names.flatMap((name) => {
    if (!/\.(html|js|css)$/.test(name)) return []
    const text = readFileSync(join(page, name), 'utf8')
    const found = [...text.matchAll(/["'(./]assets\/([\w.-]+\.(?:js|css|ttf|json|svg|woff2))/g)]
    const beside = [...text.matchAll(/["'`(]\.\/([\w.-]+\.(?:js|css|ttf|json))/g)]
    return [
      ...found.map(([, file]) => `assets/${file}`),
      ...beside.map(([, f]) => `assets/${f}`),
    ].map((file) => [name, file])
  })
  return asked
    .filter(([, file]) => !there.has(file))
    .map(([name, file]) => `${name} asks for ${file}`)
}
