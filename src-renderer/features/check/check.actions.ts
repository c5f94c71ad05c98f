/** What can be done with the data as a whole. */
import { letAsideGo, saveAside } from './aside.data'
import { isByHand } from './check.rules'
import { defineActions } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { openCheck, repairAndCheck, runCheck, stopCheck, useCheck } from './check.state'
import type { Finding, FindingKind } from './check.types'

/** Findings of one kind that can be repaired. */
interface Repairable {
  readonly kind: FindingKind
  readonly findings: readonly Finding[]
}

const isRunning = (): boolean => useCheck.getState().progress !== null

async function askAndRepair({ kind, findings }: Repairable): Promise<void> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('check:repairAllTitle', { count: findings.length }),
    body: isByHand(kind) ? '' : t(`check:kind.${kind}.repair`),
    confirmLabel: t('check:repairAll', { count: findings.length }),
  })
  if (isSure) await repairAndCheck(findings)
}

async function askAndLetGo(): Promise<void> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('check:aside.discardTitle'),
    body: t('check:aside.discardText'),
    confirmLabel: t('check:aside.discard'),
  })
  if (isSure) await letAsideGo()
}

/** The actions. */
export const checkActions = defineActions('check', {
  open: {
    title: 'check:command',
    label: 'check:again',
    icon: 'list-checks',
    inPalette: true,
    keywords: 'check:keywords',
    inMenu: 'file',
    run: openCheck,
  },
  run: { title: 'check:again', icon: 'list-checks', run: () => void runCheck() },
  stop: { title: 'check:stop', run: stopCheck },
  leave: {
    title: 'check:back',
    icon: 'arrow-left',
    run: () => goTo({ screen: 'settings', filters: { tab: 'data' } }),
  },
  repair: {
    title: 'check:repair',
    when: () => !isRunning(),
    run: (finding: Finding) => void repairAndCheck([finding]),
  },
  saveAside: { title: 'check:aside.save', run: () => void saveAside() },
  discardAside: { title: 'check:aside.discard', run: askAndLetGo },
  repairAll: {
    title: ({ findings }: Repairable, t) => t('check:repairAll', { count: findings.length }),
    when: () => !isRunning(),
    run: askAndRepair,
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly check: typeof checkActions
  }
}
