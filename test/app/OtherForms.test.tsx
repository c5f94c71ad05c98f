// @vitest-environment jsdom
/** The forms of a text below the field it is entered in. */
import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { OtherForms } from '../../src-renderer/app/OtherForms'
import { aCycle } from '../builders'
import { renderUi } from '../support/render'

const show = (record: object) => {
  const onCommit = vi.fn<(fields: object) => Promise<boolean>>().mockResolvedValue(true)
  const label = (name: string) => `Name (${name})`
  const view = renderUi(
    <OtherForms record={record} field="name" label={label} onCommit={onCommit} />,
  )
  return { ...view, onCommit }
}

it('are suggested for approval, and written by hand', async () => {
  const { user, onCommit } = show(aCycle({ name: 'Leto 2024' }))
  await user.click(screen.getByRole('button', { name: 'Use “Лето 2024”' }))
  expect(onCommit).toHaveBeenLastCalledWith({ 'name:sr-Cyrl': 'Лето 2024' })
  await user.type(screen.getByRole('textbox', { name: 'Name (English)' }), 'Summer{Enter}')
  expect(onCommit).toHaveBeenLastCalledWith({ 'name:en': 'Summer' })
})

it('stand there when they were approved, and are not asked for where there are no letters', () => {
  const { rerender } = show(aCycle({ name: 'Leto', 'name:sr-Cyrl': 'Лето' }))
  const name = 'Name (Serbian, Cyrillic)'
  expect(screen.getByRole<HTMLInputElement>('textbox', { name }).value).toBe('Лето')
  expect(screen.queryByRole('button')).toBeNull()
  rerender(
    <OtherForms
      record={aCycle({ name: '2024' })}
      field="name"
      label={(language) => language}
      onCommit={() => Promise.resolve(true)}
    />,
  )
  expect(screen.queryByRole('textbox')).toBeNull()
})
