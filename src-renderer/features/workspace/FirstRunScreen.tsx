/** The first page anybody sees: what Ciklus is, in which language, and the ways to begin. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../app/ui'
import { Button, LinkButton, Notice, SegmentedControl } from '../../ui'
import { OtherPrograms } from '../programs'
import { showCopies } from '../recovery'
import { openDropped, openPicked, openSample, openSaved } from './first-run.data'
import type { LockedFile, OpenProblem } from './first-run.data'
import { forgetOpenedFile, useOpenedFile } from './opened-file.state'
import { languageChoices } from '../../i18n/language-names'
import { useDroppedFiles } from '../../ui/FileDrop'
import { Mark } from '../../ui/Mark'
import { NewProgramForm } from './NewProgramForm'
import { PassphraseDialog } from '../backups'
import { JoinWay, useIsJoining } from '../computers'
import styles from './FirstRun.module.css'

/** The page. It gives way to the program as soon as there is one. */
export function FirstRunScreen() {
  const [isCreating, setCreating] = useState(false)
  return (
    <main className={styles.page}>
      {isCreating ? (
        <NewProgramForm onBack={() => setCreating(false)} />
      ) : (
        <Doors onCreate={() => setCreating(true)} />
      )}
    </main>
  )
}

/** Opens a saved program that the system hands over, as if it had been chosen here. */
function useHandedOver(isBusy: boolean, open: (file: LockedFile) => void): void {
  const file = useOpenedFile((state) => state.file)
  const take = useEffectEvent((handedOver: LockedFile) => {
    forgetOpenedFile()
    open(handedOver)
  })
  useEffect(() => {
    if (file !== null && !isBusy) take(file)
  }, [file, isBusy])
}

function Doors(props: { readonly onCreate: () => void }) {
  const { t } = useTranslator()
  const [problem, setProblem] = useState<OpenProblem | null>(null)
  const [isOpening, setBusy] = useState(false)
  const isJoining = useIsJoining()
  const isBusy = isOpening || isJoining
  const open = async (way: () => Promise<OpenProblem | null>) => {
    setBusy(true)
    try {
      setProblem(await way())
    } finally {
      setBusy(false)
    }
  }
  useHandedOver(isBusy, (file) => void open(() => openPicked(file)))
  const isOver = useDroppedFiles(null, ([file]) => {
    if (file !== undefined && !isBusy) void open(() => openDropped(file))
  })
  return (
    <div className={styles.doors} aria-busy={isBusy}>
      <div className={styles.title}>
        <Mark />
        <h1 className={styles.name}>{t('workspace:appName')}</h1>
      </div>
      <p className={styles.what}>{t('workspace:what')}</p>
      <LanguageChoice />
      <Ways isBusy={isBusy} onCreate={props.onCreate} onSample={() => void open(openSample)} />
      {problem && (
        <Problem
          problem={problem}
          isBusy={isBusy}
          onOpen={(file, passphrase) => void open(() => openPicked(file, passphrase))}
          onClose={() => setProblem(null)}
        />
      )}
      {isOver && <Notice>{t('workspace:saved.drop')}</Notice>}
      <JoinWay isDisabled={isBusy} />
      <Earlier
        isBusy={isBusy}
        onOpenSaved={() => void open(() => openSaved(t('workspace:saved.open')))}
      />
      <OtherPrograms isDisabled={isBusy} />
    </div>
  )
}

/** Why a program was not opened: a locked one asks for its passphrase. */
function Problem(props: {
  readonly problem: OpenProblem
  readonly isBusy: boolean
  readonly onOpen: (file: LockedFile, passphrase: string) => void
  readonly onClose: () => void
}) {
  const { problem, isBusy, onOpen, onClose } = props
  if (problem.kind !== 'locked') return <ProblemNotice problem={problem} onDismiss={onClose} />
  return (
    <PassphraseDialog
      name={problem.file.name}
      isWrong={problem.isWrong && !isBusy}
      isBusy={isBusy}
      onOpen={(passphrase) => onOpen(problem.file, passphrase)}
      onClose={onClose}
    />
  )
}

/** The ways to a program that there was before: from its file, or from one of its copies. */
function Earlier(props: { readonly isBusy: boolean; readonly onOpenSaved: () => void }) {
  const { t } = useTranslator()
  return (
    <>
      <p className={styles.saved}>
        {t('workspace:saved.text')}{' '}
        <LinkButton isDisabled={props.isBusy} onPress={props.onOpenSaved}>
          {t('workspace:saved.open')}
        </LinkButton>
      </p>
      <p className={styles.saved}>
        {t('workspace:copies.text')}{' '}
        <LinkButton isDisabled={props.isBusy} onPress={showCopies}>
          {t('workspace:copies.open')}
        </LinkButton>
      </p>
    </>
  )
}

/** The two ways to begin with nothing at hand. */
function Ways(props: {
  readonly isBusy: boolean
  readonly onCreate: () => void
  readonly onSample: () => void
}) {
  const { t } = useTranslator()
  const { isBusy, onCreate, onSample } = props
  return (
    <div className={styles.ways}>
      <Way
        title={t('workspace:create.title')}
        text={t('workspace:create.text')}
        action={
          <Button tone="primary" onPress={onCreate} isDisabled={isBusy}>
            {t('workspace:create.open')}
          </Button>
        }
      />
      <Way
        title={t('workspace:sample.title')}
        text={t('workspace:sample.text')}
        action={
          <Button onPress={onSample} isDisabled={isBusy}>
            {t('workspace:sample.open')}
          </Button>
        }
      />
    </div>
  )
}

function Way(props: { readonly title: string; readonly text: string; readonly action: ReactNode }) {
  return (
    <section className={styles.way}>
      <h2 className={styles.wayTitle}>{props.title}</h2>
      <p className={styles.wayText}>{props.text}</p>
      <div>{props.action}</div>
    </section>
  )
}

/** Says why a file could not be opened. */
function ProblemNotice(props: {
  readonly problem: Exclude<OpenProblem, { readonly kind: 'locked' }>
  readonly onDismiss: () => void
}) {
  const { t } = useTranslator()
  const { problem } = props
  return (
    <Notice tone="danger" onDismiss={props.onDismiss}>
      {problem.kind === 'file'
        ? t(`failures:${problem.failure.code}`, problem.failure.params)
        : t(problem.label.key, problem.label.params)}
    </Notice>
  )
}

function LanguageChoice() {
  const { t, language } = useTranslator()
  const chosen = useUi((ui) => ui.language)
  const setLanguage = useUi((ui) => ui.setLanguage)
  return (
    <SegmentedControl
      label={t('workspace:language')}
      hideLabel
      value={chosen ?? language}
      onChange={setLanguage}
      options={languageChoices}
    />
  )
}
