/**
 * Takes lines out of a device's folder for good: its segments are written anew without them, as the next generation, and only
 * when all of that is on the disk are the old ones deleted. Cut off in between, both are there, and doing it over comes to the same.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { journalVersion } from '../../src-shared/journal'
import { writeWhole } from '../files/write'
import { sumsOf } from './device-folder'
import type { FolderOptions } from './device-folder'
import { formatHead, journalFormat } from './head'
import type { SealedSums } from './head'
import { formatLine } from './line'
import type { GoodLine } from './line'
import { scanFile } from './scan'
import { listFolder, lookAt, openName, segmentName } from './segment-files'
import type { SegmentFile } from './segment-files'

/** The SHA-256 of a line's JSON, by which it is named. */
const sumOf = ({ json }: GoodLine): string => createHash('sha256').update(json).digest('hex')

/** What was put aside when something was damaged: its good lines have been saved, and what is bad may still be read by somebody. */
const aside = /(?:\.damaged$)|(?:^torn-\d+\.txt$)/

/** Takes the lines with these sums out of a folder, and what was put aside in it. Throws what the file system says. */
export async function forgetLines(
  options: FolderOptions,
  sums: ReadonlySet<string>,
): Promise<void> {
  const { disk, folder, workspace } = options
  const { candidates, names } = await listFolder(folder)
  const files: SegmentFile[] = []
  const found = { isConcerned: false }
  for (const name of candidates) {
    const file = await lookAt(disk, folder, name, workspace, (line) => {
      found.isConcerned ||= sums.has(sumOf(line))
    })
    // What is foreign, or of a newer program, is not this program's to change.
    if (file.standing === 'good') files.push(file)
  }
  if (found.isConcerned) await writeAnew(options, files, sums)
  for (const name of names) if (aside.test(name)) await disk.rm(join(folder, name), { force: true })
}

async function writeAnew(
  options: FolderOptions,
  files: readonly SegmentFile[],
  sums: ReadonlySet<string>,
): Promise<void> {
  const { disk, folder, device, workspace, limits } = options
  const { highest } = await listFolder(folder)
  const heads = files.map(({ scan }) => scan.head)
  const generation = Math.max(1, ...heads.map((head) => head?.generation ?? 1)) + 1
  let number = Math.max(highest, ...heads.map((head) => head?.number ?? 0))
  let previous: string | null = null
  let held: Buffer[] = []
  let size = 0
  const headOf = (sealed: SealedSums | null): Buffer => {
    const format = { format: journalFormat, version: journalVersion } as const
    return formatHead({ ...format, workspace, device, generation, number, sealed })
  }
  const seal = async (): Promise<void> => {
    if (held.length === 0) return
    number += 1
    const body = Buffer.concat(held)
    const sealed = sumsOf(body, device, previous)
    const path = join(folder, segmentName(number))
    await writeWhole(path, Buffer.concat([headOf(sealed), body]), { disk })
    previous = sealed.sha256
    held = []
    size = 0
  }
  for (const { path } of files) {
    for (const bytes of await linesKept(options, path, sums)) {
      held.push(bytes)
      size += bytes.length
      if (size >= limits.bytes || held.length >= limits.lines) await seal()
    }
  }
  await seal()
  number += 1
  await writeWhole(join(folder, openName), headOf(null), { disk })
  for (const { name, path } of files) if (name !== openName) await disk.rm(path, { force: true })
}

async function linesKept(
  { disk }: FolderOptions,
  path: string,
  sums: ReadonlySet<string>,
): Promise<readonly Buffer[]> {
  const kept: Buffer[] = []
  await scanFile(
    disk,
    path,
    () => true,
    (line) => {
      if (!sums.has(sumOf(line))) kept.push(formatLine(line.json))
    },
  )
  return kept
}
