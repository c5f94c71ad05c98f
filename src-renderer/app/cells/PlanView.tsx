/** What a plan would do, as a list to be read before it is done. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { Checkbox, Notice, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import type { CellPlan, PlanLine } from './plan.rules'
import styles from './Cells.module.css'

const idOf = ({ id }: PlanLine): string => id

function columnsFor(t: Translate): readonly GridColumn<PlanLine>[] {
  const text = (id: 'who' | 'field' | 'was', flex: number): GridColumn<PlanLine> => ({
    id,
    title: t(`core:cells.column.${id}`),
    flex,
    isRowHeader: id === 'who',
    text: (line) => (line[id] === '' ? t('ui:none') : line[id]),
  })
  const wanted = ({ wanted: to }: PlanLine): string => (to === '' ? t('ui:none') : to)
  return [
    text('who', 3),
    text('field', 2),
    text('was', 3),
    { id: 'wanted', title: t('core:cells.column.wanted'), flex: 3, text: wanted },
    {
      id: 'what',
      title: t('core:cells.column.what'),
      flex: 4,
      text: ({ problem }) => problem ?? t('core:cells.changes'),
      render: ({ problem }) => (
        <Status
          kind={problem === null ? 'ok' : 'warn'}
          label={problem ?? t('core:cells.changes')}
        />
      ),
    },
  ]
}

/** The sentences that say what a plan does, and what it leaves. */
function planSentences(plan: CellPlan, t: Translate): readonly string[] {
  const { changed, refused, same, rowsBeyond, columnsBeyond } = plan
  return [
    changed === 0 ? t('core:cells.nothing') : t('core:cells.changed', { count: changed }),
    refused > 0 ? t('core:cells.refused', { count: refused }) : '',
    same > 0 ? t('core:cells.same', { count: same }) : '',
    plan.hasHead ? t('core:cells.head') : '',
    rowsBeyond > 0 ? t('core:cells.rowsBeyond', { count: rowsBeyond }) : '',
    columnsBeyond > 0 ? t('core:cells.columnsBeyond', { count: columnsBeyond }) : '',
  ].filter((sentence) => sentence !== '')
}

/** The sentences, the question about empty cells, and the cells one by one. */
export function PlanView(props: {
  readonly plan: CellPlan
  readonly isEmptying: boolean
  readonly onEmptying?: (isEmptying: boolean) => void
}) {
  const { t } = useTranslator()
  const { plan, isEmptying, onEmptying } = props
  const columns = useMemo(() => columnsFor(t), [t])
  const tone = plan.refused > 0 || plan.rowsBeyond + plan.columnsBeyond > 0 ? 'warn' : 'info'
  return (
    <>
      <Notice tone={tone}>{planSentences(plan, t).join(' ')}</Notice>
      {onEmptying && (plan.blanks > 0 || isEmptying) && (
        <Checkbox isSelected={isEmptying} onChange={onEmptying}>
          {t('core:cells.emptying')}
        </Checkbox>
      )}
      {plan.lines.length > 0 && (
        <div className={styles.plan}>
          <Grid
            label={t('core:cells.list')}
            rows={plan.lines}
            columns={columns}
            getRowId={idOf}
            selection="none"
          />
        </div>
      )}
    </>
  )
}
