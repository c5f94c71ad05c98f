/** Lint: strict types, the layers of the house, words only in catalogues, docstrings, and the size of things. */
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { docstring } from './lint/docstring.js'
import { imports, layerEntries, layers } from './lint/layers.js'
import { untranslated } from './lint/untranslated.js'

const ciklus = { rules: { docstring, imports, layers, untranslated } }

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'demo-output/**', 'screenshots/**', 'node_modules/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { ciklus, 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: {
        project: [
          'src-shared/tsconfig.json',
          'src-main/tsconfig.json',
          'src-renderer/tsconfig.json',
          'chromium-host/tsconfig.json',
          'test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
      'no-console': 'error',
      eqeqeq: 'error',
      'ciklus/docstring': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      // React handlers that answer a promise are awaited by nobody, on purpose: failures are shown by the action itself.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
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
      '*.config.ts',
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
