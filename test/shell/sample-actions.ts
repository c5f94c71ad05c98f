/** The sample program with something that each action can be about, for tests that go through every action there is. */
import { readFileSync } from 'node:fs'
import { fail } from '../../src-shared/result'
import { actionsOf } from '../../src-renderer/app/actions'
import type { Action } from '../../src-renderer/app/actions'
import type { About, ActionId, Area, PlainActionId } from '../../src-renderer/app/actions.types'
import { nothingLeft } from '../../src-renderer/app/left.rules'
import type { Route } from '../../src-renderer/app/routes'
import { followUndo } from '../../src-renderer/app/undo'
import { useUi } from '../../src-renderer/app/ui'
import { importWorkspace } from '../../src-renderer/backup/workspace-file'
import { certificateOf, awardLines } from '../../src-renderer/domain/awards.rules'
import { namedPairs } from '../../src-renderer/domain/pairs.rules'
import { documentOf } from '../../src-renderer/features/awards/certificates'
import { applicantsOf } from '../../src-renderer/features/selection/applicants.rules'
import { deletePeople } from '../../src-renderer/features/people/people.data'
import { peopleWorkbook } from '../../src-renderer/app/documents/people-table'
import { readTrash } from '../../src-renderer/features/trash/trash.data'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { areas, registerAreas } from '../../src-renderer/shell/areas'
import { setDatabase } from '../../src-renderer/storage/current'
import { readCycleRows } from '../../src-renderer/storage/cycle-rows'
import { readCycles } from '../../src-renderer/storage/cycles'
import { directory, startDirectory } from '../../src-renderer/storage/directory'
import { readWorkspace } from '../../src-renderer/storage/workspace'
import { aMatching } from '../builders'
import { freshDatabase } from '../database'

const sample: unknown = JSON.parse(readFileSync('resources/sample/workspace.json', 'utf8'))

/** The main process, which answers everything as if the user had closed the dialog. */
export function closedDialogs(): unknown {
  const area = new Proxy({}, { get: () => () => Promise.resolve(fail('request.cancelled')) })
  return new Proxy(
    {},
    { get: (_, name) => (String(name).startsWith('on') ? () => () => undefined : area) },
  )
}

/** What must be there. */
export function some<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The sample program has none.')
  return value
}

/** What actions are about, found in the sample program, with somebody in its trash. */
async function readWorld() {
  const [cycle] = await readCycles()
  const rows = some(await readCycleRows(some(cycle).id))
  const [gone, entry] = directory().all.filter(({ participations }) =>
    participations.some(({ cycleId }) => cycleId === rows.cycle.id),
  )
  const deleted = await deletePeople([some(gone).person], rows.cycle.id)
  const lines = awardLines(rows)
  const workspace = some(await readWorkspace())
  return {
    rows,
    lines,
    entry: some(entry),
    workspace,
    pairs: namedPairs(rows.pairs, rows.participations, rows.people),
    issued: some(lines.find(({ award, kind }) => award !== null && kind !== 'brooch')),
    workshop: some(rows.workshops[0]),
    source: {
      workspace,
      signatories: [],
      cycle: rows.cycle,
      numberPrefix: '',
      orientation: 'landscape' as const,
      timestamp: rows.newest,
    },
    trash: some((await readTrash()).entries[0]),
    commit: some(deleted.ok ? deleted.commit : null),
  }
}

type World = Awaited<ReturnType<typeof readWorld>>

