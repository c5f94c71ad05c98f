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

it('A row that changes nothing says so', async () => {
  renderUi(<Changes row={7} changes={[]} takeNew={new Set()} onTake={vi.fn()} />)
  await said('Nothing in this row is new.')
})
