/** The open person: who they are, the cycles they took part in, and what they did in the chosen one. */
import { memo, useEffect, useRef, useState } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { notifyFailure } from '../../app/notify'
import { DetailPane, MenuButton, Notice } from '../../ui'
import type { MenuCommand } from '../../ui'
import { useCycle } from '../../storage/cycles'
import { useHistoryCommand } from '../../app/history-menu'
import { PersonProjects } from '../projects'
import { AddToCycleDialog } from './AddToCycleDialog'
import { ApplicationSection } from './ApplicationSection'
import { decisionKeys } from './decision-keys'
import { decidedStatus, inCycle, rolesOf } from '../../domain/participations.rules'
import { decideAbout } from './people.actions'
import { rolesText } from './people-columns'
import { PersonCycles } from './PersonCycles'
import { PersonPairs, PersonWorkshops } from './PersonActivity'
import { PersonFields } from './PersonFields'
import { useAdding } from './people.state'

/** Props of {@link PersonDetail}. */
export interface PersonDetailProps {
  readonly id: string
  readonly cycleId: string | null
  readonly onClose: () => void
  readonly onDelete: (entry: PersonEntry) => void
}

/** The pane. Not drawn anew while somebody types in the search. */
export const PersonDetail = memo(function PersonDetail(props: PersonDetailProps) {
  const { t } = useTranslator()
  const entry = useDirectory((people) => people.entry(props.id))
  if (entry) return <OpenPerson {...props} entry={entry} />
  return (
    <DetailPane title={t('people:detail')} onClose={props.onClose}>
      <Notice>{t('people:notFound')}</Notice>
    </DetailPane>
  )
})

function OpenPerson(props: PersonDetailProps & { readonly entry: PersonEntry }) {
  const { t } = useTranslator()
  const { entry, cycleId } = props
  const cycle = useCycle(cycleId)
  const [isAdding, setAdding] = useState(false)
  const fields = useFocus(entry.id)
  const roles = rolesText(rolesOf(inCycle(entry.participations, cycleId)), t)
  const subtitle = [roles, entry.person.city].filter(Boolean).join(' · ')
  const isIn = roles !== ''
  return (
    <DetailPane
      title={entry.name}
      subtitle={subtitle}
      onClose={props.onClose}
      actions={<PersonMenu {...props} onAdd={() => setAdding(true)} />}
    >
      <div ref={fields}>
        <PersonFields entry={entry} cycleId={cycleId} />
      </div>
      <PersonCycles entry={entry} onAdd={() => setAdding(true)} />
      {cycle && <ApplicationSection entry={entry} cycle={cycle} />}
      {cycle && isIn && (
        <>
          <PersonPairs entry={entry} cycle={cycle} />
          <PersonWorkshops entry={entry} cycle={cycle} />
          <PersonProjects personId={entry.id} cycle={cycle} />
        </>
      )}
      {isAdding && <AddToCycleDialog entries={[entry]} onClose={() => setAdding(false)} />}
    </DetailPane>
  )
}

/** The element whose first field takes the focus when that is asked for: after adding, or Enter in the list. */
function useFocus(id: string) {
  const element = useRef<HTMLDivElement>(null)
  const isWanted = useAdding((adding) => adding.focus === id)
  useEffect(() => {
    if (!isWanted) return
    element.current?.querySelector('input')?.focus()
    useAdding.getState().focusOn(null)
  }, [isWanted])
  return element
}

/** Everything that can be done with the person, the keys of decisions beside them. */
function PersonMenu(
  props: PersonDetailProps & { readonly entry: PersonEntry; readonly onAdd: () => void },
) {
  const { t } = useTranslator()
  const { entry, cycleId } = props
  const history = useHistoryCommand({ table: 'people', id: entry.id })
  const mine = inCycle(entry.participations, cycleId)
  const decisions: readonly MenuCommand[] = decisionKeys
    .filter(({ decision }) => mine.some((one) => decidedStatus(one, decision) !== null))
    .map(({ decision, letter }) => ({
      id: decision,
      label: t(`people:decide.${decision}`),
      shortcut: letter,
      onAction: () => {
        if (cycleId !== null) void decideAbout([entry], decision, { cycleId, role: null })
      },
    }))
  const { email } = entry.person
  return (
    <MenuButton
      label={t('people:more')}
      items={[
        ...decisions,
        ...(decisions.length > 0 ? (['separator'] as const) : []),
        {
          id: 'write',
          label: t('people:writeTo'),
          icon: 'mail',
          isDisabled: email === null,
          onAction: () => {
            if (email === null) return
            // Nothing in an address becomes part of the letter (`?subject=`).
            const address = encodeURIComponent(email).replaceAll('%40', '@')
            void window.ciklus.links.open({ url: `mailto:${address}` }).then(notifyFailure)
          },
        },
        {
          id: 'add',
          label: t('people:participation.add'),
          icon: 'plus',
          onAction: props.onAdd,
        },
        history,
        'separator',
        {
          id: 'delete',
          label: t('people:delete'),
          icon: 'trash',
          tone: 'danger',
          shortcut: 'Delete',
          onAction: () => props.onDelete(entry),
        },
      ]}
    />
  )
}
