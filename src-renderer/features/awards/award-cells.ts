/** The fields that many awards can be given a value in at once: how far they have come, their day, their language. */
import { languages } from '../../../src-shared/languages'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import type { Award, AwardKind } from '../../domain/award'
import { certificateOf, nextStates } from '../../domain/awards.rules'
import type { AwardLine } from '../../domain/awards.rules'
import type { Fields } from '../../domain/record'
import type { Translator } from '../../i18n/i18n'
import { awardEdited, changedAlong } from './awards.data'
import type { CertificateSource } from './certificates'

const nameOf = ({ award, name }: AwardLine): string => award?.nameOnAward ?? name

/** What is out of the house stays as it was printed, except on its own page. */
const isOut = ({ state }: Award): boolean => state === 'handedOver' || state === 'posted'

/** The fields of one kind of award. */
export function awardFields(
  kind: AwardKind,
  source: CertificateSource,
  translator: Translator,
): CellList<AwardLine> {
  const { t } = translator
  const notIssued = ({ award }: AwardLine) => (award === null ? t('awards:many.notIssued') : null)
  const own = {
    translator,
    table: 'awards' as const,
    record: ({ award }: AwardLine) => award,
    done: (line: AwardLine) => awardEdited(nameOf(line)),
  }
  const paper = {
    ...own,
    locked: (line: AwardLine) =>
      notIssued(line) ?? (line.award && isOut(line.award) ? t('awards:many.isOut') : null),
    along: (_: Award, set: Fields, line: AwardLine): Fields => {
      const [certificate] = certificateOf(line)
      return certificate === undefined ? {} : (changedAlong(certificate, source, set) as never)
    },
  }
  const state = fieldCell({
    ...own,
    field: 'state',
    locked: notIssued,
    values: ({ award }) => (award === null ? [] : nextStates(award)),
  })
  const language = fieldCell({ ...paper, field: 'language', values: () => languages })
  const cells = [
    state,
    fieldCell({ ...paper, field: 'issuedOn' }),
    ...(kind === 'brooch' ? [] : [language]),
  ]
  return { cells, nameOf }
}
