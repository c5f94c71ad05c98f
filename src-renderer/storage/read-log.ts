/**
 * A list of what was done, filled from the newest entry of the log back, a page at a time, and kept true while it is on screen:
 * what is done meanwhile comes in at the top, and what is undone is shown as undone.
 */
import { useEffect, useState } from 'react'
import { onWritten } from './commit'
import type { Commit } from './commit.types'
import { entriesBack } from './log'
import type { LogSpan } from './log'
import { database } from './current'
import type { CiklusDb } from './schema'

/** Of entries that come from another computer all at once no more are put on top of the list: it is read anew when it is opened. */
const mostFollowed = 200

/** What is listed. */
export interface LogQuery<T> {
  /** The part of the log that is read. */
  readonly span: LogSpan
  /** What an entry is in the list, or null when it is not in it. */
  readonly pick: (entry: Commit, isUndone: boolean) => T | null
  /** An item after its act was undone, or done again. Answers the item itself when it is another's act. */
  readonly settle: (item: T, target: string, isUndone: boolean) => T
  /** Items read at once. */
  readonly page: number
  /** Whether acts of the part may be undone by entries after it: then those are looked at first. */
  readonly isUndoneLater: boolean
}

/** The list as far as it has been read. */
export interface LogState<T> {
  readonly items: readonly T[]
  /** Entries looked at. */
  readonly looked: number
  readonly isReading: boolean
  /** There is nothing before what is listed. */
  readonly isWhole: boolean
}

const nothing = { items: [], looked: 0, isReading: true, isWhole: false } as const

/** Reads one list. */
export class LogReader<T> {
  state: LogState<T> = nothing
  private readonly settled = new Map<string, boolean>()
  private readonly live = new Set<string>()
  private readonly listeners = new Set<() => void>()
  private readonly stopListening: () => void
  private readonly entries: AsyncGenerator<readonly Commit[], void, undefined>
  private isStopped = false
  private isAtEnd = false
  /** Items that are read and not shown yet: there were more in a chunk than a page has. */
  private rest: readonly T[] = []

  constructor(
    private readonly db: CiklusDb,
    private readonly query: LogQuery<T>,
  ) {
    this.entries = entriesBack(db, query.span)
    this.stopListening = onWritten(db, (entries) => {
      for (const entry of entries.slice(-mostFollowed)) this.take(entry)
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Reads the first page. */
  async start(): Promise<void> {
    const { span, isUndoneLater } = this.query
    if (isUndoneLater && span.to !== undefined)
      for await (const entries of entriesBack(this.db, { from: span.to })) {
        if (this.isStopped) return
        for (const entry of entries) this.settle(entry)
        this.set({ looked: this.state.looked + entries.length })
      }
    await this.more()
  }

  /** Reads until there is one page more, or nothing is left. */
  async more(): Promise<void> {
    const { page, pick } = this.query
    this.set({ isReading: true })
    let missing = page
    // What is found is shown at once: looking further back may take seconds.
    const show = (found: readonly T[]): void => {
      const shown = found.slice(0, missing)
      missing -= shown.length
      this.rest = found.slice(shown.length)
      if (shown.length > 0) this.set({ items: [...this.state.items, ...shown] })
    }
    show(this.rest)
    let isWhole = this.isAtEnd
    while (missing > 0 && !isWhole) {
      const { value: entries, done } = await this.entries.next()
      if (this.isStopped) return
      isWhole = done === true
      const found = (entries ?? []).flatMap((entry) => {
        if (this.live.has(entry.id)) return []
        this.settle(entry)
        return pick(entry, this.settled.get(entry.id) ?? false) ?? []
      })
      this.set({ looked: this.state.looked + (entries?.length ?? 0) })
      show(found)
    }
    this.isAtEnd = isWhole
    this.set({ isReading: false, isWhole: isWhole && this.rest.length === 0 })
  }

  /** Ends reading and following. */
  stop(): void {
    this.isStopped = true
    this.stopListening()
    this.listeners.clear()
  }

  /** The newest word about an act counts, and it is read first. */
  private settle({ kind, target }: Commit): void {
    if (target === null || this.settled.has(target)) return
    this.settled.set(target, kind === 'undo')
  }

  private take(entry: Commit): void {
    const { pick, settle } = this.query
    this.live.add(entry.id)
    const { target } = entry
    let { items } = this.state
    if (target !== null) {
      const isUndone = entry.kind === 'undo'
      this.settled.set(target, isUndone)
      items = items.map((item) => settle(item, target, isUndone))
      this.rest = this.rest.map((item) => settle(item, target, isUndone))
    }
    const item = pick(entry, false)
    this.set({ items: item === null ? items : [item, ...items] })
  }

  private set(change: Partial<LogState<T>>): void {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }
}

/** A list that follows the program's log. `query` must stay the same object while it means the same; null reads nothing. */
export function useLog<T>(
  query: LogQuery<T> | null,
): LogState<T> & { readonly more: () => void; readonly isBroken: boolean } {
  const [view, setView] = useState<{
    readonly query: LogQuery<T>
    readonly reader: LogReader<T>
    readonly state: LogState<T>
    readonly isBroken: boolean
  } | null>(null)
  useEffect(() => {
    if (query === null) return undefined
    const reader = new LogReader(database(), query)
    const show = (isBroken = false) => setView({ query, reader, state: reader.state, isBroken })
    reader.subscribe(() => show())
    reader.start().catch(() => show(true))
    return () => reader.stop()
  }, [query])
  const isMine = view !== null && view.query === query
  const state: LogState<T> = isMine ? view.state : nothing
  const more = () => {
    if (isMine && !view.state.isReading) void view.reader.more()
  }
  return { ...state, more, isBroken: isMine && view.isBroken }
}
