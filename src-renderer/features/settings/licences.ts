/** What Ciklus is built from and under which terms. A test keeps the list true to `package.json`. */

/** A library or a font on board. */
export interface Licence {
  readonly name: string
  readonly licence: string
}

/** Fonts that ship as files of the program. */
export const fontLicences: readonly Licence[] = [
  { name: 'Source Serif 4', licence: 'OFL-1.1' },
  { name: 'Source Sans 3', licence: 'OFL-1.1' },
  { name: 'Noto Serif', licence: 'OFL-1.1' },
  { name: 'Noto Serif Hebrew', licence: 'OFL-1.1' },
  { name: 'Amiri', licence: 'OFL-1.1' },
]

/** Libraries that ship inside the program. */
export const libraryLicences: readonly Licence[] = [
  { name: '@e965/xlsx', licence: 'Apache-2.0' },
  { name: '@myriaddreamin/typst-ts-node-compiler', licence: 'Apache-2.0' },
  { name: 'age-encryption', licence: 'BSD-3-Clause' },
  { name: 'd3-scale', licence: 'ISC' },
  { name: 'd3-shape', licence: 'ISC' },
  { name: 'dexie', licence: 'Apache-2.0' },
  { name: 'dexie-react-hooks', licence: 'Apache-2.0' },
  { name: 'electron', licence: 'MIT' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'lucide-react', licence: 'ISC' },
  { name: 'qr', licence: '(MIT OR Apache-2.0)' },
  { name: 'react', licence: 'MIT' },
  { name: 'react-aria-components', licence: 'Apache-2.0' },
  { name: 'react-dom', licence: 'MIT' },
  { name: 'react-i18next', licence: 'MIT' },
  { name: 'temporal-polyfill', licence: 'MIT' },
  { name: 'write-excel-file', licence: 'MIT' },
  { name: 'zod', licence: 'MIT' },
  { name: 'zustand', licence: 'MIT' },
]
