/** The list that floats under an input. */
import { act, fireEvent, screen } from '@testing-library/react'
import { useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { OptionList, optionId } from '../../src-renderer/ui/OptionList'
import type { ListedOption } from '../../src-renderer/ui/OptionList'
import { noteOf, renderUi } from '../support/render'

const onChoose = vi.fn()
const onOpenChange = vi.fn()

const all: readonly ListedOption[] = [
  { id: 'a', label: 'Ana', hint: 'Niš' },
  { id: 'b', label: 'Bora', isChosen: true },
  { id: 'c', label: 'Add “C”', icon: 'plus' },
]

function Sample(props: {
  readonly options?: readonly ListedOption[]
  readonly active?: number
  readonly isOpen?: boolean
}) {
  const anchor = useRef<HTMLDivElement>(null)
  return (
    <div ref={anchor}>
      <input aria-label="Person" />
      <OptionList
        id="list"
        label="People"
        anchor={anchor}
        isOpen={props.isOpen ?? true}
        onOpenChange={onOpenChange}
        options={props.options ?? all}
        active={props.active ?? -1}
        onChoose={onChoose}
        none="Nothing found"
      />
    </div>
  )
}

const options = () => screen.getAllByRole('option')

describe('OptionList', () => {
  it('is not there while it is closed', () => {
    renderUi(<Sample isOpen={false} />)
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('lists options with hints and icons, and says which is chosen and which is active', () => {
    renderUi(<Sample active={0} />)
    expect(screen.getByRole('listbox', { name: 'People' }).id).toBe('list')
    expect(options().map((one) => one.textContent)).toEqual(['AnaNiš', 'Bora', 'Add “C”'])
    expect(options().map((one) => one.getAttribute('aria-selected'))).toEqual([
      ...['false', 'true', 'false'],
    ])
    expect(options().map((one) => one.dataset['chosen'])).toEqual(['false', 'true', 'false'])
    expect(options().map((one) => one.dataset['active'])).toEqual(['true', 'false', 'false'])
    expect(options().map((one) => one.querySelectorAll('svg').length)).toEqual([0, 0, 1])
    expect(options()[1]?.querySelectorAll('span')).toHaveLength(1)
    expect(document.getElementById(optionId('list', 2))).toBe(options()[2])
  })

  it('reports the place of what is pressed, and leaves the focus where it is', async () => {
    const { user } = renderUi(<Sample />)
    await user.click(screen.getByRole('textbox'))
    expect(fireEvent.mouseDown(options()[1]!)).toBe(false)
    await user.click(options()[1]!)
    expect(onChoose.mock.calls).toEqual([[1]])
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('says so when there is nothing, which cannot be chosen', async () => {
    const { user } = renderUi(<Sample options={[]} />)
    expect(screen.getByRole('listbox', { name: 'People' }).id).toBe('list')
    expect(options().map((one) => one.textContent)).toEqual(['Nothing found'])
    expect(options()[0]?.getAttribute('aria-disabled')).toBe('true')
    expect(options()[0]?.getAttribute('aria-selected')).toBe('false')
    await user.click(options()[0]!)
    expect(onChoose).not.toHaveBeenCalled()
  })

  it('keeps the active option in sight while it is open', () => {
    const look = vi.spyOn(Element.prototype, 'scrollIntoView')
    const { rerender } = renderUi(<Sample active={-1} />)
    rerender(<Sample active={0} isOpen={false} />)
    expect(look).not.toHaveBeenCalled()
    rerender(<Sample active={0} />)
    rerender(<Sample active={2} />)
    expect(look.mock.contexts).toEqual([options()[0], options()[2]])
    expect(look).toHaveBeenCalledWith({ block: 'nearest' })
    expect(noteOf(options()[2]!)).toBe('')
  })

  it('keeps it in sight where the layout scrolls under the field in use, and the list is placed anew', () => {
    renderUi(<Sample active={2} />)
    act(() => screen.getByRole('textbox').focus())
    const look = vi.spyOn(Element.prototype, 'scrollIntoView')
    fireEvent.scroll(document)
    expect(onOpenChange).not.toHaveBeenCalled()
    expect(look.mock.contexts).toEqual([options()[2]])
  })

  it('is closed when what is under it scrolls', () => {
    renderUi(<Sample />)
    fireEvent.scroll(document)
    expect(onOpenChange.mock.calls).toEqual([[false]])
  })
})
