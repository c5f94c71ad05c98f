/** What the window shows: a sentence while or why not the data is open, the way back to it, the first run, or the program. */
import { I18nProvider } from 'react-aria-components'
import { useEffect } from 'react'
import { useLookedInto } from './features/recovery/begin-with-copy.state'
import { OtherPrograms } from './features/programs'
import { RecoveryScreen } from './features/recovery/RecoveryScreen'
import type { Found } from './features/recovery/recovery.data'
import { useWorkspace } from './storage/workspace'
import { FirstRunScreen } from './features/workspace/FirstRunScreen'
import { useTranslator } from './i18n/i18n'
import { useClosing } from './app/closing'
import { useUsable } from './app/usable'
import {
  Button,
  ConfirmHost,
  EmptyState,
  keepFocus,
  keepKeys,
  startAnnouncing,
  useSaid,
} from './ui'
import { AlonePage } from './shell/AlonePage'
import { Shell } from './shell/Shell'
import type { ShellProps } from './shell/Shell'
import type { OpenFailure } from './storage/open'
import styles from './App.module.css'

/** What came of opening the data. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly reason: OpenFailure; readonly detail: string }
  | { readonly state: 'recovery'; readonly found: Found }
  | { readonly state: 'open'; readonly newer: ShellProps['newer'] }

/** The window. */
export function App({ opening }: { readonly opening: Opening }) {
  const { language } = useTranslator()
  useEffect(() => {
    startAnnouncing()
    const [letFocus, letKeys] = [keepFocus(), keepKeys()]
    return () => {
      letFocus()
      letKeys()
    }
  }, [])
  return (
    <I18nProvider locale={language}>
      {opening.state === 'recovery' && <Recovery found={opening.found} />}
      {opening.state === 'failed' && <Failed reason={opening.reason} />}
      {opening.state === 'open' && <Program newer={opening.newer} />}
      <Closing />
    </I18nProvider>
  )
}

/** While the window is closing nothing more can be begun. */
function Closing() {
  const { t } = useTranslator()
  const isClosing = useClosing((state) => state.isClosing)
  return isClosing ? <ClosingWords>{t('recovery:closing')}</ClosingWords> : null
}

function ClosingWords({ children }: { readonly children: string }) {
  const words = useSaid({ isNew: true, urgency: 'now' })
  return (
    <div ref={words} className={styles.closing}>
      {children}
    </div>
  )
}

function Recovery({ found }: { readonly found: Found }) {
  const elsewhere = useLookedInto((looked) => looked.found)
  return (
    <AlonePage section="trouble">
      <RecoveryScreen found={elsewhere ?? found} />
    </AlonePage>
  )
}

function Failed({ reason }: { readonly reason: OpenFailure }) {
  const { t } = useTranslator()
  return (
    <AlonePage section="trouble">
      <main className={styles.failed}>
        <EmptyState
          icon="alert"
          title={t('shell:failed.title')}
          action={
            <Button tone="primary" icon="restore" onPress={() => location.reload()}>
              {t('shell:failed.retry')}
            </Button>
          }
        >
          {t(`core:openFailure.${reason}`)}
        </EmptyState>
        <OtherPrograms />
      </main>
    </AlonePage>
  )
}

function Program({ newer }: { readonly newer: ShellProps['newer'] }) {
  const workspace = useWorkspace()
  useProgramName(workspace)
  if (workspace === undefined) return null
  if (workspace === null && newer === null) return <FirstRun />
  return (
    <Shell
      name={workspace?.program ?? ''}
      organization={workspace?.organization ?? ''}
      newer={newer}
    />
  )
}

/** Tells the list of programs what this one is called. A list that cannot be written is told when another program is opened. */
function useProgramName(workspace: ReturnType<typeof useWorkspace>): void {
  const name = workspace?.program
  const organization = workspace?.organization
  useEffect(() => {
    if (name !== undefined && organization !== undefined)
      void window.ciklus.programs.name({ name, organization })
  }, [name, organization])
}

function FirstRun() {
  useUsable()
  return (
    <AlonePage section="first-evening">
      <FirstRunScreen />
      <ConfirmHost />
    </AlonePage>
  )
}
