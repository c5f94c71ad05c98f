/** A shared folder that opens only with a passphrase: nothing in it can be read without, and each computer locks its own. */
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { joinProgram } from '../../../src-renderer/backup/sync/join'
import { oweRows } from '../../../src-renderer/backup/sync/publish'
import { create } from '../../../src-renderer/domain/edits'
import { setProgramId } from '../../../src-renderer/storage/meta'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { Laptop, filesIn, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const passphrase = 'reka kroz grad'

/** What lies in the shared folder, but for what says of which program it is. */
async function shared(): Promise<readonly (readonly [path: string, text: string])[]> {
  const files = [...(await filesIn(folder))]
  return files.filter(([path]) => path.includes('Ciklus-shared-') && !path.endsWith('.json.tmp'))
}

const failureOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

/** Two computers in one folder that both have locked. */
async function lockedPair(): Promise<readonly [Laptop, Laptop]> {
  const [ana, milos] = await pairIn(folder)
  await ana.shared.lock(program, passphrase)
  await ana.exchange()
  await milos.shared.lock(program, passphrase)
  await milos.exchange()
  await ana.exchange()
  return [ana, milos]
}

/** One with records that no change of its log says: `base` says so, or a file that brought them. */
async function withoutLog(by: 'base' | 'file'): Promise<Laptop> {
  const db = await freshDatabase()
  await setProgramId(db, program)
  const ana = await Laptop.at(folder, db, 'Ana')
  await ana.do(create('workspaces', aWorkspace()), create('people', aPerson({ id: 'jelena' })))
  await db.commits.clear()
  if (by === 'base') await db.meta.put({ key: 'base', value: 'c'.repeat(32) })
  else await oweRows({ notes: ana.notes, program })
  return ana
}

/** The path of a file that some work has made in the shared folder. */
async function madeBy(work: () => Promise<unknown>): Promise<string> {
  const before = new Set((await shared()).map(([path]) => path))
  await work()
  const made = (await shared()).map(([path]) => path).filter((path) => !before.has(path))
  return made.find((path) => path.endsWith('.seg')) ?? ''
}

describe('A shared folder that is locked', () => {
  it('holds nothing that can be read without the passphrase, what lay there before included', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Zaječar')
    await ana.exchange()
    await milos.exchange()
    await ana.shared.lock(program, passphrase)
    await ana.exchange()
    // Miloš's own files are his to lock.
    await milos.shared.lock(program, passphrase)
    await milos.exchange()
    const files = await shared()
    expect(files.length).toBeGreaterThan(3)
    for (const [path, text] of files)
      if (!path.endsWith('workspace.json')) {
        expect(text.slice(0, 26)).toBe('{"format":"ciklus-locked",')
        expect(text).not.toMatch(/jelena|Ana|Zaječar|city|commit/)
      }
  })

  it('brings what each does to the other, as one that lies open', async () => {
    const [ana, milos] = await lockedPair()
    await ana.write('jelena', 'city', 'Niš')
    await milos.write('jelena', 'phone', '064 123')
    await ana.exchange()
    await milos.exchange()
    const done = await ana.exchanged()
    expect(await ana.rows()).toBe(await milos.rows())
    expect(done).toMatchObject({ plain: 0, otherwise: 0, waiting: 0 })
    const before = (await shared()).map(([path]) => path)
    // Nothing is rewritten twice.
    await ana.exchange()
    expect((await shared()).map(([path]) => path)).toEqual(before)
  })

  it('stops a computer that does not know the passphrase: it writes nothing that lies open', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.shared.lock(program, passphrase)
    await ana.exchange()
    await milos.write('jelena', 'city', 'Pirot')
    const before = await shared()
    expect(await failureOf(milos.exchange())).toBe('sync.needsPassphrase')
    expect(await shared()).toEqual(before)
    expect(await failureOf(milos.shared.lock(program, 'reka kroz selo'))).toBe(
      'file.wrongPassphrase',
    )
    expect(await failureOf(milos.exchange())).toBe('sync.needsPassphrase')
    await milos.shared.lock(program, passphrase)
    await milos.exchange()
    await ana.exchange()
    expect((await ana.db.people.get('jelena'))?.city).toBe('Pirot')
  })

  it('says whose files still lie open', async () => {
    const [ana] = await pairIn(folder)
    await ana.shared.lock(program, passphrase)
    expect(await ana.exchanged()).toMatchObject({ plain: 1 })
  })

  it('is joined with the passphrase, and not without', async () => {
    const [ana] = await lockedPair()
    const db = await freshDatabase()
    const vesna = await Laptop.at(folder, db, 'Vesna')
    const { notes, api } = vesna
    const join = () =>
      joinProgram({ db, notes, api, program }, () => undefined, new AbortController().signal)
    expect(await failureOf(join())).toBe('sync.needsPassphrase')
    expect(await db.people.count()).toBe(0)
    await vesna.shared.lock(program, passphrase)
    await join()
    expect(await vesna.rows()).toBe(await ana.rows())
  })

  it('waits for a locked file that has not arrived whole, and takes it when it has', async () => {
    const [ana, milos] = await lockedPair()
    await ana.write('jelena', 'city', 'Niš')
    const before = new Set((await shared()).map(([path]) => path))
    await ana.exchange()
    const [made = ''] = (await shared()).map(([path]) => path).filter((path) => !before.has(path))
    const whole = await readFile(made)
    await truncate(made, whole.length - 5)
    expect(await milos.exchanged()).toMatchObject({ waiting: 1, received: 0 })
    await writeFile(made, whole)
    expect(await milos.exchanged()).toMatchObject({ waiting: 0, received: 1 })
  })

  it('with two passphrases says so, and comes together when one is entered on both', async () => {
    const [ana, milos] = await pairIn(folder)
    // Both lock theirs before either sees the other's.
    await ana.shared.lock(program, passphrase)
    await milos.shared.lock(program, 'planina nad morem')
    await ana.exchange()
    await milos.write('jelena', 'city', 'Pirot')
    expect(await milos.exchanged()).toMatchObject({ otherwise: 1 })
    expect(await ana.exchanged()).toMatchObject({ otherwise: 1 })
    await milos.shared.lock(program, passphrase)
    expect(await milos.exchanged()).toMatchObject({ otherwise: 0 })
    expect(await ana.exchanged()).toMatchObject({ otherwise: 0 })
    expect(await ana.rows()).toBe(await milos.rows())
    const heads = (await shared()).flatMap(([, text]) => /"check":"(\w+)"/.exec(text)?.[1] ?? [])
    expect(new Set(heads).size).toBe(2)
  })

  it.each(['base', 'file'] as const)(
    'still has the records that no change says when all is written anew: %s',
    async (by) => {
      const ana = await withoutLog(by)
      await ana.exchange()
      await ana.shared.lock(program, passphrase)
      await ana.exchange()
      const db = await freshDatabase()
      const vesna = await Laptop.at(folder, db, 'Vesna')
      await vesna.shared.lock(program, passphrase)
      const { notes, api } = vesna
      await joinProgram({ db, notes, api, program }, () => undefined, new AbortController().signal)
      expect(await vesna.rows()).toBe(await ana.rows())
    },
  )

  it('is joined although another passphrase opens some of it, which comes when it opens with this one', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.shared.lock(program, passphrase)
    await milos.shared.lock(program, 'planina nad morem')
    await ana.exchange()
    await milos.write('jelena', 'city', 'Pirot')
    await milos.exchange()
    const db = await freshDatabase()
    const vesna = await Laptop.at(folder, db, 'Vesna')
    await vesna.shared.lock(program, passphrase)
    const { notes, api } = vesna
    await joinProgram({ db, notes, api, program }, () => undefined, new AbortController().signal)
    expect(await db.people.get('jelena')).not.toMatchObject({ city: 'Pirot' })
    await milos.shared.lock(program, passphrase)
    await milos.exchange()
    await vesna.exchange()
    expect(await db.people.get('jelena')).toMatchObject({ city: 'Pirot' })
  })

  it.each([
    ['not whole', 'sync.needsPassphrase', (whole: string) => whole.slice(0, 60)],
    [
      'of a newer program',
      'sync.newer',
      (whole: string) => whole.replace('"version":1', '"version":2'),
    ],
  ])(
    'stops a computer without the passphrase by a file that is %s, too',
    async (_, code, change) => {
      const [ana, milos] = await pairIn(folder)
      await ana.shared.lock(program, passphrase)
      // The rest of it has not arrived yet.
      const old = (await shared()).filter(([path]) => !path.endsWith('workspace.json'))
      const made = await madeBy(() => ana.exchange())
      await writeFile(made, change(await readFile(made, 'latin1')), 'latin1')
      for (const [path, text] of old) await writeFile(path, text, 'latin1')
      await milos.write('jelena', 'city', 'Pirot')
      const before = await shared()
      expect(await failureOf(milos.exchange())).toBe(code)
      expect(await shared()).toEqual(before)
    },
  )
})
