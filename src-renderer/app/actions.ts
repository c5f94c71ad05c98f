/**
 * What the command palette knows: commands, finders of records, and ways to create a record from a name. Areas
 * register their own; the shell never imports an area to learn what it can do.
 */
import { useSyncExternalStore } from 'react'
import type { TranslationKey } from '../i18n/translation-key'
import type { IconName } from '../ui'

/** Something that can be done. */
export interface Command {
  /** Unique: `people.add`. A later command with the same id takes the place of the earlier one. */
  readonly id: string
  readonly titleKey: TranslationKey
  /** Written as `Ctrl+Shift+Z`; works everywhere while the command is registered. */
  readonly shortcut?: string | undefined
  /** A second shortcut for the same command; the first one is shown beside it. */
  readonly secondShortcut?: string | undefined
  readonly icon?: IconName | undefined
  /** A catalogue key of further words by which the command is found. */
  readonly keywordsKey?: TranslationKey | undefined
  readonly run: () => void
  /** Whether the command can be done now; always when missing. */
  readonly when?: (() => boolean) | undefined
}

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
export interface Creator {
  readonly titleKey: TranslationKey
  readonly run: (name: string) => void
}

/** Everything that is registered, in the order of registration. */
export interface Registry {
  readonly commands: readonly Command[]
  readonly finders: readonly (Finder & { readonly area: string })[]
  readonly creators: readonly Creator[]
}

let registry: Registry = { commands: [], finders: [], creators: [] }
const listeners = new Set<() => void>()

function publish(next: Registry): void {
  registry = next
  for (const listener of listeners) listener()
}

/** What is registered now. */
export function registered(): Registry {
  return registry
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What is registered; the component is shown anew when that changes. */
export function useRegistry(): Registry {
  return useSyncExternalStore(subscribe, registered)
}

/** Adds an area's commands. Returns a function that takes exactly these away again. */
export function registerCommands(_area: string, commands: readonly Command[]): () => void {
  const ids = new Set(commands.map((command) => command.id))
  publish({
    ...registry,
    commands: [...registry.commands.filter((known) => !ids.has(known.id)), ...commands],
  })
  const own = new Set(commands)
  return () => {
    publish({ ...registry, commands: registry.commands.filter((known) => !own.has(known)) })
  }
}

/** Adds an area's finder; an area has one. Returns a function that takes it away again. */
export function registerFinder(area: string, finder: Finder): () => void {
  const own = { ...finder, area }
  publish({
    ...registry,
    finders: [...registry.finders.filter((known) => known.area !== area), own],
  })
  return () => {
    publish({ ...registry, finders: registry.finders.filter((known) => known !== own) })
  }
}

/** Adds a way to create a record from a name. Returns a function that takes it away again. */
export function registerCreator(_area: string, creator: Creator): () => void {
  publish({
    ...registry,
    creators: [
      ...registry.creators.filter((known) => known.titleKey !== creator.titleKey),
      creator,
    ],
  })
  return () => {
    publish({ ...registry, creators: registry.creators.filter((known) => known !== creator) })
  }
}

/** The commands that can be done now. */
export function availableCommands({ commands }: Registry): readonly Command[] {
  return commands.filter((command) => command.when?.() !== false)
}

/** Does a command by its id; false when there is none or it cannot be done now. */
export function runCommand(id: string): boolean {
  const command = availableCommands(registry).find((known) => known.id === id)
  command?.run()
  return command !== undefined
}
