/** Where keys lead in lists under an input, between panes, and through pages. */
import { describe, expect, it } from 'vitest'
import { movedIndex } from '../../src-renderer/ui/active-list'
import { nextZoom, pageForKey } from '../../src-renderer/ui/PagePreview'
import { clampShare, shareForKey } from '../../src-renderer/ui/SplitView'

describe('movedIndex', () => {
  it('goes round at both ends', () => {
    expect(movedIndex('ArrowDown', 2, 3)).toBe(0)
    expect(movedIndex('ArrowUp', 0, 3)).toBe(2)
    expect(movedIndex('ArrowDown', -1, 3)).toBe(0)
    expect(movedIndex('ArrowUp', -1, 3)).toBe(2)
  })

  it('stops at the ends when it moves by pages', () => {
    expect(movedIndex('PageDown', 1, 5)).toBe(4)
    expect(movedIndex('PageUp', 3, 5)).toBe(0)
  })

  it('is nowhere in an empty list, and stays for other keys', () => {
    expect(movedIndex('ArrowDown', 0, 0)).toBe(-1)
    expect(movedIndex('a', 1, 3)).toBe(1)
  })
})

describe('the line between panes', () => {
  it('moves by arrow keys and stops where a pane would be too small', () => {
    expect(shareForKey('ArrowRight', 50)).toBe(52)
    expect(shareForKey('ArrowLeft', 26)).toBe(25)
    expect(shareForKey('End', 50)).toBe(75)
    expect(shareForKey('Enter', 50)).toBeNull()
    expect(clampShare(-5)).toBe(25)
  })
})

describe('the page preview', () => {
  it('turns pages and stops at the covers', () => {
    expect(pageForKey('PageDown', 0, 3)).toBe(1)
    expect(pageForKey('ArrowRight', 2, 3)).toBe(2)
    expect(pageForKey('ArrowLeft', 0, 3)).toBe(0)
    expect(pageForKey('End', 0, 3)).toBe(2)
    expect(pageForKey('x', 1, 3)).toBeNull()
  })

  it('zooms in steps, with the whole page before the smallest', () => {
    expect(nextZoom(null, 1)).toBe(1)
    expect(nextZoom(0.5, -1)).toBeNull()
    expect(nextZoom(1, 1)).toBe(1.5)
    expect(nextZoom(3, 1)).toBe(3)
    expect(nextZoom(null, -1)).toBeNull()
  })
})
