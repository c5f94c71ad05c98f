/** A place that publishes, on loopback: what it serves is a test's to say. And the updates of a program that asks it. */
import { createHash, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Net, Session } from 'electron'
import { net } from '../../../chromium-host/net'
import { createFetching, usualPatience } from '../../../src-main/updates/fetching'
import type { Patience } from '../../../src-main/updates/fetching'
import { askThrough } from '../../../src-main/updates/net'
import { keepSettings } from '../../../src-main/updates/settings'
import { publicHalf, signRelease } from '../../../src-main/updates/release'
import type { Release, ReleasePackage } from '../../../src-main/updates/release'
import { createUpdates } from '../../../src-main/updates/updates'
import type { UpdateWorld, Updates } from '../../../src-main/updates/updates'
import { createWaiting } from '../../../src-main/updates/waiting'
import { FailureError } from '../../../src-shared/result'

/** A key pair of whoever publishes. */
export interface Key {
  readonly secret: KeyObject
  readonly public: string
}

/** Makes one. */
export function newKey(): Key {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { secret: privateKey, public: publicHalf(privateKey) }
}

/** The system of the programs here. */
export const system = 'linux-x64-appimage'

/** A package, about as long as a few pieces of the network. */
export const packageBytes = Buffer.alloc(300_000, 'a newer program ')

/** A package of the usual system, with these bytes. */
export function aPackage(
  some: Partial<ReleasePackage> = {},
  bytes: Buffer = packageBytes,
): ReleasePackage {
  return {
    system,
    name: 'Ciklus-0.2.0.AppImage',
    size: bytes.byteLength,
    sha512: createHash('sha512').update(bytes).digest('hex'),
    ...some,
  }
}

/** A release with one package; `some` replaces what is not as it usually is. */
export function aRelease(some: Partial<Release> = {}, bytes: Buffer = packageBytes): Release {
  return {
    format: 'ciklus-release-1',
    version: '0.2.0',
    date: '2026-12-01',
    storage: 156,
    notes: { en: ['Faster.'], 'sr-Latn': ['Brže.'], 'sr-Cyrl': ['Брже.'] },
    packages: [aPackage({}, bytes)],
    ...some,
  }
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback. What is asked for under a path nobody named is not there. */
export class FeedServer {
  readonly paths = new Map<string, Serve>()
  readonly asked: string[] = []
  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {}

  static async start(): Promise<FeedServer> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const feed = new FeedServer(server, `127.0.0.1:${port}`)
    server.on('request', (request, response) => {
      const path = request.url ?? ''
      feed.asked.push(path)
      const serve = feed.paths.get(path)
      if (serve) serve(request, response)
      else response.writeHead(404).end()
    })
    return feed
  }

  get address(): string {
    return `http://${this.host}/feed/`
  }

  /** Serves a signed release and its package. */
  publish(release: Release, keys: readonly Key[], bytes: Buffer = packageBytes): void {
    const text = signRelease(
      release,
      keys.map(({ secret }) => secret),
    )
    this.serve('ciklus-release.json', (_request, response) => response.end(text))
    for (const { name } of release.packages)
      this.serve(name, (_request, response) => response.end(bytes))
  }

  serve(name: string, serve: Serve): void {
    this.paths.set(`/feed/${name}`, serve)
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}

/** What a program is that asks. */
export interface AskingProgram {
  readonly updates: Updates
  readonly folder: string
  /** What is in the folder for what waits. */
  readonly files: () => Promise<readonly string[]>
  readonly installed: string[]
  readonly revealed: string[]
}

/** How the program differs from the usual one. */
export interface Asking {
  readonly keys: readonly Key[]
  readonly feed: Pick<FeedServer, 'address'>
  readonly hosts?: readonly string[]
  readonly patience?: Patience
  readonly folder?: string
  readonly world?: Partial<UpdateWorld>
}

/** A program of version 0.1.0 that was packaged with the keys and the feed's address. */
export async function aProgram(asking: Asking): Promise<AskingProgram> {
  const { keys, feed, hosts = [], patience = usualPatience, world } = asking
  const folder = asking.folder ?? (await mkdtemp(join(tmpdir(), 'updates-')))
  await mkdir(folder, { recursive: true })
  const place = join(folder, 'updates')
  const rules = { keys: keys.map((key) => key.public), version: '0.1.0', system }
  const installed: string[] = []
  const revealed: string[] = []
  // The host's request has the members that are used, and says so when another one is asked for.
  const ask = askThrough(net as unknown as Net, () => ({}) as Session)
  const updates = createUpdates({
    system: { name: system, kind: 'appimage', way: 'byItself' },
    rules,
    engine: 156,
    fetching: createFetching({ address: feed.address, hosts }, ask, patience),
    settings: keepSettings(join(folder, 'updates.json')),
    waiting: createWaiting(place, rules, 'appimage'),
    install: ({ path }) => {
      installed.push(path)
      return Promise.resolve()
    },
    reveal: (path) => void revealed.push(path),
    isGoodCopy: (id) => Promise.resolve(id === 'good'),
    freeBytes: () => Promise.resolve(10_000_000_000),
    now: () => Date.UTC(2026, 11, 2),
    ...world,
  })
  const files = () => readdir(place).catch(() => [])
  return { updates, folder, files, installed, revealed }
}

/** Removes what a program left. */
export const removeProgram = ({ folder }: Pick<AskingProgram, 'folder'>): Promise<void> =>
  rm(folder, { recursive: true, force: true })

/** A job that nobody stops. */
export const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

/** The code of what a promise fails with; `done` when it does not. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )
