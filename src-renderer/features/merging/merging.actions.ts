/** What can be done about two records of one person. */
import { defineActions } from '../../app/actions'
import type { PersonEntry } from '../../storage/directory'
import { goTo } from '../../app/go-to'
import { lookForDuplicates, openDuplicates, stopLooking } from './duplicates.state'
import { useMerging } from './merging.state'

/** The actions. */
export const mergingActions = defineActions('merging', {
  start: {
    title: 'merging:start',
    keywords: 'merging:keywords',
    icon: 'users',
    inPalette: true,
    run: () => useMerging.getState().open(),
  },
  merge: {
    title: (entries: readonly PersonEntry[], t) =>
      t(entries.length === 1 ? 'merging:withAnother' : 'merging:theseTwo'),
    icon: 'users',
    when: (entries: readonly PersonEntry[]) => entries.length === 1 || entries.length === 2,
    run: (entries: readonly PersonEntry[]) =>
      useMerging.getState().open(entries[0]?.id, entries[1]?.id),
  },
  duplicates: {
    title: 'merging:duplicates.command',
    label: 'merging:duplicates.open',
    keywords: 'merging:duplicates.keywords',
    icon: 'users',
    inPalette: true,
    run: openDuplicates,
  },
  look: {
    title: 'merging:duplicates.again',
    icon: 'search',
    run: () => void lookForDuplicates(),
  },
  stop: { title: 'merging:duplicates.stop', run: stopLooking },
  toPeople: {
    title: 'merging:duplicates.toPeople',
    icon: 'arrow-left',
    run: () => goTo({ screen: 'people' }),
  },
  separate: {
    title: 'merging:separate',
    run: (entry: PersonEntry) => useMerging.getState().openApart(entry.id),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly merging: typeof mergingActions
  }
}
