/** The history: what was done lately, when and by whom, and the way to take one thing back. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { toast, toastFailure } from '../../state/toasts'
import { Button, EmptyState, Grid, Status } from '../../ui'
import type { GridColumn } from '../../ui'
import { takeBack, useHistory } from './settings.data'
import type { HistoryEntry } from './history.rules'
import styles from './Settings.module.css'

const idOf = (entry: HistoryEntry): string => entry.head.id

function columnsFor({ t, format }: Translator): readonly GridColumn<HistoryEntry>[] {
  return [
    {
      id: 'what',
      title: t('settings:column.what'),
      flex: 3,
      isRowHeader: true,
      text: ({ head }) => t(head.label.key, head.label.params),
    },
    {
      id: 'state',
      title: t('settings:column.state'),
      width: 130,
      text: ({ isUndone }) => (isUndone ? t('settings:history.undone') : ''),
      render: ({ isUndone }) =>
        isUndone ? <Status kind="neutral" label={t('settings:history.undone')} /> : null,
    },
    {
      id: 'records',
      title: t('settings:column.records'),
      width: 110,
      align: 'end',
      text: ({ records }) => format.number(records),
      sortValue: ({ records }) => records,
    },
    {
      id: 'when',
      title: t('settings:column.when'),
      width: 200,
      text: ({ head }) => format.dateTime(head.at),
      sortValue: ({ head }) => head.at,
    },
    { id: 'who', title: t('settings:column.who'), width: 150, text: ({ head }) => head.who },
  ]
}

/** The leaf. */
export function HistoryLeaf() {
  const translator = useTranslator()
  const { t } = translator
  const entries = useHistory()
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(() => columnsFor(translator), [translator])
  if (entries === undefined) return null
  if (entries.length === 0) {
    return (
      <EmptyState icon="clock" title={t('settings:history.emptyTitle')}>
        {t('settings:history.emptyText')}
      </EmptyState>
    )
  }
  const chosen = entries.find((entry) => entry.head.id === current) ?? null
  const undo = (entry: HistoryEntry) => void undoAndSay(entry, t)
  return (
    <div className={styles.log}>
      <div className={styles.logHead}>
        <p className={styles.lead}>{t('settings:history.text')}</p>
        <Button
          icon="undo"
          isDisabled={chosen === null || chosen.isUndone}
          onPress={() => chosen && undo(chosen)}
        >
          {t('settings:history.undo')}
        </Button>
      </div>
      <div className={styles.logGrid}>
        <Grid
          label={t('settings:leaf.history')}
          rows={entries}
          columns={columns}
          getRowId={idOf}
          selection="single"
          current={chosen === null ? null : current}
          onCurrentChange={setCurrent}
        />
      </div>
    </div>
  )
}

/** Undoes one act and says what came of it, naming the act that stands in the way when there is one. */
async function undoAndSay(entry: HistoryEntry, t: Translator['t']): Promise<void> {
  const result = await takeBack(entry)
  if (result.ok) {
    const what = t(entry.head.label.key, entry.head.label.params)
    toast({ key: 'settings:done.takenBack', params: { what } })
    return
  }
  toastFailure(result)
}
