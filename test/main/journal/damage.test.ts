/** Whatever happens to the files: what can be read counts, what cannot is told and kept, nothing is made up, and writing goes on. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLine } from '../../../src-main/journal/line'
import { failureOf, filesIn, journalFolder, namesIn, readAll, smallJournal } from './folder'
import { distinct } from './folder'
import { commitLine, commitLines, device, otherDevice } from './lines'

const at = journalFolder()
const texts = (first: number, last: number): string[] =>
  commitLines(first, last).map(({ text }) => text)

/** A journal of two segments and an open file: five, five and three lines. */
async function make(): Promise<void> {
  const journal = smallJournal(at.path)
  for (const [first, last] of [
    [1, 5],
    [6, 10],
    [11, 13],
  ] as const)
    await journal.append(device, commitLines(first, last))
  await journal.idle()
}

/** What must hold whatever happened: nothing made up, nothing lost that could be read, and it goes on. */
async function check(readable: ReadonlySet<string>): Promise<void> {
  const journal = smallJournal(at.path)
  const state = await journal.open()
  const found = await readAll(journal)
  const all = new Set(texts(1, 13))
  for (const line of found) expect(all.has(line)).toBe(true)
  for (const line of readable) expect(found).toContain(line)
  const own = state.devices.find((one) => one.device === device)
  expect(own?.commits ?? 0).toBe(new Set(found).size)
  // What the page would do now: send all again, then go on.
  await journal.append(device, [...commitLines(1, 13), commitLine(14)])
  await journal.idle()
  const later = await smallJournal(at.path).open()
  expect(later.devices).toMatchObject([{ device, commits: 14, last: 14, missing: [] }])
  expect(later.damage).toEqual([])
}

describe('The open file', () => {
  it('cut off at any byte has all lines before the cut, and takes lines again', async () => {
    await make()
    const path = join(at.own, 'open.log')
    const whole = await readFile(path)
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    for (let length = whole.length; length >= 0; length -= 1) {
      await truncate(path, length)
      const left = whole.subarray(0, length)
      const wholeLines = left.toString('latin1').split('\n').length - 1
      const isWholeButFeed = whole[length] === 10
      const lines = Math.max(0, wholeLines - 1) + (isWholeButFeed && wholeLines > 0 ? 1 : 0)
      await check(new Set(texts(1, 10 + lines)))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  }, 240_000)

  it('keeps the torn end of a line beside it, for whoever wants to look', async () => {
    await make()
    await truncate(join(at.own, 'open.log'), (await readFile(join(at.own, 'open.log'))).length - 40)
    const state = await smallJournal(at.path).open()
    expect(state.damage).toEqual([])
    const torn = await readFile(join(at.own, 'torn-1.txt'), 'utf8')
    expect(formatLine(commitLine(13).text).toString('utf8').startsWith(torn)).toBe(true)
    expect((await readFile(join(at.own, 'open.log'), 'utf8')).endsWith('\n')).toBe(true)
  })
})

describe('A segment', () => {
  it('cut off at any byte has all lines before the cut; it is put aside and its lines are kept', async () => {
    await make()
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    const whole = await readFile(join(at.own, '000002.seg'))
    const lengths = Array.from({ length: Math.ceil(whole.length / 7) }, (_, i) => i * 7)
    for (const length of [...lengths, whole.length - 1]) {
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
      await check(new Set([...texts(1, 4 + Math.max(1, lines)), ...texts(11, 13)]))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  }, 240_000)

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
      await make()
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
      await check(new Set(readable))
      await rm(at.path, { recursive: true })
    }
  })
})

describe('A bit that is another', () => {
  it('anywhere, a thousand times, loses at most the line it is in', async () => {
    await make()
    await cp(at.path, `${at.path}-copy`, { recursive: true })
    const files = [...(await filesIn(at.path))].filter(([path]) => !path.endsWith('.json'))
    const size = files.reduce((sum, [, bytes]) => sum + bytes.length, 0)
    let seed = 42
    for (let round = 0; round < 1_000; round += 1) {
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
      if (round % 50 === 0) await check(new Set(found))
      await rm(at.path, { recursive: true })
      await cp(`${at.path}-copy`, at.path, { recursive: true })
    }
  }, 300_000)
})

