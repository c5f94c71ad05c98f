/**
 * A device's folder in the journal: sealed segments, which never change, and the open file. This program is the only one
 * that writes here.
 */
import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { journalVersion } from '../../src-shared/journal'
import { FailureError } from '../../src-shared/result'
import type { JournalState } from '../../src-shared/journal'
import { errnoOf } from '../files/errno'
import { writeWhole } from '../files/write'
import { makeFolder, refuse } from './disk'
import type { JournalDisk } from './disk'
import { formatHead, journalFormat } from './head'
import type { SealedSums, SegmentHead } from './head'
import { formatLine, parseLine } from './line'
import type { GoodLine } from './line'
import type { LineIndex } from './line-index'
import { scanFile } from './scan'
import type { Extent } from './scan'
import { listFolder, lookAt, lostLines, openName, putAside, segmentName } from './segment-files'
import type { FolderContent, SegmentFile } from './segment-files'
import { LineSplitter } from './split'

/** When the open file is sealed. */
export interface SealLimits {
  readonly bytes: number
  readonly lines: number
}

/** What a folder is opened with. */
export interface FolderOptions {
  readonly disk: JournalDisk
  readonly folder: string
  readonly device: string
  readonly workspace: string
  readonly limits: SealLimits
}

/** The open file, as far as it is good. */
interface OpenFile {
  start: number
  end: number
  lines: number
  /**
   * What is to be done before lines are added: `feed` a line feed is lacking, `torn` part of a line was found behind the end, `cut`
   * an append failed and left something there.
   */
  repair: 'none' | 'feed' | 'torn' | 'cut'
  /** Whether all of it is known to be on the disk. */
  isFlushed: boolean
}

/** Thrown when the open file is not as this program left it. */
export class ChangedBehind extends Error {}

/** Thrown when the open file is damaged and could not be put aside; `cause` says why. It may work later. */
export class Unhealed extends Error {
  constructor(options: { readonly cause: unknown }) {
    super('Unhealed', options)
  }
}

/** See the file's own comment. */
export class DeviceFolder {
  readonly device: string
  /** Files to read, in their order, the open one last. */
  private files: SegmentFile[] = []
  private content: FolderContent = {
    candidates: [],
    strange: [],
    highest: 0,
    leftovers: [],
    names: new Set(),
  }
  private open: OpenFile | null = null
  /** Something that is not ours has the open file's name, or something that could not be healed: then why not. */
  private obstacle: 'foreign' | 'newer' | 'unreadable' | null = null
  private unhealed: unknown = null
  private highest = 0
  private generation = 1
  private previous: string | null = null

  constructor(private readonly options: FolderOptions) {
    this.device = options.device
  }

  /** Reads all files into the index, good ones first. Answers what of them is damaged. */
  async look(index: LineIndex): Promise<JournalState['damage']> {
    const { disk, folder, workspace } = this.options
    this.content = await listFolder(folder)
    this.highest = this.content.highest
    const found: SegmentFile[] = []
    for (const name of this.content.candidates) {
      const lines: GoodLine[] = []
      const file = await lookAt(disk, folder, name, workspace, (line) => void lines.push(line))
      found.push(file)
      if (file.standing === 'good') this.takeGood(file, lines, index)
      else if (name === openName && file.standing !== 'damaged') this.obstacle = file.standing
    }
    for (const { scan } of found) this.highest = Math.max(this.highest, scan.head?.number ?? 0)
    const damaged = found.filter(({ standing }) => standing === 'damaged')
    for (const file of damaged) await this.heal(file, index)
    if (this.content.strange.includes(openName)) this.obstacle = 'foreign'
    const named = (name: string, lines: number) => ({ file: `${this.device}/${name}`, lines })
    return [
      ...found
        .filter(({ standing }) => standing !== 'good')
        .map((file) => named(file.name, lostLines(file))),
      ...this.content.strange.map((name) => named(name, 0)),
    ]
  }

  /** Mends the open file and clears away what cut-off writes left. Failing is no harm: it is tried again before lines are added. */
  async tidy(): Promise<void> {
    const { folder } = this.options
    await this.repair().catch(() => undefined)
    for (const name of this.content.leftovers)
      await rm(join(folder, name), { force: true }).catch(() => undefined)
  }

