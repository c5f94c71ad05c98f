/** The main process' side of the journal for tests in Node: the fake of the whole contract, whose state can be asked at once. */
import { createHash } from 'node:crypto'
import type { JournalState } from '../../src-shared/journal'
import { FakeContract } from '../support/fake-contract'

/** What a test sees and turns. */
export class FakeMain extends FakeContract {
  /** What the journal holds. */
  state(): JournalState {
    const { devices, ...others } = this.outline()
    const summed = devices.map(({ newest, ...device }) => ({
      ...device,
      lastDigest: createHash('sha256').update(newest).digest('hex'),
    }))
    return { ...others, devices: summed }
  }
}
