/** A page that is left while something is still on its way to the disk. */
import { afterEach, describe, expect, it } from 'vitest'
import { waitForSaving } from '../../src-renderer/app/leaving'
import { savingBegan, savingEnded, savingStore } from '../../src-renderer/app/saving'

/** A page, and whether it may be left now. */
function aPage(blur: () => void = () => undefined): () => boolean {
  const target = new EventTarget()
  waitForSaving({
    page: { addEventListener: target.addEventListener.bind(target) },
    active: () => ({ blur }),
  })
  return () => target.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

afterEach(() => savingStore.setState({ inFlight: 0, failure: null }))

describe('leaving the page', () => {
  it('goes ahead when everything is written', () => {
    expect(aPage()()).toBe(true)
  })

  it('takes what is being typed first, and stays for what that writes', () => {
    expect(aPage(savingBegan)()).toBe(false)
  })

  it('goes ahead once that has come to an end', () => {
    savingBegan()
    const leave = aPage()
    expect(leave()).toBe(false)
    savingEnded({ code: 'diskFull', params: {} })
    expect(leave()).toBe(true)
  })
})
