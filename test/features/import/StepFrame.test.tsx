/** The frame of a step says what will happen: when the step appears, and whenever it changes. */
import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StepFrame } from '../../../src-renderer/features/import/wizard/StepFrame'
import { listen } from '../../support/announced'
import { renderUi } from '../../support/render'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const step = (summary: string) => (
  <StepFrame title="Check" next={{ label: 'Import', onPress: vi.fn() }} summary={summary}>
    The rows
  </StepFrame>
)
const rest = () => act(() => vi.advanceTimersByTimeAsync(1_000))

it('says the summary of a step that has just appeared, and again when a decision changes it', async () => {
  const heard = listen()
  const { rerender } = renderUi(step('61 new people'))
  expect(heard()).toEqual([])
  await rest()
  expect(heard()).toEqual(['61 new people'])
  rerender(step('60 new people, 1 left out'))
  await rest()
  expect(heard()).toEqual(['61 new people', '60 new people, 1 left out'])
  rerender(step('60 new people, 1 left out'))
  await rest()
  expect(heard()).toHaveLength(2)
})
