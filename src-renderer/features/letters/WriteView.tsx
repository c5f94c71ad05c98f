/** Writing letters: those they go to with how each stands, the letter of whoever is open, and the ways out. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useActions } from '../../app/use-actions'
import { useList } from '../../app/use-list'
import type { Workspace } from '../../domain/workspace'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, ListScreen, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { DraftPane } from './DraftPane'
import type { Draft } from './drafts.rules'
import { MarkDialog } from './MarkDialog'
import { copyLetters, printLetters, saveEml, savePdf } from './sending'
import type { Batch } from './sending'
import type { KnownTemplate } from './templates.rules'
import { canGo, useDrafts } from './use-drafts'
import type { LettersCycle } from './use-drafts'
import { WaysOut } from './WaysOut'
import { WriteTools } from './WriteTools'
import { fullName } from '../../domain/people.rules'
import styles from './Letters.module.css'

/** Props of {@link WriteView}. */
interface WriteViewProps {
  readonly rows: LettersCycle
  readonly workspace: Workspace
  readonly templates: readonly KnownTemplate[]
  readonly actions: ReactNode
}

const idOf = ({ id }: Draft): string => id

/** How a letter stands. */
const stateOf = ({ lacks, hasIt }: Draft) => (lacks.length > 0 ? 'lacks' : hasIt ? 'has' : 'ready')
const stateKinds = { ready: 'ok', lacks: 'warn', has: 'neutral' } as const

function columnsFor({ t }: Translator): readonly GridColumn<Draft>[] {
  return [
    {
      id: 'name',
      title: t('letters:field.person'),
      width: 160,
      flex: 2,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name, recipient: { pair } }) => (
        <>
          <span className={styles.name}>{name}</span>
          {pair !== null && (
            <span className={styles.soft}>
              {' '}
              {t('letters:about', { name: fullName(pair.partner) })}
            </span>
          )}
        </>
      ),
      sortValue: ({ name }) => name,
    },
    {
      id: 'state',
      title: t('letters:field.state'),
      width: 170,
      text: (draft) => t(`letters:state.${stateOf(draft)}`),
      render: (draft) => (
        <Status kind={stateKinds[stateOf(draft)]} label={t(`letters:state.${stateOf(draft)}`)} />
      ),
      sortValue: (draft) => stateOf(draft),
    },
    {
      id: 'email',
      title: t('people:field.email'),
      width: 200,
      flex: 1,
      text: ({ email }) => (email === '' ? '–' : email),
      sortValue: ({ email }) => email,
    },
  ]
}

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

/** The letters in a list, and those of them that can go: of the ticked ones, else of all. */
function useLetterList(props: WriteViewProps) {
  const { rows, workspace, templates } = props
  const writing = useDrafts(rows, templates, workspace)
  const { drafts, template, isAgain } = writing
  const list = useList({ screen: 'letters', rows: drafts, idOf, kind: template?.id ?? '' })
  const meant = list.tickedRows.length > 0 ? list.tickedRows : drafts
  const going = meant.filter((draft) => canGo(draft, isAgain))
  const waysOut = useWaysOut(props, template, going)
  const bar = drafts.length > 0 && (
    <WaysOut {...{ meant, going }} {...waysOut} ticked={list.tickedRows.length} />
  )
  return { ...writing, ...list, ...waysOut, writing, going, bar }
}

/** The view. */
export function WriteView(props: WriteViewProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const { rows, templates } = props
  const cycleId = rows.cycle.id
  const columns = useMemo(() => columnsFor(translator), [translator])
  const letters = useLetterList(props)
  const { drafts, template, recipients, open, close, going } = letters
  return (
    <ListScreen
      id="letters"
      title={t('letters:title')}
      count={t('letters:count', { count: drafts.length, number: format.number(drafts.length) })}
      actions={props.actions}
      toolbar={<WriteTools {...{ rows, templates }} writing={letters.writing} />}
      instead={template === null && recipients.length > 0 && <ChooseLetter />}
      bar={letters.bar}
      list={
        <Grid
          {...{ ...letters.grid, ...letters.ticking, columns }}
          id="letters"
          label={t('letters:people')}
          empty={<Nobody />}
        />
      }
      detailLabel={t('letters:one')}
      detail={
        open &&
        template !== null && (
          <DraftPane key={open.id} draft={open} {...{ template, cycleId }} onClose={close} />
        )
      }
    >
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
