/** The trash: what was put there, by what, and the way back. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { toast, toastFailure } from '../../state/toasts'
import { Button, EmptyState, Grid } from '../../ui'
import type { GridColumn } from '../../ui'
import { bringBack, useTrash } from './settings.data'
import type { TrashEntry } from './history.rules'
import styles from './Settings.module.css'

const idOf = (entry: TrashEntry): string => entry.head.id

function columnsFor({ t, format }: Translator): readonly GridColumn<TrashEntry>[] {
  return [
    {
      id: 'what',
      title: t('settings:column.what'),
      flex: 3,
      isRowHeader: true,
      text: ({ head }) => t(head.label.key, head.label.params),
    },
    {
      id: 'records',
      title: t('settings:column.records'),
      width: 110,
      align: 'end',
      text: ({ records }) => format.number(records.length),
      sortValue: ({ records }) => records.length,
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
export function TrashLeaf() {
  const translator = useTranslator()
  const { t } = translator
  const entries = useTrash()
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(() => columnsFor(translator), [translator])
  if (entries === undefined) return null
  if (entries.length === 0) {
    return (
      <EmptyState icon="trash" title={t('settings:trash.emptyTitle')}>
        {t('settings:trash.emptyText')}
      </EmptyState>
    )
  }
  const chosen = entries.find((entry) => entry.head.id === current) ?? null
  const restore = async (entry: TrashEntry) => {
    const result = await bringBack(entry)
    if (result.ok)
      toast({ key: 'settings:done.broughtBack', params: { count: entry.records.length } })
    else toastFailure(result)
  }
  return (
    <div className={styles.log}>
      <div className={styles.logHead}>
        <p className={styles.lead}>{t('settings:trash.text')}</p>
        <Button
          icon="restore"
          isDisabled={chosen === null}
          onPress={() => chosen && void restore(chosen)}
        >
          {t('settings:trash.restore')}
        </Button>
      </div>
      <div className={styles.logGrid}>
        <Grid
          label={t('settings:leaf.trash')}
          rows={entries}
          columns={columns}
          getRowId={idOf}
          selection="single"
          current={chosen === null ? null : current}
          onCurrentChange={setCurrent}
          onOpen={(entry) => void restore(entry)}
        />
      </div>
    </div>
  )
}
