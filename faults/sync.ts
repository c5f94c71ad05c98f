/**
 * Ten computers of one program on one shared folder, with clocks that are off by up to a year, files that come late, twice, in any order,
 * cut off, with a bit that is another, or under the names that tools give to copies, one computer that is cloned and one that is
 * restored from an old state. The codec, the segments and the merge are the program's own; the folder is in memory. In the end all
 * have the same records, and every change is in every log; where they are not too many, one more that merges all of it into a real database, too.
 */
import { createHash } from 'node:crypto'
import { makeSegment, readSegment } from '../src-main/sync/segment'
import { commitLine, readLine } from '../src-renderer/backup/lines.rules'
import type { AnyRow } from '../src-renderer/backup/lines.rules'
import { emptyFold, foldLine, isPartial } from '../src-renderer/backup/merge.rules'
import type { Fold } from '../src-renderer/backup/merge.rules'
import type { Change, Commit } from '../src-renderer/storage/commit.types'
import { highestStamp, nextStamp, overwrittenOf } from '../src-renderer/storage/stamp'
import { numbers } from './fault'
import { intoDatabase } from './sync-database'
import type { Fault, Tally } from './fault'

const program = 'a'.repeat(32)
const computers = 10
const year = 365 * 86_400_000
/** By how much each clock is off. */
const skews = [
  0,
  5_000,
  3_600_000,
  -3_600_000,
  86_400_000,
  -86_400_000,
  year,
  -year,
  60_000,
  -7_000,
]
const fields = ['city', 'phone', 'email', 'organization', 'biography', 'notes'] as const
/** Commits in one segment, at the most. */
const inSegment = 500

/** A file of the shared folder. */
interface File {
  readonly name: string
  readonly bytes: Buffer
}

/** One computer. */
interface Computer {
  device: string
  sequence: number
  published: number
  fold: Fold
  number: number
  previous: string | null
  readonly skew: number
  /** Files it has read whole. */
  read: Set<string>
}

const deviceName = (number: number): string => number.toString(16).padStart(16, 'd')

function newComputer(number: number): Computer {
  return {
    ...{ device: deviceName(number), sequence: 0, published: 0, fold: emptyFold() },
    ...{
      number: 0,
      previous: null,
      skew: skews[number % skews.length] ?? 0,
      read: new Set<string>(),
    },
  }
}

/** A computer with the same state, as a clone of its disk has it. */
function copyOf(one: Computer): Computer {
  const rows = new Map([...one.fold.rows].map(([table, some]) => [table, new Map(some)]))
  const fold = { ...one.fold, rows, commits: new Map(one.fold.commits) }
  return { ...one, fold, read: new Set(one.read) }
}

/** The whole of it. */
class Simulation {
  readonly made = new Set<string>()
  /** The numbers of what became the work of a new device, by what they were. */
  readonly moved = new Map<string, string>()
  /** All that was ever done, in the order in which it was. */
  readonly fold = emptyFold()
  readonly files: File[] = []
  readonly all: Computer[] = Array.from({ length: computers }, (_, at) => newComputer(at))
  now = 1_600_000_000_000
  private devices = computers
  private readonly parsed = new Map<string, readonly Commit[]>()

  constructor(
    readonly random: () => number,
    private readonly people: number,
  ) {}

  pick(count: number): number {
    return Math.floor(this.random() * count)
  }

  /** Somebody does something on a computer, as the commit writes it. */
  act(one: Computer): void {
    this.now += 1 + this.pick(3_000)
    const at = this.now + one.skew
    const id = `p${this.pick(this.people)}`
    const row = one.fold.rows.get('people')?.get(id)
    const last = row === undefined ? '' : highestStamp(row.stamps)
    const stamp = nextStamp(at, last, one.device)
    one.sequence += 1
    const { device, sequence } = one
    const head = {
      id: `${device}-${String(sequence).padStart(10, '0')}`,
      device,
      sequence,
      stamp,
      at,
    }
    const what = { who: device, label: { key: 'x', params: {} }, kind: 'do', target: null } as const
    const changes = [this.changeOf(id, row, stamp)]
    const entry = { ...head, ...what, place: null, changes } as unknown as Commit
    this.made.add(entry.id)
    foldLine(this.fold, { kind: 'commit', entry }, () => true)
    foldLine(one.fold, { kind: 'commit', entry }, () => true)
  }

  private changeOf(id: string, row: AnyRow | undefined, stamp: string): Change {
    const value = `${stamp} ${this.pick(1_000_000)}`
    if (row === undefined || isPartial(row))
      return {
        table: 'people',
        id,
        set: Object.fromEntries(fields.map((f) => [f, value])),
        was: null,
      }
    const isDeleting = this.random() < 0.02
    const field = isDeleting ? 'deletedAt' : (fields[this.pick(fields.length)] ?? 'city')
    const before = Reflect.get(row, field) as string | null
    const deleted = before === null ? new Date(this.now).toISOString() : null
    const set = { [field]: isDeleting ? deleted : value }
    return { table: 'people', id, set, was: { [field]: before }, over: overwrittenOf(row, [field]) }
  }

