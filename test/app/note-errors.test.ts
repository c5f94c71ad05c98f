// @vitest-environment jsdom
/** Errors that nobody expected, told to the log without what they say. */
import { describe, expect, it } from 'vitest'
import { describeForLog, followErrors } from '../../src-renderer/app/note-errors'
import { FakeContract } from '../support/fake-contract'
import { eventually } from '../support/eventually'

describe('An error for the log', () => {
  it('is its kind and its places, never its message or a path', () => {
    const error = new RangeError('Ana Anić (ana@example.org)')
    error.stack = [
      'RangeError: Ana Anić (ana@example.org)',
      '    at work (app://ciklus/assets/index-a1.js:10:20)',
      '    at file:///home/ana/deep/main.js:3:4',
    ].join('\n')
    expect(describeForLog(error)).toEqual({
      name: 'RangeError',
      places: ['index-a1.js:10:20', 'main.js:3:4'],
    })
    expect(describeForLog(Object.assign(new Error('x'), { name: 'Ana Anić' })).name).toBe('Error')
    expect(describeForLog('Ana Anić')).toEqual({ name: 'string', places: [] })
  })

  it('that nobody caught is told, as often as is of use', async () => {
    const fake = new FakeContract().install()
    const page = new EventTarget()
    const stop = followErrors(page)
    // Of sizes that are followed a frame late the browser tells as of an error; it is none.
    const late = { error: null, message: 'ResizeObserver loop completed with undelivered notes.' }
    page.dispatchEvent(Object.assign(new Event('error'), late))
    const error = new TypeError('secret')
    error.stack = 'TypeError: secret\n    at a.js:1:2'
    page.dispatchEvent(Object.assign(new Event('error'), { error }))
    page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: 'secret' }))
    await eventually(() => expect(fake.noted).toEqual(['TypeError at a.js:1:2', 'string at ']))
    for (let count = 0; count < 40; count += 1) page.dispatchEvent(new Event('error'))
    await eventually(() => expect(fake.noted).toHaveLength(20))
    stop()
  })
})
