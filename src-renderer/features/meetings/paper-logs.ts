/** Saves what a pair has on paper: its log, of several pairs each as a file of its own, and its agreement. */
import { saveDocument } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notifyFailure, notifySaved } from '../../app/notify'
import type { Cycle } from '../../domain/cycle'
import { newestChange } from '../../domain/figures.rules'
import { pairNumbers } from '../../domain/meetings.rules'
import type { Pair } from '../../domain/pair'
import type { NamedPair } from '../../domain/pairs.rules'
import { translatorFor } from '../../i18n/i18n'
import { readWorkspace } from '../../storage/workspace'
import { agreement } from './agreement.document'
import { paperLog } from './log.document'

/** What a document of the program is made with now; null before there is a program. */
async function contextNow() {
  const workspace = await readWorkspace()
  if (!workspace) return null
  const translator = translatorFor(workspace.documentLanguage)
  return { workspace, translator, timestamp: newestChange([workspace]) }
}

/** Asks where and saves the agreement of a pair. */
export async function saveAgreement(named: NamedPair, cycle: Cycle): Promise<void> {
  const context = await contextNow()
  if (context === null) return
  const document = agreement(named, cycle, context)
  await saveDocument(document, document.name ?? document.title)
}

/** Asks where and saves them. `all` are the pairs of the cycle, whose numbers stand on the paper. */
export async function saveLogs(
  pairs: readonly NamedPair[],
  cycle: Cycle,
  all: readonly Pair[],
): Promise<void> {
  const context = await contextNow()
  if (context === null) return
  const numbers = pairNumbers(all)
  const logs = pairs.map((named) =>
    paperLog(named, numbers.get(named.pair.id) ?? 0, cycle, context),
  )
  const [only, ...others] = logs
  if (only === undefined) return
  if (others.length === 0) {
    await saveDocument(only, only.name ?? only.title)
    return
  }
  const files = logs.map((document) => ({ name: document.name ?? document.title, document }))
  const job = { key: 'meetings:log.saving', params: { count: files.length } } as const
  const result = await runJob(job, (id) => window.ciklus.documents.saveEach({ job: id, files }))
  if (notifyFailure(result)) notifySaved({ ok: true, value: result.value?.folder ?? null })
}
