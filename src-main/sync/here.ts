/**
 * The shared place of this computer: choosing it, what opens it, and reaching it. What lies in it is `shared.ts`'s. Nothing here waits for anything
 * else that is done there: `shared.ts` does one thing after another.
 */
import { randomBytes } from 'node:crypto'
import type { Value } from '../../src-shared/contract'
import { raise } from '../../src-shared/result'
import type { Keeping } from '../system/keeping'
import type { LockSalt } from './lock'
import { lockedStore } from './locked-store'
import type { LockHere } from './locked-store'
import { Passphrases } from './passphrases'
import {
  beginIn,
  forgetPlace,
  programOf,
  programsIn,
  readPlace,
  tryOut,
  writePlace,
} from './places'
import type { Remembered } from './places'
import { saltsIn } from './reading'
import { folderSite, serverSite } from './sites'
import type { LineSettings, Site } from './sites'
import type { Store } from './store'
import type { ServerAccess } from './webdav-address'

/** A place that somebody chose: a folder, or one on a server with what opens it. */
export type Chosen = string | ServerAccess

/** Under which name the password of the server is kept. */
const passwordName = 'server'
/** Milliseconds that somebody who looks at the settings waits for a server. */
const glance = 10_000
/** Milliseconds for which a place on a server is taken to be what it was. */
const sureFor = 20_000

/** What a shared folder may need beside its files. */
export interface SharedSettings {
  /** The device that counts in this data folder; null when none has yet. */
  readonly ownDevice?: () => Promise<string | null>
  /** Less work for a key is for tests. */
  readonly work?: number
  /** How a server is spoken to. */
  readonly line?: Pick<LineSettings, 'patience' | 'longest' | 'trusted'>
}

/** The shared place as it is remembered, within reach. */
interface Reached {
  readonly site: Site
  readonly plain: Store
  readonly place: Remembered
}

/** The same with its lock before it. */
export interface Opened extends Reached {
  readonly store: Store
}

/** See the file's own comment. */
export class PlaceHere {
  /** Whose files opened with a passphrase from before, since it was emptied. */
  readonly older = new Set<string>()
  readonly passphrases: Passphrases
  /** Stops what is asked of a server: it may take long, and somebody wants to leave. */
  private stopping = new AbortController()
  /** Of which place on a server it was seen when that it is the program's. */
  private sure = { name: '', at: 0 }

  constructor(
    private readonly placeFile: string,
    private readonly keeping: Keeping,
    private readonly settings: SharedSettings,
  ) {
    this.passphrases = new Passphrases(keeping, settings.work)
  }

  async look(picked: Chosen): Promise<Value<'sync.pickFolder'> & object> {
    const site = this.siteOf(picked)
    const programs = await programsIn(site)
    if (typeof picked !== 'string')
      await tryOut(site, `Ciklus-${randomBytes(8).toString('hex')}.txt`)
    const found = programs.map(({ id, computers }) => ({ id, computers }))
    return { token: '', place: site.name, programs: found }
  }

  async use(picked: Chosen, program: string): Promise<Value<'sync.use'>> {
    const site = this.siteOf(picked)
    const found = (await programsIn(site)).find(({ id }) => id === program)
    const { where } = found?.site ?? (await beginIn(site, program))
    const before = await readPlace(this.placeFile)
    // The passphrase is the program's, wherever it lies.
    const lock = before?.program === program ? before.lock : undefined
    const locked = lock === undefined ? {} : { lock: { ...lock, owes: true } }
    const isKept = await this.keepPassword(picked)
    await writePlace(this.placeFile, { ...where, program, devices: [], ...locked })
    return { place: site.name, isKept }
  }

  async place(): Promise<Value<'sync.place'>> {
    const remembered = await readPlace(this.placeFile)
    if (remembered === null) return null
    const { program, server, lock } = remembered
    const password = server === undefined ? '' : await this.keeping.read(passwordName)
    const site = this.remembered(remembered, password ?? '', glance)
    const there = password === null ? null : await programOf(site.store).catch(() => null)
    const isLocked = lock !== undefined
    return {
      ...{ place: site.name, program, isReachable: there === program, isLocked },
      isServer: server !== undefined,
      needsPassword: password === null,
      needsPassphrase: isLocked && !(await this.passphrases.isKnown()),
    }
  }

  /** Stops what is asked of a server at this moment. */
  stop(): void {
    this.sure = { name: '', at: 0 }
    this.stopping.abort()
    this.stopping = new AbortController()
  }

  async leave(): Promise<void> {
    await this.passphrases.forget()
    await this.keeping.forget(passwordName)
    await forgetPlace(this.placeFile)
  }

  async lock(program: string, passphrase: string): Promise<Value<'sync.lock'>> {
    const { plain, place, site } = await this.reached(program)
    const locker = this.passphrases.lockerOf(passphrase)
    const before = place.lock
    const salts = await saltsIn(plain, place.program)
    const all = before === undefined ? salts : [...salts, before]
    const fits = await Promise.all(all.map((salt) => locker.opens(salt)))
    if (all.length > 0 && !fits.includes(true)) raise('file.wrongPassphrase', { name: site.name })
    if (before !== undefined && (await locker.opens(before)))
      return { isKept: await this.passphrases.add(passphrase) }
    return this.lockWith(place, passphrase)
  }

  async relock(program: string, passphrase: string): Promise<Value<'sync.relock'>> {
    const { place } = await this.opened(program)
    const { lock } = place
    // What others have locked is opened first, with theirs.
    if (lock === undefined) return raise('sync.needsPassphrase')
    if (await this.passphrases.lockerOf(passphrase).opens(lock))
      return { isKept: await this.passphrases.add(passphrase) }
    return this.lockWith(place, passphrase)
  }

  async password(program: string, password: string): Promise<Value<'sync.password'>> {
    const place = (await readPlace(this.placeFile)) ?? raise('sync.none')
    if (place.program !== program || place.server === undefined) return raise('sync.otherProgram')
    const site = this.remembered(place, password)
    if ((await programOf(site.store)) === null) throw site.gone()
    return { isKept: await this.keeping.keep(passwordName, password) }
  }

  /** What lies there is locked as it should be: the lock that was owed is owed no more. */
  async locked(place: Remembered): Promise<void> {
    if (place.lock !== undefined)
      await writePlace(this.placeFile, { ...place, lock: { ...place.lock, owes: false } })
  }

  private siteOf(picked: Chosen): Site {
    if (typeof picked === 'string') return folderSite(picked)
    return serverSite(picked, { ...this.settings.line, signal: this.stopping.signal })
  }

  /** Answers whether the next start needs no password. */
  private async keepPassword(picked: Chosen): Promise<boolean> {
    if (typeof picked !== 'string') return this.keeping.keep(passwordName, picked.password)
    await this.keeping.forget(passwordName)
    return true
  }

  /** The place that is remembered. */
  private remembered({ path = '', server }: Remembered, password: string, longest?: number): Site {
    if (server === undefined) return folderSite(path)
    const { signal } = this.stopping
    const few = longest === undefined ? {} : { longest }
    return serverSite({ ...server, password }, { ...this.settings.line, ...few, signal })
  }

  /** The shared place as it is remembered, if it is there. One that is empty may be a stick that is not in: nothing is made in it. */
  async reached(program: string): Promise<Reached> {
    const place = (await readPlace(this.placeFile)) ?? raise('sync.none')
    // It may be of a program that was here before.
    if (place.program !== program) return raise('sync.otherProgram')
    const password = place.server === undefined ? '' : await this.keeping.read(passwordName)
    const site = this.remembered(place, password ?? raise('sync.needsPassword'))
    await this.sureOf(site, program)
    return { plain: site.store, place, site }
  }

  /** That the place is there and of this program. A server is not asked about each file anew. */
  private async sureOf({ store, where, gone }: Site, program: string): Promise<void> {
    const name = 'server' in where ? `${where.server.address} ${program}` : null
    if (name !== null && this.sure.name === name && Date.now() - this.sure.at < sureFor) return
    const there = await programOf(store)
    if (there === null) throw gone()
    if (there !== program) raise('sync.otherProgram')
    if (name !== null) this.sure = { name, at: Date.now() }
  }

  /** The same with its lock before it. Without the passphrase nothing is read there, and nothing written. */
  async opened(program: string): Promise<Opened> {
    const reached = await this.reached(program)
    const { plain, place } = reached
    const here = place.lock === undefined ? null : await this.lockHere(place.lock)
    return { ...reached, store: lockedStore(plain, place.program, here) }
  }

  private async lockHere({ salt, work, check }: LockSalt): Promise<LockHere> {
    const { locker, older } = await this.passphrases.forSalt({ salt, work, check })
    if (locker === null) return raise('sync.needsPassphrase')
    const sawOlder = (device: string): void => void this.older.add(device)
    return { locker, older, sawOlder, salt: { salt, work, check } }
  }

  private async lockWith(place: Remembered, passphrase: string): Promise<{ isKept: boolean }> {
    const salt = await this.passphrases.lockerOf(passphrase).newSalt()
    // Before what says that it is locked so: cut off between the two, both are known, and either opens what is there.
    const isKept = await this.passphrases.add(passphrase)
    await writePlace(this.placeFile, { ...place, lock: { ...salt, owes: true } })
    return { isKept }
  }

  /** The same for writing as a device: one that is this computer, or that nobody is there yet. */
  async openedAs(program: string, device: string): Promise<Opened> {
    const opened = await this.opened(program)
    const { place, plain } = opened
    if (place.devices.includes(device)) return opened
    const isThere = (await plain.list([device], () => false)) !== null
    if (isThere && (await this.settings.ownDevice?.()) !== device) return raise('request.invalid')
    const own = { ...place, devices: [...place.devices, device] }
    await writePlace(this.placeFile, own)
    return { ...opened, place: own }
  }
}
