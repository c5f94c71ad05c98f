/** A label, a control and what is said about it, tied together. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Field, FieldNote, useField } from '../../src-renderer/ui/Field'
import type { FieldProps } from '../../src-renderer/ui/Field'
import styles from '../../src-renderer/ui/Field.module.css'
import { noteOf, renderUi, wears } from '../support/render'

function Sample(props: Partial<FieldProps> & { readonly labelId?: string }) {
  const all = { label: 'Name', ...props }
  const { control, ids } = useField(all)
  return (
    <Field {...all} ids={ids}>
      <input {...control} aria-labelledby={props.labelId} />
    </Field>
  )
}

const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })

describe('Field', () => {
  it('gives its control a name, and nothing else when there is nothing else', () => {
    const { container } = renderUi(<Sample />)
    for (const attribute of ['aria-describedby', 'aria-invalid', 'aria-required', 'disabled'])
      expect(input().hasAttribute(attribute)).toBe(false)
    expect(container.querySelector('p')).toBeNull()
  })

  it('puts the cursor in the control when the label is pressed', async () => {
    const { user } = renderUi(<Sample />)
    await user.click(screen.getByText('Name'))
    expect(document.activeElement).toBe(input())
  })

  it('says that the control is required, or disabled', () => {
    const { rerender } = renderUi(<Sample isRequired isDisabled />)
    expect(input().getAttribute('aria-required')).toBe('true')
    // Written beside the label by the style sheet.
    expect(document.querySelector('label')?.dataset['required']).toBe('required')
    expect(input().disabled).toBe(true)
    rerender(<Sample isRequired={false} isDisabled={false} />)
    expect(input().hasAttribute('aria-required')).toBe(false)
    expect(document.querySelector('label')?.dataset['required']).toBeUndefined()
    expect(input().disabled).toBe(false)
  })

  it('describes the control', () => {
    renderUi(<Sample description="As on the passport" />)
    expect(noteOf(input())).toBe('As on the passport')
    expect(input().hasAttribute('aria-invalid')).toBe(false)
  })

  it('says an error instead of the description, with a sign', () => {
    const { container } = renderUi(<Sample description="As on the passport" error="Too long." />)
    expect(noteOf(input())).toBe('Too long.')
    expect(input().getAttribute('aria-invalid')).toBe('true')
    expect(container.querySelectorAll('p')).toHaveLength(1)
    expect(container.querySelector('p svg')).not.toBeNull()
    expect(wears(container.querySelector('p'), styles.error)).toBe(true)
  })

  it('says an error also where there is no description', () => {
    renderUi(<Sample error="Too long." />)
    expect(noteOf(input())).toBe('Too long.')
  })

  it.each([null, ''])('takes %j for no error', (error) => {
    renderUi(<Sample error={error} />)
    expect(input().hasAttribute('aria-invalid')).toBe(false)
    expect(input().hasAttribute('aria-describedby')).toBe(false)
  })

  it('keeps the label for screen readers only', () => {
    const { rerender } = renderUi(<Sample hideLabel />)
    expect(wears(screen.getByText('Name'), styles.hidden)).toBe(true)
    expect(input()).not.toBeNull()
    rerender(<Sample />)
    expect(wears(screen.getByText('Name'), styles.hidden)).toBe(false)
  })

  it('names a group by an id instead', () => {
    const { container } = renderUi(<Sample labelId="the-label" />)
    expect(container.querySelector('label')).toBeNull()
    expect(document.getElementById('the-label')?.textContent).toBe('Name')
  })

  it('has ids of its own, however many there are', () => {
    const { container } = renderUi(
      <>
        <Sample description="One" />
        <Sample description="Two" />
      </>,
    )
    const [one, two] = container.querySelectorAll('input')
    expect(noteOf(one!)).toBe('One')
    expect(noteOf(two!)).toBe('Two')
  })
})

describe('FieldNote', () => {
  it('is not there when there is nothing to say', () => {
    const { container } = renderUi(<FieldNote id="note" />)
    expect(container.innerHTML).toBe('')
  })
})
