/** What the command palette lists for what was typed. */
import { useEffect, useMemo, useState } from 'react'
import type { Translate } from '../i18n/i18n'
import type { IconName } from '../ui'
import { languages } from '../../src-shared/languages'
import { isReachable, performThere, titleOf } from '../app/actions'
import type { Action, Registry } from '../app/actions'
import { actionsOnScreen } from '../app/shown-actions'
import { translatorFor } from '../i18n/i18n'
import { isTranslationKey } from '../i18n/translation-key'
import { looksLikeName } from '../domain/people.rules'
import { useFinding } from '../app/finders'
import type { Finder, Finding, Found } from '../app/finders'
import { useRegistry } from '../app/use-actions'
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

function askAll(finders: Finding['finders'], query: string) {
  return finders.map((finder: Finder & { readonly area: string }) => ({
    finder,
    answer: query.trim() === '' ? [] : finder.find(query.trim(), most.found),
  }))
}

/** Finds records: at once where a finder can, otherwise as soon as it has. */
function useFound(finders: Finding['finders'], query: string) {
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

const searched = (): readonly Translate[] => languages.map((language) => translatorFor(language).t)

/** What an action is called, in every language. */
const namesFor = ({ action, about }: Offered): readonly string[] =>
  searched().map((t) => titleOf(action, t, about))

/** The words by which an action is found, in every language: people think of "print" and of "štampaj". */
function wordsFor({ action, about }: Offered): string {
  const [area = '', name = ''] = action.id.split('.')
  const own: string = `shell:keywords.${area}.${name}`
  const keys = [action.keywords, isTranslationKey(own) ? own : undefined]
  return searched()
    .flatMap((t) => [
      titleOf(action, t, about),
      ...keys.map((key) => (key === undefined ? '' : t(key))),
    ])
    .join(' ')
}

/** What stands on the screen behind the palette and can be done, each once. */
function actionsHere(registry: Registry, t: Translate): readonly Offered[] {
  const offered = actionsOnScreen().flatMap(({ id, about, isDisabled, run }) => {
    const action = registry.actions.find((known) => known.id === id)
    if (action === undefined || action.inPalette === true || isDisabled) return []
    return [{ action, about, title: titleOf(action, t, about), run }]
  })
  // The same words for several things, as on each row of a list, do not say which one is meant.
  const isAmbiguous = ({ title }: Offered): boolean =>
    offered.filter((one) => one.title === title).length > 1
  return offered.filter((one) => !isAmbiguous(one))
}

interface Offered {
  readonly action: Action
  readonly about: unknown
  readonly title: string
  readonly run: () => void
}

/** Actions from anywhere, those of other screens too: to do one leads there. */
const actionsAnywhere = ({ actions }: Registry, t: Translate): readonly Offered[] =>
  actions
    .filter((action) => action.inPalette === true && isReachable(action))
    .map((action) => ({
      ...{ action, about: undefined, title: titleOf(action, t) },
      run: () => performThere(action),
    }))

function actionGroup(
  group: Pick<PaletteGroup, 'id' | 'title'>,
  offered: readonly Offered[],
  query: string,
): PaletteGroup {
  const fitting = ranked(offered, query, (one) => `${one.title} ${wordsFor(one)}`, namesFor)
  const shown = query.trim() === '' ? fitting : fitting.slice(0, most.commands)
  return {
    ...group,
    isAside: false,
    entries: shown.map(({ action, title, run }, at) => ({
      id: `${action.id} ${String(at)}`,
      title,
      shortcut: action.keys?.[0],
      icon: action.icon,
      run,
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
  const finding = useFinding()
  const { found, isCurrent } = useFound(finding.finders, query)
  const groups = [
    ...found.map(({ finder, found: entries }) => ({
      id: finder.area,
      title: t(finder.titleKey),
      entries: query.trim() === '' ? [] : entries,
      isAside: finder.isAside === true,
    })),
    actionGroup({ id: 'here', title: t('shell:palette.here') }, actionsHere(registry, t), query),
    actionGroup(
      { id: 'commands', title: t('shell:palette.commands') },
      actionsAnywhere(registry, t),
      query,
    ),
  ].filter((group) => group.entries.length > 0)
  const name = query.trim()
  if (!looksLikeName(name) || groups.some((group) => !group.isAside)) return { groups, isCurrent }
  const ways = [
    ...groups,
    {
      id: 'create',
      title: t(groups.length > 0 ? 'shell:palette.orNew' : 'shell:palette.nothing'),
      isAside: false,
      entries: finding.creators.map((creator) => ({
        id: creator.titleKey,
        title: t(creator.titleKey, { name }),
        icon: 'plus' as const,
        run: () => creator.run(name),
      })),
    },
  ]
  return { groups: ways, isCurrent }
}
