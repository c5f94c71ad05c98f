/**
 * The database: which tables there are and how they are indexed, version by version, read from the top down. Changes
 * are additive only: a table or an index is never dropped or given another meaning, and a retired name is never
 * used again. `test/db/schema.test.ts` holds a picture of all this and fails when something went missing.
 */
import { Dexie } from 'dexie'
import type { DBCore, Table, Transaction } from 'dexie'
import type { Commit } from './commit.types'
import type { ErasedEntry } from '../domain/erased'
import { descriptorOf, schemaVersion, tableNames } from '../domain/descriptor-queries'
import type { KeptPicture } from '../domain/kept-picture'
import type { Row, TableName } from '../domain/tables'

/** What is kept about the database itself: the device's id and counter, the schema version, who is at the keyboard. */
export interface MetaEntry {
  readonly key:
    | 'device'
    | 'sequence'
    | 'lastStamp'
    | 'schemaVersion'
    | 'who'
    // About the other copies; see `readCopyFacts`.
    | 'restoring'
    | 'base'
    | 'copied'
    | 'begunAt'
    // About the backup folder; see `noteSecondCopy`.
    | 'secondCopy'
    | 'secondMissed'
    | 'plainCopies'
    | 'rows'
    | 'lacking'
    // Values that must not come into a record, as lines of JSON; see `put-aside.ts`.
    | 'aside'
    // The program's id, which all its computers share; the devices whose entries came from elsewhere. See `meta.ts`.
    | 'workspace'
    | 'peers'
    // How often something came from other computers, and what the notes about exchanging go by. See `meta.ts`.
    | 'merged'
    | 'reading'
    // An erasure that is not ended in the other copies, until when older backups are gone, and when erasures came; see `erase.ts`.
    | 'erasing'
    | 'backupsForgotten'
    | 'erasuresCame'
    // Pictures that are not here although the log names them, as far as it was read; see `pictures.ts`.
    | 'picturesSought'
  readonly value: string | number
}

/** One step of the schema. */
export interface SchemaStep {
  readonly version: number
  /** Indexes of each new or changed table, in Dexie's notation; the first is the key. */
  readonly stores: Readonly<Record<string, string>>
  /** Names (`table` or `table.field`) that are no longer written and must not be used again. */
  readonly retired: readonly string[]
  /**
   * Brings rows of the step before up to this one. A named function with a test of its own. It only adds what can be made again
   * from the log: the journal and the snapshots are older than it, and nothing of it is in them.
   */
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null
}

/** What is kept beside the program's data: the log, what the database says about itself, and pictures. */
const ownStores: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { commits: 'id, [device+sequence], stamp', meta: 'key' },
  2: { erased: 'id' },
  4: { pictures: 'id' },
}

/** Upgrades and retired names, by version. The tables and indexes of a version stand in the descriptors. */
const upgrades: Readonly<Record<number, Pick<SchemaStep, 'retired' | 'upgrade'>>> = {}

/** The indexes that the descriptors name for a version, by table. */
function storesOf(version: number): Readonly<Record<string, string>> {
  const described = tableNames.flatMap((table) => {
    const indexes = descriptorOf(table).indexes[version]
    return indexes === undefined ? [] : [[table, indexes] as const]
  })
  return { ...Object.fromEntries(described), ...ownStores[version] }
}

/** Every step of the schema, oldest first. */
export const schemaSteps: readonly SchemaStep[] = Array.from(
  { length: schemaVersion },
  (_, at) => ({
    version: at + 1,
    stores: storesOf(at + 1),
    retired: [],
    upgrade: null,
    ...upgrades[at + 1],
  }),
)

/** The name of the database that the program uses. */
export const databaseName = 'ciklus'

/**
 * The database. Strict durability: a transaction is complete only when it is on the disk.
 * `upTo` opens it as an older program would; 0 takes whatever is there, without changing it. `steps` are this program's, or,
 * for a test, those of another.
 */
class Database extends Dexie {
  declare readonly commits: Table<Commit, string>
  declare readonly meta: Table<MetaEntry, string>
  declare readonly erased: Table<ErasedEntry, string>
  declare readonly pictures: Table<KeptPicture, string>

  /** Set for a database that a newer program has written: nothing may be written to it from then on. */
  readOnly = false

  /** The newest version of the schema that the program which opened it knows. */
  readonly known: number

  constructor(
    name: string = databaseName,
    upTo: number = schemaVersion,
    steps: readonly SchemaStep[] = schemaSteps,
  ) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.known = steps.at(-1)?.version ?? 0
    for (const step of steps) {
      if (step.version > upTo) break
      const version = this.version(step.version).stores({ ...step.stores })
      if (step.upgrade) version.upgrade(step.upgrade)
    }
    this.use({
      stack: 'dbcore',
      name: 'read-only guard',
      create: (core) => refusingWrites(core, () => this.readOnly),
    })
  }

  /** Makes the tables of a database opened without a version reachable by name, as those of any other are. */
  exposeTables(): void {
    for (const table of this.tables)
      Object.defineProperty(this, table.name, { value: table, configurable: true })
  }

  /** Whether there is such a table: an older version lacks some. */
  has(table: string): boolean {
    return this.tables.some(({ name }) => name === table)
  }

  /** A data table by its name. */
  rows<T extends TableName>(table: T): Table<Row<T>, string> {
    return this.table(table)
  }
}

/** The database, with each data table under its name. */
export type CiklusDb = Database & { readonly [T in TableName]: Table<Row<T>, string> }

/** See {@link CiklusDb}. Dexie makes the tables by the names in the schema, which the class cannot declare. */
export const CiklusDb = Database as unknown as new (
  name?: string,
  upTo?: number,
  steps?: readonly SchemaStep[],
) => CiklusDb

/** Wraps the database's core so that it opens no writing transaction while `readOnly` answers true. */
function refusingWrites(core: DBCore, readOnly: () => boolean): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      if (mode === 'readwrite' && readOnly())
        throw new Dexie.ReadOnlyError('A newer program has written this database.')
      return core.transaction(stores, mode, options)
    },
  }
}
