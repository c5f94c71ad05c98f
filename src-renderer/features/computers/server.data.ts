/** A folder on a server that the computers reach by its address, and the passphrase that is changed for another. */
import type { Value } from '../../../src-shared/contract'
import { fail } from '../../../src-shared/result'
import type { Result } from '../../../src-shared/result'
import { exchangeNow, lookAtPlace } from '../../backup/sync/running'
import { database } from '../../storage/current'
import { readProgramId } from '../../storage/meta'
import type { PickedFolder } from './computers.data'

/** What is typed for a server. */
export interface ServerTexts {
  readonly address: string
  readonly name: string
  readonly password: string
}

/** A field of {@link ServerTexts} that cannot be as it is, and why. */
type ServerProblem = 'empty' | 'colon'

/** What is wrong with each, before anything is asked of a server. */
export function serverProblems(
  texts: ServerTexts,
): Readonly<Record<keyof ServerTexts, ServerProblem | null>> {
  const empty = (text: string): 'empty' | null => (text.trim() === '' ? 'empty' : null)
  const { address, name, password } = texts
  return {
    address: empty(address),
    // It ends the name where a server is told of both.
    name: empty(name) ?? (name.includes(':') ? 'colon' : null),
    password: empty(password),
  }
}

/** Looks at the folder, and tries whether it can be written in. */
export function openServer(texts: ServerTexts): Promise<Result<PickedFolder>> {
  return window.ciklus.sync.openServer({ ...texts })
}

/** Enters the password of the server anew, and exchanges. */
export async function enterPassword(password: string): Promise<Result<Value<'sync.password'>>> {
  const program = await readProgramId(database())
  if (program === null) return fail('request.unexpected')
  const done = await window.ciklus.sync.password({ program, password })
  if (!done.ok) return done
  await lookAtPlace()
  void exchangeNow()
  return done
}

/** Locks what this computer writes into the shared folder with another passphrase, and exchanges, which writes it anew. */
export async function changePassphrase(passphrase: string): Promise<Result<Value<'sync.relock'>>> {
  const program = await readProgramId(database())
  if (program === null) return fail('request.unexpected')
  const done = await window.ciklus.sync.relock({ program, passphrase })
  if (!done.ok) return done
  await lookAtPlace()
  void exchangeNow()
  return done
}
