/** A part of `npm run faults` that takes seconds: the faults of the modules, some times each. */
import { describe, expect, it } from 'vitest'
import { allFaults } from '../../faults/all'
import { Tally } from '../../faults/fault'

const times: Readonly<Record<string, number>> = {
  'journal-cut': 20,
  'journal-bits': 20,
  'disk-calls': 40,
  'copy-cut': 20,
  'copy-bits': 20,
  'copy-foreign': 20,
  'copy-passphrase': 5,
  'errors-commit': 40,
  'errors-send': 20,
  'errors-snapshot': 30,
  'errors-restore': 20,
  'errors-upgrade': 10,
  'errors-open': 20,
  'errors-join': 10,
  sync: 120,
}

describe('Nothing that was shown as saved is lost, and nothing is half there', () => {
  it.each(allFaults.filter(({ isWhole }) => !isWhole))('$title', async (fault) => {
    const tally = new Tally()
    await fault.run(times[fault.name] ?? 10, tally, () => undefined)
    expect(tally).toMatchObject({ lost: 0, half: 0, wrong: [] })
    expect(tally.times).toBeGreaterThan(4)
  })
})

it('Every fault has a name of its own', () => {
  const names = allFaults.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
