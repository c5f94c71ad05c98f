/** Which workspace a journal belongs to: `workspace.json`, made once and never changed. */
import { randomBytes } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { journalVersion } from '../../src-shared/journal'
import { errnoOf } from '../files/errno'
import { writeWhole } from '../files/write'
import { refuse } from './disk'
import type { JournalDisk } from './disk'
import type { SegmentHead } from './head'
import { readLines } from './scan'
import { readHead } from './head'
import { listFolder } from './segment-files'

const fileName = 'workspace.json'

const identity = z.object({
  workspaceId: z.string().regex(/^[0-9a-f]{32}$/),
  version: z.number().int().min(1),
})

/** The workspace's id, and whether it stands on the disk. */
export interface Identity {
  readonly id: string
  readonly isWritten: boolean
}

/**
 * Reads the id; when its file is gone or damaged, takes the one that most segments name, or a new one. Refuses a journal of a
 * newer version.
 */
export async function readIdentity(
  disk: JournalDisk,
  root: string,
  folders: readonly string[],
): Promise<Identity> {
  const path = join(root, fileName)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  })
  const read = text === null ? null : parse(text)
  if (read !== null) {
    if (read.version > journalVersion) refuse('newer')
    return { id: read.workspaceId, isWritten: true }
  }
  if (text !== null) await rename(path, join(root, `${fileName}.damaged`)).catch(() => undefined)
  const adopted = await namedByMost(disk, folders)
  return { id: adopted ?? randomBytes(16).toString('hex'), isWritten: false }
}

/** Writes the id; one that is there already is kept. */
export async function writeIdentity(disk: JournalDisk, root: string, id: string): Promise<void> {
  const text = `${JSON.stringify({ workspaceId: id, version: journalVersion })}\n`
  await writeWhole(join(root, fileName), text, { disk, replace: false })
}

function parse(text: string): z.infer<typeof identity> | null {
  try {
    return identity.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function namedByMost(disk: JournalDisk, folders: readonly string[]): Promise<string | null> {
  const counts = new Map<string, number>()
  for (const folder of folders) {
    const { candidates } = await listFolder(folder)
    for (const name of candidates) {
      const head = await headOf(disk, join(folder, name))
      if (head !== null) counts.set(head.workspace, (counts.get(head.workspace) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? null
}

async function headOf(disk: JournalDisk, path: string): Promise<SegmentHead | null> {
  let head: SegmentHead | null = null
  await readLines(disk, { path, from: 0, to: 100_000 }, ({ good }) => {
    if (good?.name.kind === 'segment') head = readHead(good.name.value)
    return true
  }).catch(() => undefined)
  return head
}
