/** The pages of a document. */
import { act, screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PagePreview, nextZoom, pageForKey } from '../../src-renderer/ui/PagePreview'
import type { PagePreviewProps } from '../../src-renderer/ui/PagePreview'
import { pressKey, renderHeld, renderUi } from '../support/render'
import { listen } from '../support/announced'

const onWant = vi.fn()
const onPageChange = vi.fn()
const svgOf = (index: number) => `<svg id="p${index}">š</svg>`

const draw = (extra: Partial<PagePreviewProps> = {}) => (
  <PagePreview
    label="Certificates"
    pageCount={3}
    svgOf={svgOf}
    onWant={onWant}
    altOf={(index) => `Certificate ${index + 1}`}
    onPageChange={onPageChange}
    {...extra}
  />
)
const view = () => screen.getByRole('group', { name: 'Certificates' })
const page = () => screen.getByRole<HTMLImageElement>('img')
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const width = () => page().style.inlineSize || 'whole'

describe('PagePreview', () => {
  it('shows a page as a picture, with what is on it in words', () => {
    renderUi(draw())
    expect(page().alt).toBe('Certificate 1')
    expect(page().src).toBe(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(0))}`)
    expect(screen.getByText('Page 1 of 3')).not.toBeNull()
    expect(screen.getByRole('toolbar', { name: 'Certificates' })).not.toBeNull()
    expect(view().tabIndex).toBe(0)
    expect(onWant).not.toHaveBeenCalled()
  })

  it('has what is written on the page, each line in its language, for whoever is read it', () => {
    const svg = '<svg><desc>Certificate\nĐorđe &lt;Đole&gt; Ilić</desc></svg>'
    renderUi(draw({ svgOf: () => svg }))
    const lines = screen.getByRole('group', { name: 'What is written on the page' }).children
    expect([...lines].map((line) => [line.textContent.trim(), line.getAttribute('lang')])).toEqual([
      ['Certificate', null],
      ['Đorđe <Đole> Ilić', 'sr-Latn'],
    ])
  })

  it('says which page it is to whoever turned it, and nothing when another document is shown', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const heard = listen()
    const { rerender } = renderUi(draw())
    pressKey(view(), 'ArrowRight')
    expect(heard()).toEqual(['Page 2 of 3'])
    // Words that changed would be said once they have rested.
    rerender(draw({ pageCount: 2 }))
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(screen.getByText('Page 2 of 2')).not.toBeNull()
    expect(heard()).toEqual(['Page 2 of 3'])
  })

  it('turns pages by its buttons, up to the covers', async () => {
    const { user } = renderUi(draw())
    expect(button('Previous page').disabled).toBe(true)
    await user.click(button('Next page'))
    await user.click(button('Next page'))
    expect(page().alt).toBe('Certificate 3')
    expect(button('Next page').disabled).toBe(true)
    await user.click(button('Previous page'))
    expect(page().alt).toBe('Certificate 2')
    expect(button('Previous page').disabled).toBe(false)
    expect(button('Next page').disabled).toBe(false)
    expect(onPageChange.mock.calls).toEqual([[1], [2], [1]])
  })

  it('turns pages by keys, and begins each at its top', () => {
    const toTop = vi.spyOn(Element.prototype, 'scrollTo')
    renderUi(draw())
    for (const key of ['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'End', 'Home'])
      expect(pressKey(view(), key).prevented).toBe(true)
    expect(onPageChange.mock.calls).toEqual([[1], [2], [1], [0], [2], [0]])
    expect(toTop).toHaveBeenCalledTimes(6)
    expect(toTop).toHaveBeenLastCalledWith({ top: 0 })
    expect(toTop.mock.contexts[0]).toBe(view())
  })

  it('leaves other keys, and keys that are held with others, alone', () => {
    renderUi(draw())
    expect(pressKey(view(), 'a').prevented).toBe(false)
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect(pressKey(view(), 'ArrowRight', held).prevented).toBe(false)
      expect(pressKey(view(), '+', held).prevented).toBe(false)
    }
    expect(page().alt).toBe('Certificate 1')
    expect(width()).toBe('whole')
  })

  it('zooms by keys, and 0 fits the page', () => {
    renderUi(draw())
    expect(width()).toBe('whole')
    expect(view().dataset['fit']).toBe('true')
    expect(pressKey(view(), '+').prevented).toBe(true)
    expect(width()).toBe('56rem')
    expect(view().dataset['fit']).toBe('false')
    pressKey(view(), '=')
    expect(width()).toBe('84rem')
    pressKey(view(), '-')
    pressKey(view(), '-')
    expect(width()).toBe('42rem')
    expect(pressKey(view(), '0').prevented).toBe(true)
    expect(width()).toBe('whole')
  })

  it('zooms by its buttons', async () => {
    const { user } = renderUi(draw())
    expect(button('Smaller').disabled).toBe(true)
    expect(button('Whole page').disabled).toBe(true)
    await user.click(button('Larger'))
    expect(width()).toBe('56rem')
    await user.click(button('Smaller'))
    expect(width()).toBe('42rem')
    await user.click(button('Whole page'))
    expect(width()).toBe('whole')
    for (let step = 0; step < 4; step += 1) pressKey(view(), '+')
    expect(width()).toBe('168rem')
    expect(button('Larger').disabled).toBe(true)
    expect(button('Smaller').disabled).toBe(false)
    expect(button('Whole page').disabled).toBe(false)
  })

  it('asks for a page that is not here yet, and says that it is coming', () => {
    const { rerender } = renderUi(draw({ svgOf: () => null }))
    expect(screen.getByText('The page is being set…')).not.toBeNull()
    expect(screen.queryByRole('img')).toBeNull()
    expect(onWant.mock.calls).toEqual([[0]])
    rerender(draw())
    expect(page().alt).toBe('Certificate 1')
    expect(screen.queryByText('The page is being set…')).toBeNull()
  })

  it('asks for the page that is turned to', () => {
    renderUi(draw({ svgOf: (index) => (index === 0 ? svgOf(0) : null) }))
    pressKey(view(), 'End')
    expect(onWant.mock.calls).toEqual([[2]])
  })

  it('asks for the one page of a short document', () => {
    renderUi(draw({ pageCount: 1, svgOf: () => null }))
    expect(onWant.mock.calls).toEqual([[0]])
    expect(button('Next page').disabled).toBe(true)
  })

  it('asks for nothing while there are no pages, and cannot be turned', () => {
    const { rerender } = renderUi(draw({ pageCount: 0 }))
    expect(screen.getByText('Page 0 of 0')).not.toBeNull()
    expect(onWant).not.toHaveBeenCalled()
    expect(screen.queryByRole('img')).toBeNull()
    for (const key of ['Home', 'PageUp', 'ArrowRight', 'End']) pressKey(view(), key)
    rerender(draw())
    expect(screen.getByText('Page 1 of 3')).not.toBeNull()
    expect(page().alt).toBe('Certificate 1')
  })

  it('shows the last page when there are fewer than before', () => {
    const { rerender } = renderUi(draw())
    pressKey(view(), 'End')
    rerender(draw({ pageCount: 2 }))
    expect(page().alt).toBe('Certificate 2')
    expect(button('Next page').disabled).toBe(true)
  })

  it('is turned from outside', () => {
    const { give } = renderHeld(0, (at, onChange) => draw({ page: at, onPageChange: onChange }))
    give(2)
    expect(page().alt).toBe('Certificate 3')
    pressKey(view(), 'ArrowLeft')
    expect(page().alt).toBe('Certificate 2')
  })

  it('turns pages when nobody listens', () => {
    renderUi(draw({ onPageChange: undefined }))
    pressKey(view(), 'ArrowRight')
    expect(page().alt).toBe('Certificate 2')
  })
})

it('pageForKey knows no page before the first, also when there is none at all', () => {
  for (const key of ['End', 'ArrowRight', 'PageDown', 'Home', 'ArrowLeft'])
    expect(pageForKey(key, 0, 0)).toBe(0)
})

it('nextZoom goes from the whole page to its real size, through the steps, and back', () => {
  const up = [null, 0.5, 0.75, 1, 1.5, 2, 3].map((zoom) => nextZoom(zoom, 1))
  expect(up).toEqual([1, 0.75, 1, 1.5, 2, 3, 3])
  const down = [null, 0.5, 0.75, 1, 1.5, 2, 3].map((zoom) => nextZoom(zoom, -1))
  expect(down).toEqual([null, null, 0.5, 0.75, 1, 1.5, 2])
})
