/** Shortcuts as key caps. */
import { describe, expect, it } from 'vitest'
import { KeyHint } from '../../src-renderer/ui/KeyHint'
import { renderUi } from '../support/render'

const caps = (keys: string): (string | null)[] => {
  const { container } = renderUi(<KeyHint keys={keys} />)
  return [...container.querySelectorAll('kbd kbd')].map((cap) => cap.textContent)
}

describe('KeyHint', () => {
  it('has a cap for each key', () => {
    expect(caps('Ctrl+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(caps('F6')).toEqual(['F6'])
  })

  it('writes plus where plus is the key', () => {
    expect(caps('+')[0]).toBe('+')
  })
})
