/** On the first page: joining a program that other computers share in a folder, on a server too. */
import { useState } from 'react'
import type { FoundProgram } from '../../../src-shared/sync'
import type { Failure } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, LinkButton, Notice, ProgressBar, RadioGroup } from '../../ui'
import { PassphraseDialog } from '../backups'
import { join, pickFolder, useJoining } from './computers.data'
import type { PickedFolder } from './computers.data'
import { ServerDialog } from './ServerDialog'
import styles from './Computers.module.css'

/** A program that opens only with a passphrase. */
interface Locked {
  readonly folder: PickedFolder
  readonly program: FoundProgram
  readonly isWrong: boolean
  readonly isBusy: boolean
}

/** The steps of joining: a folder, one of the programs in it, its passphrase. */
function useSteps() {
  const { t } = useTranslator()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [picked, setPicked] = useState<PickedFolder | null>(null)
  const [locked, setLocked] = useState<Locked | null>(null)
  const begin = () => {
    setFailure(null)
    setEmpty(false)
  }
  const choose = async () => {
    begin()
    const found = await pickFolder(t('computers:join.dialog'))
    if (!found.ok) setFailure(found.error)
    else if (found.value !== null) await take(found.value)
  }
  const take = async (found: PickedFolder) => {
    begin()
    const { programs } = found
    if (programs.length === 0) setEmpty(true)
    else if (programs.length === 1) await enter(found, programs[0])
    else setPicked(found)
  }
  const enter = async (
    folder: PickedFolder,
    program: FoundProgram | undefined,
    passphrase: string | null = null,
  ) => {
    setPicked(null)
    if (program === undefined) return
    setLocked((before) => before && { ...before, isBusy: true })
    const done = await join(folder, program.id, passphrase)
    const code = done.ok ? null : done.error.code
    const isWrong = code === 'file.wrongPassphrase'
    const asks = isWrong || code === 'sync.needsPassphrase'
    setLocked(asks ? { folder, program, isWrong, isBusy: false } : null)
    if (!done.ok && !asks && code !== 'request.cancelled') setFailure(done.error)
  }
  const stop = () => {
    setPicked(null)
    setLocked(null)
  }
  const dismiss = () => setFailure(null)
  return { failure, isEmpty, picked, locked, choose, take, enter, stop, dismiss }
}

/** What is asked on the way: which of several programs, and the passphrase of the folder. */
function Questions({ steps }: { readonly steps: ReturnType<typeof useSteps> }) {
  const { t } = useTranslator()
  const { picked, locked, enter, stop } = steps
  return (
    <>
      {picked !== null && (
        <Which picked={picked} onChoose={(program) => void enter(picked, program)} onClose={stop} />
      )}
      {locked !== null && (
        <PassphraseDialog
          name={t('computers:folder.label')}
          isWrong={locked.isWrong}
          isBusy={locked.isBusy}
          onOpen={(passphrase) => void enter(locked.folder, locked.program, passphrase)}
          onClose={stop}
        />
      )}
    </>
  )
}

/** A sentence with a link, and what comes of it. */
export function JoinWay({ isDisabled }: { readonly isDisabled: boolean }) {
  const { t } = useTranslator()
  const steps = useSteps()
  const { failure, isEmpty, choose, take, dismiss } = steps
  const joining = useJoining()
  const [isTyping, setTyping] = useState(false)
  return (
    <>
      <p className={styles.lead}>
        {t('computers:join.text')}{' '}
        <LinkButton
          isBusy={joining !== null}
          isDisabled={isDisabled && joining === null}
          onPress={() => void choose()}
        >
          {t('computers:join.open')}
        </LinkButton>{' '}
        {t('computers:join.or')}{' '}
        <LinkButton isDisabled={isDisabled || joining !== null} onPress={() => setTyping(true)}>
          {t('computers:join.address')}
        </LinkButton>
      </p>
      {isTyping && (
        <ServerDialog
          onFound={(found) => {
            setTyping(false)
            void take(found)
          }}
          onClose={() => setTyping(false)}
        />
      )}
      {joining !== null && (
        <ProgressBar
          label={t('computers:job.joining')}
          value={joining.done}
          total={joining.total}
        />
      )}
      {isEmpty && <Notice tone="warn">{t('computers:join.empty')}</Notice>}
      {failure !== null && (
        <Notice tone="danger" onDismiss={dismiss}>
          {t(`failures:${failure.code}`, failure.params)}
        </Notice>
      )}
      <Questions steps={steps} />
    </>
  )
}

/** Which of several programs in the folder. */
function Which(props: {
  readonly picked: PickedFolder
  readonly onChoose: (program: FoundProgram) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { programs } = props.picked
  const [id, setId] = useState(programs[0]?.id ?? '')
  const chosen = programs.find((program) => program.id === id)
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('computers:join.which')}
      size="s"
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={() => chosen && props.onChoose(chosen)}>
            {t('computers:join.confirm')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('computers:join.which')}
        hideLabel
        value={id}
        onChange={setId}
        options={programs.map(({ id: one, computers }) => ({
          id: one,
          label: t('computers:join.program', { name: one.slice(0, 8), count: computers }),
        }))}
      />
    </Dialog>
  )
}
