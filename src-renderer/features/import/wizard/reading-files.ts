/** Files on their way in: chosen or dropped, one or several, read and understood, and which comes next. */
import type { ForeignTable, TableOptions } from '../../../../src-shared/documents'
import type { Failure, Result } from '../../../../src-shared/result'
import { useImportStart } from '../../../app/import-request'
import type { ImportKind } from '../../../app/import-request'
import { today } from '../../../app/clock'
import { runJob } from '../../../app/jobs'
import { currentLanguage, translatorFor } from '../../../i18n/i18n'
import { readOwnFields } from '../../../storage/register-lists'
import { decisionsAfterSplit, namesInCell, splitRow } from '../people/two-people.rules'
import type { TablePart } from '../reading/parts.types'
import type { MadeHeadings, MonthChoice } from '../meetings/month-table.types'
import { straighten } from './straighten.rules'
import { understand } from './understand.rules'
import type { Chosen } from './understand.rules'
import { toldRole } from './wizard.rules'
import { recallLayouts, undecided, useWizard } from './wizard.state'
import type { HeldFile } from './wizard.state'

/** Takes a table as read, with columns as an earlier import of the same layout had them. */
function settle(file: HeldFile, table: ForeignTable, chosen: Chosen): void {
  const { kind: expected } = useImportStart.getState()
  const { ownFields } = useWizard.getState()
  const context = { fileName: file.name, expected, layouts: recallLayouts(), ownFields }
  const understood = understand(table, context, chosen)
  useWizard.setState({
    ...{ file, table, chosen, ...understood },
    ...{ readingJob: null, failure: null, finished: null, mappingId: null },
    ...undecided,
    people: { ...undecided.people, role: toldRole(understood.reading.kinds) },
  })
}

const guessAll: TableOptions = { encoding: null, delimiter: null, sheet: null }

/** A new turn: what is still being read is no longer what the screen waits for. */
function nextTurn(): number {
  const turn = useWizard.getState().turn + 1
  useWizard.setState({ turn })
  return turn
}

/** Reads a file anew; what is there stays on screen until the answer comes. */
async function read(file: HeldFile, options: TableOptions): Promise<void> {
  const turn = nextTurn()
  const result: Result<ForeignTable> = await runJob(
    { key: 'import:reading', params: { file: file.name } },
    (job) => {
      useWizard.setState({ readingJob: job, failure: null })
      return window.ciklus.tables.read({ job, token: file.token, options })
    },
  )
  const ownFields = await readOwnFields()
  if (turn !== useWizard.getState().turn) return
  useWizard.setState({ ownFields })
  if (result.ok) takeTable(file, result.value)
  else refuse(result.error, file)
}

/** The headings of the columns that a table by months becomes, in the language of the screen. */
function madeHeadings(): MadeHeadings {
  const { t } = translatorFor(currentLanguage())
  return [
    t('import:months.column.date'),
    t('import:months.column.minutes'),
    t('import:months.column.how'),
    t('import:months.column.absent'),
    t('import:months.column.notes'),
  ]
}

/** Takes a table as the file has it; one with its headings down the first column, or with months across, is made straight first. */
function takeTable(file: HeldFile, table: ForeignTable, chosen: Partial<MonthChoice> = {}): void {
  const { kind: expected } = useImportStart.getState()
  const context = { fileName: file.name, expected, today: today(), headings: madeHeadings() }
  const straight = straighten(table, context, chosen)
  settle(file, straight.table, {})
  const isAsWritten = straight.how === 'asWritten'
  useWizard.setState({ asWritten: isAsWritten ? null : table, months: straight.months })
}

/** Reads a table that was made straight as it stands in the file; or makes it straight again. */
export function turnBack(): void {
  const { file, table, asWritten } = useWizard.getState()
  if (file === null || asWritten === null) return
  if (table === asWritten) takeTable(file, asWritten)
  else settle(file, asWritten, {})
}

/** Says otherwise than was guessed what the cells of a table by months say. */
export function setMonths(change: Partial<MonthChoice>): void {
  const { file, asWritten, months } = useWizard.getState()
  if (file === null || asWritten === null || months === null) return
  takeTable(file, asWritten, { ...months.choice, ...change })
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

/** Reads the first of several files; the others wait for their turn. */
async function readFirst([first, ...others]: readonly HeldFile[]): Promise<void> {
  if (first === undefined) return
  useWizard.setState({ waiting: others })
  await read(first, guessAll)
}

/** Asks for one or more files and reads the first. `title` stands above the system's dialog. */
export async function chooseFile(title: string): Promise<void> {
  useWizard.setState({ isDialogDue: false })
  const { turn } = useWizard.getState()
  const picked = await window.ciklus.files.pickSeveral({ title })
  if (turn !== useWizard.getState().turn) return
  if (picked.ok) await readFirst(picked.value)
  else refuse(picked.error, null)
}

/** More than this is refused before it is taken into memory, in bytes; the reader's own limit is the same. */
const mostBytes = 20_000_000

/** What is taken over: a file that was dropped, or what was pasted as one. */
type Given = Pick<File, 'name' | 'size' | 'arrayBuffer'>

/** Takes a dropped file over; null when it could not be, which is said. */
async function taken(dropped: Given): Promise<HeldFile | null> {
  const held = { token: '', name: dropped.name }
  if (dropped.size > mostBytes) {
    refuse({ code: 'file.tooLarge', params: { limit: mostBytes / 1_000_000 } }, held)
    return null
  }
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await dropped.arrayBuffer())
  } catch {
    // A folder, or a file that went away meanwhile.
    refuse({ code: 'file.missing', params: {} }, held)
    return null
  }
  const accepted = await window.ciklus.files.accept({ name: dropped.name.slice(0, 300), bytes })
  if (accepted.ok) return accepted.value
  refuse(accepted.error, held)
  return null
}

