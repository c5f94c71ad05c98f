/** A small program with somebody who asks to be forgotten, on a real journal and real snapshots in a temporary folder. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { realDisk } from '../../src-main/journal/disk'
import type { JournalDisk } from '../../src-main/journal/disk'
import { createJournal } from '../../src-main/journal/journal'
import type { Journal } from '../../src-main/journal/journal'
import { createSnapshots } from '../../src-main/snapshots/snapshots'
import { exportWorkspaceText } from '../../src-renderer/backup/workspace-file'
import { commit } from '../../src-renderer/storage/commit'
import { change, create } from '../../src-renderer/domain/edits'
import type { Edit } from '../../src-renderer/domain/record'
import { setDatabase } from '../../src-renderer/storage/current'
import { startDirectory } from '../../src-renderer/storage/directory'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
} from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { FakeMain } from './fake-main'

/** What must be found nowhere afterwards: names in all forms, addresses, and what only their own records say. */
export const markers = [
  'Jelena Savić',
  'Jelenu Savić',
  'Јелена Савић',
  'Јеленом Савић',
  'Jelena Prezimović',
  'jelena.savic@example.org',
  '+381 64 123 45 67',
  'TAJNA-BELESKA',
  'CILJ-PRIJAVE',
] as const

/** What stays: about others, and what was decided to stay. */
export const others = ['Mira Kos', 'MIRINA-BELESKA'] as const

/** A program on a real folder. */
export interface OnDisk {
  readonly db: CiklusDb
  readonly root: string
  readonly main: FakeMain
  /** Puts a journal that is opened anew in the place of the one before, as after a start. */
  readonly reopen: (disk?: JournalDisk) => void
  /** All bytes of the folder's files, snapshots unpacked; those for which `isMeant` answers true. */
  readonly bytes: (isMeant?: (name: string) => boolean) => Promise<Buffer>
  /** All that the database and an export of it hold, as text. */
  readonly text: () => Promise<string>
}

/** Opens it. */
export async function onDisk(): Promise<OnDisk> {
  const root = await mkdtemp(join(tmpdir(), 'erase-'))
  const main = new FakeMain().install()
  const journals: Journal[] = []
  onTestFinished(async () => {
    // Files may still be sealed, and what was last committed still be on its way.
    for (const one of journals) await one.idle()
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })
  let journal: Journal
  const reopen = (disk: JournalDisk = realDisk): void => {
    const limits = { bytes: 3_000, lines: 6 }
    journal = createJournal({ folder: join(root, 'journal'), disk, limits, chunk: 2_000 })
    journals.push(journal)
  }
  reopen()
  const snapshots = createSnapshots({
    folder: join(root, 'snapshots'),
    placesFile: join(root, 'places.json'),
  })
  const done = (work: Promise<unknown>): Promise<null> => work.then(() => null)
  main.answers = {
    'journal.open': () => journal.open(),
    'journal.append': ({ device, lines }) => journal.append(device, lines),
    'journal.read': ({ from }) => journal.read(from),
    'journal.retire': ({ isForGood }) => done(journal.retire(isForGood)),
    'journal.forget': ({ sums, isEnd }) => done(journal.forget(sums, isEnd)),
    'snapshots.begin': (about) => snapshots.begin(about),
    'snapshots.write': ({ writing, lines }) => done(snapshots.write(writing, lines)),
    'snapshots.finish': ({ writing }) => snapshots.finish(writing),
    'snapshots.list': () => snapshots.list(),
    'snapshots.read': ({ id, place, from }) => snapshots.read(id, place, from),
    'snapshots.forgetBefore': async ({ at, devices }) => ({
      isDone: await snapshots.forgetBefore(at, devices),
    }),
  }
  const db = await freshDatabase()
  setDatabase(db)
  await startDirectory(db)
  await fill(db)
  return {
    db,
    root,
    main,
    reopen,
    bytes: (isMeant) => bytesIn(root, isMeant),
    text: () => textOf(db),
  }
}

async function bytesIn(
  root: string,
  isMeant: (name: string) => boolean = () => true,
): Promise<Buffer> {
  const names = await readdir(root, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile() && isMeant(entry.name))
  const all = files.map(async ({ parentPath, name }) => {
    const bytes = await readFile(join(parentPath, name))
    return name.endsWith('.snapshot') ? gunzipSync(bytes) : bytes
  })
  return Buffer.concat(await Promise.all(all))
}

async function textOf(db: CiklusDb): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()))
  return JSON.stringify(tables) + (await exportWorkspaceText(db, '2021-01-01T00:00:00.000Z'))
}

/** The markers that stand in bytes, in UTF-8 or UTF-16. */
export function foundIn(bytes: Buffer, wanted: readonly string[] = markers): readonly string[] {
  return wanted.filter(
    (marker) => bytes.includes(marker, 0, 'utf8') || bytes.includes(Buffer.from(marker, 'utf16le')),
  )
}

async function fill(db: CiklusDb): Promise<void> {
  const write = (name: string, edits: readonly Edit[]) =>
    commit(db, {
      label: label('people:done.edited', { name }),
      place: { screen: 'people', cycleId: 'c1', recordId: 'jelena' },
      edits,
    })
  const jelena = aPerson({
    ...{
      id: 'jelena',
      firstName: 'Jelena',
      lastName: 'Prezimović',
      nameInOtherScript: 'Јелена Савић',
    },
    ...{ email: 'jelena.savic@example.org', phone: '+381 64 123 45 67', notes: 'TAJNA-BELESKA' },
  })
  const mira = aPerson({ id: 'mira', firstName: 'Mira', lastName: 'Kos', notes: 'MIRINA-BELESKA' })
  const part = { cycleId: 'c1', personId: 'jelena' }
  await write('Mira Kos', [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1' })),
    create('people', mira),
    create('participations', aParticipation({ cycleId: 'c1', personId: 'mira', role: 'mentor' })),
  ])
  await write('Jelena Prezimović', [create('people', jelena)])
  await write('Jelena Savić', [change('people', 'jelena', { lastName: 'Savić' })])
  await write('Jelena Savić', [
    create('participations', aParticipation(part)),
    create('applications', anApplication({ ...part, goals: 'CILJ-PRIJAVE' })),
    create(
      'workshops',
      aWorkshop({
        id: 'w1',
        cycleId: 'c1',
        notes: 'Vodili smo Jelenu Savić kroz grad',
        'facilitator:jelena': true,
      }),
    ),
    create(
      'attendance',
      anAttendance({ workshopId: 'w1', personId: 'jelena', knownAs: 'Jelena Savić' }),
    ),
    create('attendance', anAttendance({ workshopId: 'w1', personId: 'mira' })),
    create(
      'pairs',
      aPair({ id: 'p1', cycleId: 'c1', mentorId: 'c1~mira~mentor', menteeId: 'c1~jelena~mentee' }),
    ),
    create(
      'awards',
      anAward({ ...part, number: 7, printedNumber: '2020/07', nameOnAward: 'Јелена Савић' }),
    ),
  ])
  await write('Mira Kos', [
    create(
      'applications',
      anApplication({ cycleId: 'c1', personId: 'mira', goals: 'Рад са Јеленом Савић' }),
    ),
    change('people', 'mira', { biography: 'Bila je kod Jelena Savić.' }),
  ])
  // What the text said before is in the log only.
  await write('Mira Kos', [change('people', 'mira', { biography: 'Bila je u Nišu.' })])
}
