/** Whatever happens to the files: what can be read counts, what cannot is told and kept, nothing is made up, and writing goes on. */
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLine } from '../../../src-main/journal/line'
import { distinct, filesIn, journalFolder, namesIn, readAll, smallJournal } from './folder'
import { commitLine, commitLines, device } from './lines'
import { check, make, texts } from './small'
import { isLong, runs } from '../../support/runs'

const at = journalFolder()

/** Lengths at which a file of lines is cut off, longest first: around every end of a line and at some in between; all in a long run. */
function cuts(whole: Buffer): readonly number[] {
  const isEnd = (at: number): boolean => whole.subarray(Math.max(0, at - 2), at + 2).includes(10)
  const all = Array.from({ length: whole.length + 1 }, (_, i) => whole.length - i)
  return isLong ? all : all.filter((at) => at % 11 === 0 || isEnd(at))
}

describe('The open file', () => {
  it('cut off at any byte has all lines before the cut, and takes lines again', async () => {
    await make(at.path)
    const path = join(at.own, 'open.log')
    const whole = await readFile(path)
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    for (const length of cuts(whole)) {
      await truncate(path, length)
      const left = whole.subarray(0, length)
      const wholeLines = left.toString('latin1').split('\n').length - 1
      const isWholeButFeed = whole[length] === 10
      const lines = Math.max(0, wholeLines - 1) + (isWholeButFeed && wholeLines > 0 ? 1 : 0)
      await check(at.path, new Set(texts(1, 10 + lines)))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  })

  it('keeps the torn end of a line beside it, for whoever wants to look', async () => {
    await make(at.path)
    await truncate(join(at.own, 'open.log'), (await readFile(join(at.own, 'open.log'))).length - 40)
    const state = await smallJournal(at.path).open()
    expect(state.damage).toEqual([])
    const partialLine = await readFile(join(at.own, 'torn-1.txt'), 'utf8')
    expect(formatLine(commitLine(13).text).toString('utf8').startsWith(partialLine)).toBe(true)
    expect((await readFile(join(at.own, 'open.log'), 'utf8')).endsWith('\n')).toBe(true)
  })
})

describe('A segment', () => {
  it('cut off at any byte has all lines before the cut; it is put aside and its lines are kept', async () => {
    await make(at.path)
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    const whole = await readFile(join(at.own, '000002.seg'))
    for (const length of cuts(whole).slice(1)) {
      await truncate(join(at.own, '000002.seg'), length)
      const journal = smallJournal(at.path)
      const { damage } = await journal.open()
      expect(damage.map(({ file }) => file)).toEqual([`${device}/000002.seg`])
      const names = await namesIn(at.own)
      expect(names).toContain('000002.seg.damaged')
      expect(names).not.toContain('000002.seg')
      const aside = await readFile(join(at.own, '000002.seg.damaged'))
      expect(aside.equals(whole.subarray(0, length))).toBe(true)
      const lines = whole.subarray(0, length).toString('latin1').split('\n').length - 1
      await check(at.path, new Set([...texts(1, 4 + Math.max(1, lines)), ...texts(11, 13)]))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  })

  it.each([
    ['a block of NUL in its middle', (b: Buffer) => b.fill(0, 900, 1_100)],
    ['nothing but NUL at its end', (b: Buffer) => b.fill(0, b.length - 600)],
    ['nothing but NUL', (b: Buffer) => b.fill(0)],
    [
      'line ends as Windows has them',
      (b: Buffer) => Buffer.from(b.toString().replaceAll('\n', '\r\n')),
    ],
    ['a byte order mark', (b: Buffer) => Buffer.concat([Buffer.from('\ufeff'), b])],
    ['nothing at all', () => Buffer.alloc(0)],
    [
      'a line taken out',
      (b: Buffer) => Buffer.from(b.toString().split('\n').toSpliced(2, 1).join('\n')),
    ],
    ['a line twice', (b: Buffer) => Buffer.concat([b, b.subarray(b.lastIndexOf(10, -2) + 1)])],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')],
  ])('with %s is put aside, and what can be read counts', async (what, spoil) => {
    for (const name of ['000001.seg', 'open.log']) {
      await make(at.path)
      const path = join(at.own, name)
      const before = await readFile(path)
      const after = spoil(Buffer.from(before))
      await writeFile(path, after)
      const readable = texts(1, 13).filter((text) => {
        const isInIt = before.includes(formatLine(text))
        return !isInIt || after.includes(formatLine(text).subarray(0, -1))
      })
      const { damage } = await smallJournal(at.path).open()
      // Of the open file alone an end without sense is a torn line, and twice the same line is no harm.
      const isHarmless = name === 'open.log' && ['a line taken out', 'a line twice'].includes(what)
      const isTorn = name === 'open.log' && what === 'nothing but NUL at its end'
      const isReadable = name === 'open.log' && what === 'line ends as Windows has them'
      if (!isHarmless && !isTorn && !isReadable) {
        expect(damage.map(({ file }) => file)).toEqual([`${device}/${name}`])
        expect((await readFile(`${path}.damaged`)).equals(after)).toBe(true)
      }
      await check(at.path, new Set(readable))
      await rm(at.path, { recursive: true })
    }
  })
})

describe('A bit that is another', () => {
  it('anywhere, many times, loses at most the line it is in', async () => {
    await make(at.path)
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    const files = [...(await filesIn(at.path))].filter(([path]) => !path.endsWith('.json'))
    const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0)
    let seed = 42
    for (let round = 0; round < runs(150); round += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      let bit = Math.floor((seed / 2 ** 32) * size * 8)
      const [path = '', bytes = Buffer.alloc(0)] =
        files.find(([, one]) => (bit < one.length * 8 ? true : ((bit -= one.length * 8), false))) ??
        []
      const spoilt = Buffer.from(bytes)
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await writeFile(path, spoilt)
      const journal = smallJournal(at.path)
      await journal.open()
      const found = await distinct(journal)
      const all = texts(1, 13)
      expect(found.filter((line) => !all.includes(line))).toEqual([])
      // A line feed that became something else joins two lines.
      const most = bytes[bit >> 3] === 10 ? 2 : 1
      expect(found.length).toBeGreaterThanOrEqual(13 - most)
      if (round % 50 === 0) await check(at.path, new Set(found))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  })
})

describe('A crash between sealing and beginning anew', () => {
  it('leaves lines twice, which the next start sees', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(1, 4))
    const open = await readFile(join(at.own, 'open.log'))
    await journal.append(device, commitLines(5, 5))
    await journal.idle()
    await writeFile(join(at.own, 'open.log'), Buffer.concat([open, formatLine(commitLine(5).text)]))
    const later = smallJournal(at.path)
    await later.open()
    expect(await readAll(later)).toEqual(texts(1, 5))
    await later.append(device, commitLines(6, 10))
    expect((await later.open()).damage).toEqual([])
    expect(await readAll(later)).toEqual(texts(1, 10))
    expect(await namesIn(at.own)).toEqual(['000001.seg', '000002.seg', 'open.log'])
  })

  it('leaves temporary files, which are cleared away', async () => {
    await make(at.path)
    await writeFile(join(at.own, '.0123456789ab.tmp'), 'half a segment')
    await check(at.path, new Set(texts(1, 13)))
    expect(await namesIn(at.own)).not.toContain('.0123456789ab.tmp')
  })
})

describe('Any bytes in place of any file', () => {
  it('never break anything', async () => {
    const names = fc.constantFrom('000001.seg', '000002.seg', 'open.log', '../workspace.json')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await rm(at.path, { recursive: true, force: true })
        await make(at.path)
        await writeFile(join(at.own, name), bytes)
        await check(at.path, new Set())
      }),
      { numRuns: runs(60) },
    )
  })
})