/** Takes over files that were dropped and reads the first. */
export async function takeFiles(dropped: readonly Given[]): Promise<void> {
  useWizard.setState({ isDialogDue: false })
  const { turn } = useWizard.getState()
  const files: HeldFile[] = []
  for (const file of dropped) {
    const held = await taken(file)
    if (turn !== useWizard.getState().turn) return
    if (held === null) return
    files.push(held)
  }
  await readFirst(files)
}

/** Takes over rows that were copied in a spreadsheet, as a file of them would be. `name` is what it is called. */
export async function takePasted(text: string, name: string): Promise<void> {
  // The mark at its beginning says how the letters are written.
  const bytes = new TextEncoder().encode(`\ufeff${text}`)
  const arrayBuffer = () => Promise.resolve(bytes.buffer)
  await takeFiles([{ name: `${name}.tsv`, size: bytes.byteLength, arrayBuffer }])
}

/** Reads the same file in another way: another encoding, delimiter or sheet. */
export async function readAgain(change: Partial<TableOptions>): Promise<void> {
  const { file, table } = useWizard.getState()
  if (file === null || table === null) return
  const { encoding, delimiter, sheet, quotes = null } = table
  await read(file, { encoding, delimiter, sheet, quotes, ...change })
}

/** Understands the same table otherwise. */
function choose(change: Chosen): void {
  const { file, table, chosen } = useWizard.getState()
  if (file !== null && table !== null) settle(file, table, { ...chosen, ...change })
}

/** Takes the table with a correction that the user asked for; everything else that was chosen stays. */
export function correctTable(table: ForeignTable): void {
  const { file, reading, chosen, overrides, isRemembered } = useWizard.getState()
  if (file === null || reading === null) return
  const { kind, header } = reading
  settle(file, table, { ...chosen, kind, headerRow: header.headerRow })
  useWizard.setState({ overrides, isRemembered })
}

/** Makes a row of a cell that names several people into one for each; what was decided about other rows stays. */
export function splitPeople(row: number, column: number): void {
  const { table, people } = useWizard.getState()
  const names = table === null ? null : namesInCell(table, row, column)
  if (table === null || names === null) return
  correctTable(splitRow(table, row, column, names))
  useWizard.setState({ people: decisionsAfterSplit(people, row, names.length) })
}

/** Reads the table as another kind. */
export function setKind(kind: ImportKind): void {
  const { reading } = useWizard.getState()
  if (reading !== null) choose({ kind, headerRow: reading.header.headerRow })
}

/** Says where the headings are; null when there are none. */
export function setHeaderRow(headerRow: number | null): void {
  const { reading } = useWizard.getState()
  if (reading !== null) choose({ kind: reading.kind, headerRow })
}

/** Takes another one of the tables of the sheet. */
export function setPart(part: number): void {
  const { file, table, chosen } = useWizard.getState()
  if (file !== null && table !== null) settle(file, table, { ...keptOf(chosen), part })
}

/** What was chosen about the whole sheet, whatever table of it is read. */
const keptOf = ({ takeHidden, takeHiddenColumns }: Chosen): Chosen => ({
  ...(takeHidden === true ? { takeHidden } : {}),
  ...(takeHiddenColumns === false ? { takeHiddenColumns } : {}),
})

/** Takes the rows that the workbook hides, or leaves them out. */
export function setTakeHidden(takeHidden: boolean): void {
  choose({ takeHidden })
}

/** Takes the columns that the workbook hides, or leaves them out. */
export function setTakeHiddenColumns(takeHiddenColumns: boolean): void {
  choose({ takeHiddenColumns })
}

/** What is still to come: the next table of the sheet, or the next file; null when this was the last. */
export type Coming =
  | { readonly kind: 'part'; readonly part: TablePart; readonly isWorkshop: boolean }
  | { readonly kind: 'file'; readonly title: string }

/** Tells what comes after the table that was read. */
export function comingAfter({
  reading,
  waiting,
}: Pick<ReturnType<typeof useWizard.getState>, 'reading' | 'waiting'>): Coming | null {
  const part = reading?.parts[reading.part + 1]
  if (part !== undefined) {
    // Columns of marks, and one form for many workshops.
    const isWorkshop = part.event !== null || part.signedInOn !== null
    return { kind: 'part', part, isWorkshop }
  }
  const [file] = waiting
  return file === undefined ? null : { kind: 'file', title: file.name }
}

/** Goes on with what is still to come. Who the names of a list are stays decided for its other workshops. */
export async function goOn(): Promise<void> {
  const state = useWizard.getState()
  const coming = comingAfter(state)
  if (coming?.kind === 'part' && state.reading !== null) {
    const { matches, absent } = state.attendance
    setPart(state.reading.part + 1)
    const step = coming.isWorkshop ? 'check' : 'file'
    useWizard.setState({ step, workshopId: null })
    if (coming.isWorkshop)
      useWizard.setState({ attendance: { ...undecided.attendance, matches, absent } })
  } else if (coming !== null) {
    useWizard.setState({ step: 'file', table: null, reading: null, finished: null, file: null })
    await readFirst(state.waiting)
  }
}