  /** Writes what is new in a computer's own folder; some of it once more under another name, cut off or with another bit. */
  publish(one: Computer): void {
    while (one.published < one.sequence) {
      const to = Math.min(one.sequence, one.published + inSegment)
      const entries = Array.from({ length: to - one.published }, (_, at) =>
        one.fold.commits.get(`${one.device}-${String(one.published + at + 1).padStart(10, '0')}`),
      )
      const texts = entries.flatMap((entry) => (entry ? [commitLine(entry).text] : []))
      one.number += 1
      const { device, number, previous } = one
      const origin = { workspace: program, device, generation: 1, number, previous }
      const { bytes, sha256 } = makeSegment(origin, texts)
      one.previous = sha256
      one.published = to
      // Two that are one device write the same name; a tool keeps both, under two.
      const name = `${device}/${number}-${this.files.length}.seg`
      this.files.push({ name, bytes })
      this.spoil(name, bytes)
    }
  }

  private spoil(name: string, bytes: Buffer): void {
    const chance = this.random()
    if (chance < 0.05)
      this.files.push({ name: name.replace('.seg', ' (conflicted copy).seg'), bytes })
    else if (chance < 0.1)
      this.files.push({ name: `${name}.1.seg`, bytes: bytes.subarray(0, this.pick(bytes.length)) })
    else if (chance < 0.15) {
      const other = Buffer.from(bytes)
      const at = this.pick(other.length)
      other[at] = (other[at] ?? 0) ^ (1 << this.pick(8))
      this.files.push({ name: `${name}.2.seg`, bytes: other })
    }
  }

  /** Reads what has come, in any order; with `isAll` everything has. */
  take(one: Computer, tally: Tally, isAll = false): void {
    const waiting = this.files.filter(({ name }) => !one.read.has(name))
    const order = waiting.map((file) => [this.random(), file] as const)
    for (const [chance, file] of order.toSorted(([a], [b]) => a - b)) {
      if (!isAll && chance < 0.3) continue
      // Half a file, as it lies there for a moment.
      const isHalf = !isAll && this.random() < 0.05
      const bytes = isHalf ? file.bytes.subarray(0, this.pick(file.bytes.length)) : file.bytes
      const entries = this.entriesIn(bytes, isHalf ? null : file.name)
      tally.times += 1
      if (entries === null) continue
      this.goOnWhenForked(one, entries)
      for (const entry of entries) foldLine(one.fold, { kind: 'commit', entry }, () => true)
      one.read.add(file.name)
    }
  }

  /** The lines of all files that are whole, in any order. */
  linesInAnyOrder(): readonly (readonly string[])[] {
    const read = this.files.flatMap(({ bytes }) => {
      const segment = readSegment(bytes, program)
      return segment.problem === null ? [[this.random(), segment.lines] as const] : []
    })
    return read.toSorted(([a], [b]) => a - b).map(([, lines]) => lines)
  }

  private entriesIn(bytes: Buffer, name: string | null): readonly Commit[] | null {
    const known = name === null ? undefined : this.parsed.get(name)
    if (known !== undefined) return known
    const read = readSegment(bytes, program)
    if (read.problem !== null) return null
    const lines = read.lines.flatMap((text) => readLine(text) ?? [])
    const entries = lines.flatMap((line) => (line.kind === 'commit' ? [line.entry] : []))
    if (name !== null) this.parsed.set(name, entries)
    return entries
  }

  /** The folder knows more of this computer than it does itself: from there on it is a new one. */
  private goOnWhenForked(one: Computer, entries: readonly Commit[]): void {
    const own = entries.filter(({ device }) => device === one.device)
    const isSame = ({ id, stamp }: Commit): boolean => one.fold.commits.get(id)?.stamp === stamp
    if (own.every(isSame)) return
    const from = one.device
    // What is not known to lie in the folder as it is here may lie there otherwise: it moves, all of it.
    const same = new Set(own.filter(isSame).map(({ sequence }) => sequence))
    const isSure = (sequence: number): boolean => sequence <= one.published || same.has(sequence)
    let first = 1
    while (first <= one.sequence && isSure(first)) first += 1
    const differing = own.filter((entry) => one.fold.commits.has(entry.id) && !isSame(entry))
    first = Math.min(first, ...differing.map(({ sequence }) => sequence))
    one.device = deviceName(this.devices)
    this.devices += 1
    const moved = [...one.fold.commits.values()].filter(
      ({ device, sequence }) => device === from && sequence >= first,
    )
    one.sequence = 0
    for (const entry of moved.toSorted((a, b) => a.sequence - b.sequence)) {
      one.sequence += 1
      one.fold.commits.delete(entry.id)
      // What lay in no folder has this number alone from now on.
      this.moved.set(entry.id, `${one.device}-${String(one.sequence).padStart(10, '0')}`)
      const id = `${one.device}-${String(one.sequence).padStart(10, '0')}`
      one.fold.commits.set(id, { ...entry, id, device: one.device, sequence: one.sequence })
    }
    Object.assign(one, { published: 0, number: 0, previous: null })
  }
}