describe('Files that came from elsewhere', () => {
  it.each([
    "000001 (Jelena's conflicted copy 2020-01-01).seg",
    '000001.sync-conflict-20200101-120000-ABCDEFG.seg',
    '000001-LAPTOP.seg',
    '000001 (1).seg',
    'open (1).log',
  ])('as a copy of one that is there say nothing new: %s', async (name) => {
    await make()
    await cp(join(at.own, name.startsWith('open') ? 'open.log' : '000001.seg'), join(at.own, name))
    const journal = smallJournal(at.path)
    const state = await journal.open()
    expect(state.damage).toEqual([])
    expect(state.devices[0]).toMatchObject({ commits: 13, missing: [] })
    expect(await distinct(journal)).toEqual(texts(1, 13).toSorted())
    await check(new Set(texts(1, 13)))
  })

  it('are known by what they say and not by their names or their order', async () => {
    await make()
    await rename(join(at.own, '000001.seg'), join(at.own, 'x.seg'))
    await rename(join(at.own, '000002.seg'), join(at.own, '000001.seg'))
    await rename(join(at.own, 'x.seg'), join(at.own, '000007.seg'))
    await check(new Set(texts(1, 13)))
  })

  it('and belong to another workspace, or were written by a newer program, are left alone and told', async () => {
    await make()
    const stranger = smallJournal(`${at.path}-other`)
    await stranger.append(device, commitLines(101, 106))
    await stranger.open()
    const from = join(`${at.path}-other`, device, '000001.seg')
    await cp(from, join(at.own, '000009.seg'))
    const text = await readFile(join(at.own, '000001.seg'), 'utf8')
    const [head = '', ...lines] = text.split('\n')
    const newer = formatLine(head.slice(9).replace('"version":1', '"version":2'))
    await writeFile(
      join(at.own, '000010.seg'),
      Buffer.concat([newer, Buffer.from(lines.join('\n'))]),
    )
    await rm(join(at.own, '000001.seg'))
    const journal = smallJournal(at.path)
    const state = await journal.open()
    expect(state.damage.map(({ file }) => file)).toEqual([
      `${device}/000009.seg`,
      `${device}/000010.seg`,
    ])
    expect(state.devices[0]?.missing).toEqual([{ first: 1, last: 5 }])
    expect(await namesIn(at.own)).toEqual(['000002.seg', '000009.seg', '000010.seg', 'open.log'])
    await journal.append(device, commitLines(1, 5))
    expect(await distinct(journal)).toEqual(texts(1, 13).toSorted())
  })

  it('in place of the open file: a stranger is put aside, a newer one is never written to', async () => {
    await make()
    const stranger = smallJournal(`${at.path}-other`)
    await stranger.append(device, commitLines(101, 102))
    const path = join(at.own, 'open.log')
    await cp(join(`${at.path}-other`, device, 'open.log'), path)
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(11, 13))
    expect(await namesIn(at.own)).toContain('open.log.foreign')
    expect(await distinct(journal)).toEqual(texts(1, 13).toSorted())
    const now = await readFile(path, 'utf8')
    const [head = ''] = now.split('\n')
    await writeFile(path, formatLine(head.slice(9).replace('"version":1', '"version":2')))
    const before = await readFile(path)
    const later = smallJournal(at.path)
    expect(await failureOf(later.append(device, commitLines(14, 14)))).toEqual({
      code: 'journal.failed',
      params: { reason: 'newer' },
    })
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('and are no files at all hold nothing up', async () => {
    await make()
    await mkdir(join(at.own, '000004.seg'))
    await symlink('/dev/zero', join(at.own, '000005.seg'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(at.own, '000006.seg')])
    await symlink(join(at.own, '000001.seg'), join(at.own, '000008.seg'))
    await writeFile(join(at.own, 'notes.txt'), 'mine')
    await mkdir(join(at.path, 'no device'))
    await mkdir(join(at.path, otherDevice))
    await writeFile(join(at.path, otherDevice, '../x.seg'), 'no folder of a device')
    const { damage, devices } = await smallJournal(at.path).open()
    expect(damage.map(({ file }) => file.split('/')[1])).toEqual(
      process.platform === 'win32'
        ? ['000004.seg', '000005.seg', '000008.seg']
        : ['000004.seg', '000005.seg', '000006.seg', '000008.seg'],
    )
    expect(devices).toMatchObject([{ commits: 13, missing: [] }])
    const journal = smallJournal(at.path)
    await rm(join(at.own, 'open.log'))
    await mkdir(join(at.own, 'open.log'))
    await journal.append(device, commitLines(11, 14))
    expect(await distinct(journal)).toEqual(texts(1, 14).toSorted())
  })
})

describe('The name of the workspace', () => {
  it.each(['', '{', '{"workspaceId":7}', 'null'])(
    'is taken from the segments when its file is gone or holds: %s',
    async (text) => {
      await make()
      const path = join(at.path, 'workspace.json')
      const before = await readFile(path, 'utf8')
      await rm(path)
      if (text !== 'null') await writeFile(path, text)
      await check(new Set(texts(1, 13)))
      expect(await readFile(path, 'utf8')).toBe(before)
    },
  )

  it('of a newer version keeps this program from touching anything', async () => {
    await make()
    const path = join(at.path, 'workspace.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":1', '"version":2'))
    const before = await filesIn(at.path)
    const refused = { code: 'journal.failed', params: { reason: 'newer' } }
    expect(await failureOf(smallJournal(at.path).open())).toEqual(refused)
    const journal = smallJournal(at.path)
    expect(await failureOf(journal.append(device, commitLines(1, 20)))).toEqual(refused)
    expect(await filesIn(at.path)).toEqual(before)
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
    await make()
    await writeFile(join(at.own, '.0123456789ab.tmp'), 'half a segment')
    await check(new Set(texts(1, 13)))
    expect(await namesIn(at.own)).not.toContain('.0123456789ab.tmp')
  })
})

describe('Any bytes in place of any file', () => {
  it('never break anything', async () => {
    const names = fc.constantFrom('000001.seg', '000002.seg', 'open.log', '../workspace.json')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
        await rm(at.path, { recursive: true, force: true })
        await make()
        await writeFile(join(at.own, name), bytes)
        await check(new Set())
      }),
      { numRuns: 60 },
    )
  })
})
