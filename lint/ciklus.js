/** The project's own rules, as a linter takes them. */
import { docstring } from './docstring.js'
import { imports, layers } from './layers.js'
import { plain } from './plain.js'
import { untranslated } from './untranslated.js'

const ciklus = {
  meta: { name: 'ciklus' },
  rules: { docstring, imports, layers, plain, untranslated },
}

// A linter loads what a module has as its default.
export default ciklus
