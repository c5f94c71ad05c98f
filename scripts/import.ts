/**
 * `npm run import -- file… [--kind people|mentees|mentors|workshops|attendance|meetings] [--base file]… [--today 2026-03-01]
 * [--cycle 2025-09-01..2026-06-30]`: reads
 * files as the import's pages would, decides nothing, and prints as JSON what would happen to every line. The files are
 * taken one after the other into a cycle that begins empty; those after `--base` come first and are not printed.
 */
import { ensureTemporal } from '../src-renderer/i18n/temporal'
import { readAsked } from './lib/import/asked'
import { Register } from './lib/import/register'
import { runFile } from './lib/import/run-file'

const asked = readAsked(process.argv.slice(2))
if (asked === null) {
  console.error(
    'Usage: npm run import -- file… [--kind people|mentees|mentors|workshops|attendance|meetings] [--base file]… [--today YYYY-MM-DD] [--cycle YYYY-MM-DD..YYYY-MM-DD]',
  )
  process.exitCode = 2
} else {
  await ensureTemporal()
  const register = new Register(asked.span)
  for (const path of asked.base) runFile(path, { kind: null, today: asked.today }, register)
  const reports = asked.files.flatMap((path) => runFile(path, asked, register))
  console.log(JSON.stringify(reports, null, 2))
}
