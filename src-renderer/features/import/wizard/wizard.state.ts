/**
 * Where an import stands: the file, how it is read, what was decided. It outlives its screen, so that one can look
 * something up elsewhere and come back; a new import begins afresh.
 */
import { create } from 'zustand'
import type { ForeignTable } from '../../../../src-shared/documents'
import type { Failure } from '../../../../src-shared/result'
import { cancelJob } from '../../../app/jobs'
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
import { readLayouts, withLayout, writeLayouts } from '../reading/layouts.rules'
import type { Layout } from '../reading/layouts.rules'
import type { Reckoning } from '../reckoning/reckoning.types'
import { noPeopleDecisions } from '../people/people-edits.rules'
import type { Chosen } from './understand.rules'
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
  /** Every line of the file, accounted for. */
  readonly reckoning: Reckoning
  /** The people of the file who are in the program now. */
  readonly personIds: ReadonlySet<string>
}

/** The state of the way. */
export interface Wizard {
  readonly step: ImportStep
  readonly file: HeldFile | null
  /** Files that were chosen together with this one and are still to come. */
  readonly waiting: readonly HeldFile[]
  /** The dialog for the file opens by itself when the first step is shown. */
  readonly isDialogDue: boolean
  /** The table of the file as it was read, whole. */
  readonly table: ForeignTable | null
  /** What of its reading the user chose. */
  readonly chosen: Chosen
  readonly reading: TableReading | null
  /** Columns that the user, or an earlier import, gave another target than the guess. */
  readonly overrides: ReadonlyMap<number, Target>
  /** The columns are as in an earlier import of the same layout. */
  readonly isRemembered: boolean
  /** Counts the readings of files; the answer to an earlier one is not what the screen waits for. */
  readonly turn: number
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

/** Nothing decided yet. */
export const undecided = {
  people: noPeopleDecisions,
  workshops: noWorkshopDecisions,
  attendance: noAttendanceDecisions,
} as const

const fresh: Wizard = {
  step: 'file',
  file: null,
  waiting: [],
  isDialogDue: false,
  table: null,
  chosen: {},
  reading: null,
  overrides: new Map(),
  isRemembered: false,
  turn: 0,
  readingJob: null,
  failure: null,
  ...undecided,
  workshopId: null,
  finished: null,
}

/** The store. */
export const useWizard = create<Wizard>(() => fresh)

useImportStart.subscribe((now, before) => {
  if (now.turn === before.turn) return
  const { readingJob, turn } = useWizard.getState()
  if (readingJob !== null) cancelJob(readingJob)
  useWizard.setState({ ...fresh, turn: turn + 1, workshopId: now.workshopId, isDialogDue: true })
})

/** Goes to a step of the import. */
export function toStep(step: ImportStep): void {
  useWizard.setState({ step })
}

const layoutsKey = 'ciklus.import.layouts'

/** The layouts of earlier imports. */
export function recallLayouts(): readonly Layout[] {
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