  /** Where the lines are, for reading. */
  extents(): readonly Extent[] {
    const seen = new Set<string>()
    return this.files.flatMap(({ name, path, scan }) => {
      // A copy of a segment under another name says nothing new.
      const { sha256 } = scan
      if (name !== openName && scan.head !== null && seen.has(sha256)) return []
      seen.add(sha256)
      const to = name === openName && this.open !== null ? this.open.end : scan.size
      return to > scan.start ? [{ path, from: scan.start, to }] : []
    })
  }

  /** Adds lines at the end of the open file; they are on the disk when it resolves. Throws what the file system says. */
  async append(lines: readonly Buffer[]): Promise<void> {
    const { disk, folder } = this.options
    await this.prepare()
    const open = this.open ?? refuse('no open file')
    if (lines.length === 0 && open.isFlushed) return
    const handle = await disk.open(join(folder, openName), 'r+').catch((error: unknown) => {
      throw errnoOf(error) === 'ENOENT' ? new ChangedBehind() : error
    })
    try {
      if ((await handle.stat()).size !== open.end) throw new ChangedBehind()
      const bytes = Buffer.concat(lines)
      // Until it is on the disk, whatever stands behind the good end is to be cut off.
      open.repair = 'cut'
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await handle.write(
          bytes,
          done,
          bytes.length - done,
          open.end + done,
        )
        done += bytesWritten
      }
      await handle.sync()
      Object.assign(open, { end: open.end + bytes.length, repair: 'none', isFlushed: true })
      open.lines += lines.length
    } finally {
      await handle.close()
    }
  }

  /** Whether the open file is to be sealed. */
  get isFull(): boolean {
    const { bytes, lines } = this.options.limits
    return this.open !== null && (this.open.end >= bytes || this.open.lines >= lines)
  }

  /**
   * Makes a segment of the open file and begins a new one. A crash between the two leaves lines twice, which the next start sees.
   * Answers where the lines are now: `before` them and after.
   */
  async seal(): Promise<{ readonly before: Extent; readonly after: Extent } | null> {
    const { open, options } = this
    const path = join(options.folder, openName)
    if (open === null || open.repair !== 'none') return null
    const body = (await readFile(path)).subarray(open.start, open.end)
    const file = await this.writeSegment(body)
    const before = { path, from: open.start, to: open.end }
    this.files = this.files.filter(({ name }) => name !== openName)
    this.files.push(file)
    this.open = null
    await this.beginOpenFile()
    return { before, after: { path: file.path, from: file.scan.start, to: file.scan.size } }
  }

  private takeGood(file: SegmentFile, lines: readonly GoodLine[], index: LineIndex): void {
    const { scan, name } = file
    const fresh = lines.filter((line) => index.add(line)).length
    const { sealed = null, generation = 1 } = scan.head ?? {}
    this.generation = Math.max(this.generation, generation)
    if (sealed !== null) this.previous = sealed.sha256
    if (name === openName) {
      // All of it stands in segments already: the crash came between sealing and beginning anew.
      if (lines.length > 0 && fresh === 0) return
      const repair = scan.tail === 'torn' ? 'torn' : scan.tail === 'whole' ? 'feed' : 'none'
      const { start, end } = scan
      this.open = { start, end, lines: lines.length, repair, isFlushed: false }
      if (repair === 'feed') this.open.end = scan.size
    }
    this.files.push(file)
  }

  /** Puts a damaged file aside, after what it alone holds has been written into a segment of its own. */
  private async heal(file: SegmentFile, index: LineIndex): Promise<void> {
    const { disk, folder } = this.options
    const fresh: Buffer[] = []
    await scanFile(
      disk,
      file.path,
      () => true,
      (line) => {
        if (index.add(line)) fresh.push(formatLine(line.json))
      },
    ).catch(() => undefined)
    try {
      const saved = fresh.length > 0 ? await this.writeSegment(Buffer.concat(fresh)) : null
      await putAside(disk, folder, file.name, this.content.names, 'damaged')
      if (saved !== null) this.files.push(saved)
    } catch (error) {
      // It stays where it is, and what is good in it is read from there.
      this.files.push(file)
      if (file.name === openName) this.unhealed = error
    }
  }

  private async writeSegment(body: Buffer): Promise<SegmentFile> {
    const { disk, folder } = this.options
    const number = this.highest + 1
    const head = this.headOf(number, sumsOf(body, this.device, this.previous))
    const first = formatHead(head)
    const name = segmentName(number)
    const path = join(folder, name)
    await writeWhole(path, Buffer.concat([first, body]), { disk })
    this.highest = number
    this.previous = head.sealed?.sha256 ?? null
    const size = first.length + body.length
    const sha256 = this.previous ?? ''
    const good = head.sealed?.lines ?? 0
    const scan = { size, head, start: first.length, end: size, good, bad: 0, sha256 } as const
    return { name, path, standing: 'good', scan: { ...scan, tail: 'none' } }
  }

  private headOf(number: number, sealed: SealedSums | null): SegmentHead {
    const { device, workspace } = this.options
    const { generation } = this
    const format = { format: journalFormat, version: journalVersion } as const
    return { ...format, workspace, device, generation, number, sealed }
  }

  /** Sees to it that there is an open file to which lines can be added. */
  private async prepare(): Promise<void> {
    const { disk, folder } = this.options
    if (this.obstacle === 'foreign') {
      await putAside(disk, folder, openName, this.content.names, 'foreign')
      this.obstacle = null
    }
    // Perhaps only for a moment: another program held it. It is looked at again with the next try.
    if (this.obstacle === 'unreadable')
      throw new Unhealed({
        cause: new FailureError({ code: 'journal.failed', params: { reason: this.obstacle } }),
      })
    if (this.obstacle !== null) refuse(this.obstacle)
    if (this.unhealed !== null) throw new Unhealed({ cause: this.unhealed })
    if (this.open === null) await this.beginOpenFile()
    await this.repair()
  }

  private async beginOpenFile(): Promise<void> {
    const { disk, folder } = this.options
    await makeFolder(disk, folder, dirname(folder))
    const head = this.headOf(this.highest + 1, null)
    const first = formatHead(head)
    const path = join(folder, openName)
    await writeWhole(path, first, { disk })
    const size = first.length
    this.open = { start: size, end: size, lines: 0, repair: 'none', isFlushed: true }
    const scan = { size, head, start: size, end: size, good: 0, bad: 0, sha256: '' } as const
    this.files.push({ name: openName, path, standing: 'good', scan: { ...scan, tail: 'none' } })
  }

  /** Cuts off part of a line, whose bytes are kept beside it, or ends a whole one. */
  private async repair(): Promise<void> {
    const { open, options } = this
    if (open === null || open.repair === 'none') return
    const { disk, folder } = options
    const handle = await disk.open(join(folder, openName), 'r+')
    try {
      if (open.repair === 'feed') {
        await handle.write('\n', open.end)
        open.end += 1
      } else {
        if (open.repair === 'torn') await this.keepPartialLine(handle, open.end)
        await handle.truncate(open.end)
      }
      await handle.sync()
      open.repair = 'none'
    } finally {
      await handle.close()
    }
  }

  /** Keeps what stands behind the end in a file of its own, for whoever wants to look. */
  private async keepPartialLine(handle: FileHandle, end: number): Promise<void> {
    const { disk, folder } = this.options
    const { size } = await handle.stat()
    const partialLine = Buffer.alloc(Math.max(0, size - end))
    await handle.read(partialLine, 0, partialLine.length, end)
    const { names } = await listFolder(folder)
    let count = 1
    while (names.has(`torn-${count}.txt`)) count += 1
    await writeWhole(join(folder, `torn-${count}.txt`), partialLine, { disk, replace: false })
  }
}

/** What a sealed segment says about its lines. Refuses when one of them cannot be read. */
export function sumsOf(body: Buffer, device: string, previous: string | null): SealedSums {
  const counts: number[] = []
  let lines = 0
  for (const { bytes, isEnded } of new LineSplitter().push(body)) {
    const line = bytes === null || !isEnded ? null : parseLine(bytes)
    if (line === null) throw new ChangedBehind()
    lines += 1
    const { name } = line
    if (name.kind === 'commit' && name.device === device) counts.push(name.sequence)
  }
  const sha256 = createHash('sha256').update(body).digest('hex')
  const [first, last] = counts.length === 0 ? [null, null] : extremes(counts)
  return { first, last, lines, sha256, previous }
}

function extremes(numbers: readonly number[]): readonly [number, number] {
  let [first = 0] = numbers
  let last = first
  for (const one of numbers) {
    first = Math.min(first, one)
    last = Math.max(last, one)
  }
  return [first, last]
}
