/** Reading and giving points: the applicants of one reviewer, and the one who is open with the form beside what they wrote. */
import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { ActionLink } from '../../app/ActionButton'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import { rowsInOrder, sortText } from '../../app/lists/list-state.rules'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import type { ShownList } from '../../app/lists/use-shown-list'
import { useFilter } from '../../app/ui'
import { useList } from '../../app/use-list'
import type { Reviewer } from '../../domain/reviewer'
import { useTranslator } from '../../i18n/i18n'
import { wordFor } from '../../i18n/sentence'
import { EmptyState, ListScreen, cx } from '../../ui'
import { blinderFor } from './blind.rules'
import { useDecisionKeys } from './decision-keys'
import { ReadingPane } from './ReadingPane'
import { ReadingChoices } from './ReadingChoices'
import { readingColumns } from './reading-columns'
import { isLeft, readingsOf } from './readings.rules'
import type { Reading } from './readings.rules'
import { useSelectionList } from './selection-list'
import type { RoundView } from './SelectionScreen'
import { statusBoard } from './status-moves'
import styles from './Selection.module.css'

const idOf = ({ id }: Reading): string => id
const peopleOf = ({ applicant }: Reading): readonly string[] => [applicant.participation.personId]

/** The view. */
export function ReadView({
  view,
  actions,
}: {
  readonly view: RoundView
  readonly actions: ReactNode
}) {
  const { t, format } = useTranslator()
  const { selection, criteria, applicants } = view
  const chosen = useFilter('selection', 'reviewer')
  const reviewer =
    selection.reviewers.find(({ id }) => id === chosen) ?? selection.reviewers[0] ?? null
  const isReady = reviewer !== null && criteria.length > 0
  if (isReady && applicants.length > 0)
    return <Readings view={view} reviewer={reviewer} actions={actions} />
  return (
    <ListScreen
      id="selection"
      title={t('selection:title')}
      count={format.number(applicants.length)}
      actions={actions}
      list={null}
      instead={
        <EmptyState
          icon="list-checks"
          title={t(isReady ? 'selection:nobody.title' : 'selection:notReady.title')}
          action={!isReady && <ActionLink action="selection.setup" />}
        >
          {t(isReady ? `selection:nobody.${view.round}` : 'selection:notReady.text')}
        </EmptyState>
      }
    />
  )
}

/**
 * The one to read after this one: the next that is not finished, from here on and then from the top. `seen` is the order in which they stood
 * when this one was opened, or the list was shown otherwise: since then it may have gone to another heading or place, because it is done.
 */
function nextOpen(
  readings: readonly Reading[],
  seen: readonly string[],
  id: string,
): string | null {
  const at = seen.indexOf(id)
  const left = new Set(readings.filter(isLeft).map((one) => one.id))
  const order = [...seen.slice(at + 1), ...seen.slice(0, Math.max(0, at)), ...left]
  return order.find((one) => one !== id && left.has(one)) ?? null
}

/** The form of the application that is open, the way into it, and from it into that of the next one. */
function useGoingOn(
  shown: ShownList<Reading>,
  open: Reading | null,
  { select, close }: { readonly select: (id: string) => void; readonly close: () => void },
) {
  const form = useRef<HTMLDivElement>(null)
  const enterForm = useCallback(() => form.current?.querySelector('input')?.focus(), [])
  const isGoingOn = useRef(false)
  const openId = open?.id
  const how = [shown.shape, shown.group?.id ?? '', sortText(shown.sort)].join(' ')
  const readings = rowsInOrder(shown)
  const seen = useRef<readonly string[]>([])
  const look = useEffectEvent(() => {
    seen.current = readings.map(idOf)
  })
  useEffect(() => look(), [openId, how])
  useEffect(() => {
    if (isGoingOn.current && openId !== undefined) enterForm()
    isGoingOn.current = false
  }, [openId, enterForm])
  const goOn = () => {
    const next = open === null ? null : nextOpen(readings, seen.current, open.id)
    isGoingOn.current = next !== null
    if (next === null) close()
    else select(next)
  }
  return { form, enterForm, goOn }
}

/** Takes names out of what the one who is open wrote; null where they may be known. Stable. */
function useBlinder({ applicants }: RoundView, open: Reading | null) {
  const { t } = useTranslator()
  const applicant = open?.isBlind === true ? open.applicant : null
  return useMemo(
    () => (applicant === null ? null : blinderFor(applicant, applicants, t)),
    [applicant, applicants, t],
  )
}

/** What is read as a list. Where anybody is read without a name, nothing tells who they are: no further column, and no list of people. */
function useShown(view: RoundView, reviewer: Reviewer, readings: readonly Reading[]) {
  const translator = useTranslator()
  const { t } = translator
  const { cycle } = view.rows
  const isBlind = readings.some((one) => one.isBlind)
  const { usual, further } = useMemo(
    () => readingColumns(translator, cycle, readings),
    [translator, cycle, readings],
  )
  const more = useMemo((): Partial<ListDescription<Reading>> => {
    const board = statusBoard<Reading>(({ applicant }) => applicant, t)
    return {
      ...board,
      boardBy: ['state'],
      more: further,
      filterWords: ({ round }) => [
        cycle.name,
        t('selection:view.read'),
        wordFor('selection:round', round ?? view.round, t),
        t('selection:readBy', { name: reviewer.name }),
      ],
    }
  }, [t, further, cycle, view.round, reviewer.name])
  return useShownList(
    useSelectionList(view, {
      ...{ id: 'selection.read', label: t('selection:applicants'), rows: readings, idOf, usual },
      ...{ more, peopleOf: isBlind ? undefined : peopleOf },
    }),
  )
}

/** "4 of 60 left to read" */
function useLeftWords(readings: readonly Reading[]): string {
  const { t, format } = useTranslator()
  const left = readings.filter(isLeft).length
  const [number, all] = [format.number(left), format.number(readings.length)]
  return t('selection:leftToRead', { count: left, number, all })
}

function Readings(props: {
  readonly view: RoundView
  readonly reviewer: Reviewer
  readonly actions: ReactNode
}) {
  const translator = useTranslator()
  const { t } = translator
  const { view, reviewer } = props
  const readings = useMemo(
    () => readingsOf(view, reviewer, translator),
    [view, reviewer, translator],
  )
  const count = useLeftWords(readings)
  const shown = useShown(view, reviewer, readings)
  const { open, close, select, grid } = useList({ screen: 'selection', rows: readings, idOf })
  const blind = useBlinder(view, open)
  const { form, enterForm, goOn } = useGoingOn(shown, open, { select, close })
  const onKey = useDecisionKeys(({ applicant }: Reading) => [applicant])
  return (
    <ListScreen
      id="selection.read"
      share={34}
      title={t('selection:title')}
      count={count}
      actions={props.actions}
      toolbar={
        <div className={cx(styles.line, styles.tools)}>
          <ReadingChoices view={view} reviewer={reviewer} />
          {readings.length > 0 && <ListTools shown={shown} />}
        </div>
      }
      list={
        <ListBody
          {...{ ...grid, shown, onKey }}
          selection="single"
          onOpen={enterForm}
          empty={
            <p className={styles.soft}>{t('selection:nothingGiven', { name: reviewer.name })}</p>
          }
        />
      }
      detailLabel={t('selection:one')}
      detail={
        open && (
          <ReadingPane
            {...{ view, reviewer, blind, formRef: form, onNext: goOn, onClose: close }}
            applicant={open.applicant}
            calledAs={open.calledAs}
            review={open.review}
          />
        )
      }
    >
      <ListWindows shown={shown} />
    </ListScreen>
  )
}
