/**
 * A screen of the program with everything it needs and nothing more: its data on a real Dexie, the fake of the contract, the keys,
 * and the windows and messages that the shell puts around every screen.
 */
import { act } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'
import type { ComponentType, ReactElement } from 'react'
import type { StoreApi } from 'zustand'
import { AddressesHost, useAddresses } from '../../src-renderer/app/AddressesDialog'
import { useListWindow } from '../../src-renderer/app/lists/lists.state'
import { LabelsHost } from '../../src-renderer/app/labels/LabelsDialog'
import { useLabels } from '../../src-renderer/app/labels/labels.state'
import { useClosing } from '../../src-renderer/app/closing'
import { useCycleDialogs } from '../../src-renderer/app/cycle-dialogs'
import { goTo } from '../../src-renderer/app/go-to'
import { useImportStart } from '../../src-renderer/app/import-request'
import { nothingLeft } from '../../src-renderer/app/left.rules'
import { useJobs } from '../../src-renderer/app/jobs'
import { useHistoryDialog } from '../../src-renderer/app/record-history'
import type { Route } from '../../src-renderer/app/routes'
import { savingSettled, savingStore } from '../../src-renderer/app/saving'
import { followToasts, toast, useToasts } from '../../src-renderer/app/toasts'
import { useUi } from '../../src-renderer/app/ui'
import { followUndo, useUndo } from '../../src-renderer/app/undo'
import { useBackupFolder } from '../../src-renderer/backup/backup-folder'
import { useDisk } from '../../src-renderer/backup/disk'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import type { Row, TableName, Tables } from '../../src-renderer/domain/tables'
import { CycleDialogs } from '../../src-renderer/features/cycles/CycleDialogs'
import { useSending } from '../../src-renderer/features/computers/sending.data'
import { useCheck } from '../../src-renderer/features/check/check.state'
import { useCsvQuestion } from '../../src-renderer/app/documents/csv-question'
import { CsvDialogHost } from '../../src-renderer/app/documents/CsvDialog'
import { RecordHistoryHost } from '../../src-renderer/features/history/RecordHistory'
import { useHelp } from '../../src-renderer/features/guide'
import { useHelpNeeds } from '../../src-renderer/features/help'
import { useProgramList } from '../../src-renderer/features/programs/programs.state'
import { ErasureHost } from '../../src-renderer/features/erasure'
import { useErasing } from '../../src-renderer/features/erasure/erasure.state'
import { useWizard } from '../../src-renderer/features/import/wizard/wizard.state'
import { useWriting } from '../../src-renderer/features/letters/letters.state'
import { MergingHost } from '../../src-renderer/features/merging'
import { useDuplicates } from '../../src-renderer/features/merging/duplicates.state'
import { useMerging } from '../../src-renderer/features/merging/merging.state'
import { useAdding } from '../../src-renderer/features/people/people.state'
import { useLookedInto } from '../../src-renderer/features/recovery/begin-with-copy.state'
import { followPlaces } from '../../src-renderer/features/selection/places.data'
import { usePackets } from '../../src-renderer/features/selection/packets.data'
import { useTrashState } from '../../src-renderer/features/trash/trash.state'
import { useUpdates } from '../../src-renderer/features/updates/updates.data'
import { useOpenedFile } from '../../src-renderer/features/workspace/opened-file.state'
import { registerAreas } from '../../src-renderer/shell/areas'
import { useShortcuts } from '../../src-renderer/shell/keys'
import { Messages } from '../../src-renderer/shell/Messages'
import { useShell } from '../../src-renderer/shell/shell.state'
import { setDatabase } from '../../src-renderer/storage/current'
import { startDirectory } from '../../src-renderer/storage/directory'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { ConfirmHost, keepFocus, onLostText } from '../../src-renderer/ui'
import { aWorkspace, stored } from '../builders'
import { freshDatabase } from '../database'
import { FakeContract } from './fake-contract'
import { until } from './finding'
import { nextFrame, renderUi } from './render'
import type { Shown } from './render'

/** Rows by table. */
export type Given = { readonly [T in TableName]?: readonly Tables[T][] }

/** The stores that outlive a screen. Files share one page, so they are put back before each program. */
const stores = [
  useUi,
  useToasts,
  useUndo,
  useJobs,
  useClosing,
  useCycleDialogs,
  useHistoryDialog,
  useAddresses,
  useListWindow,
  useLabels,
  useImportStart,
  savingStore,
  useBackupFolder,
  useDisk,
  useCheck,
  useDuplicates,
  useSending,
  useAdding,
  useMerging,
  useWriting,
  useErasing,
  useLookedInto,
  useTrashState,
  useShell,
  useHelp,
  useHelpNeeds,
  useProgramList,
  useUpdates,
  useOpenedFile,
  useCsvQuestion,
  usePackets,
  useWizard,
]

