/** What can be done with people: from the list, the open person, the palette. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { showAddresses } from '../../app/AddressesDialog'
import { openListWindow } from '../../app/lists/lists.state'
import { showLabels } from '../../app/labels/labels.state'
import { notifyFailure } from '../../app/notify'
import type { PersonEntry } from '../../storage/directory'
import { newestChange } from '../../domain/figures.rules'
import type { Cycle } from '../../domain/cycle'
import type { Role, Status } from '../../domain/participation'
import type { Decision, DecisionScope } from '../../domain/participations.rules'
import type { IconName } from '../../ui'
import { keysOf } from './decision-keys'
import { clearPeopleFilters, currentPeopleList, setPeopleFilter } from './people-list'
import { askAndLeave, decideAbout, setStatusOf } from './people.acts'
import { exportPeople, importPeople } from './people.export'
import { useAdding } from './people.state'

/** People, and in which of their parts they are decided about. */
export interface Deciding {
  readonly entries: readonly PersonEntry[]
  readonly scope: DecisionScope
}

/** People and the status they are given in a cycle; of one role, or in all they have. */
interface StatusChange {
  readonly entries: readonly PersonEntry[]
  readonly status: Status
  readonly cycleId: string
  readonly role: Role | null
}

/** A person's part in a cycle. */
interface Part {
  readonly entry: PersonEntry
  readonly participation: PersonEntry['participations'][number]
  readonly cycle: Cycle
}

const decision = (which: Decision, icon: IconName) => ({
  title: `people:decide.${which}` as const,
  icon,
  listKey: keysOf(which),
  screen: 'people' as const,
  run: ({ entries, scope }: Deciding) => decideAbout(entries, which, scope),
})

/** Goes to the people screen, then does something there. */
function there(run: () => void): () => void {
  return () => {
    goTo({ screen: 'people' })
    run()
  }
}

const addressee = ({ name, person: { email } }: PersonEntry) => ({ name, email })

/** Asks for the addresses of everybody whom the list shows. */
async function copyShownAddresses(): Promise<void> {
  showAddresses((await currentPeopleList()).rows.map(addressee))
}

/** Asks for the address labels of these people, in their order. */
export function labelsFor(entries: readonly PersonEntry[]): void {
  const people = entries.map(({ person }) => person)
  showLabels(people, newestChange(people))
}

/** Writes to a person, in the program that the system has for letters. */
async function write({ person: { email } }: PersonEntry): Promise<void> {
  if (email === null) return
  // Nothing in an address becomes part of the letter (`?subject=`).
  const address = encodeURIComponent(email).replaceAll('%40', '@')
  notifyFailure(await window.ciklus.links.open({ url: `mailto:${address}` }))
}

/** The actions. */
export const peopleActions = defineActions('people', {
  add: {
    title: 'people:addMore',
    label: 'people:add',
    icon: 'user-plus',
    keys: ['Ctrl+N'],
    inPalette: true,
    run: there(() => useAdding.getState().open()),
  },
  review: {
    title: 'people:review',
    inPalette: true,
    run: () => goTo({ screen: 'people', filters: { status: 'applied' } }),
  },
  import: {
    title: 'people:importPeople',
    label: 'people:import',
    icon: 'upload',
    inPalette: true,
    run: importPeople,
  },
  xlsx: {
    title: 'people:exportPeopleXlsx',
    label: 'people:exportXlsx',
    icon: 'sheet',
    inPalette: true,
    run: there(() => void exportPeople('xlsx')),
  },
  csv: {
    title: 'people:exportPeopleCsv',
    label: 'people:exportCsv',
    icon: 'file',
    inPalette: true,
    run: there(() => void exportPeople('csv')),
  },
  all: {
    title: 'people:showAll',
    inPalette: true,
    run: there(() => setPeopleFilter('scope', 'all')),
  },
  addNamed: {
    title: (name: string, t) => t('people:createNamed', { name }),
    icon: 'user-plus',
    run: (name: string) => there(() => useAdding.getState().open(name))(),
  },
  clearFilters: { title: 'people:filter.clear', icon: 'close', run: clearPeopleFilters },
  views: {
    title: 'people:view.viewsOf',
    label: 'lists:views.openShort',
    inPalette: true,
    run: there(() => openListWindow('people', 'views')),
  },
  columns: {
    title: 'people:view.columnsOf',
    label: 'lists:columns.openShort',
    inPalette: true,
    run: there(() => openListWindow('people', 'columns')),
  },
  filterOwn: {
    title: 'people:view.filterOf',
    label: 'people:view.filter',
    inPalette: true,
    run: there(() => useAdding.getState().openWindow('filter')),
  },
  exportShown: {
    title: 'people:export.openOf',
    label: 'lists:export.open',
    keywords: 'people:export.keywords',
    icon: 'download',
    inPalette: true,
    run: there(() => openListWindow('people', 'export')),
  },
  accept: decision('accept', 'check'),
  reject: decision('reject', 'close'),
  withdraw: decision('withdraw', 'close'),
  setStatus: {
    title: ({ status }: StatusChange, t) => t(`people:status.${status}`),
    run: ({ entries, status, cycleId, role }: StatusChange) =>
      setStatusOf(entries, status, { cycleId, role }),
  },
  addToCycle: {
    title: 'people:selection.addToCycle',
    run: (entries: readonly PersonEntry[]) => useAdding.getState().toCycle(entries),
  },
  copyAddresses: {
    title: 'people:selection.copyAddresses',
    icon: 'mail',
    run: (entries: readonly PersonEntry[]) => showAddresses(entries.map(addressee)),
  },
  copyAllAddresses: {
    title: 'people:copyAddresses',
    icon: 'mail',
    inPalette: true,
    run: there(() => void copyShownAddresses()),
  },
  labels: {
    title: 'labels:action',
    icon: 'mail',
    run: labelsFor,
  },
  labelsOfShown: {
    title: 'labels:actionOf',
    label: 'labels:action',
    keywords: 'labels:keywords',
    icon: 'mail',
    inPalette: true,
    run: there(() => useAdding.getState().openWindow('labels')),
  },
  takePart: {
    title: 'people:participation.add',
    icon: 'plus',
    run: (entry: PersonEntry) => useAdding.getState().toCycle([entry]),
  },
  leave: {
    title: ({ participation: { role }, cycle: { name } }: Part, t) =>
      t('people:participation.remove', { cycle: name, role: t(`people:role.${role}`) }),
    icon: 'close',
    run: ({ entry, participation, cycle }: Part) => askAndLeave(entry, participation, cycle.name),
  },
  write: {
    title: 'people:writeTo',
    icon: 'mail',
    when: ({ person }: PersonEntry) => person.email !== null,
    run: write,
  },
  delete: {
    title: 'people:delete',
    icon: 'trash',
    tone: 'danger',
    listKey: 'Delete',
    screen: 'people',
    run: onScreen<readonly PersonEntry[]>(),
  },
  clearTicks: { title: 'people:selection.clear', icon: 'close', run: onScreen() },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly people: typeof peopleActions
  }
}
