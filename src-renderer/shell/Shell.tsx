/** The program's frame: the rail, the top line, the chosen screen, messages. */
import { useEffect } from 'react'
import { readCycles } from '../storage/cycles'
import { useCycles } from '../storage/cycles'
import { useLazy } from '../app/lazy'
import type { Lazy } from '../app/lazy'
import { AddressesHost } from '../app/AddressesDialog'
import { LabelsHost } from '../app/labels/LabelsDialog'
import { CycleDialogs } from '../features/cycles/CycleDialogs'
import { RecordHistoryHost } from '../features/history/RecordHistory'
import { useHelp } from '../features/guide'
import { DocumentsOffDialog } from '../features/help/DocumentsOffDialog'
import { HelpReportDialog } from '../features/help/HelpReportDialog'
import { ProgramsDialog } from '../features/programs/ProgramsDialog'
import { OpenedFileDialog } from '../features/workspace'
import { SendHost, TakingHost } from '../features/computers'
import { ErasureHost } from '../features/erasure'
import { MergingHost } from '../features/merging'
import { useTranslator } from '../i18n/i18n'
import { dismissDisk, useDisk } from '../backup/disk'
import { dismissBackupFolder, useBackupFolder } from '../backup/backup-folder'
import { screens, screenTitle } from './screens'
import { followScreens } from '../app/back'
import { dayAndTime } from '../app/clock'
import { CsvDialogHost } from '../app/documents/CsvDialog'
import { useUi } from '../app/ui'
import { useUsable } from '../app/usable'
import { useAction } from '../app/use-actions'
import { Button, ConfirmHost, EmptyState, Notice } from '../ui'
import { CommandPalette } from './CommandPalette'
import { DropAnywhere } from './DropAnywhere'
import { CycleSwitcher } from './CycleSwitcher'
import { useShortcuts } from './keys'
import { useMouseButtons } from './mouse-buttons'
import { HelpPanel } from './HelpPanel'
import { Messages } from './Messages'
import { Rail } from './Rail'
import { RailDrawer } from './RailDrawer'
import { useRailFold } from './rail-fold'
import { ScreenBoundary } from './ScreenBoundary'
import { contentId } from './shell.actions'
import { useSystemMenu } from './system-menu'
import { TopLine } from './TopLine'
import styles from './Shell.module.css'

/** What the shell is told about the program that is open. */
export interface ShellProps {
  readonly name: string
  readonly organization: string
  /** The versions of the data when it is newer than the program: then it can only be read. */
  readonly newer: { readonly found: number; readonly known: number } | null
}

/**
 * Chooses the newest cycle when none is chosen, or the chosen one is gone. False for the moment in which the first one
 * is still to be chosen: a screen would say that there is no cycle.
 */
function useChosenCycle(): boolean {
  const cycles = useCycles()
  const cycleId = useUi((ui) => ui.cycleId)
  const setCycle = useUi((ui) => ui.setCycle)
  useEffect(() => {
    if (cycles === undefined || cycles.some((cycle) => cycle.id === cycleId)) return undefined
    // The list may be a moment behind a cycle that was just made and chosen: ask before choosing another.
    let isStale = false
    void readCycles().then((now) => {
      if (isStale || now.some((cycle) => cycle.id === cycleId)) return
      const newest = now[0]?.id ?? null
      if (newest !== cycleId) setCycle(newest)
    })
    return () => {
      isStale = true
    }
  }, [cycles, cycleId, setCycle])
  return cycleId !== null || cycles?.length === 0
}

/** What goes with the window rather than with a screen: its keys, its buttons, its menu and its title. */
function useFrame(title: string): void {
  useShortcuts()
  useMouseButtons()
  useEffect(followScreens, [])
  useSystemMenu()
  useEffect(() => {
    document.title = title
  }, [title])
  useUsable()
}

/** The frame and the chosen screen. */
export function Shell(props: ShellProps) {
  const { t } = useTranslator()
  const chosen = useUi((ui) => ui.screen)
  const { part } = screens[chosen]
  const title = t(screenTitle(chosen))
  useFrame([title, props.name].filter(Boolean).join(' – '))
  const isChosen = useChosenCycle()
  const hasHelp = useHelp((help) => help.isOpen)
  const { fold, measure } = useRailFold()
  const program = { name: props.name, organization: props.organization }
  return (
    <div className={styles.shell} data-fold={fold}>
      <span ref={measure} className={styles.measure} aria-hidden="true" />
      <a
        href={`#${contentId}`}
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(contentId)?.focus()
        }}
      >
        {t('shell:skip')}
      </a>
      {fold !== 'menu' && <Rail {...program} fold={fold} />}
      <div className={styles.work}>
        <TopLine>
          {fold === 'menu' && <RailDrawer {...program} />}
          {fold !== 'whole' && <CycleSwitcher isShort />}
        </TopLine>
        {props.newer && (
          <Notice tone="warn" title={t('core:newer.title')}>
            {t('core:newer.text', props.newer)}
          </Notice>
        )}
        <LowDiskNotice />
        <LateBackupFolder />
        <div className={styles.stage} data-help={hasHelp}>
          <main id={contentId} tabIndex={-1} className={styles.content} aria-label={title}>
            <ScreenBoundary
              screen={chosen}
              fallback={(onRetry) => <Broken onRetry={() => void part.load().then(onRetry)} />}
            >
              {isChosen && <Content part={part} />}
            </ScreenBoundary>
          </main>
          <HelpPanel />
          <Messages />
        </div>
      </div>
      <OverAll />
    </div>
  )
}

/** What opens over any screen. */
function OverAll() {
  return (
    <>
      <DropAnywhere />
      <CommandPalette />
      <CycleDialogs />
      <RecordHistoryHost />
      <MergingHost />
      <ErasureHost />
      <CsvDialogHost />
      <OpenedFileDialog />
      <SendHost />
      <TakingHost />
      <AddressesHost />
      <LabelsHost />
      <ProgramsDialog />
      <HelpReportDialog />
      <DocumentsOffDialog />
      <ConfirmHost />
    </>
  )
}

/** The chosen screen, once its file is there. */
function Content({ part }: { readonly part: Lazy }) {
  const Screen = useLazy(part)
  return Screen && <Screen />
}

/** Says that the disk is almost full, until it is put away. */
function LowDiskNotice() {
  const { t, format } = useTranslator()
  const { little, isDismissed } = useDisk()
  if (little === null || isDismissed) return null
  return (
    <Notice tone="warn" title={t('recovery:disk.title')} onDismiss={dismissDisk}>
      {t('recovery:disk.text', { free: format.number(little) })}
    </Notice>
  )
}

/** Says that copies have not come to the backup folder for long, until it is put away. */
function LateBackupFolder() {
  const { t, format } = useTranslator()
  const late = useBackupFolder((state) => state.late)
  const open = useAction('settings.copies', {})
  if (late === null) return null
  return (
    <Notice
      tone="warn"
      title={t('recovery:second.lateTitle')}
      action={{ label: open.label, onPress: open.run }}
      onDismiss={dismissBackupFolder}
    >
      {late.last === null
        ? t('recovery:second.neverText', { place: late.place })
        : t('recovery:second.lateText', {
            place: late.place,
            day: format.date(dayAndTime(late.last).day),
          })}
    </Notice>
  )
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslator()
  return (
    <EmptyState
      icon="alert"
      title={t('shell:broken.title')}
      action={<Button onPress={onRetry}>{t('shell:broken.retry')}</Button>}
    >
      {t('shell:broken.text')}
    </EmptyState>
  )
}
