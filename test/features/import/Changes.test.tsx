/** What a row of an import changes: blanks are filled, other values stay until the file's is taken. */
import { expect, it, vi } from 'vitest'
import { Changes } from '../../../src-renderer/features/import/wizard/Changes'
import type { FieldChange } from '../../../src-renderer/features/import/reading/import.types'
import { control, said } from '../../support/finding'
import { renderUi } from '../../support/render'

const city: FieldChange = {
  ...{ table: 'people', field: 'city', from: 'Niš', to: 'Bor', effect: 'kept' },
}
const phone: FieldChange = {
  ...{ table: 'people', field: 'phone', from: '', to: '011 22 33', effect: 'filled' },
}

it.each([
  ['taken', false],
  ['left again', true],
])('A value that stays can be %s', async (_what, isTaken) => {
  const onTake = vi.fn()
  const { user } = renderUi(
    <Changes
      row={7}
      changes={[phone, city]}
      takeNew={new Set(isTaken ? ['7:people:city'] : [])}
      onTake={onTake}
    />,
  )
  await said('011 22 33')
  await user.click(control('checkbox', /Bor$/))
  expect(onTake).toHaveBeenCalledExactlyOnceWith('7:people:city', !isTaken)
})

it.each([
  ['refused', false],
  ['filled again', true],
])('A blank that would be filled can be %s', async (_what, isRefused) => {
  const onRefuse = vi.fn()
  const { user } = renderUi(
    <Changes
      row={7}
      changes={[phone]}
      takeNew={new Set()}
      onTake={vi.fn()}
      refused={new Set(isRefused ? ['7:people:phone'] : [])}
      onRefuse={onRefuse}
    />,
  )
  await user.click(control('checkbox', 'Fill in: 011 22 33'))
  expect(onRefuse).toHaveBeenCalledExactlyOnceWith('7:people:phone', !isRefused)
})

it('A row that changes nothing says so', async () => {
  renderUi(<Changes row={7} changes={[]} takeNew={new Set()} onTake={vi.fn()} />)
  await said('Nothing in this row is new.')
})
