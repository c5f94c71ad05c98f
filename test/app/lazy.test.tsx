/** Parts that are loaded when they are shown. */
import { act, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ComponentType } from 'react'
import { Lazy, prepare, useLazy } from '../../src-renderer/app/lazy'

const Part: ComponentType = () => <p>The part</p>

function Place({ part }: { readonly part: Lazy }) {
  const Content = useLazy(part)
  return Content === null ? <p>Nothing yet</p> : <Content />
}

afterEach(() => void vi.unstubAllGlobals())

describe('A part with a file of its own', () => {
  it('is loaded once, when it is shown', async () => {
    const bring = vi.fn(() => Promise.resolve(Part))
    const part = new Lazy(bring)
    expect(bring).not.toHaveBeenCalled()
    const first = render(<Place part={part} />)
    expect(first.container.textContent).toBe('Nothing yet')
    await screen.findByText('The part')
    first.unmount()
    render(<Place part={part} />)
    expect(bring).toHaveBeenCalledTimes(1)
  })

  it('is there in the first frame when it was loaded before', async () => {
    const part = new Lazy(() => Promise.resolve(Part))
    await part.load()
    expect(render(<Place part={part} />).container.textContent).toBe('The part')
  })

  it('says so when it cannot be loaded, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const bring = vi.fn<() => Promise<ComponentType>>(() => Promise.reject(new Error('no file')))
    const part = new Lazy(bring)
    await part.load()
    expect(() => render(<Place part={part} />)).toThrow('no file')
    bring.mockResolvedValue(Part)
    await act(() => part.load())
    expect(render(<Place part={part} />).container.textContent).toBe('The part')
  })
})

describe('Parts that may come next', () => {
  it('are loaded one at a time while the page is idle', async () => {
    const idle: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
    const brings = [vi.fn(() => Promise.resolve(Part)), vi.fn(() => Promise.resolve(Part))]
    prepare(brings.map((bring) => new Lazy(bring)))
    await vi.waitFor(() => expect(idle).toHaveLength(1))
    expect(brings[0]).not.toHaveBeenCalled()
    idle.shift()?.()
    await vi.waitFor(() => expect(idle).toHaveLength(1))
    expect(brings.map((bring) => bring.mock.calls.length)).toEqual([1, 0])
    idle.shift()?.()
    await vi.waitFor(() => expect(brings[1]).toHaveBeenCalledTimes(1))
  })
})
