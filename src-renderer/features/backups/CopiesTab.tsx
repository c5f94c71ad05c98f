/** The copies in Settings: what there is, one more now, going back to one, a backup folder for them, and one with a passphrase. */
import { useMemo, useState } from 'react'
import type { SnapshotInfo } from '../../../src-shared/journal'
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import type { TranslationKey } from '../../i18n/translation-key'
import type { BackCounts } from '../../backup/go-back.rules'
import { notify, notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { EmptyState, Section, Status, confirm } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { countedWords } from '../../domain/field-words.rules'
import { compareWith, goBack, isReadOnly, makeNow, useCopies } from './backups.data'
import type { Copies } from './backups.data'
import { areOfSeveral, copyKey, sizeOf } from './backups.rules'
import { madeAt } from './made-at'
import type { CopyRow } from './backups.rules'
import { contentOf, whyOf } from './backups.words'
import { ForgottenNotice } from './ForgottenNotice'
import { LockedSection } from './LockedSection'
import { useUnlocking } from './UnlockDialog'
import { BackupFolderSection } from './BackupFolderSection'
import styles from './Backups.module.css'

/** The backups: what there is, one more now, and where they go. */
export function CopiesTab() {
  const copies = useCopies()
  return (
    <div className={styles.tab}>
      <ListSection copies={copies} />
      <BackupFolderSection copies={copies} />
      <LockedSection />
    </div>
  )
}

function stateOf({ problem }: SnapshotInfo): 'good' | 'damaged' | 'newer' | 'locked' {
  return problem ?? 'good'
}

function kindOf({ problem }: SnapshotInfo): 'ok' | 'warn' | 'danger' {
  if (problem === null || problem === 'locked') return 'ok'
  return problem === 'newer' ? 'warn' : 'danger'
}

function columnsFor(translator: Translator, isNamed: boolean): readonly GridColumn<CopyRow>[] {
  const { t, format } = translator
  const size = (copy: SnapshotInfo) => {
    const { value, unit } = sizeOf(copy.size)
    return `${format.number(value)} ${unit}`
  }
  return [
    {
      id: 'when',
      title: t('recovery:column.when'),
      width: 190,
      isRowHeader: true,
      text: (copy) =>
        copy.about === null && copy.problem !== 'locked' ? copy.id : format.dateTime(madeAt(copy)),
      sortValue: madeAt,
    },
    {
      id: 'why',
      title: t('recovery:column.why'),
      flex: 2,
      text: (copy) => whyOf(copy, translator),
    },
    {
      id: 'what',
      title: t('recovery:column.what'),
      flex: 2,
      text: (copy) =>
        [isNamed ? copy.about?.title : '', contentOf(copy, translator)].filter(Boolean).join(' · '),
      sortValue: ({ about }) => about?.counts['people'] ?? 0,
    },
    {
      id: 'size',
      title: t('recovery:column.size'),
      width: 90,
      align: 'end',
      text: size,
      sortValue: (copy) => copy.size,
    },
    {
      id: 'where',
      title: t('recovery:column.where'),
      flex: 2,
      text: ({ places }) => places.map((place) => t(`recovery:place.${place}`)).join(', '),
    },
    {
      id: 'state',
      title: t('recovery:column.state'),
      width: 170,
      text: (copy) => t(`recovery:state.${stateOf(copy)}`),
      render: (copy) => <Status kind={kindOf(copy)} label={t(`recovery:state.${stateOf(copy)}`)} />,
    },
  ]
}

function ListSection({ copies }: { readonly copies: Copies }) {
  const translator = useTranslator()
  const { t } = translator
  const [current, setCurrent] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isNamed = areOfSeveral(copies.list ?? [])
  const columns = useMemo(() => columnsFor(translator, isNamed), [translator, isNamed])
  const { list, look } = copies
  const busy = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } finally {
      setBusy(false)
      await look()
    }
  }
  const [back, unlocking] = useUnlocking((copy) => {
    void busy(() => askAndGoBack(copy, translator))
  })
  useActions('backups', {
    goBack: (copy) => copy && back(copy),
    make: () => void busy(makeNow),
  })
  if (list === undefined) return null
  const chosen = list.find((copy) => copyKey(copy) === current) ?? null
  return (
    <Section title={t('recovery:copies.title')} actions={<Ways chosen={chosen} isBusy={isBusy} />}>
      <p className={styles.lead}>{t('recovery:copies.text')}</p>
      <ForgottenNotice copies={copies} />
      {unlocking}
      {list.length === 0 ? (
        <EmptyState icon="archive" title={t('recovery:copies.emptyTitle')}>
          {t('recovery:copies.emptyText')}
        </EmptyState>
      ) : (
        <div className={styles.grid}>
          <Grid
            label={t('recovery:copies.title')}
            rows={list}
            columns={columns}
            getRowId={copyKey}
            selection="single"
            current={chosen === null ? null : current}
            onCurrentChange={setCurrent}
            onOpen={(copy) => {
              if (!isBusy) back(copy)
            }}
          />
        </div>
      )}
    </Section>
  )
}

function Ways(props: { readonly chosen: SnapshotInfo | null; readonly isBusy: boolean }) {
  const { chosen, isBusy } = props
  return (
    <>
      <ActionButton action="backups.goBack" about={chosen} isDisabled={isBusy} />
      <ActionButton action="backups.make" tone="primary" isBusy={isBusy} />
    </>
  )
}

/** What going back would do, in sentences. */
function effectsOf(counts: BackCounts, translator: Translator): string {
  const { t, format } = translator
  const said = (key: TranslationKey, some: BackCounts['back']): readonly string[] =>
    some.size === 0 ? [] : [t(key, { what: format.list(countedWords(some, translator)) })]
  return [
    ...said('recovery:copies.confirmChanged', counts.changed),
    ...said('recovery:copies.confirmBack', counts.back),
    ...said('recovery:copies.confirmTrashed', counts.trashed),
    t('recovery:copies.confirmSafe'),
  ].join(' ')
}

/** Says what going back would change, asks, and does it. */
async function askAndGoBack(copy: SnapshotInfo, translator: Translator): Promise<void> {
  const { t, format } = translator
  if (copy.problem !== null || isReadOnly()) {
    toast({ key: 'recovery:copies.unread', params: {} }, { tone: 'problem' })
    return
  }
  const plan = await compareWith(copy)
  if (!notifyFailure(plan)) return
  if (plan.value.edits.length === 0) {
    toast({ key: 'recovery:copies.same', params: {} })
    return
  }
  const isSure = await confirm({
    title: t('recovery:copies.confirmTitle', { when: format.dateTime(copy.about?.at ?? 0) }),
    body: effectsOf(plan.value.counts, translator),
    confirmLabel: t('recovery:copies.confirm'),
  })
  if (!isSure) return
  const done = await goBack(copy, plan.value)
  if (!notifyFailure(done)) return
  if (done.value !== null) {
    notify(done.value)
    return
  }
  toast({ key: 'recovery:copies.changed', params: {} }, { tone: 'problem' })
  await askAndGoBack(copy, translator)
}
