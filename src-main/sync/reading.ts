/** What lies in a shared place, device by device. */
import { z } from 'zod'
import { FailureError } from '../../src-shared/result'
import { acknowledgement } from '../../src-shared/sync'
import type { Acknowledgement } from '../../src-shared/sync'
import { lockedFile } from './lock'
import type { LockSalt } from './lock'
import { jsonOf } from './places'
import type { Store } from './store'

/** The file in which a device says what it has. */
export const ackName = 'ack.json'
const deviceName = /^[0-9a-f]{16}$/

/** By their ends, since tools that copy files change the rest of their names. With `._` begins what a Mac lays beside each file of a stick. */
export const segmentName = /^(?!\._).*\.seg$/i
/** The largest segment that is read, in bytes: one entry of the log may be a whole import. */
export const mostSegment = 300 * 1024 * 1024
/** The largest of those, in bytes. */
export const mostAck = 256 * 1024
/** Devices looked at, at most: a folder with more is not one of a program. */
const mostDevices = 500

const ackFile = z.object({
  format: z.literal('ciklus-ack'),
  version: z.number().int().min(1),
  workspace: z.string(),
})

/** What a device says it has; null when it says nothing that can be read. */
export async function readAck(
  store: Store,
  program: string,
  device: string,
): Promise<Acknowledgement | null> {
  const value = jsonOf(await store.read([device, ackName], mostAck))
  const head = ackFile.safeParse(value)
  if (!head.success || head.data.workspace !== program) return null
  const ack = acknowledgement.strip().safeParse(value)
  return ack.success && ack.data.device === device ? ack.data : null
}

/** The devices that have a folder in a place. */
export async function devicesIn(store: Store): Promise<readonly string[]> {
  const folders = (await store.list([], (name) => deviceName.test(name))) ?? []
  return folders
    .filter((one) => !one.isFile)
    .slice(0, mostDevices)
    .map(({ name }) => name)
}

const codeOf = (error: unknown): string => (error instanceof FailureError ? error.failure.code : '')

/**
 * Says of a failure to read that another passphrase opens it, or that this one file cannot be read now: null. That no passphrase is known here
 * stops everything.
 */
export function ofOther(error: unknown): 'otherwise' | null {
  if (codeOf(error) === 'sync.otherPassphrase') return 'otherwise'
  if (isOfOneFile(error)) return null
  throw error
}

/** Whether a failure says nothing about the others: the system cannot read it (it may lie in a cloud alone), or a server has trouble with it. */
export const isOfOneFile = (error: unknown): boolean =>
  !(error instanceof FailureError) || codeOf(error) === 'sync.serverFault'

/** The same of a segment, for which it is all one why it stays closed. */
export function whenLocked(error: unknown): 'locked' | null {
  if (isOfOneFile(error)) return null
  return onlyLocked(error)
}

/** The same where a file that cannot be read now is not to be passed over. */
export function onlyLocked(error: unknown): 'locked' {
  if (['sync.otherPassphrase', 'sync.needsPassphrase'].includes(codeOf(error))) return 'locked'
  throw error
}

/** What the keys of the locked files in a place are made with: one file of each computer says it. */
export async function saltsIn(plain: Store, program: string): Promise<readonly LockSalt[]> {
  const salts: LockSalt[] = []
  for (const device of await devicesIn(plain)) {
    const names = (await plain.list([device], (name) => segmentName.test(name))) ?? []
    for (const name of [ackName, ...names.map((one) => one.name).slice(0, 1)]) {
      const bytes = await plain.read([device, name], mostSegment)
      const head = bytes === null ? undefined : lockedFile(bytes)?.head
      if (head?.workspace !== program || head.device !== device) continue
      salts.push(head)
      break
    }
  }
  return salts
}
