/** Text for a screen reader only. */
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { VisuallyHidden } from '../../src-renderer/ui/VisuallyHidden'
import styles from '../../src-renderer/ui/VisuallyHidden.module.css'
import { renderUi, wears } from '../support/render'

it('VisuallyHidden is out of sight, and yet part of a name', () => {
  renderUi(
    <button>
      Open <VisuallyHidden>Ana Anić</VisuallyHidden>
    </button>,
  )
  expect(screen.getByRole('button', { name: 'Open Ana Anić' })).not.toBeNull()
  expect(wears(screen.getByText('Ana Anić'), styles.hidden)).toBe(true)
})
