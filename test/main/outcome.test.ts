/** What comes of a print dialog, also of one that never says so, and what it is told. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestDialog, outcomeOf } from '../../src-main/printing/outcome'
import { printOptions } from '../../src-main/printing/printing'

vi.mock('electron', () => ({ BrowserWindow: vi.fn(), session: {}, shell: {} }))

type Said = (success: boolean, reason: string) => void

/** A dialog that is open, and what is waited for. */
function opened() {
  let said: Said = () => undefined
  const onSettled = vi.fn()
  const outcome = outcomeOf((callback) => (said = callback), onSettled)
  return { outcome, onSettled, say: (success: boolean, reason = '') => said(success, reason) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('A print dialog', () => {
  it.each([
    [true, '', true],
    [false, 'Print job canceled', false],
    [false, 'cancelled', false],
  ])('that says %s (%s) gives %s, and is let go of', async (success, reason, outcome) => {
    const dialog = opened()
    dialog.say(success, reason)
    expect(await dialog.outcome).toBe(outcome)
    expect(dialog.onSettled).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('whose printer refuses is a failure', async () => {
    const dialog = opened()
    dialog.say(false, 'Print job failed')
    await expect(dialog.outcome).rejects.toMatchObject({ failure: { code: 'print.failed' } })
  })

  it('that never says keeps nobody waiting, and stays open', async () => {
    const dialog = opened()
    vi.advanceTimersByTime(longestDialog)
    expect(await dialog.outcome).toBeNull()
    expect(dialog.onSettled).not.toHaveBeenCalled()
    dialog.say(true)
    expect(dialog.onSettled).toHaveBeenCalledTimes(1)
  })
})

describe('What the dialog is told', () => {
  const sheet = '<svg width="842pt" height="595pt"/>'

  it('is the paper, upright and in microns, and which way it lies', () => {
    expect(printOptions(sheet, 'linux')).toEqual({
      printBackground: true,
      margins: { marginType: 'none' },
      landscape: true,
      pageSize: { width: 209_903, height: 297_039 },
    })
  })

  it('leaves the paper out on Windows, where it is not heeded', () => {
    expect(printOptions(sheet, 'win32')).not.toHaveProperty('pageSize')
    expect(printOptions(sheet, 'win32').landscape).toBe(true)
  })
})
