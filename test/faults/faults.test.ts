/** A part of `npm run faults` that takes seconds: the faults of the modules, some times each. */
import { describe, expect, it } from 'vitest'
import { allFaults } from '../../faults/all'
import { Tally } from '../../faults/fault'

const times: Readonly<Record<string, number>> = {
  'journal-cut': 40,
  'journal-bits': 40,
  'disk-calls': 60,
  'copy-cut': 20,
  'copy-bits': 20,
  'copy-foreign': 20,
  'copy-passphrase': 5,
  'errors-commit': 60,
  'errors-send': 40,
  'errors-snapshot': 30,
  'errors-restore': 40,
  'errors-upgrade': 20,
  'errors-open': 20,
  'errors-join': 30,
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
