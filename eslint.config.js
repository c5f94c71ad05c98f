/** Lint, beside .oxlintrc.json, which has all rules that need types: the layers of the house, words only in catalogues, docstrings, and the size of things. */
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { docstring } from './lint/docstring.js'
import { imports, layerEntries, layers } from './lint/layers.js'
import { untranslated } from './lint/untranslated.js'

const ciklus = { rules: { docstring, imports, layers, untranslated } }

export default defineConfig(
  {
    // What a build writes beside a configuration while it reads it is gone a moment later.
    ignores: [
      'out/**',
      'dist/**',
      'demo-output/**',
      'screenshots/**',
      'node_modules/**',
      '**/*.config.ts.*.mjs',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    plugins: { ciklus, 'react-hooks': reactHooks },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
      'no-console': 'error',
      eqeqeq: 'error',
      'ciklus/docstring': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Here it takes as long as all others together; oxlint has it, with the same answers.
      '@typescript-eslint/no-unused-vars': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.tsx'],
    plugins: { ciklus, 'react-hooks': reactHooks },
    rules: {
      'ciklus/untranslated': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  ...layerEntries,
  {
    // Tools that talk to a terminal, and tests that tell a story in one function.
    files: [
      'test/**/*.{ts,tsx}',
      'bench/**/*.ts',
      'faults/**/*.ts',
      'scripts/**/*.ts',
      '**/*.config.ts',
    ],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      'ciklus/docstring': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  { files: ['chromium-host/**/*.ts'], rules: { 'no-console': 'off' } },
)
