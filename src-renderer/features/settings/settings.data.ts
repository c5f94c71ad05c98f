/** What Settings changes beside the program's data: who is at the keyboard. */
import { keep } from '../../app/act'
import type { ActResult } from '../../app/act'
import { database } from '../../storage/current'
import { setWho } from '../../storage/meta'

/** Sets who is at the keyboard; every change from now on carries the name. */
export function sayWho(who: string): Promise<ActResult> {
  return keep(() => setWho(database(), who))
}
