/** The whole program killed while it is worked with; `npm run faults` does this and much more, hundreds of times. */
import { describe, expect, it } from 'vitest'
import { Tally } from '../../faults/fault'
import { kills } from '../../faults/kill'

describe('The program is killed and started again', () => {
  it.each(
    kills.filter(({ name }) => ['kill-typing', 'kill-import', 'kill-pictures'].includes(name)),
  )('and has all that it had shown as saved, and nothing half: $title', async (fault) => {
    const tally = new Tally()
    await fault.run(1, tally, () => undefined)
    expect(tally).toMatchObject({ times: 1, lost: 0, half: 0, wrong: [] })
    expect(tally.acknowledged).toBeGreaterThan(0)
  })
})
