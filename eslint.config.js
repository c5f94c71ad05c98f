/** The project's own rules for editors that know ESLint. `npm run lint` takes them, with all others, from .oxlintrc.json. */
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import ciklus from './lint/ciklus.js'
import { layerEntries } from './lint/layers.js'

export default defineConfig(
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    plugins: { ciklus },
    linterOptions: { noInlineConfig: true },
  },
  {
    files: ['src-*/**/*.{ts,tsx}', 'chromium-host/**/*.ts'],
    ignores: ['**/*.config.ts'],
    rules: { 'ciklus/docstring': 'error', 'ciklus/plain': 'error' },
  },
  { files: ['src-renderer/**/*.tsx'], rules: { 'ciklus/untranslated': 'error' } },
  ...layerEntries,
)
