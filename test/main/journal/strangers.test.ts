/** Files that somebody else put into the journal's folder, and the name of the workspace. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatLine } from '../../../src-main/journal/line'
import { distinct, failureOf, filesIn, journalFolder, namesIn, smallJournal } from './folder'
import { commitLines, device, otherDevice } from './lines'
import { check, make, texts } from './small'

const at = journalFolder()

describe('Files that came from elsewhere', () => {
  it.each([
    "000001 (Jelena's conflicted copy 2020-01-01).seg",
    '000001.sync-conflict-20200101-120000-ABCDEFG.seg',
    '000001-LAPTOP.seg',
    '000001 (1).seg',
    'open (1).log',
  ])('as a copy of one that is there say nothing new: %s', async (name) => {
    await make(at.path)
    await cp(join(at.own, name.startsWith('open') ? 'open.log' : '000001.seg'), join(at.own, name))
    const journal = smallJournal(at.path)
    const state = await journal.open()
    expect(state.damage).toEqual([])
    expect(state.devices[0]).toMatchObject({ commits: 13, missing: [] })
    expect(await distinct(journal)).toEqual(texts(1, 13).toSorted())
    await check(at.path, new Set(texts(1, 13)))
  })

  it('are known by what they say and not by their names or their order', async () => {
    await make(at.path)
    await rename(join(at.own, '000001.seg'), join(at.own, 'x.seg'))
    await rename(join(at.own, '000002.seg'), join(at.own, '000001.seg'))
    await rename(join(at.own, 'x.seg'), join(at.own, '000007.seg'))
    await check(at.path, new Set(texts(1, 13)))
  })

  it('and belong to another workspace, or were written by a newer program, are left alone and told', async () => {
    await make(at.path)
    const stranger = smallJournal(`${at.path}-other`)
    await stranger.append(device, commitLines(101, 106))
    await stranger.open()
    const from = join(`${at.path}-other`, device, '000001.seg')
    await cp(from, join(at.own, '000009.seg'))
    const text = await readFile(join(at.own, '000001.seg'), 'utf8')
    const [head = '', ...lines] = text.split('\n')
    const newer = formatLine(head.slice(9).replace('"version":2', '"version":3'))
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
    await make(at.path)
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
    await writeFile(path, formatLine(head.slice(9).replace('"version":2', '"version":3')))
    const before = await readFile(path)
    const later = smallJournal(at.path)
    expect(await failureOf(later.append(device, commitLines(14, 14)))).toEqual({
      code: 'journal.failed',
      params: { reason: 'newer' },
    })
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('and are no files at all hold nothing up', async () => {
    await make(at.path)
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
      await make(at.path)
      const path = join(at.path, 'workspace.json')
      const before = await readFile(path, 'utf8')
      await rm(path)
      if (text !== 'null') await writeFile(path, text)
      await check(at.path, new Set(texts(1, 13)))
      expect(await readFile(path, 'utf8')).toBe(before)
    },
  )

  it('of a newer version keeps this program from touching anything', async () => {
    await make(at.path)
    const path = join(at.path, 'workspace.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"version":2', '"version":3'))
    const before = await filesIn(at.path)
    const refused = { code: 'journal.failed', params: { reason: 'newer' } }
    expect(await failureOf(smallJournal(at.path).open())).toEqual(refused)
    const journal = smallJournal(at.path)
    expect(await failureOf(journal.append(device, commitLines(1, 20)))).toEqual(refused)
    expect(await filesIn(at.path)).toEqual(before)
  })
})