/** A program that is open. */
export interface Program {
  readonly db: CiklusDb
  readonly fake: FakeContract
  /** Everybody's live rows of a table, as they are stored. */
  readonly rows: <T extends TableName>(table: T) => Promise<Row<T>[]>
}

/** Puts back the stores that outlive a screen. */
export function resetStores(): void {
  // Each is given what it began with; that this is its own, no type of a list can say.
  for (const store of stores as unknown as readonly StoreApi<unknown>[])
    store.setState(store.getInitialState(), true)
}

/** Opens a program with these rows, and the workspace they belong to; the cycle that is chosen is the first of them. */
export async function openProgram(given: Given = {}): Promise<Program> {
  const db = await freshDatabase()
  const all: Given = { workspaces: [aWorkspace()], ...given }
  await db.transaction(
    'rw',
    tableNames.map((name) => db.table(name)),
    async () => {
      for (const [table, rows] of Object.entries(all))
        await db.table(table).bulkAdd(rows.map((row) => stored(row)))
    },
  )
  resetStores()
  const fake = new FakeContract().install()
  setDatabase(db)
  registerAreas()
  onLostText((lost) => toast({ key: 'ui:lost', params: { ...lost } }, { tone: 'problem' }))
  await startDirectory(db)
  const stops = [await followUndo(db), followToasts(db), followPlaces(db)]
  onTestFinished(async () => {
    await savingSettled()
    for (const stop of stops) stop()
  })
  useUi.setState({ cycleId: given.cycles?.[0]?.id ?? null })
  const rows: Program['rows'] = async (table) =>
    (await db.rows(table).toArray()).filter(({ deletedAt }) => deletedAt === null)
  return { db, fake, rows }
}

function setActing(isActing: boolean): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: isActing })
}

function Surroundings() {
  useShortcuts()
  return (
    <>
      <CycleDialogs />
      <RecordHistoryHost />
      <MergingHost />
      <ErasureHost />
      <CsvDialogHost />
      <AddressesHost />
      <LabelsHost />
      <ConfirmHost />
      <Messages />
    </>
  )
}

/** Shows something as the program does, which follows its data from now on. */
export function showLive(ui: ReactElement): Shown {
  // What is shown changes when the database has answered, not when a test does something.
  setActing(false)
  onTestFinished(() => setActing(true))
  onTestFinished(keepFocus())
  return renderUi(ui)
}

/** Shows a screen at a place of the program that is open. */
export function showScreen(Screen: ComponentType, route: Route): Shown {
  // How another test left its lists is nothing to this one.
  const { screen, filters } = route
  if (filters !== undefined)
    useUi.setState((ui) => ({ left: nothingLeft, filters: { ...ui.filters, [screen]: {} } }))
  goTo(route)
  return showLive(
    <>
      <main>
        <Screen />
      </main>
      <Surroundings />
    </>,
  )
}

/** Waits until everything that was begun is on the disk. */
export async function saved(): Promise<void> {
  await act(savingSettled)
}

/** Opens a list of options or a menu by its button, and chooses. */
export async function choose(
  { user }: Pick<Shown, 'user'>,
  button: HTMLElement,
  name: string | RegExp,
): Promise<void> {
  await user.click(button)
  const isMeant = ({ textContent }: HTMLElement): boolean =>
    typeof name === 'string' ? textContent.startsWith(name) : name.test(textContent)
  // What there is to choose from may still have to be read; and a screen that was only just gone to closes it by taking the focus.
  const option = await until(async () => {
    const options = document.body.querySelectorAll<HTMLElement>('[role=option], [role^=menuitem]')
    const found = [...options].find(isMeant)
    if (found) return found
    if (button.isConnected && button.getAttribute('aria-expanded') === 'false')
      await user.click(button)
    throw new Error(`There is nothing called “${String(name)}” to choose.`)
  })
  await user.click(option)
  // A menu that closes gives the focus back to its button.
  await nextFrame()
}

/** Writes a text into a field in place of what it holds, at one go. */
export async function fill(
  { user }: Pick<Shown, 'user'>,
  field: HTMLElement,
  text: string,
): Promise<void> {
  await user.clear(field)
  await user.paste(text)
}

/** Nothing more can be written, as when the disk is full, until the function that it gives is called. */
export function fillDisk(): () => void {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  })
  return () => add.mockRestore()
}
