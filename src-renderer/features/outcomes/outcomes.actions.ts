/** What can be done with goals. */
import { defineActions, onScreen } from '../../app/actions'
import { turnTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { toast } from '../../app/toasts'
import { useUi } from '../../app/ui'
import { takeable } from '../../domain/goals.rules'
import { readCycleParts } from '../../storage/cycle-rows'
import { readGone, takeOver } from './goals.data'
import { goalParts } from './goals.lists'

const show = (goals: 'standing' | 'matrix') =>
  turnTo({ screen: 'pairs', filters: { view: 'goals', goals } })

/** Takes over the goals of all mentees of the chosen cycle who have none in the list yet; says so when there is nothing to take. */
async function takeOverAll(): Promise<void> {
  const { cycleId } = useUi.getState()
  const rows = cycleId === null ? null : await readCycleParts(cycleId, ...goalParts)
  show('standing')
  const open = rows
    ? takeable(rows.applications, rows.participations, rows.goals, await readGone(rows.cycle.id))
    : []
  if (open.length > 0) notify(await takeOver(open))
  else toast({ key: 'outcomes:takeOver.nothing', params: {} })
}

/** The actions. */
export const outcomeActions = defineActions('outcomes', {
  open: {
    title: 'outcomes:open',
    inPalette: true,
    keywords: 'outcomes:keywords',
    run: () => show('standing'),
  },
  matrix: {
    title: 'outcomes:openMatrix',
    inPalette: true,
    keywords: 'outcomes:matrixKeywords',
    run: () => show('matrix'),
  },
  add: { title: 'outcomes:add', icon: 'plus', inPalette: true, run: onScreen() },
  takeOver: {
    title: 'outcomes:takeOver.title',
    inPalette: true,
    keywords: 'outcomes:takeOverKeywords',
    run: () => void takeOverAll(),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly outcomes: typeof outcomeActions
  }
}
