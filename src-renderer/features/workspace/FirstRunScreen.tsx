/** The first page anybody sees: what Ciklus is, in which language, and the ways to begin. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../app/ui'
import { Button, LinkButton, Notice, SegmentedControl } from '../../ui'
import { showCopies } from '../recovery'
import { openDropped, openPicked, openSample, openSaved } from './first-run.data'
import type { OpenProblem } from './first-run.data'
import { languageChoices } from '../../i18n/language-names'
import { useDroppedFiles } from '../../ui/FileDrop'
import { Mark } from '../../ui/Mark'
import { NewProgramForm } from './NewProgramForm'
import { PassphraseDialog } from '../backups'
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

function Doors(props: { readonly onCreate: () => void }) {
  const { t } = useTranslator()
  const [problem, setProblem] = useState<OpenProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const open = async (way: () => Promise<OpenProblem | null>) => {
    setBusy(true)
    try {
      setProblem(await way())
    } finally {
      setBusy(false)
    }
  }
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
      <div className={styles.ways}>
        <Way
          title={t('workspace:create.title')}
          text={t('workspace:create.text')}
          action={
            <Button tone="primary" onPress={props.onCreate} isDisabled={isBusy}>
              {t('workspace:create.open')}
            </Button>
          }
        />
        <Way
          title={t('workspace:sample.title')}
          text={t('workspace:sample.text')}
          action={
            <Button onPress={() => void open(openSample)} isDisabled={isBusy}>
              {t('workspace:sample.open')}
            </Button>
          }
        />
      </div>
      {problem?.kind === 'locked' ? (
        <PassphraseDialog
          name={problem.file.name}
          isWrong={problem.isWrong && !isBusy}
          isBusy={isBusy}
          onOpen={(passphrase) => void open(() => openPicked(problem.file, passphrase))}
          onClose={() => setProblem(null)}
        />
      ) : (
        problem !== null && <ProblemNotice problem={problem} onDismiss={() => setProblem(null)} />
      )}
      {isOver && <Notice>{t('workspace:saved.drop')}</Notice>}
      <Earlier onOpenSaved={() => void open(() => openSaved(t('workspace:saved.open')))} />
    </div>
  )
}

/** The ways to a program that there was before: from its file, or from one of its copies. */
function Earlier(props: { readonly onOpenSaved: () => void }) {
  const { t } = useTranslator()
  return (
    <>
      <p className={styles.saved}>
        {t('workspace:saved.text')}{' '}
        <LinkButton onPress={props.onOpenSaved}>{t('workspace:saved.open')}</LinkButton>
      </p>
      <p className={styles.saved}>
        {t('workspace:copies.text')}{' '}
        <LinkButton onPress={showCopies}>{t('workspace:copies.open')}</LinkButton>
      </p>
    </>
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
export function ProblemNotice(props: {
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
