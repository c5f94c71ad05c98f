/** What becomes of a text that is typed, sent and perhaps not saved. */
import { describe, expect, it } from 'vitest'
import { draftAfter } from '../../src-renderer/ui/drafts'
import type { DraftEvent, DraftState } from '../../src-renderer/ui/drafts'

const after = (...events: readonly DraftEvent[]): DraftState =>
  events.reduce(draftAfter, { draft: null, turn: 0, isKept: false })
const typed: DraftEvent = { type: 'typed', text: 'A long note' }
const sent: DraftEvent = { type: 'sent' }
const failed: DraftEvent = { type: 'failed', text: 'A long note', turn: 1 }

describe('A draft', () => {
  it('leaves its field to the value once it is on its way', () => {
    expect(after(typed).draft).toBe('A long note')
    expect(after(typed, sent).draft).toBeNull()
  })

  it('comes back when it was not saved', () => {
    expect(after(typed, sent, failed).draft).toBe('A long note')
  })

  it('does not come back over a text begun since', () => {
    expect(after(typed, sent, { type: 'typed', text: 'Another' }, failed).draft).toBe('Another')
  })

  it('does not come back over a text begun and saved since', () => {
    expect(after(typed, sent, { type: 'typed', text: 'Another' }, sent, failed).draft).toBeNull()
  })

  it('does not come back once it was given up', () => {
    expect(after(typed, sent, { type: 'dropped' }, failed).draft).toBeNull()
  })
})
