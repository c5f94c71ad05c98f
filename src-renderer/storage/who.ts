/** Who is at the keyboard, read live. */
import { useLiveQuery } from 'dexie-react-hooks'
import { database } from './current'
import { readWho } from './meta'

/** Who is at the keyboard; undefined before the first answer. */
export function useWho(): string | undefined {
  return useLiveQuery(() => readWho(database()), [])
}
