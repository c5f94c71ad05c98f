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
import { noMeetingDecisions } from '../meetings/meetings.types'
import type { MeetingDecisions } from '../meetings/meetings.types'
import { mappingOf } from '../reading/columns.rules'
import type {
  PeopleDecisions,
  TableReading,
  Target,
  WorkshopDecisions,
} from '../reading/import.types'
import type { OwnField } from '../../../domain/own-field'
import type { ImportKind, ImportStart } from '../../../app/import-request'
import { useImportStart } from '../../../app/import-request'
import { overridesOf, readLayouts, withLayout, writeLayouts } from '../reading/layouts.rules'
import type { Layout } from '../reading/layouts.rules'
import type { Reckoning } from '../reckoning/reckoning.types'
import { noPeopleDecisions } from '../people/people-edits.rules'
import type { Straight } from './straighten.rules'
import { withoutGone } from './understand.rules'
import type { Chosen } from './understand.rules'
import { ownFieldsFor } from './wizard.rules'
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
interface Wizard {
  readonly step: ImportStep
  readonly file: HeldFile | null
  /** Files that were chosen together with this one and are still to come. */
  readonly waiting: readonly HeldFile[]
  /** The dialog for the file opens by itself when the first step is shown. */
  readonly isDialogDue: boolean
  /** The table of the file as it was read, whole. */
  readonly table: ForeignTable | null
  /** The table as it stands in the file, where it was made straight; else null. */
  readonly asWritten: ForeignTable | null
  /** Of a table by months: what it is read with; else null. */
  readonly months: Straight['months']
  /** What of its reading the user chose. */
  readonly chosen: Chosen
  readonly reading: TableReading | null
  /** Columns that the user, or an earlier import, gave another target than the guess. */
  readonly overrides: ReadonlyMap<number, Target>
  /** The columns are as in an earlier import of the same layout. */
  readonly isRemembered: boolean
  /** The named mapping that was chosen last, by its id. */
  readonly mappingId: string | null
  /** A name is asked for: for the columns as they are now, or for those that are kept. */
  readonly naming: 'name' | 'rename' | null
  /** Counts the readings of files; the answer to an earlier one is not what the screen waits for. */
  readonly turn: number
  /** The id of the job that is reading the file. */
  readonly readingJob: string | null
  readonly failure: Failure | null
  /** The organization's own fields, as they were when the file was read. */
  readonly ownFields: readonly OwnField[]
  readonly people: PeopleDecisions
  readonly workshops: WorkshopDecisions
  readonly attendance: AttendanceDecisions
  readonly meetings: MeetingDecisions
  /** For a report: the workshop it is of, when it is chosen. */
  readonly workshopId: string | null
  readonly finished: Finished | null
}

/** Nothing decided yet. */
export const undecided = {
  people: noPeopleDecisions,
  workshops: noWorkshopDecisions,
  attendance: noAttendanceDecisions,
  meetings: noMeetingDecisions,
} as const

const fresh: Wizard = {
  step: 'file',
  file: null,
  waiting: [],
  isDialogDue: false,
  table: null,
  asWritten: null,
  months: null,
  chosen: {},
  reading: null,
  overrides: new Map(),
  isRemembered: false,
  mappingId: null,
  naming: null,
  turn: 0,
  readingJob: null,
  failure: null,
  ownFields: [],
  ...undecided,
  workshopId: null,
  finished: null,
}

/** The way as it begins for what was asked. */
const begun = (turn: number, { workshopId }: ImportStart): Wizard => ({
  ...fresh,
  turn,
  workshopId,
  isDialogDue: true,
})

/** The store. This file may be loaded by the very import that was asked for. */
export const useWizard = create<Wizard>(() => {
  const asked = useImportStart.getState()
  return asked.turn === 0 ? fresh : begun(1, asked)
})

useImportStart.subscribe((now, before) => {
  if (now.turn === before.turn) return
  const { readingJob, turn } = useWizard.getState()
  if (readingJob !== null) cancelJob(readingJob)
  useWizard.setState(begun(turn + 1, now))
})

useWizard.subscribe(({ file }) => {
  useImportStart.setState({ isUnderWay: file !== null })
})

/** Goes to a step of the import. */
export function toStep(step: ImportStep): void {
  useWizard.setState({ step, naming: null })
}

/** Asks for a name, or no longer. */
export function askName(naming: Wizard['naming']): void {
  useWizard.setState({ naming })
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
  useWizard.setState({ overrides: new Map(), isRemembered: false, mappingId: null })
}

/** Takes the columns as they were kept under a name; those it does not speak of are guessed. */
export function takeMapping(mappingId: string, layout: Layout): void {
  const { reading, ownFields } = useWizard.getState()
  if (reading === null) return
  const kept = overridesOf(layout, reading.header, reading.columns)
  const overrides = withoutGone(kept, ownFieldsFor(reading.kind, ownFields))
  useWizard.setState({ overrides, isRemembered: false, mappingId })
}
