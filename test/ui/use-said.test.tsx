/** What is said, through the one announcer, of words on the page that change. */
import { act } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSaid } from '../../src-renderer/ui/use-said'
import type { Saying } from '../../src-renderer/ui/use-said'
import { listen } from '../support/announced'
import { renderUi } from '../support/render'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function Words(props: { readonly text: string; readonly how?: Saying }) {
  return <div ref={useSaid(props.how)}>{props.text}</div>
}

/** Lets what changed be seen, and time go by. */
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

it('says nothing of what stands there from the beginning, and what it became once it rests', async () => {
  const heard = listen()
  const { rerender } = renderUi(<Words text="2 ticked" />)
  await wait(1_000)
  rerender(<Words text="3 ticked" />)
  await wait(300)
  rerender(<Words text="4 ticked" />)
  await wait(300)
  expect(heard()).toEqual([])
  await wait(400)
  expect(heard()).toEqual(['4 ticked'])
  rerender(<Words text="4 ticked" />)
  await wait(1_000)
  expect(heard()).toEqual(['4 ticked'])
})

it('says what appeared just now, a problem at once, and nothing of what went away again', async () => {
  const heard = listen()
  renderUi(<Words text="The disk is full" how={{ isNew: true, urgency: 'now' }} />)
  expect(heard()).toEqual(['! The disk is full'])
  renderUi(<Words text="1 ticked" how={{ isNew: true }} />).unmount()
  await wait(1_000)
  expect(heard()).toEqual(['! The disk is full'])
  renderUi(<Words text="1 ticked" how={{ isNew: true }} />)
  await wait(1_000)
  expect(heard()).toEqual(['! The disk is full', '1 ticked'])
})

it('is the only way: no other part of the page is live', () => {
  const folder = join(import.meta.dirname, '../../src-renderer')
  const live = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .filter((file) =>
      /aria-live|role=["'{]+(?:status|alert|log|timer)["'}]|<output/u.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    )
  expect(live).toEqual([join('ui', 'announce.ts')])
})
