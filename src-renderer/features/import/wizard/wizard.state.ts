/**
 * Where an import stands: the file, how it is read, what was decided. It outlives its screen, so that one can look
 * something up elsewhere and come back; a new import begins afresh.
 */
import { create } from 'zustand'
import type { ForeignTable, TableOptions } from '../../../../src-shared/documents'
import type { Failure, Result } from '../../../../src-shared/result'
import { cancelJob, runJob } from '../../../app/jobs'
import { noAttendanceDecisions } from '../attendance/attendance-edits.rules'
import type { AttendanceDecisions } from '../attendance/attendance-edits.rules'
import { mappingOf } from '../reading/columns.rules'
import type {
  PeopleDecisions,
  TableReading,
  Target,
  WorkshopDecisions,
} from '../reading/import.types'
import type { ImportKind } from '../../../app/import-request'
import { useImportStart } from '../../../app/import-request'
import {
  knownLayout,
  overridesOf,
  readLayouts,
  withLayout,
  writeLayouts,
} from '../reading/layouts.rules'
import type { NotImported } from './left-out.rules'
import { noPeopleDecisions } from '../people/people-edits.rules'
import { readTable } from '../reading/table-reading.rules'
import { kindFor } from './wizard.rules'
import type { ImportStep } from './wizard.rules'
import { noWorkshopDecisions } from '../workshops/workshops-edits.rules'

/** A file that Ciklus holds a token for. */
export interface HeldFile {
  readonly token: string
  readonly name: string
}

/** What came of an import. */
export interface Finished {
  readonly kind: ImportKind
  /** How many people or workshops; for a report, how many people are marked. */
  readonly count: number
  /** The workshop of a report. */
  readonly workshop: { readonly id: string; readonly title: string } | null
  /** Null when there was nothing to change. */
  readonly commitId: string | null
  /** The message about it, which offers Undo too. */
  readonly message: number | null
  readonly cycleId: string | null
  readonly isUndone: boolean
  readonly notImported: readonly NotImported[]
}

/** The state of the way. */
export interface Wizard {
  readonly step: ImportStep
  readonly file: HeldFile | null
  readonly table: ForeignTable | null
  readonly reading: TableReading | null
  /** Columns that the user, or an earlier import, gave another target than the guess. */
  readonly overrides: ReadonlyMap<number, Target>
  /** The columns are as in an earlier import of the same layout. */
  readonly isRemembered: boolean
  /** The id of the job that is reading the file. */
  readonly readingJob: string | null
  readonly failure: Failure | null
  readonly people: PeopleDecisions
  readonly workshops: WorkshopDecisions
  readonly attendance: AttendanceDecisions
  /** For a report: the workshop it is of, when it is chosen. */
  readonly workshopId: string | null
  readonly finished: Finished | null
}

const undecided = {
  people: noPeopleDecisions,
  workshops: noWorkshopDecisions,
  attendance: noAttendanceDecisions,
} as const

const fresh: Wizard = {
  step: 'file',
  file: null,
  table: null,
  reading: null,
  overrides: new Map(),
  isRemembered: false,
  readingJob: null,
  failure: null,
  ...undecided,
  workshopId: null,
  finished: null,
}

/** The store. */
export const useWizard = create<Wizard>(() => fresh)

/** Counts the readings of files; the answer to an earlier one is not what the screen waits for. */
let latest = 0

useImportStart.subscribe((now, before) => {
  if (now.turn === before.turn) return
  const { readingJob } = useWizard.getState()
  if (readingJob !== null) cancelJob(readingJob)
  latest += 1
  useWizard.setState({ ...fresh, workshopId: now.workshopId })
})

/** Goes to a step of the import. */
export function toStep(step: ImportStep): void {
  useWizard.setState({ step })
}

const layoutsKey = 'ciklus.import.layouts'

function recallLayouts() {
  try {
    return readLayouts(localStorage.getItem(layoutsKey))
  } catch {
    return []
  }
}

/** Remembers what the columns of this layout become. */
export function rememberLayout(): void {
  const { reading, overrides } = useWizard.getState()
  if (reading === null) return
  const mapping = mappingOf(reading.columns, overrides)
  const layouts = withLayout(recallLayouts(), reading.kind, reading.header, mapping)
  try {
    localStorage.setItem(layoutsKey, writeLayouts(layouts))
  } catch {
    // A full disk costs a guess the next time, nothing else.
  }
}

/** What of the reading the user chose. */
interface Chosen {
  readonly kind?: ImportKind
  readonly headerRow?: number | null
}

function understand(file: HeldFile, table: ForeignTable, chosen: Chosen): TableReading {
  const reading = readTable(table, { fileName: file.name, ...chosen })
  if (chosen.kind !== undefined) return reading
  const known = knownLayout(recallLayouts(), reading.header)
  const { kind: expected } = useImportStart.getState()
  const kind = expected === null && known ? known.kind : kindFor(expected, reading.kinds)
  if (kind === reading.kind) return reading
  return readTable(table, { fileName: file.name, ...chosen, kind })
}

