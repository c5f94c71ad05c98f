/** What can be done with awards and their certificates. */
import { defineActions, onScreen } from '../../app/actions'
import { notify } from '../../app/notify'
import type { Award, LaterAwardState } from '../../domain/award'
import type { AwardLine } from '../../domain/awards.rules'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { revokeAwards, setAwardState } from './awards.data'
import { askAndMake } from './certificates'
import { toPrint } from './paper.rules'
import type { Paper } from './paper.state'

/** Awards and how far they have come. */
interface Marking {
  readonly awards: readonly Award[]
  readonly state: LaterAwardState
}

const isAny = ({ certificates }: Paper): boolean => certificates.length > 0

async function askAndRevoke(award: Award): Promise<void> {
  const { t } = translatorFor(currentLanguage())
  const isSure = await confirm({
    title: t('awards:revoke.title', { name: award.nameOnAward }),
    body: t('awards:revoke.body'),
    confirmLabel: t('awards:revoke.do'),
    tone: 'danger',
  })
  if (isSure) notify(await revokeAwards([award]))
}

/** The actions. */
export const awardActions = defineActions('awards', {
  issue: { title: 'awards:issue.openAll', screen: 'awards', inPalette: true, run: onScreen() },
  issueTo: {
    title: (lines: readonly AwardLine[], t) => t('awards:issue.openMany', { count: lines.length }),
    label: 'awards:issue.open',
    when: (lines: readonly AwardLine[]) => lines.length > 0,
    run: onScreen<readonly AwardLine[]>(),
  },
  issueAnyway: {
    title: (lines: readonly AwardLine[], t) =>
      t('awards:issue.anywayMany', { count: lines.length }),
    label: 'awards:issue.anyway',
    when: (lines: readonly AwardLine[]) => lines.length > 0,
    run: onScreen<readonly AwardLine[]>(),
  },
  print: {
    title: ({ certificates }: Paper, t) =>
      t('awards:printMany', { count: toPrint(certificates).length }),
    label: 'awards:print',
    icon: 'print',
    when: isAny,
    run: (paper: Paper) => void askAndMake('print', paper),
  },
  save: {
    title: ({ certificates }: Paper, t) => t('awards:saveOne', { count: certificates.length }),
    label: 'awards:savePdf',
    icon: 'download',
    when: isAny,
    run: (paper: Paper) => void askAndMake('save', paper),
  },
  saveEach: {
    title: ({ certificates }: Paper, t) => t('awards:saveEach', { count: certificates.length }),
    icon: 'download',
    when: isAny,
    run: (paper: Paper) => void askAndMake('saveEach', paper),
  },
  mark: {
    title: ({ state }: Marking, t) => t(`awards:mark.${state}`),
    when: ({ awards }: Marking) => awards.length > 0,
    run: ({ awards, state }: Marking) => void setAwardState(awards, state).then(notify),
  },
  revoke: { title: 'awards:revoke.open', icon: 'trash', tone: 'danger', run: askAndRevoke },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly awards: typeof awardActions
  }
}
