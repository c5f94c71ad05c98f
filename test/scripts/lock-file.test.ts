/** The lock file serves every machine, not only the kind it was written on. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Locked>> }

describe('The lock file', () => {
  it('has the packages of all platforms, or an install from it is refused', () => {
    const known = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    const wanted = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    )
    expect(wanted.filter((name) => !known.has(name))).toEqual([])
  })

  it('names no host to fetch from', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([])
    expect(text).not.toMatch(
      /https?:\/\/(?!opencollective|github|www\.patreon|[\w.-]*\/(?:sponsors|funding))[\w.-]*registry/,
    )
  })
})
