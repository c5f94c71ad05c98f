/** Shortcuts on any keyboard layout. */
import { describe, expect, it } from 'vitest'
import { isShortcut, placeOfKey } from '../../src-renderer/app/shortcuts'
import type { Press } from '../../src-renderer/app/shortcuts'

const press = (
  key: string,
  code: string,
  ...held: ('ctrl' | 'shift' | 'alt' | 'meta')[]
): Press => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
  metaKey: held.includes('meta'),
})

describe('isShortcut', () => {
  it('goes by the letter, not by the place of the key', () => {
    expect(isShortcut(press('z', 'KeyY', 'ctrl'), 'Ctrl+Z')).toBe(true)
    expect(isShortcut(press('y', 'KeyZ', 'ctrl'), 'Ctrl+Z')).toBe(false)
  })

  it('works on a Serbian Cyrillic keyboard, where З is in the place of Y', () => {
    expect(isShortcut(press('з', 'KeyY', 'ctrl'), 'Ctrl+Z')).toBe(true)
    expect(isShortcut(press('К', 'KeyK', 'ctrl', 'shift'), 'Ctrl+Shift+K')).toBe(true)
  })

  it('goes by the place of the key on a layout whose letters are not known', () => {
    expect(isShortcut(press('я', 'KeyZ', 'ctrl'), 'Ctrl+Z')).toBe(true)
    expect(isShortcut(press('ζ', 'KeyZ', 'ctrl'), 'Ctrl+Z')).toBe(true)
  })

  it('knows the digit row where it writes signs', () => {
    expect(isShortcut(press('&', 'Digit1', 'ctrl'), 'Ctrl+1')).toBe(true)
    expect(isShortcut(press('1', 'Numpad1', 'ctrl'), 'Ctrl+1')).toBe(true)
  })

  it('wants exactly the keys that are held', () => {
    expect(isShortcut(press('Z', 'KeyZ', 'ctrl', 'shift'), 'Ctrl+Z')).toBe(false)
    expect(isShortcut(press('z', 'KeyZ', 'ctrl', 'alt'), 'Ctrl+Z')).toBe(false)
    expect(isShortcut(press('z', 'KeyZ'), 'Ctrl+Z')).toBe(false)
    expect(isShortcut(press('z', 'KeyZ', 'meta'), 'Ctrl+Z')).toBe(true)
  })

  it('takes a sign however the layout writes it', () => {
    expect(isShortcut(press('?', 'Slash', 'shift'), '?')).toBe(true)
    expect(isShortcut(press('?', 'Minus', 'shift'), '?')).toBe(true)
    expect(isShortcut(press('F1', 'F1'), 'F1')).toBe(true)
  })
})

describe('placeOfKey', () => {
  it.each([
    ['1', 'Numpad1', 'Numpad1'],
    ['1', 'Digit1', 'Digit1'],
    ['&', 'Digit1', 'Digit1'],
    ['п', 'KeyP', 'KeyP'],
    ['End', 'Numpad1', 'End'],
    ['ArrowDown', 'Numpad2', 'ArrowDown'],
    ['Insert', 'Numpad0', 'Insert'],
    ['Delete', 'NumpadDecimal', 'Delete'],
  ])('of %s on %s is %s: without NumLock the number pad writes no digits', (key, code, place) => {
    expect(placeOfKey({ key, code })).toBe(place)
  })
})
