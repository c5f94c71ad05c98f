/** The statuses of an import's rows: those that any row has, with their numbers, and one of them at a time. */
import { expect, it, vi } from 'vitest'
import { RowStatusFilter } from '../../../src-renderer/features/import/wizard/RowStatusFilter'
import { control, controls } from '../../support/finding'
import { renderUi } from '../../support/render'

const rowStatuses = [
  { id: 'new', label: 'New', count: 61 },
  { id: 'repeated', label: 'Repeated', count: 0 },
  { id: 'problem', label: 'Cannot be imported', count: 1 },
]

const show = (value: string | null) => {
  const onChange = vi.fn()
  const { user } = renderUi(
    <RowStatusFilter rowStatuses={rowStatuses} total={62} value={value} onChange={onChange} />,
  )
  return { user, onChange }
}

it('One status is chosen by pressing it; those that no row has are not there', async () => {
  const { user, onChange } = show(null)
  expect(controls('radio', /./)).toHaveLength(3)
  await user.click(control('radio', /^Cannot be imported/))
  expect(onChange).toHaveBeenCalledExactlyOnceWith('problem')
})

it('All rows are shown again by pressing the first; a chosen status stays there without rows', async () => {
  const { user, onChange } = show('repeated')
  expect(controls('radio', /./)).toHaveLength(4)
  await user.click(control('radio', /^All/))
  expect(onChange).toHaveBeenCalledExactlyOnceWith(null)
})
