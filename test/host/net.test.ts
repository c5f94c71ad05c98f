import { describe, expect, it } from 'vitest'
import { net } from '../../chromium-host/net'
import { FeedServer } from '../main/updates/kit'

describe('net', () => {
  it('answers a question, sends on only when told to, and closes once', async () => {
    const feed = await FeedServer.start()
    feed.serve('from', (_request, response) => response.writeHead(302, { location: 'to' }).end())
    feed.serve('to', (_request, response) => response.end('there'))
    const ask = (follow: boolean) =>
      new Promise<readonly string[]>((resolve) => {
        const said: string[] = []
        const request = net.request({ url: `${feed.address}from`, redirect: 'manual' })
        request.on('redirect', (status: number, _method: string, to: string) => {
          said.push(`${status} ${new URL(to).pathname}`)
          if (follow) request.followRedirect()
        })
        request.on('response', (response: AsyncIterable<Buffer>) => {
          void (async () => {
            for await (const piece of response) said.push(piece.toString())
          })()
        })
        request.on('error', (error: Error) => said.push(error.message))
        request.on('close', () => resolve(said))
        request.end()
      })
    try {
      expect(await ask(true)).toEqual(['302 /feed/to', 'there'])
      expect(await ask(false)).toEqual(['302 /feed/to', 'Redirect was cancelled'])
    } finally {
      await feed.stop()
    }
  })

  it('says what it does not do', () => {
    expect(() => net.request({ url: 'http://127.0.0.1/' })).toThrow(/redirect: 'manual' only/)
  })
})
