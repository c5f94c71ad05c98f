/** What can be done with an award: the menu of the pane and of a row of the list. */
import type { ActionItem } from '../../app/use-actions'
import type { Award } from '../../domain/award'
import { certificateOf, nextStates } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'
import type { CertificateSource } from './certificates'

/** The entries of the menu of an award that is issued. */
export function awardMenu(award: Award): readonly ActionItem[] {
  return [
    ...nextStates(award).map((state): ActionItem => ({
      action: 'awards.mark',
      about: { awards: [award], state },
    })),
    { action: 'history.open', about: { table: 'awards', id: award.id } },
    'separator',
    { action: 'awards.revoke', about: award },
  ]
}

/** The entries of the menu of a row: also the buttons that stand beside that menu in the pane. */
export function lineMenu(line: AwardLine, source: CertificateSource): readonly ActionItem[] {
  const { award } = line
  if (award === null)
    return [{ action: line.eligible ? 'awards.issueTo' : 'awards.issueAnyway', about: [line] }]
  const about = { certificates: certificateOf(line), source }
  const paper: readonly ActionItem[] = [
    { action: 'awards.print', about },
    { action: 'awards.save', about },
  ]
  return [...(award.kind === 'brooch' ? [] : paper), ...awardMenu(award)]
}
