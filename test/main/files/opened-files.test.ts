import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createOpenedFiles, savedProgramIn } from '../../../src-main/files/opened-files'

const folder = resolve('/home/ana')

describe('The saved program of a start', () => {
  it.each([
    [['/opt/Ciklus/ciklus', 'Most.ciklus'], join(folder, 'Most.ciklus')],
    [
      ['--lang=sr-Latn', resolve('/media/usb/Most 2026.CIKLUS')],
      resolve('/media/usb/Most 2026.CIKLUS'),
    ],
    [['a.ciklus', '--original-process-start-time=1', 'b.ciklus'], join(folder, 'b.ciklus')],
    [['ciklus'], null],
    [['--user-data-dir=/x/y.ciklus'], null],
    [['/home/ana/people.csv', '/home/ana/a.ciklus.txt'], null],
    [[], null],
  ])('is found among %j', (args, path) => {
    expect(savedProgramIn(args, folder)).toBe(path)
  })
})

describe('A file that was handed over', () => {
  it('waits for the page, and is given once', () => {
    const tell = vi.fn()
    const opened = createOpenedFiles(tell)
    opened.offer(null)
    expect(tell).not.toHaveBeenCalled()
    opened.offer('/a.ciklus')
    opened.offer('/b.ciklus')
    expect(tell).toHaveBeenCalledTimes(2)
    expect(opened.take()).toBe('/b.ciklus')
    expect(opened.take()).toBeNull()
  })

  it('waits for the next start without a word when it is kept for it', () => {
    const tell = vi.fn()
    const opened = createOpenedFiles(tell)
    opened.keep('/a.ciklus')
    expect(tell).not.toHaveBeenCalled()
    expect(opened.take()).toBe('/a.ciklus')
  })
})
