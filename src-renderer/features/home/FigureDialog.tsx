/** The records behind a number: read here, or gone to. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { goTo } from '../../app/go-to'
import { Button, Dialog } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import type { Figure } from '../../domain/figures'
import type { CycleRows } from '../../domain/cycle-rows'
import { figureText } from '../../app/documents/figure-text'
import { recordLines } from './figures.rules'
import type { RecordLine } from './figures.rules'
import styles from './Home.module.css'

const idOf = (line: RecordLine): string => line.id

/** The dialog. Enter (or a double click) on a line goes to the record. */
export function FigureDialog(props: {
  readonly figure: Figure
  readonly rows: CycleRows
  readonly onClose: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { figure, rows } = props
  const lines = useMemo(() => recordLines(figure, rows, translator), [figure, rows, translator])
  const isName = figure.table !== 'workshops' && figure.table !== 'projects'
  const columns = useMemo<readonly GridColumn<RecordLine>[]>(
    () => [
      {
        id: 'title',
        title: t(`home:column.${figure.table}`),
        flex: 1,
        isRowHeader: true,
        text: (line) => line.title,
        render: (line) => (
          <span className={isName ? styles.personName : undefined}>{line.title}</span>
        ),
      },
      { id: 'detail', title: t('home:column.detail'), flex: 1, text: (line) => line.detail },
    ],
    [figure.table, isName, t],
  )
  const words = figureText(figure, translator)
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      size="l"
      title={`${words.value} ${words.label}`}
      footer={<Button onPress={props.onClose}>{t('ui:close')}</Button>}
    >
      <p className={styles.calm}>{t('home:openHint')}</p>
      <div className={styles.records}>
        <Grid
          label={words.label}
          rows={lines}
          columns={columns}
          getRowId={idOf}
          selection="none"
          onOpen={(line) => {
            if (line.place === null) return
            props.onClose()
            goTo(line.place)
          }}
        />
      </div>
    </Dialog>
  )
}
