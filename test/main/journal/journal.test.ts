import { createHash } from 'node:crypto'
import { mkdir, chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '../../../src-main/journal/disk'
import type { JournalDisk } from '../../../src-main/journal/disk'
import { createJournal } from '../../../src-main/journal/journal'
import { contract } from '../../../src-shared/contract'
import { failureOf, filesIn, journalFolder, namesIn, readAll, smallJournal } from './folder'
import { baseLines, commitLine, commitLines, device, otherDevice } from './lines'

const at = journalFolder()
const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

describe('The journal', () => {
  it('of a new program is empty, and looking at it makes no file', async () => {
    const journal = createJournal({ folder: at.path })
    expect(await journal.open()).toEqual({
      ...{ devices: [], bases: [], damage: [], size: 0, self: null, isCopy: false },
      workspace: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    })
    expect(await readAll(journal)).toEqual([])
    await expect(stat(at.path)).rejects.toThrow('ENOENT')
  })

  it('gives back what was written, in the same order, and says what it has', async () => {
    const lines = commitLines(1, 23)
    const journal = smallJournal(at.path)
    expect(await journal.append(device, lines)).toEqual({ written: 23 })
    expect(await readAll(journal)).toEqual(texts(lines))
    const again = smallJournal(at.path)
    const state = contract['journal.open'].value.parse(await again.open())
    expect(state.devices).toEqual([
      {
        device,
        commits: 23,
        last: 23,
        lastDigest: sha256(lines.at(-1)?.text ?? ''),
        at: 1_600_000_000_023,
        missing: [],
      },
    ])
    expect(state.damage).toEqual([])
    expect(state.size).toBeGreaterThan(23 * 300)
    expect(await readAll(again)).toEqual(texts(lines))
  })

  it('passes over what it has, and writes what says something else under the same number', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(1, 4))
    expect(await journal.append(device, commitLines(3, 6))).toEqual({ written: 2 })
    await journal.idle()
    expect(await smallJournal(at.path).append(device, commitLines(1, 6))).toEqual({ written: 0 })
    const other = commitLine(6, { more: 'else' })
    const later = smallJournal(at.path)
    expect(await later.append(device, [other])).toEqual({ written: 1 })
    expect(await later.append(device, [other, commitLine(6)])).toEqual({ written: 0 })
    const state = await smallJournal(at.path).open()
    expect(state.devices[0]).toMatchObject({ commits: 6, last: 6, lastDigest: sha256(other.text) })
    expect(await readAll(later)).toHaveLength(7)
  })

  it('seals what is full into segments that never change, each naming the one before', async () => {
    const journal = smallJournal(at.path)
    for (const line of commitLines(1, 12)) await journal.append(device, [line])
    await journal.open()
    expect(await namesIn(at.own)).toEqual(['000001.seg', '000002.seg', 'open.log'])
    const before = await filesIn(at.own)
    for (const line of commitLines(13, 40)) await journal.append(device, [line])
    await journal.open()
    const after = await filesIn(at.own)
    let previous: string | null = null
    for (const [number, name] of ['000001.seg', '000002.seg'].entries()) {
      const bytes = before.get(join(at.own, name)) ?? Buffer.alloc(0)
      expect(after.get(join(at.own, name))).toEqual(bytes)
      const head = bytes.subarray(0, bytes.indexOf('\n'))
      const { segment } = JSON.parse(head.subarray(9).toString()) as { segment: object }
      const digest = sha256(bytes.subarray(head.length + 1))
      expect(segment).toEqual({
        format: 'ciklus-journal',
        version: 2,
        workspace: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        device,
        generation: 1,
        number: number + 1,
        first: number * 5 + 1,
        last: number * 5 + 5,
        lines: 5,
        sha256: digest,
        previous,
      })
      previous = digest
    }
  })

  it('tells which numbers are missing', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, [...commitLines(3, 4), commitLine(9), commitLine(7)])
    expect((await journal.open()).devices[0]?.missing).toEqual([
      { first: 1, last: 2 },
      { first: 5, last: 6 },
      { first: 8, last: 8 },
    ])
    await journal.append(otherDevice, [commitLine(9_999_999_999, { of: otherDevice })])
    const { devices } = await journal.open()
    expect(devices.find((one) => one.device === otherDevice)?.missing).toEqual([
      { first: 1, last: 9_999_999_998 },
    ])
  })

  it('counts a batch of records only when all its parts and its end are there', async () => {
    const journal = smallJournal(at.path)
    const [whole, noEnd, noPart] = ['a', 'b', 'c'].map((digit) => digit.repeat(32))
    await journal.append(device, baseLines(whole ?? '', 4))
    await journal.append(device, baseLines(noEnd ?? '', 4).slice(0, -1))
    await journal.append(device, baseLines(noPart ?? '', 4).slice(1))
    expect((await journal.open()).bases).toEqual([whole])
    await journal.append(device, [...baseLines(noEnd ?? '', 4), ...baseLines(noPart ?? '', 4)])
    expect((await journal.open()).bases.toSorted()).toEqual([whole, noEnd, noPart])
    await journal.append(device, baseLines('d'.repeat(32), 0))
    expect((await journal.open()).bases).toContain('d'.repeat(32))
  })

  it('keeps erasures', async () => {
    const stamp = `0000000000005-0000-${device}`
    const erase = { device, sequence: 5, stamp, records: ['people/p1'] }
    const text = JSON.stringify({ erase })
    const journal = smallJournal(at.path)
    const line = { kind: 'erase', id: `${device}-0000000005`, text } as const
    expect(await journal.append(device, [line])).toEqual({ written: 1 })
    expect(await smallJournal(at.path).append(device, [line])).toEqual({ written: 0 })
    expect(await readAll(journal)).toEqual([text])
  })

  it('refuses lines that are not what they are said to be, all of a request or none', async () => {
    const journal = smallJournal(at.path)
    const good = commitLine(1)
    const bad = [
      { ...commitLine(2), text: commitLine(3).text },
      { ...commitLine(2), text: `${commitLine(2).text}\n` },
      { ...commitLine(2), text: '{"commit":' },
      { ...commitLine(2), text: `{"commit":{},\n"x":1}` },
      { kind: 'end', base: 'a'.repeat(32), part: 1, text: commitLine(1).text } as const,
      { kind: 'erase', id: 'x', text: '{"rows":{}}' } as const,
    ]
    for (const line of bad) {
      expect(await failureOf(journal.append(device, [good, line]))).toMatchObject({
        code: 'request.invalid',
      })
    }
    expect(await readAll(journal)).toEqual([])
    const large = Array.from({ length: 9 }, (_, i) =>
      commitLine(i + 1, { more: 'x'.repeat(1_000_000) }),
    )
    expect(await failureOf(journal.append(device, large))).toMatchObject({
      code: 'request.invalid',
    })
  })

  it('takes one line of 30 MB, and the next', async () => {
    const huge = commitLine(1, { more: 'Ђ'.repeat(15_000_000) })
    const journal = createJournal({ folder: at.path })
    await journal.append(device, [huge])
    await journal.append(device, [commitLine(2)])
    expect((await journal.open()).devices[0]?.commits).toBe(2)
    const lines = await readAll(journal)
    expect(lines.length).toBe(2)
    expect(lines[0] === huge.text).toBe(true)
  })

  it('is read to its end, no more and no less, while lines are added and files sealed', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(1, 4))
    await journal.append(otherDevice, commitLines(1, 3, otherDevice))
    const first = await journal.read(0)
    expect(first.next).not.toBeNull()
    // Sealing moves what has not been read into another file, and more lines come before what is left.
    await journal.append(device, commitLines(5, 30))
    const lines = [...first.lines]
    for (let from = first.next; from !== null;) {
      const answer = await journal.read(from)
      lines.push(...answer.lines)
      from = answer.next
      expect(answer.done).toBeLessThanOrEqual(answer.total)
    }
    expect(lines).toEqual(texts([...commitLines(1, 4), ...commitLines(1, 3, otherDevice)]))
  })

  it('keeps, in a device’s folder, what damage took from another’s, and counts it to that one', async () => {
    const journal = smallJournal(at.path)
    await journal.append(otherDevice, commitLines(1, 3, otherDevice))
    await journal.append(otherDevice, commitLines(7, 7, otherDevice))
    await journal.append(device, [
      ...commitLines(1, 2),
      ...commitLines(4, 6, otherDevice),
      ...commitLines(3, 9),
    ])
    await journal.idle()
    const { devices } = await smallJournal(at.path).open()
    expect(devices).toMatchObject([
      { device, commits: 9, last: 9, missing: [] },
      { device: otherDevice, commits: 7, last: 7, missing: [] },
    ])
    const segment = await readFile(join(at.path, device, '000001.seg'), 'utf8')
    expect(segment).toContain('"first":1,"last":9,"lines":12')
  })

  it('looked at ahead says what it had when asked, and looks again when something happened since', async () => {
    await smallJournal(at.path).append(device, commitLines(1, 7))
    const reads: string[] = []
    const open: JournalDisk['open'] = (path, ...rest) => {
      reads.push(String(path))
      return realDisk.open(path, ...rest)
    }
    const journal = smallJournal(at.path, { disk: { ...realDisk, open } })
    journal.lookAhead()
    await journal.idle()
    const before = reads.length
    expect(before).toBeGreaterThan(0)
    expect((await journal.open()).devices[0]?.commits).toBe(7)
    expect(reads).toHaveLength(before)
    expect((await journal.open()).devices[0]?.commits).toBe(7)
    expect(reads.length).toBeGreaterThan(before)
    journal.lookAhead()
    await journal.append(device, commitLines(8, 9))
    expect((await journal.open()).devices[0]?.commits).toBe(9)
  })

  it('that could not be looked at ahead is looked at when asked', async () => {
    await smallJournal(at.path).append(device, commitLines(1, 3))
    await rename(at.path, `${at.path}-away`)
    await writeFile(at.path, 'something else')
    const journal = smallJournal(at.path)
    journal.lookAhead()
    await journal.idle()
    await rm(at.path)
    await rename(`${at.path}-away`, at.path)
    expect((await journal.open()).devices[0]?.commits).toBe(3)
  })

  it('opened while the line that fills a file is written, is read to its end', async () => {
    const journal = createJournal({ folder: at.path, limits: { bytes: 1e9, lines: 4 } })
    const lines = commitLines(1, 4)
    await journal.append(device, lines.slice(0, 3))
    const written = journal.append(device, lines.slice(3))
    const opened = journal.open()
    await written
    expect((await opened).devices[0]?.commits).toBe(4)
    expect(await readAll(journal)).toEqual(texts(lines))
  })

  it('begins anew after it was put aside, and what it was is kept', async () => {
    const journal = smallJournal(at.path, { now: () => new Date('2020-05-06T07:08:09.5Z') })
    await journal.append(device, commitLines(1, 7))
    const before = await readFile(join(at.path, 'workspace.json'), 'utf8')
    await journal.retire(false)
    expect((await journal.open()).devices).toEqual([])
    await journal.append(otherDevice, commitLines(1, 2, otherDevice))
    await journal.retire(false)
    await journal.retire(false)
    await journal.append(device, commitLines(1, 1))
    expect(await readFile(join(at.path, 'workspace.json'), 'utf8')).not.toBe(before)
    expect(await namesIn(join(at.path, '..'))).toEqual([
      'journal',
      'journal.retired-20200506-070809',
      'journal.retired-20200506-070809-2',
    ])
    const old = smallJournal(join(at.path, '..', 'journal.retired-20200506-070809'))
    expect(await readAll(old)).toEqual(texts(commitLines(1, 7)))
  })

  it('is deleted when it was given up for good, once another one is open, and nothing else is', async () => {
    const journal = smallJournal(at.path, { now: () => new Date('2020-05-06T07:08:09.5Z') })
    const beside = join(at.path, '..')
    await journal.append(device, commitLines(1, 7))
    await journal.retire(false)
    await journal.append(device, commitLines(1, 7))
    await journal.retire(true)
    await mkdir(join(beside, 'journal.discarded-by-me'))
    const names = ['journal.discarded-by-me', 'journal.retired-20200506-070809']
    expect(await namesIn(beside)).toEqual(['journal.discarded-20200506-070809', ...names])
    await journal.append(device, commitLines(1, 1))
    expect(await namesIn(beside)).toHaveLength(4)
    await smallJournal(at.path).open()
    expect(await namesIn(beside)).toEqual(['journal', ...names])
  })

  it('writes what it is sent in the order in which it is sent, however much waits', async () => {
    const journal = smallJournal(at.path)
    const lines = commitLines(1, 60)
    const answers = await Promise.all(lines.map((line) => journal.append(device, [line])))
    expect(answers.every(({ written }) => written === 1)).toBe(true)
    expect(await readAll(journal)).toEqual(texts(lines))
  })

  it('goes on when its files are taken away or changed while the program runs', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(1, 3))
    await writeFile(join(at.own, 'open.log'), 'something else')
    await journal.append(device, commitLines(4, 4))
    expect(await readAll(journal)).toEqual(texts(commitLines(4, 4)))
    await rm(at.path, { recursive: true })
    await journal.append(device, commitLines(5, 5))
    expect((await smallJournal(at.path).open()).devices[0]).toMatchObject({ commits: 1, last: 5 })
    await rename(at.own, `${at.own}x`)
    expect(await journal.append(device, commitLines(5, 6))).toEqual({ written: 2 })
  })

  it('that cannot be read says so, and is not taken for an empty one', async () => {
    const journal = smallJournal(at.path)
    await journal.append(device, commitLines(1, 3))
    await rename(at.path, `${at.path}-real`)
    await writeFile(at.path, 'a file in its place')
    expect(await failureOf(smallJournal(at.path).open())).toMatchObject({
      code: expect.stringMatching(/^journal\.failed|save\./) as string,
    })
    expect(await failureOf(journal.append(device, commitLines(4, 4)))).not.toBe('done')
    await chmod(at.path, 0o600)
  })
})
