/** How those above the line, or those who are ticked, are made up beside all who applied, while the line is moved. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { DetailPane, ReadingArea, Section } from '../../ui'
import type { Applicant } from './applicants.rules'
import { balanceOf, traits } from './balance.rules'
import type { BalanceLine } from './balance.rules'
import type { Result } from './results.rules'
import styles from './Selection.module.css'

/** A value as it is said. */
function valueWord({ trait, value }: BalanceLine, { t }: Translator): string {
  if (value === '') return t('selection:balance.unknown')
  if (trait === 'firstTime')
    return t(value === 'yes' ? 'selection:balance.yes' : 'selection:balance.no')
  if (trait === 'gender')
    return t(value === 'female' ? 'selection:balance.female' : 'selection:balance.male')
  return value
}

/** The panel. */
export function BalancePanel(props: {
  readonly applicants: readonly Applicant[]
  readonly chosen: readonly Result[]
  /** Whether they are those who are ticked, wherever the line is. */
  readonly isTicked: boolean
  /** People who took part in an earlier cycle. */
  readonly earlier: readonly string[]
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { applicants, isTicked } = props
  const chosen = useMemo(() => new Set(props.chosen.map(({ id }) => id)), [props.chosen])
  const earlier = useMemo(() => new Set(props.earlier), [props.earlier])
  const share = (count: number, of: number): string =>
    of === 0
      ? '–'
      : t('selection:balance.share', {
          count: format.number(count),
          percent: format.percent(count / of),
        })
  return (
    <DetailPane
      title={t('selection:balance.title')}
      subtitle={t(isTicked ? 'selection:balance.ofTicked' : 'selection:balance.of', {
        chosen: format.number(chosen.size),
        all: format.number(applicants.length),
      })}
    >
      <ReadingArea className={undefined} label={t('selection:balance.title')}>
        {traits.map((trait) => (
          <Section key={trait} title={t(`selection:balance.trait.${trait}`)} level={3}>
            <table className={styles.balance}>
              <thead>
                <tr>
                  <th scope="col">{t(`selection:balance.trait.${trait}`)}</th>
                  <th scope="col">
                    {t(isTicked ? 'selection:balance.ticked' : 'selection:balance.chosen')}
                  </th>
                  <th scope="col">{t('selection:balance.all')}</th>
                </tr>
              </thead>
              <tbody>
                {balanceOf(trait, applicants, chosen, earlier).map((line) => (
                  <tr key={line.value}>
                    <th scope="row">{valueWord(line, translator)}</th>
                    <td>{share(line.chosen, chosen.size)}</td>
                    <td>{share(line.all, applicants.length)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        ))}
      </ReadingArea>
    </DetailPane>
  )
}
