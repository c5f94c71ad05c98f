import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog, describeError, lastLines, PageError } from '../../src-main/system/log'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'log-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('The log', () => {
  it('keeps the name, the code and the places of an error, and nothing of its message', async () => {
    const path = join(folder, 'deep', 'errors.log')
    const error = Object.assign(new RangeError('Ana Anić at /home/ana/Spisak.csv'), {
      code: 'EXAMPLE',
    })
    createLog(path, () => new Date(0))('tables.read', error)
    const text = await readFile(path, 'utf8')
    expect(text).toMatch(
      /^1970-01-01T00:00:00.000Z tables.read RangeError \[EXAMPLE\] at log\.test\.ts:\d+:\d+/,
    )
    expect(text).not.toMatch(/Ana|home|Spisak/)
  })

  it('says of something that is no error only what kind of thing it was', () => {
    expect(describeError('Ana Anić')).toBe('string')
  })

  it('takes what an error calls itself only when it is a plain word', () => {
    const error = Object.assign(new Error('x'), { name: 'Ana Anić', code: '/home/ana' })
    expect(describeError(error)).toMatch(/^Error \[Error\] at /)
  })

  it('takes the page’s errors as the page described them', () => {
    expect(describeError(new PageError('TypeError', ['a.js:1:2', 'b.js:3:4']))).toBe(
      'TypeError at a.js:1:2 < b.js:3:4',
    )
  })

  it('gives its last lines, from before it began anew, too', async () => {
    const path = join(folder, 'lines.log')
    expect(lastLines(path, 3)).toEqual([])
    await writeFile(`${path}.old`, 'a\nb\n')
    await writeFile(path, 'c\nd\n')
    expect(lastLines(path, 3)).toEqual(['b', 'c', 'd'])
    expect(lastLines(path, 1)).toEqual(['d'])
  })

  it('starts again when it has grown', async () => {
    const path = join(folder, 'full.log')
    await writeFile(path, 'x'.repeat(1_000_001))
    createLog(path)('here', new Error('a'))
    expect((await stat(`${path}.old`)).size).toBe(1_000_001)
    expect((await stat(path)).size).toBeLessThan(2_000)
  })

  it('is silent when it cannot be written', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    expect(() => createLog(join(file, 'errors.log'))('here', new Error('a'))).not.toThrow()
  })
})
