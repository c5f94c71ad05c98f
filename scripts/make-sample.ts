/**
 * Makes the sample program (`resources/sample/workspace.json`) from the files in `resources/sample/files`, through the
 * program's own rules and commits: `node --import tsx scripts/make-sample.ts`. Ids, clock and chance are fixed, so that
 * the same files always give the same program.
 */
import 'fake-indexeddb/auto'
import 'temporal-polyfill/global'
import { readFile, writeFile } from 'node:fs/promises'
import { setDatabase } from '../src-renderer/storage/current'
import { openDatabase } from '../src-renderer/storage/open'
import { tableNames } from '../src-renderer/domain/descriptor-queries'
import { readWorkspaceFile, writeWorkspaceFile } from '../src-renderer/backup/workspace-file.rules'
import { exportWorkspaceText } from '../src-renderer/backup/workspace-file'
import { makeCurrentCycle } from './sample/current-cycle'
import { makeEarlierCycle } from './sample/earlier-cycle'
import { makeProgram, sampleLogo } from './sample/program'
import { samplePosters } from './sample/projects'
import { startSample } from './sample/sample-kit'

const target = new URL('../resources/sample/workspace.json', import.meta.url)

const opened = await openDatabase('sample')
if (opened.state !== 'open') throw new Error(`The database is ${opened.state}.`)
const { db } = opened
setDatabase(db)
const kit = await startSample(db)
await makeProgram(kit)
await makeEarlierCycle(kit)
await makeCurrentCycle(kit)

// The log stays behind: the first thing that can be undone in the sample is what its reader did.
const whole = readWorkspaceFile(JSON.parse(await exportWorkspaceText(db, kit.exportedAt)))
if (!whole.ok) throw new Error(`The sample is not a good program: ${whole.problem.code}`)
if (whole.dangling.length > 0) throw new Error('The sample names records that it does not have.')
const content = {
  tables: whole.content.tables,
  commits: [],
  pictures: [sampleLogo, ...samplePosters],
}
const text = writeWorkspaceFile(content, kit.exportedAt)
const before = await readFile(target, 'utf8').catch(() => '')
if (before !== text) await writeFile(target, text)
for (const table of tableNames)
  console.log(table.padEnd(16), String(whole.content.tables[table].length).padStart(5))
console.log(before === text ? 'Nothing changed.' : `Wrote ${target.pathname}`)
db.close()
