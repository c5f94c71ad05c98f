/**
 * Where the programs of several computers lie in a place that somebody chose: each in a folder of its own, `Ciklus-shared-…`, with
 * `workspace.json` in it, made once. Which one this computer exchanges with is remembered in the data folder.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { deviceId, journalVersion, workspaceId } from '../../src-shared/journal'
import type { FoundProgram } from '../../src-shared/sync'
import { raise } from '../../src-shared/result'
import { writeWhole } from '../files/write'
import { realDisk } from '../journal/disk'
import { lockSalt } from './lock'
import type { Site } from './sites'
import type { Store } from './store'

/** The name of the file that says which program a shared folder is of. */
const programFile = 'workspace.json'

const remembered = z.object({
  /** A folder, or one on a server; its password is kept elsewhere. */
  path: z.string().min(1).max(5_000).optional(),
  server: z.strictObject({ address: z.url().max(5_000), name: z.string().max(1_000) }).optional(),
  program: workspaceId,
  /** The devices that this computer was there: it writes in their folders and in no others. */
  devices: z.array(deviceId).max(1_000).default([]),
  /** What this computer writes there is locked; `owes` as long as its files of before are not. */
  lock: lockSalt.extend({ owes: z.boolean() }).optional(),
})
/** The shared place of this computer. */
export type Remembered = z.infer<typeof remembered>

/** Programs looked at in one folder, at most. */
const mostPrograms = 50
/** The largest of the small files, in bytes. */
const mostSmall = 64 * 1024

/** Reads what was remembered; null when nothing was, or the file is damaged. */
export async function readPlace(file: string): Promise<Remembered | null> {
  try {
    return remembered.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}

/** Remembers a shared folder. */
export async function writePlace(file: string, place: Remembered): Promise<void> {
  await writeWhole(file, `${JSON.stringify(place)}\n`, { disk: realDisk })
}

/** Forgets it. What is there stays. */
export async function forgetPlace(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** The name of a program's folder. */
const folderName = (program: string): string => `Ciklus-shared-${program.slice(0, 8)}`

/** The folder of a program in one that was picked. */
export function folderOf(picked: string, program: string): string {
  return join(picked, folderName(program))
}

const isDevice = (name: string): boolean => /^[0-9a-f]{16}$/.test(name)

/** Which program a shared folder is of; null when it is none, or its file has not arrived. Raises `sync.newer`. */
export async function programOf(store: Store): Promise<string | null> {
  const bytes = await store.read([programFile], mostSmall)
  const parsed = z
    .object({ workspaceId, version: z.number().int().min(1) })
    .safeParse(jsonOf(bytes))
  if (!parsed.success) return null
  if (parsed.data.version > journalVersion) raise('sync.newer')
  return parsed.data.workspaceId
}

/** The JSON in some bytes; null for what is none. */
export function jsonOf(bytes: Buffer | null): unknown {
  try {
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}

/** A program with the place it lies in. */
interface Found extends FoundProgram {
  readonly site: Site
}

/** The programs in a place: it is one itself, or has some in it. */
export async function programsIn(picked: Site): Promise<readonly Found[]> {
  const own = await look(picked)
  if (own !== null) return [own]
  const entries = await picked.store.list([], (name) => /^Ciklus-shared-[0-9a-f]{8}$/.test(name))
  if (entries === null) throw picked.gone()
  const found = entries.slice(0, mostPrograms).map(({ name }) => look(picked.inside(name)))
  return (await Promise.all(found)).filter((one) => one !== null)
}

async function look(site: Site): Promise<Found | null> {
  const id = await programOf(site.store)
  if (id === null) return null
  const entries = await site.store.list([], isDevice)
  return { site, id, computers: entries?.filter(({ isFile }) => !isFile).length ?? 0 }
}

/** Makes the place of a program in one that was chosen. */
export async function beginIn(picked: Site, program: string): Promise<Site> {
  const site = picked.inside(folderName(program))
  await site.make()
  const bytes = Buffer.from(
    `${JSON.stringify({ workspaceId: program, version: journalVersion })}\n`,
  )
  const there = await site.store.read([programFile], mostSmall)
  // A disk that was cut off leaves a file of nothing or of zeros: it is nobody's, and what lies around it is this program's.
  if (there?.every((byte) => byte === 0) === true) await site.store.replace([programFile], bytes)
  else await site.store.create([programFile], bytes)
  return site
}

/**
 * Whether a file can be written in a place, read again, found in its list, and taken away: what exchanging needs. Rejects with what is in
 * the way.
 */
export async function tryOut({ store, unlike }: Site, name: string): Promise<void> {
  await store.create(
    [name],
    Buffer.from('Ciklus tries whether it can write here. This file can be deleted.\n'),
  )
  let isListed = false
  try {
    const entries = await store.list([], (one) => one === name)
    isListed = entries?.some(({ isFile }) => isFile) === true
  } finally {
    await store.remove([name])
  }
  if (!isListed) throw unlike()
}
