/** The addresses of some people, to be copied into a letter; once on the page, because lists of several screens ask for it. */
import { useState } from 'react'
import { create } from 'zustand'
import { useTranslator } from '../i18n/i18n'
import {
  Button,
  Dialog,
  Notice,
  SegmentedControl,
  Select,
  TextArea,
  copyNow,
  recall,
  remember,
} from '../ui'
import { addressesOf, mostInGroup, separators } from './addresses.rules'
import type { Addressee, Separator } from './addresses.rules'
import { toast } from './toasts'
import styles from './AddressesDialog.module.css'

/** Whose addresses are asked for; null while nobody's are. */
export const useAddresses = create<{ readonly people: readonly Addressee[] | null }>(() => ({
  people: null,
}))

/** Asks for the addresses of these people. */
export function showAddresses(people: readonly Addressee[]): void {
  useAddresses.setState({ people })
}

const close = (): void => useAddresses.setState({ people: null })

const kept = 'addresses.separator'
const isSeparator = (value: unknown): value is Separator => separators.some((one) => one === value)

/** Shows the addresses that are asked for. */
export function AddressesHost() {
  const people = useAddresses((asked) => asked.people)
  return people && <AddressesDialog people={people} />
}

/** The addresses in groups that a mail program takes, the one that is shown, and copying one after the other. */
function useGroups(people: readonly Addressee[]) {
  const [separator, setSeparator] = useState(() => recall(kept, 'semicolon', isSeparator))
  const [at, setAt] = useState(0)
  const { groups, count, without } = addressesOf(people, separator)
  const text = groups[at] ?? ''
  const isLast = at >= groups.length - 1
  const inGroup = Math.min(count - at * mostInGroup, mostInGroup)
  const choose = (next: Separator) => {
    setSeparator(next)
    remember(kept, next)
  }
  const copy = () => {
    if (copyNow({ text })) toast({ key: 'core:addresses.copied', params: { count: inGroup } })
    if (isLast) close()
    else setAt(at + 1)
  }
  return {
    separator,
    choose,
    at,
    setAt,
    groups: groups.length,
    text,
    count,
    inGroup,
    without,
    copy,
  }
}

function AddressesDialog({ people }: { readonly people: readonly Addressee[] }) {
  const { t, format } = useTranslator()
  const shown = useGroups(people)
  const { separator, choose, at, setAt, groups, text, count, inGroup, without, copy } = shown
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('core:addresses.title', { count })}
      footer={
        <>
          <Button onPress={close}>{t('ui:cancel')}</Button>
          <Button tone="primary" icon="mail" onPress={copy} isDisabled={count === 0} autoFocus>
            {t('core:addresses.copy', { count: inGroup })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <SegmentedControl
          label={t('core:addresses.separator')}
          value={separator}
          onChange={choose}
          options={separators.map((id) => ({ id, label: t(`core:addresses.between.${id}`) }))}
        />
        {groups > 1 && <GroupChoice at={at} onChoose={setAt} count={count} groups={groups} />}
        <TextArea
          label={t('core:addresses.text')}
          description={t('core:addresses.bcc')}
          rows={6}
          value={text}
          onChange={() => undefined}
          isReadOnly
        />
        {without.length > 0 && (
          <Notice tone="warn">
            {t('core:addresses.without', { count: without.length, names: format.list(without) })}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

/** Which of several groups is shown. */
function GroupChoice(props: {
  readonly at: number
  readonly onChoose: (at: number) => void
  readonly count: number
  readonly groups: number
}) {
  const { t, format } = useTranslator()
  const { at, onChoose, count, groups } = props
  return (
    <Select
      label={t('core:addresses.group')}
      description={t('core:addresses.groupText', { most: mostInGroup })}
      value={String(at)}
      onChange={(id) => onChoose(Number(id))}
      options={Array.from({ length: groups }, (_, group) => ({
        id: String(group),
        label: t('core:addresses.groupOf', {
          from: format.number(group * mostInGroup + 1),
          to: format.number(Math.min(count, (group + 1) * mostInGroup)),
        }),
      }))}
    />
  )
}
