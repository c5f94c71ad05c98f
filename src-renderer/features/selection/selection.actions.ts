/** What can be done in a selection. */
import { defineActions } from '../../app/actions'
import { goTo, turnTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { useUi } from '../../app/ui'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import type { Status } from '../../domain/participation'
import { rounds } from '../../domain/review-criterion'
import { isWaiting } from '../../domain/participations.rules'
import type { IconName } from '../../ui'
import { setStatuses } from '../people'
import { pickAnswers, usePackets } from './packets.data'
import { moveWaiting } from './after.data'
import type { Applicant } from './applicants.rules'
import type { MinutesRows } from './minutes.document'
import { hindered } from './obstacles.rules'
import { askToOverride } from './override.state'
import { saveCalendar, saveInterviewList, saveMinutes } from './selection.paper'
import { readPlaces } from './selection.data'

/** The keys that decide, by their place on the keyboard, with Alt: letters alone search, here as in every list. */
export const decisionCodes: Readonly<Record<string, Decision>> = {
  KeyS: 'shortlist',
  KeyI: 'interview',
  KeyA: 'accept',
  KeyL: 'waitlist',
  KeyR: 'decline',
  KeyW: 'withdraw',
}

/** What can be decided about an applicant. */
export type Decision = 'shortlist' | 'interview' | 'accept' | 'waitlist' | 'decline' | 'withdraw'

/** What a decision makes of somebody. */
export const statusAfter: Readonly<Record<Decision, Status>> = {
  shortlist: 'shortlisted',
  interview: 'interview',
  accept: 'accepted',
  waitlist: 'waiting',
  decline: 'rejected',
  withdraw: 'withdrawn',
}

/**
 * Those about whom something else can be decided than what stands already. Whoever has a mentor, has completed or left is decided about
 * no more: a key that slips in the list of an old cycle must not undo what came of it.
 */
function undecided(applicants: readonly Applicant[], decision: Decision): readonly Applicant[] {
  return applicants.filter(
    ({ participation: { status } }) =>
      status !== statusAfter[decision] &&
      (isWaiting(status) ||
        status === 'accepted' ||
        (status === 'rejected' && decision !== 'withdraw')),
  )
}

const decide = (decision: Decision, letter: string, icon: IconName) => ({
  title: `selection:decide.${decision}` as const,
  icon,
  listKey: `Alt+${letter}`,
  screen: 'selection' as const,
  when: (applicants: readonly Applicant[]) => undecided(applicants, decision).length > 0,
  run: (applicants: readonly Applicant[]): Promise<boolean> => carryOut(applicants, decision),
})

/** Decides. Where something speaks against accepting somebody, it is asked about first. Says whether it is done. */
async function carryOut(applicants: readonly Applicant[], decision: Decision): Promise<boolean> {
  const changed = undecided(applicants, decision)
  const [first] = changed
  if (first === undefined) return false
  const { cycleId } = first.participation
  if (decision === 'accept') {
    const { cycle, participations } = await readPlaces(cycleId)
    const found = cycle ? hindered(changed, cycle, participations) : []
    if (found.length > 0) {
      askToOverride({ applicants: changed, hindered: found })
      return false
    }
  }
  const status = statusAfter[decision]
  return notify(
    await setStatuses(
      changed.map(({ participation }) => ({ participation, status })),
      changed.map(({ person }) => person),
      cycleId,
      'selection',
    ),
  )
}

/** Somebody on the waiting list, and the list as it is shown. */
interface OnList {
  readonly list: readonly Applicant[]
  readonly one: Applicant
}

const move = (steps: 1 | -1) => ({
  title: steps < 0 ? ('selection:waiting.up' as const) : ('selection:waiting.down' as const),
  icon: steps < 0 ? ('chevron-up' as const) : ('chevron-down' as const),
  listKey: steps < 0 ? 'Alt+ArrowUp' : 'Alt+ArrowDown',
  screen: 'selection' as const,
  when: ({ list, one }: OnList) => {
    const at = list.findIndex(({ id }) => id === one.id) + steps
    return at >= 0 && at < list.length
  },
  run: async ({ list, one }: OnList) => notify(await moveWaiting(list, one, steps)),
})

const hasCycle = (): boolean => useUi.getState().cycleId !== null

/** The round that is shown stays. */
const roundOnly = () => {
  const kept = useUi.getState().filters.selection?.['round']
  const round = rounds.find((one) => one === kept)
  return round === undefined ? {} : { round }
}

/** The actions. */
export const selectionActions = defineActions('selection', {
  read: {
    title: 'selection:goRead',
    inPalette: true,
    run: () => turnTo({ screen: 'selection', filters: { view: 'read' } }),
  },
  results: {
    title: 'selection:goResults',
    inPalette: true,
    run: () => turnTo({ screen: 'selection', filters: { view: 'results' } }),
  },
  board: {
    title: 'selection:goBoard',
    keywords: 'selection:board.keywords',
    inPalette: true,
    run: () => turnTo({ screen: 'selection', filters: { view: 'board' } }),
  },
  interviews: {
    title: 'selection:goInterviews',
    inPalette: true,
    run: () => turnTo({ screen: 'selection', filters: { view: 'interviews' } }),
  },
  waiting: {
    title: 'selection:goWaiting',
    inPalette: true,
    run: () => turnTo({ screen: 'selection', filters: { view: 'waiting' } }),
  },
  setup: {
    title: 'selection:goSetup',
    inPalette: true,
    run: () => goTo({ screen: 'selection', filters: { view: 'setup' } }),
  },
  makePacket: {
    title: 'packets:make.open',
    keywords: 'packets:make.keywords',
    icon: 'download',
    inPalette: true,
    when: hasCycle,
    run: () => {
      goTo({ screen: 'selection', filters: { ...roundOnly(), view: 'setup' } })
      usePackets.setState({ making: { reviewerId: null } })
    },
  },
  readAnswers: {
    title: 'packets:answers.open',
    keywords: 'packets:answers.keywords',
    icon: 'upload',
    inPalette: true,
    when: hasCycle,
    run: () => {
      const { cycleId, language } = useUi.getState()
      if (cycleId === null) return
      goTo({ screen: 'selection', filters: { ...roundOnly(), view: 'setup' } })
      const { t } = translatorFor(language ?? currentLanguage())
      void pickAnswers(cycleId, t('packets:answers.dialog'))
    },
  },
  shortlist: decide('shortlist', 'S', 'check'),
  interview: decide('interview', 'I', 'users'),
  accept: decide('accept', 'A', 'check'),
  waitlist: decide('waitlist', 'L', 'clock'),
  decline: decide('decline', 'R', 'close'),
  withdraw: decide('withdraw', 'W', 'close'),
  acceptNext: {
    title: 'selection:waiting.acceptNext',
    icon: 'check',
    run: (next: readonly Applicant[]) => carryOut(next, 'accept'),
  },
  moveUp: move(-1),
  moveDown: move(1),
  minutes: {
    title: 'selection:minutes.save',
    icon: 'file',
    run: (made: MinutesRows) => saveMinutes(made),
  },
  interviewList: {
    title: 'selection:interview.saveList',
    icon: 'file',
    run: (made: MinutesRows) => saveInterviewList(made),
  },
  calendar: {
    title: 'selection:interview.saveCalendar',
    icon: 'calendar',
    run: (made: MinutesRows) => saveCalendar(made),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly selection: typeof selectionActions
  }
}
