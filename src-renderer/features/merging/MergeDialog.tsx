/** Two records of one person side by side: which value stays, what comes along, and the way to say that they are two people. */
import { useState } from 'react'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { toast } from '../../app/toasts'
import { useUi } from '../../app/ui'
import type { Choice } from '../../domain/merging.rules'
import { countedWords } from '../../domain/field-words.rules'
import { textIn } from '../../domain/descriptor'
import type { TableName } from '../../domain/tables'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, useOnce } from '../../ui'
import { forgetDistinct, mergePeople, noteDistinct, useBoth } from './merging.data'
import type { Both } from './merging.data'
import { useMerging } from './merging.state'
import { SideBySide } from './SideBySide'
import { TwoPeople } from './TwoPeople'
import styles from './Merging.module.css'

/** Props of {@link MergeDialog}. */
interface MergeDialogProps {
  readonly first: string | null
  readonly second: string | null
}

/** The two that are chosen, what was read of them, and what stays. */
function useTwo({ first, second }: MergeDialogProps) {
  const [keptId, setKept] = useState(first)
  const [otherId, setOther] = useState(second)
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const both = useBoth(keptId, otherId)
  const choose = (kept: string | null, other: string | null) => {
    setKept(kept)
    setOther(other)
    setChoices(new Map())
  }
  return {
    keptId,
    otherId,
    both,
    choices,
    choose,
    decide: (key: string, choice: Choice) => setChoices(new Map([...choices, [key, choice]])),
  }
}

/** The window. */
export function MergeDialog(props: MergeDialogProps) {
  const { t } = useTranslator()
  const close = useMerging((merging) => merging.close)
  const two = useTwo(props)
  const { keptId, otherId, both, choices } = two
  const canMerge = both !== null && both.pairsOfBoth === 0
  const merge = useOnce(async () => {
    if (keptId === null || otherId === null || !canMerge) return
    const result = await mergePeople(keptId, otherId, choices)
    if (result === null) toast({ key: 'merging:changedMeanwhile', params: {} }, { tone: 'problem' })
    if (result === null || !notify(result)) return
    close()
    // From an import one goes on with the import.
    if (useUi.getState().screen === 'people') goTo({ screen: 'people', recordId: keptId })
  })
  const differ = useOnce(async () => {
    if (keptId === null || otherId === null) return
    if (notify(await noteDistinct(keptId, otherId))) close()
  })
  return (
    <Dialog
      isOpen
      onClose={close}
      size="l"
      title={t('merging:title')}
      footer={
        <>
          <Button onPress={close}>{t('ui:cancel')}</Button>
          <Button onPress={differ} isDisabled={both === null || both.isDistinct}>
            {t('merging:notSame')}
          </Button>
          <Button tone="primary" onPress={merge} isDisabled={!canMerge}>
            {t('merging:merge')}
          </Button>
        </>
      }
    >
      <TwoPeople keptId={keptId} otherId={otherId} onChoose={two.choose} />
      {both && <What both={both} choices={choices} onDecide={two.decide} />}
    </Dialog>
  )
}

function What(props: {
  readonly both: Both
  readonly choices: ReadonlyMap<string, Choice>
  readonly onDecide: (key: string, choice: Choice) => void
}) {
  const { t } = useTranslator()
  const { both } = props
  const { kept, other, pairsOfBoth } = both
  return (
    <div className={styles.what}>
      {pairsOfBoth > 0 && (
        <Notice tone="danger" title={t('merging:ownMentor.title')}>
          {t('merging:ownMentor.text')}
        </Notice>
      )}
      {both.isDistinct && (
        <Notice
          tone="warn"
          action={{
            label: t('merging:distinct.forget'),
            onPress: () => void forgetDistinct(kept.id, other.id).then(notify),
          }}
        >
          {t('merging:distinct.text')}
        </Notice>
      )}
      <SideBySide both={both} choices={props.choices} onDecide={props.onDecide} />
      <Along both={both} />
    </div>
  )
}

/** What comes along, and what becomes of what both have. */
function Along({ both }: { readonly both: Both }) {
  const translator = useTranslator()
  const { t, format } = translator
  const counts = new Map<TableName, number>()
  for (const { table, isDropped } of both.moves)
    if (!isDropped && table !== 'distinctions') counts.set(table, (counts.get(table) ?? 0) + 1)
  const list = countedWords(counts, translator)
  const awards = both.moves.filter(({ table, there }) => table === 'awards' && there !== null)
  const numbers = awards.map(
    ({ row }) => textIn(row, 'printedNumber') || textIn(row, 'nameOnAward'),
  )
  return (
    <>
      <p>
        {list.length === 0
          ? t('merging:along.nothing')
          : t('merging:along.list', { list: format.list(list) })}
      </p>
      {numbers.length > 0 && (
        <p>{t('merging:along.awards', { count: numbers.length, list: format.list(numbers) })}</p>
      )}
      <p className={styles.soft}>{t('merging:along.undo')}</p>
    </>
  )
}
