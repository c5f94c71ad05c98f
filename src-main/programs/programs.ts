/**
 * Several programs on one laptop. Which one is open is settled when Ciklus starts and stays so until it ends: another one is opened
 * by starting anew, so that nothing of one program is ever at work on the files of another.
 */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Args, Value } from '../../src-shared/contract'
import { raise } from '../../src-shared/result'
import { writeFailure } from '../files/errno'
import { readBackupFolder } from '../snapshots/places'
import {
  databaseOf,
  firstId,
  folderOf,
  isEmptyFolder,
  isThere,
  readList,
  unnamed,
  writeLabel,
  writeList,
} from './list-file'
import type { ProgramEntry, ProgramList, ListReader, ReadList } from './list-file'
import { clearRemoved, removeFolder } from './removing'

/** The programs as the contract has them. Every method rejects with a FailureError. */
export interface Programs {
  /** The program that is open since Ciklus was started. */
  readonly current: Value<'programs.current'>
  /** Where its journal, snapshots and places lie. */
  readonly folder: string
  /** No other program is known on this computer. */
  readonly isAlone: boolean
  list(databases: readonly string[]): Promise<Value<'programs.list'>>
  /** The next start opens that program. The one that is open leaves nothing when nothing was entered in it. */
  open(asked: Args<'programs.open'>): Promise<void>
  /** Makes another program, empty; the next start opens it. */
  begin(): Promise<void>
  /** Writes down what the open program is called. */
  name(names: Args<'programs.name'>): Promise<void>
  /** Takes a program off this computer: its folder goes, with everything in it. Never the one that is open. */
  remove(asked: Args<'programs.remove'>): Promise<void>
  /** The open program's database is left as it is; the next start begins another for it. */
  beginDatabase(): Promise<void>
  /** The folders of other programs of this computer in backup folders. */
  othersFolders(): Promise<ReadonlySet<string>>
}

const databaseName = /^ciklus-([0-9a-f]{16})(?:~\d+)?$/

