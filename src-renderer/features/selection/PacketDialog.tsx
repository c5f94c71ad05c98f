/** Making a file for a reviewer who reads elsewhere: for whom, how, in which language; then the passphrase, this once. */
import { useMemo, useState } from 'react'
import type { Language } from '../../../src-shared/documents'
import { languages } from '../../../src-shared/languages'
import type { Person } from '../../domain/person'
import { useTranslator } from '../../i18n/i18n'
import { Button, Checkbox, Dialog, Notice, RadioGroup, Select, copyNow, announce } from '../../ui'
import { conflictFinder } from './conflicts.rules'
import type { KnownTies } from './conflicts.rules'
import { applicantsInPacket } from './packet-content.rules'
import type { PacketSource } from './packet-content.rules'
import { makePacket, usePackets } from './packets.data'
import type { PacketWish } from './packets.data'
import { useTies } from './selection.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

const close = () => usePackets.setState({ making: null })

function sourceOf(
  view: RoundView,
  reviewerId: string | null,
  ties: KnownTies,
): PacketSource | null {
  const { selection, rows, round, criteria, applicants } = view
  const reviewer = selection.reviewers.find(({ id }) => id === reviewerId) ?? selection.reviewers[0]
  if (reviewer === undefined) return null
  const find = conflictFinder(ties)
  return {
    ...{ cycleId: rows.cycle.id, round, reviewer, criteria, applicants },
    reviews: selection.reviews,
    hasConflict: (person: Person) => find(reviewer, person) !== null,
  }
}

/** The dialog, when it is open. */
export function PacketHost({ view }: { readonly view: RoundView }) {
  const making = usePackets((state) => state.making)
  const ties = useTies()
  return (
    making !== null &&
    ties !== undefined && <PacketDialog view={view} ties={ties} first={making.reviewerId} />
  )
}

function PacketDialog(props: {
  readonly view: RoundView
  readonly ties: KnownTies
  readonly first: string | null
}) {
  const { t, language } = useTranslator()
  const { view, ties } = props
  const [reviewerId, setReviewerId] = useState(props.first)
  const [wish, setWish] = useState<PacketWish>({ kind: 'page', language, isBlind: true })
  const [isBusy, setBusy] = useState(false)
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const source = useMemo(() => sourceOf(view, reviewerId, ties), [view, reviewerId, ties])
  const inside = source === null ? 0 : applicantsInPacket(source).inside.length
  if (passphrase !== null)
    return <Passphrase passphrase={passphrase} reviewer={source?.reviewer.name ?? ''} />
  const isReady = source !== null && view.criteria.length > 0 && inside > 0
  const make = async () => {
    if (source === null || isBusy) return
    setBusy(true)
    const made = await makePacket(source, wish)
    setBusy(false)
    if (made === '') close()
    else if (made !== null) setPassphrase(made)
  }
  return (
    <Dialog
      isOpen
      // The passphrase is shown when the file is there, and only then.
      onClose={isBusy ? () => undefined : close}
      title={t('packets:make.title')}
      footer={
        <>
          <Button onPress={close}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={isBusy} isDisabled={!isReady} onPress={() => void make()}>
            {t('packets:make.save')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {source !== null && (
          <Wish {...{ view, source, wish, onWish: setWish, onReviewer: setReviewerId }} />
        )}
        <Inside source={source} isReady={isReady} />
      </div>
    </Dialog>
  )
}

/** For whom, how and in which language. */
function Wish(props: {
  readonly view: RoundView
  readonly source: PacketSource
  readonly wish: PacketWish
  readonly onWish: (wish: PacketWish) => void
  readonly onReviewer: (id: string) => void
}) {
  const { t } = useTranslator()
  const { wish, onWish } = props
  return (
    <>
      <Select
        label={t('selection:field.reviewer')}
        value={props.source.reviewer.id}
        onChange={props.onReviewer}
        options={props.view.selection.reviewers.map(({ id, name }) => ({ id, label: name }))}
      />
      <RadioGroup
        label={t('packets:make.kind')}
        value={wish.kind}
        onChange={(kind) => onWish({ ...wish, kind })}
        options={(['page', 'workbook'] as const).map((id) => ({
          id,
          label: t(`packets:kind.${id}`),
          description: t(`packets:kindNote.${id}`),
        }))}
      />
      <Checkbox
        isSelected={wish.isBlind}
        onChange={(isBlind) => onWish({ ...wish, isBlind })}
        description={t('packets:make.blindNote')}
      >
        {t('packets:make.blind')}
      </Checkbox>
      <Select<Language>
        label={t('packets:field.language')}
        value={wish.language}
        onChange={(language) => onWish({ ...wish, language })}
        options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
      />
    </>
  )
}

/** How many applications are in it, and who is left out; or what is missing for it. */
function Inside(props: { readonly source: PacketSource | null; readonly isReady: boolean }) {
  const { t } = useTranslator()
  const { source } = props
  if (source === null) return <Notice tone="warn">{t('packets:make.noReviewer')}</Notice>
  if (source.criteria.length === 0)
    return <Notice tone="warn">{t('packets:make.noCriteria')}</Notice>
  const { inside, leftOut } = applicantsInPacket(source)
  return (
    <>
      {props.isReady ? (
        <p className={styles.soft}>{t('packets:make.inside', { count: inside.length })}</p>
      ) : (
        <Notice tone="warn">{t('packets:make.nobody')}</Notice>
      )}
      {leftOut.length > 0 && (
        <Notice tone="info">
          {t('packets:make.leftOut', { names: leftOut.map(({ name }) => name).join(', ') })}
        </Notice>
      )}
    </>
  )
}

/** The passphrase, which nobody can show again. */
function Passphrase(props: { readonly passphrase: string; readonly reviewer: string }) {
  const { t } = useTranslator()
  const copy = () => {
    if (copyNow({ text: props.passphrase })) announce(t('packets:pass.copied'))
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('packets:pass.title')}
      size="s"
      footer={
        <>
          <Button onPress={copy} icon="copy">
            {t('packets:pass.copy')}
          </Button>
          <Button tone="primary" onPress={close}>
            {t('packets:pass.done')}
          </Button>
        </>
      }
    >
      <p>{t('packets:pass.text', { reviewer: props.reviewer })}</p>
      <p className={styles.passphrase}>
        <code>{props.passphrase}</code>
      </p>
      <p className={styles.soft}>{t('packets:pass.once')}</p>
    </Dialog>
  )
}
