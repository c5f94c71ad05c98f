import { describe, expect, it } from 'vitest'
import { Dialogs } from '../../chromium-host/dialog-queue'

const open = { kind: 'open', options: {} } as const

describe('Dialogs that a test answers', () => {
  it('take answers given before and after the question, in order', async () => {
    const dialogs = new Dialogs()
    dialogs.choose('/a')
    dialogs.cancel()
    expect(await dialogs.ask(open)).toEqual({ paths: ['/a'], button: 0 })
    expect(await dialogs.ask(open)).toEqual({ paths: [], button: 0 })
    const later = [dialogs.ask(open), dialogs.ask({ kind: 'message', options: { message: 'x' } })]
    dialogs.choose('/b', '/c')
    dialogs.press(2)
    expect(await Promise.all(later)).toEqual([
      { paths: ['/b', '/c'], button: 0 },
      { paths: [], button: 2 },
    ])
    expect(dialogs.asked.map((asked) => asked.kind)).toEqual(['open', 'open', 'open', 'message'])
  })
})
