/**
 * What the command palette finds, and what it can make of a name it did not find. Areas register their own; the shell never
 * imports an area to learn what it can find.
 */
import type { TranslationKey } from '../i18n/translation-key'
import { useSyncExternalStore } from 'react'
import type { IconName } from '../ui'

/** A record that was found. */
export interface Found {
  readonly id: string
  readonly title: string
  readonly hint?: string | undefined
  readonly icon?: IconName | undefined
  readonly run: () => void
}

/** Finds records by what was typed, best first. */
export interface Finder {
  /** Names the group of what is found. */
  readonly titleKey: TranslationKey
  /** What it finds is told on the side: a record of that name can be made nevertheless. */
  readonly isAside?: boolean | undefined
  readonly find: (query: string, limit: number) => readonly Found[] | Promise<readonly Found[]>
}

/** Makes a record of what was typed, offered when nothing is found. `titleKey` takes `{{name}}`. */
interface Creator {
  readonly titleKey: TranslationKey
  readonly run: (name: string) => void
}

/** Everything that is registered, in the order of registration. */
export interface Finding {
  readonly finders: readonly (Finder & { readonly area: string })[]
  readonly creators: readonly Creator[]
}

let finding: Finding = { finders: [], creators: [] }
const listeners = new Set<() => void>()

function publish(next: Finding): void {
  finding = next
  for (const listener of listeners) listener()
}

/** What is registered now. */
export function registeredFinding(): Finding {
  return finding
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What is registered; the component is shown anew when that changes. */
export function useFinding(): Finding {
  return useSyncExternalStore(subscribe, registeredFinding)
}

/** Adds an area's finder; an area has one. Returns a function that takes it away again. */
export function registerFinder(area: string, finder: Finder): () => void {
  const own = { ...finder, area }
  publish({
    ...finding,
    finders: [...finding.finders.filter((known) => known.area !== area), own],
  })
  return () => {
    publish({ ...finding, finders: finding.finders.filter((known) => known !== own) })
  }
}

/** Adds a way to create a record from a name. Returns a function that takes it away again. */
export function registerCreator(creator: Creator): () => void {
  const others = finding.creators.filter((known) => known.titleKey !== creator.titleKey)
  publish({ ...finding, creators: [...others, creator] })
  return () => {
    publish({ ...finding, creators: finding.creators.filter((known) => known !== creator) })
  }
}
