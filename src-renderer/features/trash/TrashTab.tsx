/** The trash: what is in it, what belongs to it, who put it there and when, and the way back. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Label } from '../../i18n/label'
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { toast } from '../../app/toasts'
import { EmptyState, Notice, useSaid } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { finder } from '../../storage/read-records'
import { recordTitle } from '../../domain/titles.rules'
import { countedWords } from '../../domain/field-words.rules'
import { bringBack, useTrash } from './trash.data'
import type { Trash } from './trash.data'
import { useTrashState } from './trash.state'
import type { TrashEntry } from './trash.types'
import styles from './Trash.module.css'

const idOf = (entry: TrashEntry): string => entry.id

/** What belongs to an entry, in words: "3 pairs, 12 attendances". */
const alongWords = ({ counts }: TrashEntry, translator: Translator): string =>
  countedWords(counts, translator).join(', ')

const whoDid = ({ act }: TrashEntry): string => act?.who ?? ''

function columnsFor(
  translator: Translator,
  { known, entries }: Trash,
): readonly GridColumn<TrashEntry>[] {
  const { t, format } = translator
  const find = finder(known)
  return [
    {
      id: 'what',
      title: t('trash:column.what'),
      flex: 2,
      isRowHeader: true,
      text: ({ root }) => recordTitle(root, find, t),
      render: ({ root }) => <span className={styles.name}>{recordTitle(root, find, t)}</span>,
      sortValue: ({ root }) => recordTitle(root, find, t),
    },
    {
      id: 'kind',
      title: t('trash:column.kind'),
      width: 128,
      text: ({ root }) => t(`records:kind.${root.table}`),
      sortValue: ({ root }) => t(`records:kind.${root.table}`),
    },
    {
      id: 'along',
      title: t('trash:column.along'),
      flex: 3,
      text: (entry) => alongWords(entry, translator),
      sortValue: ({ dependents }) => dependents.length,
    },
    {
      id: 'when',
      title: t('trash:column.when'),
      width: 190,
      text: ({ deletedAt, act }) => format.dateTime(act?.at ?? Date.parse(deletedAt)),
      sortValue: ({ stamp }) => stamp,
    },
    // Nobody's name is known until somebody gives theirs.
    ...(entries.some((entry) => whoDid(entry) !== '')
      ? [{ id: 'who', title: t('trash:column.who'), width: 130, text: whoDid, sortValue: whoDid }]
      : []),
  ]
}

/** The list takes the focus, once it is there, when somebody was sent to an entry of it. */
function useFocusWhenAsked(isThere: boolean) {
  const grid = useRef<GridHandle>(null)
  const wantsFocus = useTrashState((state) => state.wantsFocus)
  useEffect(() => {
    if (!isThere || !wantsFocus) return
    grid.current?.focus()
    useTrashState.setState({ wantsFocus: false })
  }, [isThere, wantsFocus])
  return grid
}

/** The trash: what is in it, and bringing it back. */
export function TrashTab() {
  const translator = useTranslator()
  const { t } = translator
  const trash = useTrash()
  const current = useTrashState((state) => state.current)
  const grid = useFocusWhenAsked(trash !== undefined)
  const [refused, setRefused] = useState<Label | null>(null)
  const columns = useMemo(() => trash && columnsFor(translator, trash), [translator, trash])
  const restore = async (entry: TrashEntry) => {
    const done = await bringBack(entry)
    setRefused('refused' in done ? done.refused : null)
    if ('refused' in done || !notify(done.result)) return
    if (done.staying > 0) toast({ key: 'trash:staying', params: { count: done.staying } })
  }
  useActions('trash', { restore: (entry) => entry && restore(entry) })
  if (trash === undefined || columns === undefined) return null
  if (trash.entries.length === 0) {
    return (
      <EmptyState icon="trash" title={t('trash:emptyTitle')}>
        {t('trash:emptyText')}
      </EmptyState>
    )
  }
  const chosen = trash.entries.find((entry) => entry.id === current) ?? null
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <TrashWords trash={trash} chosen={chosen} />
        <ActionButton action="trash.restore" about={chosen} />
      </div>
      {refused && (
        <Notice tone="danger" title={t('trash:refused.title')} onDismiss={() => setRefused(null)}>
          {t(refused.key, refused.params)}
        </Notice>
      )}
      <div className={styles.grid}>
        <Grid
          label={t('settings:tab.trash')}
          rows={trash.entries}
          columns={columns}
          getRowId={idOf}
          selection="single"
          ref={grid}
          current={chosen === null ? null : current}
          onCurrentChange={(id) => useTrashState.setState({ current: id })}
          onOpen={(entry) => void restore(entry)}
        />
      </div>
    </div>
  )
}

/** What the trash is for, and what comes back with the chosen entry. */
function TrashWords(props: { readonly trash: Trash; readonly chosen: TrashEntry | null }) {
  const translator = useTranslator()
  const { t } = translator
  const { trash, chosen } = props
  const words = useSaid()
  return (
    <div className={styles.lead}>
      <p>{t('trash:text')}</p>
      <div ref={words}>
        {chosen !== null && chosen.dependents.length > 0 && (
          <p>
            {t('trash:comesAlong', {
              name: recordTitle(chosen.root, finder(trash.known), t),
              what: alongWords(chosen, translator),
            })}
          </p>
        )}
      </div>
    </div>
  )
}