const hashOf = ({ fold }: Pick<Computer, 'fold'>): string =>
  hashOfPeople(fold.rows.get('people') ?? new Map())

function hashOfPeople(rows: ReadonlyMap<string, AnyRow>): string {
  const people = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const hash = createHash('sha256')
  for (const [, row] of people) {
    const stamps = Object.entries(row.stamps).toSorted()
    const values = Object.entries(row).filter(([name]) => name !== 'stamps')
    hash.update(JSON.stringify([values.toSorted(([a], [b]) => (a < b ? -1 : 1)), stamps]))
  }
  return hash.digest('hex')
}

/** How many changes are not in the logs, over all computers. */
function lostOf(simulation: Simulation): number {
  let lost = 0
  for (const { fold } of simulation.all) {
    // Of two under one number the log keeps one; that both count is seen in the records.
    for (const id of simulation.made)
      if (!fold.commits.has(id) && !fold.commits.has(simulation.moved.get(id) ?? '')) lost += 1
  }
  return lost
}

/** Changes of each computer up to which one of them has a real database: in memory it takes some milliseconds for each change. */
const mostInDatabase = 1_000

/** One more has a database, into which all comes. */
async function lookInDatabase(
  simulation: Simulation,
  changes: number,
  tally: Tally,
): Promise<void> {
  if (changes > mostInDatabase) return
  const { people, entries } = await intoDatabase(program, simulation.linesInAnyOrder())
  tally.lost += [...simulation.made].filter(
    (id) => !entries.has(id) && !entries.has(simulation.moved.get(id) ?? ''),
  ).length
  tally.check(
    'the one with a database has another state',
    hashOfPeople(people) === hashOf(simulation),
  )
}

/** Makes so many changes on each computer, and lets all meet in the end. */
async function simulate(changes: number, tally: Tally, say: (text: string) => void): Promise<void> {
  const simulation = new Simulation(numbers(changes + 7), Math.max(40, Math.floor(changes / 50)))
  const rounds = 20
  let old: Computer | null = null
  for (let round = 0; round < rounds; round += 1) {
    for (const one of simulation.all) {
      for (let count = 0; count < changes / rounds; count += 1) simulation.act(one)
      if (simulation.random() < 0.8) simulation.publish(one)
      if (simulation.random() < 0.6) simulation.take(one, tally)
    }
    const [, second, third] = simulation.all
    if (round === 5 && second) old = copyOf(second)
    // Its clone goes on beside it.
    if (round === 8 && third) simulation.all.push(copyOf(third))
    // It is put back to how it was: what it had not handed on since is not in any folder.
    if (round === 12 && second && old) {
      simulation.publish(second)
      simulation.all[1] = old
    }
    say(`round ${round + 1} of ${rounds}, ${simulation.files.length} files`)
  }
  // Everybody hears of everything; whoever finds itself a copy writes once more.
  for (let meeting = 0; meeting < 4; meeting += 1) {
    for (const one of simulation.all) simulation.publish(one)
    for (const one of simulation.all) simulation.take(one, tally, true)
  }
  tally.acknowledged += simulation.made.size
  tally.lost += lostOf(simulation)
  const hashes = new Set([...simulation.all, simulation].map(hashOf))
  tally.check(`the computers have ${hashes.size} different states`, hashes.size === 1)
  await lookInDatabase(simulation, changes, tally)
  const bytes = simulation.files.reduce((sum, file) => sum + file.bytes.length, 0)
  const { length } = simulation.all
  say(
    `${length} computers, ${simulation.made.size} changes, ${simulation.files.length} files, ${bytes} bytes`,
  )
}

/** The fault. How often it is brought about is how many changes each computer makes. */
export const syncFaults: readonly Fault[] = [
  {
    name: 'sync',
    title: 'ten computers, clocks off by a year, files in any state',
    usual: 100_000,
    isWhole: false,
    run: async (times, tally, say) => {
      const began = performance.now()
      await simulate(times, tally, say)
      tally.recovered.push(performance.now() - began)
    },
  },
]