class FilePrograms implements Programs {
  readonly current: Value<'programs.current'>
  readonly folder: string
  private known: ProgramList
  /** The list could not be read: before anything is written it must be. */
  private isHeld: boolean
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly dataFolder: string,
    read: ReadList,
    private readonly now: () => number,
    private readonly reader: ListReader | undefined,
  ) {
    const { isHeld, ...known } = read
    this.known = known
    this.isHeld = isHeld
    const own = known.programs.find(({ id }) => id === known.open) ?? unnamed(firstId)
    this.current = { id: own.id, database: databaseOf(own) }
    this.folder = folderOf(dataFolder, own.id)
  }

  get isAlone(): boolean {
    return this.known.programs.every(({ id }) => id === this.current.id)
  }

  async list(databases: readonly string[]): Promise<Value<'programs.list'>> {
    // A program whose folder is gone, and which the list lost, too, may still have its database.
    for (const name of databases) {
      const id = databaseName.exec(name)?.[1]
      if (id !== undefined && this.find(id) === undefined && !this.known.gone.includes(id))
        this.known = { ...this.known, programs: [...this.known.programs, unnamed(id)] }
    }
    const has = new Set(databases)
    return Promise.all(
      this.known.programs.map(async (program) => ({
        id: program.id,
        name: program.name,
        organization: program.organization,
        usedAt: program.usedAt === 0 ? null : program.usedAt,
        database: databaseOf(program),
        isOpen: program.id === this.current.id,
        isFolderThere: await isThere(this.dataFolder, program.id),
        hasDatabase: has.has(databaseOf(program)),
      })),
    )
  }

  open({ id, leavesNothing }: Args<'programs.open'>): Promise<void> {
    return this.change(async () => {
      const next = this.find(id) ?? raise('request.invalid')
      await writeLabel(this.dataFolder, next)
      const isGone = leavesNothing && id !== this.current.id && (await this.isEmpty())
      const programs = this.known.programs.filter((one) => !isGone || one.id !== this.current.id)
      const gone = isGone ? [...this.known.gone, this.current.id] : this.known.gone
      await this.write({ open: id, programs, gone })
      if (isGone) await rm(this.folder, { recursive: true, force: true }).catch(() => undefined)
    })
  }

  begin(): Promise<void> {
    return this.change(async () => {
      const program = unnamed(randomBytes(8).toString('hex'))
      // First the folder, by which it is found; killed in between, it is an empty program on the list.
      await writeLabel(this.dataFolder, program)
      const programs = [...this.known.programs, program]
      await this.write({ ...this.known, open: program.id, programs })
    })
  }

  name({ name, organization }: Args<'programs.name'>): Promise<void> {
    return this.change(async () => {
      const before = this.own()
      if (before.name === name && before.organization === organization) return
      const named = { ...before, name, organization }
      await writeLabel(this.dataFolder, named)
      await this.write(this.with(named))
    })
  }

  beginDatabase(): Promise<void> {
    return this.change(async () => {
      const own = this.own()
      const next = { ...own, database: own.database + 1 }
      await writeLabel(this.dataFolder, next)
      await this.write(this.with(next))
    })
  }

  remove({ id }: Args<'programs.remove'>): Promise<void> {
    return this.change(async () => {
      const isOpen = id === this.current.id || id === this.known.open
      if (isOpen || this.find(id) === undefined) raise('request.invalid')
      // Half way, it stays on the list as one of which nothing is left, and can be removed once more.
      await removeFolder(this.dataFolder, id)
      const programs = this.known.programs.filter((one) => one.id !== id)
      const gone = id === firstId ? [...this.known.gone, id] : this.known.gone
      await this.write({ ...this.known, programs, gone })
      await clearRemoved(this.dataFolder)
    })
  }

  async othersFolders(): Promise<ReadonlySet<string>> {
    const others = this.known.programs.filter(({ id }) => id !== this.current.id)
    const places = await Promise.all(
      others.map(({ id }) => readBackupFolder(join(folderOf(this.dataFolder, id), 'places.json'))),
    )
    return new Set(places.flatMap((place) => (place === null ? [] : [place.own])))
  }

  /** Notes that the open program was opened now, and makes its folder if somebody took it away. Failing is no harm. */
  async noteOpened(): Promise<void> {
    await this.change(async () => {
      // Before there is a second program there is nothing to keep.
      if (this.known.programs.length === 1) return
      const own = { ...this.own(), usedAt: this.now() }
      await writeLabel(this.dataFolder, own)
      await this.write(this.with(own))
    }).catch(() => undefined)
  }

  private own(): ProgramEntry {
    return this.find(this.current.id) ?? unnamed(this.current.id)
  }

  private find(id: string): ProgramEntry | undefined {
    return this.known.programs.find((one) => one.id === id)
  }

  private with(changed: ProgramEntry): ProgramList {
    const programs = this.known.programs.map((one) => (one.id === changed.id ? changed : one))
    return { ...this.known, programs }
  }

  private async isEmpty(): Promise<boolean> {
    return this.current.id !== firstId && (await isEmptyFolder(this.folder))
  }

  private async write(list: ProgramList): Promise<void> {
    await writeList(this.dataFolder, list)
    this.known = list
  }

  /** What the list has and the folders do not say is not written over. Throws `save.locked` when it is held still. */
  private async readAgain(): Promise<void> {
    if (!this.isHeld) return
    const { isHeld, ...known } = await readList(this.dataFolder, this.reader)
    if (isHeld) raise('save.locked', { name: 'programs.json' })
    this.known = known
    this.isHeld = false
  }

  /** One change at a time. */
  private change(work: () => Promise<void>): Promise<void> {
    const done = this.last
      .then(() => this.readAgain())
      .then(work)
      .catch((error: unknown) => {
        throw writeFailure(error, 'programs.json')
      })
    this.last = done.catch(() => undefined)
    return done
  }
}

/** Opens the program that was open last. A list that cannot be read opens the first one, and hides none. */
export async function openPrograms(
  dataFolder: string,
  now: () => number = Date.now,
  reader?: ListReader,
): Promise<Programs> {
  await clearRemoved(dataFolder)
  const programs = new FilePrograms(dataFolder, await readList(dataFolder, reader), now, reader)
  await programs.noteOpened()
  return programs
}
