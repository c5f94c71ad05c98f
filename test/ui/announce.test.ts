/**
 * The announcer: two regions that a screen reader follows. They are made once, so the file has a page and a worker of its own.
 * @vitest-environment jsdom
 */
import { expect, it, vi } from 'vitest'
import { announce, startAnnouncing } from '../../src-renderer/ui/announce'

it('says what waits in one region and what does not in the other, and is silent again after a while', () => {
  vi.useFakeTimers()
  const roots: ShadowRoot[] = []
  // oxlint-disable-next-line typescript/unbound-method -- called with its element below
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init)
    roots.push(root)
    return root
  })
  startAnnouncing()
  const [root] = roots
  const said = () => [...(root?.children ?? [])].map((region) => region.textContent)
  expect([...(root?.children ?? [])].map((region) => region.getAttribute('aria-live'))).toEqual([
    'polite',
    'assertive',
  ])
  // Windows leave what has this mark alone.
  expect(root?.host.matches('body > [data-live-announcer]')).toBe(true)
  announce('Saved')
  announce('Saved')
  announce('Not saved', 'now')
  announce(' ')
  expect(said()).toEqual(['SavedSaved', 'Not saved'])
  vi.advanceTimersByTime(7_001)
  expect(said()).toEqual(['', ''])
  root?.host.remove()
})
