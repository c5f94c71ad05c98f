/** A window that is closed while something is still on its way to the disk. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { waitForSaving } from '../../src-renderer/state/leaving'
import { savingBegan, savingEnded, savingStore } from '../../src-renderer/state/saving'

function aPage(blur: () => void = () => undefined) {
  const target = new EventTarget()
  const close = vi.fn()
  const page = { addEventListener: target.addEventListener.bind(target), close }
  waitForSaving({ page, active: () => ({ blur }) })
  const leave = (): boolean => target.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  return { close, leave }
}

afterEach(() => savingStore.setState({ inFlight: 0, failure: null }))

describe('closing the window', () => {
  it('goes ahead when everything is written', () => {
    const { leave, close } = aPage()
    expect(leave()).toBe(true)
    expect(close).not.toHaveBeenCalled()
  })

  it('leaves the field, waits for what that writes, and then closes', () => {
    const { leave, close } = aPage(savingBegan)
    expect(leave()).toBe(false)
    expect(close).not.toHaveBeenCalled()
    savingEnded(null)
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('stays open when it could not be written', () => {
    const { leave, close } = aPage(savingBegan)
    leave()
    savingEnded({ code: 'diskFull', params: {} })
    expect(close).not.toHaveBeenCalled()
  })
})
