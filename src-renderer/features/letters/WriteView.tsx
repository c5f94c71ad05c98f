/** Writing letters: those they go to with how each stands, the letter of whoever is open, and the ways out. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import { rowsInOrder } from '../../app/lists/list-state.rules'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useActions } from '../../app/use-actions'
import { useList } from '../../app/use-list'
import { letterGroups } from '../../domain/letters-due.rules'
import type { ViewFilters } from '../../domain/saved-view'
import type { Workspace } from '../../domain/workspace'
import { useTranslator } from '../../i18n/i18n'
import { wordFor } from '../../i18n/sentence'
import { EmptyState, ListScreen } from '../../ui'
import { draftColumns, moreDraftColumns } from './draft-columns'
import { DraftPane } from './DraftPane'
import type { Draft } from './drafts.rules'
import { MarkDialog } from './MarkDialog'
import { purposeFor } from './recipients.rules'
import { copyLetters, printLetters, saveEml, savePdf } from './sending'
import type { Batch } from './sending'
import { templateFor } from './templates.rules'
import type { KnownTemplate } from './templates.rules'
import { canGo, useDrafts } from './use-drafts'
import type { LettersCycle, Writing } from './use-drafts'
import { WaysOut } from './WaysOut'
import { WriteTools } from './WriteTools'

/** Props of {@link WriteView}. */
interface WriteViewProps {
  readonly rows: LettersCycle
  readonly workspace: Workspace
  readonly templates: readonly KnownTemplate[]
  readonly actions: ReactNode
}

const idOf = ({ id }: Draft): string => id
const peopleOf = ({ recipient }: Draft): readonly string[] => [recipient.person.id]

/** What can be done with the letters that can go: of those that are ticked, else of all. */
function useWaysOut(
  props: WriteViewProps,
  template: KnownTemplate | null,
  going: readonly Draft[],
) {
  const [isMarking, setMarking] = useState(false)
  const { workspace } = props
  const { cycle } = props.rows
  const withAddress = going.filter(({ email }) => email !== '')
  const batch = (drafts: readonly Draft[]): Batch => ({
    ...{ drafts, workspace, cycle },
    letter: template?.name ?? '',
  })
  const orNot = (drafts: readonly Draft[], run: (batch: Batch) => unknown) =>
    drafts.length === 0 ? null : () => run(batch(drafts))
  useActions('letters', {
    pdf: orNot(going, savePdf),
    print: orNot(going, printLetters),
    eml: orNot(withAddress, saveEml),
    copy: orNot(going, copyLetters),
    mark: orNot(going, () => setMarking(true)),
  })
  return { isMarking, stopMarking: () => setMarking(false), withAddress }
}

/** No letter is meant for these people by itself: which one they get is to be chosen. */
function ChooseLetter() {
  const { t } = useTranslator()
  return (
    <EmptyState icon="mail" title={t('letters:choose.title')}>
      {t('letters:choose.text')}
    </EmptyState>
  )
}

function Nobody() {
  const { t } = useTranslator()
  return (
    <EmptyState icon="mail" title={t('letters:nobody.title')}>
      {t('letters:nobody.text')}
    </EmptyState>
  )
}

/** The letters as a list: to whom, which one, and in which columns. */
function useDescription(
  rows: LettersCycle,
  templates: readonly KnownTemplate[],
  { drafts, group, template: shown }: Writing,
) {
  const translator = useTranslator()
  const { cycle, newest } = rows
  const isAboutPairs = drafts.some(({ recipient }) => recipient.pair !== null)
  const usual = useMemo(() => draftColumns(translator, isAboutPairs), [translator, isAboutPairs])
  const more = useMemo(() => moreDraftColumns(translator), [translator])
  return useMemo((): ListDescription<Draft> => {
    const { t } = translator
    // A view is of a letter of its own, whichever is shown now.
    const letterOf = ({ to, template }: ViewFilters): string => {
      const known = letterGroups.find((one) => one === to)
      if (known === undefined && template === undefined) return shown?.name ?? ''
      return templateFor(templates, template ?? null, purposeFor(known ?? group))?.name ?? ''
    }
    return {
      ...{ screen: 'letters', id: 'letters', label: t('letters:people') },
      ...{ rows: drafts, idOf, usual, more, cycle, newest, peopleOf },
      boardBy: ['state'],
      filterWords: (filters) => [
        cycle.name,
        wordFor('letters:to', filters['to'] ?? group, t),
        letterOf(filters),
      ],
    }
  }, [translator, drafts, usual, more, cycle, newest, group, shown, templates])
}

/** The letters in a list, and those of them that can go: of the ticked ones, else of all, in the order in which they are seen. */
function useLetterList(props: WriteViewProps) {
  const { rows, workspace, templates } = props
  const writing = useDrafts(rows, templates, workspace)
  const { drafts, template, isAgain } = writing
  const shown = useShownList(useDescription(rows, templates, writing))
  // Nobody is ticked where that is not seen.
  const kind = `${template?.id ?? ''} ${shown.shape}`
  const list = useList({ screen: 'letters', rows: drafts, idOf, kind })
  const all = useMemo(() => rowsInOrder(shown), [shown])
  const { ticked } = list
  const meant = ticked.size > 0 ? all.filter(({ id }) => ticked.has(id)) : all
  const going = meant.filter((draft) => canGo(draft, isAgain))
  const waysOut = useWaysOut(props, template, going)
  const bar = drafts.length > 0 && (
    <WaysOut {...{ meant, going }} {...waysOut} ticked={ticked.size} />
  )
  return { ...writing, ...list, ...waysOut, writing, shown, going, bar }
}

/** The view. */
export function WriteView(props: WriteViewProps) {
  const { t, format } = useTranslator()
  const { rows, templates } = props
  const cycleId = rows.cycle.id
  const letters = useLetterList(props)
  const { drafts, template, recipients, open, close, going, shown } = letters
  return (
    <ListScreen
      id="letters"
      title={t('letters:title')}
      count={t('letters:count', { count: drafts.length, number: format.number(drafts.length) })}
      actions={props.actions}
      toolbar={
        <>
          <WriteTools {...{ rows, templates }} writing={letters.writing} />
          {drafts.length > 0 && <ListTools shown={shown} />}
        </>
      }
      instead={template === null && recipients.length > 0 && <ChooseLetter />}
      bar={letters.bar}
      list={<ListBody {...letters.grid} {...letters.ticking} shown={shown} empty={<Nobody />} />}
      detailLabel={t('letters:one')}
      detail={
        open &&
        template !== null && (
          <DraftPane key={open.id} draft={open} {...{ template, cycleId }} onClose={close} />
        )
      }
    >
      <ListWindows shown={shown} />
      {letters.isMarking && template !== null && (
        <MarkDialog
          {...{ template, cycleId }}
          drafts={going}
          onClose={letters.stopMarking}
          onDone={letters.clearTicks}
        />
      )}
    </ListScreen>
  )
}
