/** What can be done with pairs. */
import { defineActions, onScreen } from '../../app/actions'
import { turnTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import type { NamedPair } from '../../domain/pairs.rules'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { deletePairs, resumePair } from './pairs.data'
import type { PairingRows } from './pairs.data'

/** A pair and the rows of its cycle. */
interface PairInCycle {
  readonly named: NamedPair
  readonly rows: PairingRows
}

async function askAndDelete({ named, rows }: PairInCycle): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('pairs:delete.title', { mentor: named.mentorName, mentee: named.menteeName }),
    body: t('pairs:delete.body'),
    confirmLabel: t('pairs:delete.do'),
    tone: 'danger',
  })
  return isSure && notify(await deletePairs([named], rows))
}

/** The actions. */
export const pairActions = defineActions('pairs', {
  make: {
    title: 'pairs:makePairs',
    keys: ['Ctrl+N'],
    screen: 'pairs',
    inPalette: true,
    run: onScreen(),
  },
  meetings: {
    title: 'meetings:enter',
    inPalette: true,
    keywords: 'meetings:keywords',
    run: () => turnTo({ screen: 'pairs', filters: { view: 'meetings', span: 'month' } }),
  },
  end: {
    title: (pairs: readonly NamedPair[], t) => t('pairs:end.openMany', { count: pairs.length }),
    label: 'pairs:end.open',
    when: (pairs: readonly NamedPair[]) => pairs.length > 0,
    run: onScreen<readonly NamedPair[]>(),
  },
  resume: {
    title: 'pairs:resume',
    run: ({ named, rows }: PairInCycle) => void resumePair(named, rows).then(notify),
  },
  delete: { title: 'pairs:delete.open', icon: 'trash', tone: 'danger', run: askAndDelete },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly pairs: typeof pairActions
  }
}
