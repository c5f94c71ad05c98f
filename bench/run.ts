/**
 * `npm run bench`: every measured claim, one after the other, each beside its yardstick in the same run. Name some to run
 * only those: `npm run bench -- certificates import`.
 */
import { benchCertificates } from './certificates'
import { benchGrowth } from './growth'
import { benchHistory } from './history'
import { benchImport } from './import'
import { benchJournal } from './journal'
import { benchMatching } from './matching'
import { benchMonth } from './month'
import { benchSearch } from './search'
import { printStart } from './start'
import { benchSync } from './sync'
import { printPackaged } from './start-packaged'
import { benchUpdate } from './update'

const benches = {
  certificates: () => benchCertificates(),
  import: () => benchImport(),
  search: () => benchSearch(),
  month: () => benchMonth(),
  start: () => printStart(),
  packaged: () => printPackaged(),
  growth: () => benchGrowth(),
  journal: () => benchJournal(),
  sync: () => benchSync(),
  history: () => benchHistory(),
  update: () => benchUpdate(),
  matching: () => benchMatching(),
} as const

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n— ${name}`)
  await run()
}