/** Takes a table as read, with columns as an earlier import of the same layout had them. */
function settle(file: HeldFile, table: ForeignTable, chosen: Chosen): void {
  const reading = understand(file, table, chosen)
  const layout = knownLayout(recallLayouts(), reading.header)
  const isRemembered = layout !== null && layout.kind === reading.kind
  const overrides = isRemembered
    ? overridesOf(layout, reading.header, reading.columns)
    : new Map<number, Target>()
  useWizard.setState({
    ...{ file, table, reading, overrides, isRemembered },
    ...{ readingJob: null, failure: null, finished: null },
    ...undecided,
  })
}

const guessAll: TableOptions = { encoding: null, delimiter: null, sheet: null }

/** Reads a file anew; what is there stays on screen until the answer comes. */
async function read(file: HeldFile, options: TableOptions): Promise<void> {
  latest += 1
  const turn = latest
  const result: Result<ForeignTable> = await runJob(
    { key: 'import:reading', params: { file: file.name } },
    (job) => {
      useWizard.setState({ readingJob: job, failure: null })
      return window.ciklus.tables.read({ job, token: file.token, options })
    },
  )
  if (turn !== latest) return
  if (result.ok) settle(file, result.value, {})
  else refuse(result.error, file)
}

/** A file that could not be read leaves what was there as it was, unless it is that file. */
function refuse(failure: Failure, file: HeldFile | null): void {
  const isStopped = failure.code === 'request.cancelled'
  const name = file?.name ?? ''
  const params = { name: failure.params['file'] ?? name, ...failure.params }
  useWizard.setState({
    readingJob: null,
    failure: isStopped ? null : { code: failure.code, params },
  })
}

/** Asks for a file and reads it. `title` stands above the system's dialog. */
export async function chooseFile(title: string): Promise<void> {
  const picked = await window.ciklus.files.pick({ purpose: 'table', title })
  if (!picked.ok) refuse(picked.error, null)
  else if (picked.value !== null) await read(picked.value, guessAll)
}

/** More than this is refused before it is taken into memory, in bytes; the reader's own limit is the same. */
const mostBytes = 20_000_000

/** Takes over a file that was dropped and reads it. */
export async function takeFile(dropped: File): Promise<void> {
  const held = { token: '', name: dropped.name }
  const before = latest
  if (dropped.size > mostBytes) {
    refuse({ code: 'file.tooLarge', params: { limit: mostBytes / 1_000_000 } }, held)
    return
  }
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await dropped.arrayBuffer())
  } catch {
    // A folder, or a file that went away meanwhile.
    refuse({ code: 'file.missing', params: {} }, held)
    return
  }
  const taken = await window.ciklus.files.accept({ name: dropped.name.slice(0, 300), bytes })
  if (before !== latest) return
  if (taken.ok) await read(taken.value, guessAll)
  else refuse(taken.error, held)
}

/** Reads the same file in another way: another encoding, delimiter or sheet. */
export async function readAgain(change: Partial<TableOptions>): Promise<void> {
  const { file, table } = useWizard.getState()
  if (file === null || table === null) return
  const { encoding, delimiter, sheet } = table
  await read(file, { encoding, delimiter, sheet, ...change })
}

/** Takes the table with a correction that the user asked for; everything else that was chosen stays. */
export function correctTable(table: ForeignTable): void {
  const { file, reading, overrides, isRemembered } = useWizard.getState()
  if (file === null || reading === null) return
  settle(file, table, { kind: reading.kind, headerRow: reading.header.headerRow })
  useWizard.setState({ overrides, isRemembered })
}

/** Reads the table as another kind. */
export function setKind(kind: ImportKind): void {
  const { file, table, reading } = useWizard.getState()
  if (file === null || table === null || reading === null) return
  settle(file, table, { kind, headerRow: reading.header.headerRow })
}

/** Says where the headings are; null when there are none. */
export function setHeaderRow(headerRow: number | null): void {
  const { file, table, reading } = useWizard.getState()
  if (file === null || table === null || reading === null) return
  settle(file, table, { kind: reading.kind, headerRow })
}

/** Says what a column becomes. */
export function setTarget(column: number, target: Target): void {
  const { reading } = useWizard.getState()
  const guess = reading?.columns.find((one) => one.column === column)
  if (guess === undefined) return
  useWizard.setState(({ overrides }) => {
    const next = new Map(overrides)
    if (guess.target === target) next.delete(column)
    else next.set(column, target)
    return { overrides: next, isRemembered: false }
  })
}

/** Forgets what an earlier import or the user said about columns. */
export function guessAnew(): void {
  useWizard.setState({ overrides: new Map(), isRemembered: false })
}
