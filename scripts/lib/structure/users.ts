/** Exports that no other file asks for, and those that only tests ask for. */
import type { ParsedFile } from './parse'

/** An exported name and the files that import it. */
export interface ExportUse {
  readonly path: string
  readonly line: number
  readonly name: string
  readonly users: readonly string[]
}

const keyOf = (path: string, name: string): string => `${path}#${name}`

/** By `path#name`, who imports it. A file taken as a whole (`*`) stands under the name `*`. */
function usersByName(files: readonly ParsedFile[]): ReadonlyMap<string, string[]> {
  const users = new Map<string, string[]>()
  for (const { arrows } of files)
    for (const { from, to, names } of arrows)
      for (const name of names) {
        const key = keyOf(to, name)
        users.set(key, [...(users.get(key) ?? []), from])
      }
  return users
}

/** What each export of the program is used by. Passing a name on, in a public file, is a use; that one then needs users. */
export function exportUses(files: readonly ParsedFile[]): ExportUse[] {
  const users = usersByName(files)
  return files.flatMap(({ path, exports }) =>
    exports.map(({ name, line }) => ({
      path,
      line,
      name,
      users: [...(users.get(keyOf(path, name)) ?? []), ...(users.get(keyOf(path, '*')) ?? [])],
    })),
  )
}

/** Nobody imports it. */
export const isUnused = ({ users }: ExportUse): boolean => users.length === 0

/** Somebody does, and all who do are tests. */
export const isForTestsOnly = ({ users }: ExportUse): boolean =>
  users.length > 0 && users.every((user) => user.startsWith('test/'))
