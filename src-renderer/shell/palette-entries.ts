/** What the command palette lists for what was typed. */
import { useEffect, useMemo, useState } from 'react'
import type { Translate } from '../i18n/i18n'
import type { IconName } from '../ui'
import { availableCommands, useRegistry } from '../app/actions'
import type { Finder, Found, Registry } from '../app/actions'
import { ranked } from './ranking'

/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly title: string
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
  readonly icon?: IconName | undefined
  readonly run: () => void
}

/** Lines under one heading. */
export interface PaletteGroup {
  readonly id: string
  readonly title: string
  readonly entries: readonly PaletteEntry[]
  readonly isAside: boolean
}

const most = { commands: 7, found: 6 } as const

/** What finders answered later, and for which words. */
interface Late {
  readonly query: string
  readonly found: ReadonlyMap<string, readonly Found[]>
}

const nothing: Late = { query: '', found: new Map() }

function askAll(finders: Registry['finders'], query: string) {
  return finders.map((finder: Finder & { readonly area: string }) => ({
    finder,
    answer: query.trim() === '' ? [] : finder.find(query.trim(), most.found),
  }))
}

/** Finds records: at once where a finder can, otherwise as soon as it has. */
function useFound(finders: Registry['finders'], query: string) {
  const [late, setLate] = useState<Late>(nothing)
  const asked = useMemo(() => askAll(finders, query), [finders, query])
  useEffect(() => {
    let isStale = false
    for (const { finder, answer } of asked) {
      if (!(answer instanceof Promise)) continue
      const nobody = (): readonly Found[] => []
      void answer.catch(nobody).then((found) => {
        if (isStale) return
        setLate((before) => ({
          query,
          found: new Map(before.query === query ? before.found : []).set(finder.area, found),
        }))
      })
    }
    return () => {
      isStale = true
    }
  }, [asked, query])
  const isCurrent = asked.every(
    ({ finder, answer }) =>
      !(answer instanceof Promise) || (late.query === query && late.found.has(finder.area)),
  )
  const found = asked.map(({ finder, answer }) => ({
    finder,
    // What was found for the words before stays until there is something newer: nothing flickers.
    found: answer instanceof Promise ? (late.found.get(finder.area) ?? []) : answer,
  }))
  return { found, isCurrent }
}

function commandGroup(registry: Registry, query: string, t: Translate): PaletteGroup {
  const commands = availableCommands(registry).map((command) => ({
    command,
    title: t(command.titleKey),
  }))
  const wordsOf = ({ command, title }: (typeof commands)[number]): string =>
    command.keywordsKey === undefined ? title : `${title} ${t(command.keywordsKey)}`
  const fitting = ranked(commands, query, wordsOf)
  const shown = query.trim() === '' ? fitting : fitting.slice(0, most.commands)
  return {
    id: 'commands',
    title: t('shell:palette.commands'),
    isAside: false,
    entries: shown.map(({ command, title }) => ({
      id: command.id,
      title,
      shortcut: command.shortcut,
      icon: command.icon,
      run: command.run,
    })),
  }
}

/**
 * The groups to show for what was typed; with nothing found, or on the side alone, the ways to create something of that name. They are not `isCurrent`
 * while some of what was found is still for the words before.
 */
export function usePaletteGroups(
  query: string,
  t: Translate,
): { readonly groups: readonly PaletteGroup[]; readonly isCurrent: boolean } {
  const registry = useRegistry()
  const { found, isCurrent } = useFound(registry.finders, query)
  const groups = [
    ...found.map(({ finder, found: entries }) => ({
      id: finder.area,
      title: t(finder.titleKey),
      entries: query.trim() === '' ? [] : entries,
      isAside: finder.isAside === true,
    })),
    commandGroup(registry, query, t),
  ].filter((group) => group.entries.length > 0)
  const name = query.trim()
  if (name === '' || groups.some((group) => !group.isAside)) return { groups, isCurrent }
  const ways = [
    ...groups,
    {
      id: 'create',
      title: t(groups.length > 0 ? 'shell:palette.orNew' : 'shell:palette.nothing'),
      isAside: false,
      entries: registry.creators.map((creator) => ({
        id: creator.titleKey,
        title: t(creator.titleKey, { name }),
        icon: 'plus' as const,
        run: () => creator.run(name),
      })),
    },
  ]
  return { groups: ways, isCurrent }
}
