/** Removing a program from this computer: what goes and what stays, saved as a file first, and its name typed. */
import { useEffect, useState } from 'react'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { countedWords } from '../../domain/field-words.rules'
import { looseNameKey } from '../../domain/identity/keys.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, ProgressBar, Section, TextField, useOnce } from '../../ui'
import type { ProgramInfo } from './programs.data'
import { useProgramList } from './programs.state'
import { nameOf } from './ProgramRow'
import { lookAt, removeProgram, saveFirst } from './removing.data'
import type { Leaving } from './removing.data'
import styles from './Programs.module.css'

/** What there is of the program; null until it was looked at. */
function useLeaving(program: ProgramInfo): Leaving | null {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  useEffect(() => {
    let isStale = false
    void lookAt(program).then((seen) => {
      if (!isStale) setLeaving(seen)
    })
    return () => {
      isStale = true
    }
  }, [program])
  return leaving
}

function useRemoving(program: ProgramInfo, name: string) {
  const leaving = useLeaving(program)
  const [place, setPlace] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isSaved = leaving?.state === 'nothing' || (leaving?.state === 'full' && place !== null)
  const canRemove = isSaved && looseNameKey(typed) === looseNameKey(name)
  const busily = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  // Half way nobody leaves: it goes on all the same.
  const close = (): void => {
    if (!isBusy) useProgramList.setState({ removing: null })
  }
  const save = (): Promise<void> =>
    busily(async () => {
      const saved = await saveFirst(program, name)
      if (notifyFailure(saved)) setPlace(saved.value?.place ?? place)
    })
  const remove = useOnce(() =>
    busily(async () => {
      const isRemoved = notifyFailure(await removeProgram(program, name))
      useProgramList.setState(({ reading }) => ({ reading: reading + 1 }))
      // What failed is tried again from here: what is left of it may not be read any more.
      if (!isRemoved) return
      useProgramList.setState({ removing: null })
      toast({ key: 'programs:remove.done', params: { name } })
    }),
  )
  return { leaving, place, typed, setTyped, isBusy, isSaved, canRemove, close, save, remove }
}

/** The window, over the list. */
export function RemoveProgramDialog({ program }: { readonly program: ProgramInfo }) {
  const { t } = useTranslator()
  const name = nameOf(program, t)
  const form = useRemoving(program, name)
  const { leaving, isBusy } = form
  return (
    <Dialog
      isOpen
      onClose={form.close}
      title={t('programs:remove.title', { name })}
      footer={
        <>
          <Button onPress={form.close} isDisabled={isBusy} autoFocus>
            {t('ui:cancel')}
          </Button>
          <Button tone="danger" isDisabled={!form.canRemove} isBusy={isBusy} onPress={form.remove}>
            {t('programs:remove.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {leaving === null && (
          <ProgressBar label={t('programs:remove.looking')} value={0} total={0} />
        )}
        {leaving?.state === 'unread' && <Notice tone="warn">{t('programs:remove.unread')}</Notice>}
        {leaving?.state === 'full' && <SaveFirst leaving={leaving} form={form} />}
        {(leaving?.state === 'full' || leaving?.state === 'nothing') && (
          <>
            <Notice tone="danger" title={t('programs:remove.goesTitle')}>
              {t('programs:remove.goesText')}
            </Notice>
            <TextField
              label={t('programs:remove.type', { name })}
              description={form.isSaved ? '' : t('programs:remove.notYet')}
              value={form.typed}
              onChange={form.setTyped}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}

/** What is in it, and the way to keep it. */
function SaveFirst(props: {
  readonly leaving: Extract<Leaving, { readonly state: 'full' }>
  readonly form: ReturnType<typeof useRemoving>
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { place, isBusy, save } = props.form
  const counted = format.list(countedWords(props.leaving.counts, translator))
  return (
    <Section title={t('programs:remove.saveTitle')}>
      <p className={styles.lead}>{t('programs:remove.saveText', { counted })}</p>
      {place !== null && <Notice>{t('programs:remove.saved', { place })}</Notice>}
      <div>
        <Button icon="download" isBusy={isBusy} onPress={() => void save()}>
          {t('programs:remove.save')}
        </Button>
      </div>
    </Section>
  )
}
