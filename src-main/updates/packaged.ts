/** What the program was packaged with: the address to look at, hosts that may send on to, the keys to check with, its browser engine. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import packaged from '../../resources/updates.json'

/** An https address that ends in `/`; plain http only to this computer itself, for trying. */
const address = z
  .string()
  .regex(/^(?:https:\/\/[\w.:-]+|http:\/\/127\.0\.0\.1:\d+)\/(?:[\w./~-]*\/)?$/)

/** The shape of `resources/updates.json`; `docs/updates.md` says what goes in. */
export const packagedShape = z.strictObject({
  /** Empty: there is no place to look at. */
  address: address.or(z.literal('')),
  hosts: z.array(z.string().regex(/^[\w.-]+(?::\d+)?$/)).max(10),
  /** Public keys, the one in use and the next, 32 bytes each in base64. Empty: nothing can be checked, so nothing is installed. */
  keys: z.array(z.string().regex(/^[A-Za-z0-9+/]{43}=$/)).max(10),
  /** The major version of the Chromium in it. What it has stored an older one may not be able to open. */
  storage: z.number().int(),
})
/** See {@link packagedShape}. */
type Packaged = z.infer<typeof packagedShape>

const tried = packagedShape.extend({ system: z.string(), kind: z.enum(['appimage', 'deb']) })

/** What a test puts in the place of what was packaged. */
type Tried = z.infer<typeof tried>

/** Reads it. */
export function readPackaged(): Packaged {
  return packagedShape.parse(packaged)
}

/**
 * What a program that runs from its sources is told to pretend, in the file that `CIKLUS_UPDATES` names: how updates are tried without a
 * package. Null when it is told nothing. A packaged program never asks.
 */
export function readTried(file: string | undefined): Tried | null {
  return file === undefined ? null : tried.parse(JSON.parse(readFileSync(file, 'utf8')))
}