/** Something that each action can be about; one that is missing does not compile. */
function subjects(world: World): {
  readonly [Id in Exclude<ActionId, PlainActionId>]: About<Id>
} {
  const { rows, lines, entry, pairs, issued, workshop, source, workspace, trash, commit } = world
  const { cycle } = rows
  const award = some(issued.award)
  const pair = some(pairs.find(({ state }) => state === 'running'))
  const known = some(
    pairs.find((one) => rows.meetings.some(({ pairId }) => pairId === one.pair.id)),
  )
  const line = {
    named: known,
    number: 1,
    meeting: some(rows.meetings.find(({ pairId }) => pairId === known.pair.id)),
  }
  const deciding = { entries: [entry], scope: { cycleId: cycle.id, role: null } }
  const paper = { certificates: certificateOf(issued), source }
  const applicants = applicantsOf(rows, [], 'shortlist').slice(0, 1)
  const [one, other] = applicantsOf(rows, [], 'shortlist')
  const waiting = { list: [some(one), some(other)], one: some(other) }
  const selection = { rows, selection: { criteria: [], reviewers: [], reviews: [] } }
  const list = { workshop, rows, workspace }
  const context = { workspace, translator: translatorFor('en'), timestamp: 0 }
  const tables = { make: () => peopleWorkbook([], cycle, context), name: 'people' }
  const document = { document: some(documentOf(paper.certificates, source)), name: 'award' }
  const copy = { id: '0123456789', place: 'here', size: 1, about: null, problem: null } as const
  const participation = some(entry.participations[0])
  const draft = aMatching({ cycleId: cycle.id })
  const finding = {
    kind: 'badDate',
    record: { table: 'people', id: entry.id },
    field: null,
    other: null,
    params: {},
    repair: [],
  } as const
  return {
    'people.addNamed': 'Vega',
    'register.whoHas': { is: 'word', name: 'film', count: 1 },
    'lists.openView': { id: 'view', name: 'Film', screen: 'people', filters: {} },
    'people.accept': deciding,
    'people.reject': deciding,
    'people.withdraw': deciding,
    'people.setStatus': { entries: [entry], status: 'active', cycleId: cycle.id, role: null },
    'people.addToCycle': [entry],
    'cells.change': [entry.id],
    'people.copyAddresses': [entry],
    'people.labels': [entry],
    'people.takePart': entry,
    'people.leave': { entry, participation, cycle },
    'people.write': entry,
    'letters.write': { personIds: [entry.id], pairIds: [] },
    'people.delete': [entry],
    'meetings.edit': line,
    'meetings.pair': line,
    'meetings.delete': line,
    'merging.merge': [entry],
    'merging.separate': entry,
    'erasure.everything': entry,
    'erasure.erase': entry,
    'cycles.edit': cycle,
    'cycles.choose': cycle,
    'cycles.planAsUsual': cycle,
    'cycles.delete': cycle,
    'import.attendanceOf': workshop.id,
    'check.repair': finding,
    'check.repairAll': { kind: 'badDate', findings: [finding] },
    'trash.open': trash.id,
    'trash.restore': trash,
    'history.open': { table: 'people', id: entry.id },
    'history.takeBack': { head: commit, records: 1, isUndone: false },
    'history.goThere': { screen: 'people', cycleId: cycle.id, recordId: entry.id },
    'backups.goBack': copy,
    'selection.shortlist': applicants,
    'selection.interview': applicants,
    'selection.accept': applicants,
    'selection.waitlist': applicants,
    'selection.decline': applicants,
    'selection.withdraw': applicants,
    'selection.acceptNext': applicants,
    'selection.moveUp': waiting,
    'selection.moveDown': waiting,
    'selection.minutes': selection,
    'selection.interviewList': selection,
    'selection.calendar': selection,
    'matching.copy': draft,
    'matching.makeFinal': draft,
    'matching.delete': draft,
    'pairs.end': [pair],
    'pairs.resume': { named: pair, rows },
    'pairs.delete': { named: pair, rows },
    'workshops.rollCall': workshop,
    'workshops.signInSheet': workshop,
    'workshops.xlsx': list,
    'workshops.csv': list,
    'workshops.delete': workshop,
    'attendance.markRest': { workshop, ids: [entry.id], marks: new Map(), state: 'present' },
    'awards.issueAnyway': lines
      .filter((line) => line.kind === 'completion' && !line.eligible && line.award === null)
      .slice(0, 2),
    'awards.issueTo': lines.filter((line) => line.eligible && line.award === null).slice(0, 2),
    'awards.print': paper,
    'awards.save': paper,
    'awards.saveEach': paper,
    'awards.mark': { awards: [award], state: 'printed' },
    'awards.revoke': award,
    'reports.print': document,
    'reports.save': document,
    'reports.xlsx': tables,
    'reports.csv': tables,
    'alumni.xlsx': { alumni: [], newest: 0 },
    'alumni.csv': { alumni: [], newest: 0 },
    'alumni.copyAddresses': { alumni: [], newest: 0 },
    'alumni.labels': { alumni: [], newest: 0 },
    'alumni.open': {
      person: entry.person,
      name: entry.name,
      cycles: [{ cycle, roles: ['mentor'] }],
    },
  }
}

/** Where the actions stand that only their screen can do. */
const places: Partial<{ readonly [A in Area]: Route }> = {
  people: { screen: 'people', filters: {} },
  pairs: { screen: 'pairs', filters: {} },
  meetings: { screen: 'pairs', filters: { view: 'meetings', span: 'list' } },
  matching: { screen: 'matching', filters: {} },
  letters: { screen: 'letters', filters: { view: 'write' } },
  outcomes: { screen: 'pairs', filters: { view: 'goals' } },
  workshops: { screen: 'workshops', filters: {} },
  awards: { screen: 'awards', filters: { kind: 'completion' } },
  history: { screen: 'settings', filters: { tab: 'history' } },
  trash: { screen: 'settings', filters: { tab: 'trash' } },
  backups: { screen: 'settings', filters: { tab: 'copies' } },
  import: { screen: 'import', filters: {} },
  lists: { screen: 'awards', filters: { kind: 'completion' } },
  cells: { screen: 'people', filters: {} },
}

/** Every action there is. */
export const actions = actionsOf(Object.values(areas))

/** Whether only its screen can do an action. */
export const isOfScreen = ({ run }: Action): boolean => 'isOfScreen' in run

/** Where an action stands that only its screen can do. */
export const placeOf = ({ id }: Action): Route =>
  some(Object.entries(places).find(([area]) => id.startsWith(`${area}.`))?.[1])

/** Actions by their ids, for a table of tests. */
export const named = (wanted: readonly Action[]) =>
  wanted.map((action) => [action.id, action] as const)

/** The sample program that is open, and what each action can be about. */
export interface OpenSample {
  readonly cycleId: string | null
  readonly about: Readonly<Record<string, unknown>>
}

/** Opens the sample program. */
export async function openSample(): Promise<OpenSample> {
  const db = await freshDatabase()
  setDatabase(db)
  await importWorkspace(db, sample)
  await Promise.all([startDirectory(db), followUndo(db)])
  registerAreas()
  const about = subjects(await readWorld())
  const cycleId = (await readCycles())[0]?.id ?? null
  // How another file left its lists is nothing to this one.
  useUi.setState({ cycleId, filters: {}, left: nothingLeft })
  return { cycleId, about }
}
