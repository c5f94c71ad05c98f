import { describe, expect, it, vi } from 'vitest'
import type { Channel } from '../../src-shared/contract'
import { raise } from '../../src-shared/result'
import { answerRequest } from '../../src-main/ipc/requests'
import type { Handlers, RequestOptions, SenderFrame } from '../../src-main/ipc/requests'

const page: SenderFrame = { origin: 'app://ciklus', parent: null }
const report = vi.fn()
const options: RequestOptions = { checkAnswers: true, report }

/** Handlers that all complain, but for the ones a test gives. */
function handlersWith(some: Partial<Handlers>): Handlers {
  const none = new Proxy({} as Handlers, {
    get: (_target, name) => () => Promise.reject(new Error(`unexpected ${String(name)}`)),
  })
  return new Proxy(none, {
    get: (target, name) => some[name as Channel] ?? target[name as Channel],
  })
}

const open = handlersWith({ 'links.open': () => Promise.resolve(null) })
const good = [{ url: 'https://example.org' }]

describe('A request is refused', () => {
  const otherProcesses: [string, SenderFrame | null][] = [
    ['a frame that is gone', null],
    ['a frame inside the page', { origin: 'app://ciklus', parent: page }],
    ['another site', { origin: 'https://example.org', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
    ['the same name under another scheme', { origin: 'https://ciklus', parent: null }],
    ['another host of the same scheme', { origin: 'app://print', parent: null }],
    ['an origin that only begins the same', { origin: 'app://ciklus.example.org', parent: null }],
  ]
  it.each(otherProcesses)('from %s', async (_who, frame) => {
    const handle = vi.fn(() => Promise.resolve(null))
    const handlers = handlersWith({ 'links.open': handle })
    const answer = await answerRequest(
      { channel: 'links.open', frame, args: good, handlers },
      options,
    )
    expect(answer).toEqual({ ok: false, error: { code: 'request.refused', params: {} } })
    expect(handle).not.toHaveBeenCalled()
  })

  it('from a window that is not one of ours', async () => {
    const request = { channel: 'links.open', frame: page, args: good, handlers: null } as const
    expect(await answerRequest(request, options)).toMatchObject({
      error: { code: 'request.refused' },
    })
  })
})

describe('A request is invalid', () => {
  const wrong: [string, readonly unknown[]][] = [
    ['without an argument', []],
    ['with two arguments', [...good, 1]],
    ['with a field of the wrong type', [{ url: 1 }]],
    ['with a field that is not in the contract', [{ url: 'https://example.org', path: '/etc' }]],
    ['with a text for an object', ['https://example.org']],
    ['with null', [null]],
  ]
  it.each(wrong)('%s', async (_what, args) => {
    const request = { channel: 'links.open', frame: page, args, handlers: open } as const
    expect(await answerRequest(request, options)).toEqual({
      ok: false,
      error: { code: 'request.invalid', params: {} },
    })
  })

  it('with a token that is no token', async () => {
    for (const token of ['', '../../etc/passwd', 'F'.repeat(32), 'f'.repeat(31)]) {
      const request = {
        channel: 'pictures.read',
        frame: page,
        args: [{ token }],
        handlers: open,
      } as const
      expect(await answerRequest(request, options)).toMatchObject({
        error: { code: 'request.invalid' },
      })
    }
  })
})

describe('A request is answered', () => {
  const ask = (handlers: Handlers, more: Partial<RequestOptions> = {}): Promise<unknown> =>
    answerRequest(
      { channel: 'links.open', frame: page, args: good, handlers },
      { ...options, ...more },
    )

  it('with what the handler gives', async () => {
    expect(await ask(open)).toEqual({ ok: true, value: null })
  })

  it('with the failure that the handler raises', async () => {
    const handlers = handlersWith({
      'links.open': () => Promise.resolve().then(() => raise('file.empty', { name: 'a.csv' })),
    })
    expect(await ask(handlers)).toEqual({
      ok: false,
      error: { code: 'file.empty', params: { name: 'a.csv' } },
    })
  })

  it('with nothing of an unexpected error but its code, and the error is reported', async () => {
    report.mockClear()
    const error = new TypeError('Ana Anić, /home/ana/secret')
    const handlers = handlersWith({ 'links.open': () => Promise.reject(error) })
    expect(await ask(handlers)).toEqual({
      ok: false,
      error: { code: 'request.unexpected', params: {} },
    })
    expect(report).toHaveBeenCalledExactlyOnceWith('links.open', error)
  })

  it('only in the shape of the contract while answers are checked', async () => {
    const handlers = handlersWith({ 'links.open': () => Promise.resolve('more' as never) })
    expect(await ask(handlers)).toMatchObject({ error: { code: 'request.unexpected' } })
    expect(await ask(handlers, { checkAnswers: false })).toEqual({ ok: true, value: 'more' })
  })
})
