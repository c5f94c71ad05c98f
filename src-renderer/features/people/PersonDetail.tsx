/** The open person: who they are, the cycles they took part in, and what they did in the chosen one. */
import { memo, useEffect, useRef } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { DetailPane, Notice, enterAt } from '../../ui'
import { useCycle } from '../../storage/cycles'
import { useHasMerged } from '../merging'
import { PersonLetters } from '../letters'
import { PersonGoals, PersonProjects, PersonStory, PersonSupport, PersonVoices } from '../outcomes'
import { ApplicationSection } from './ApplicationSection'
import { personMenu } from './person-menu'
import { inCycle, rolesOf } from '../../domain/participations.rules'
import { rolesText } from './people-columns'
import { PersonCycles } from './PersonCycles'
import { PersonPairs, PersonWorkshops } from './PersonActivity'
import { PersonFields } from './PersonFields'
import { PersonNameForms } from './PersonNameForms'
import { useAdding } from './people.state'

/** Props of {@link PersonDetail}. */
interface PersonDetailProps {
  readonly id: string
  readonly cycleId: string | null
  readonly onClose: () => void
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
  const fields = useFocus(entry.id)
  const roles = rolesText(rolesOf(inCycle(entry.participations, cycleId)), entry.person, t)
  const subtitle = [roles, entry.person.city].filter(Boolean).join(' · ')
  const isIn = roles !== ''
  const isMentee = rolesOf(inCycle(entry.participations, cycleId)).includes('mentee')
  return (
    <DetailPane
      title={entry.name}
      subtitle={subtitle}
      onClose={props.onClose}
      actions={<PersonMenu entry={entry} cycleId={cycleId} />}
    >
      <div ref={fields}>
        <PersonFields entry={entry} cycleId={cycleId} />
      </div>
      <PersonNameForms entry={entry} cycleId={cycleId} />
      <PersonCycles entry={entry} />
      {cycle && <ApplicationSection entry={entry} cycle={cycle} />}
      {cycle && isIn && (
        <>
          <PersonPairs entry={entry} cycle={cycle} />
          <PersonWorkshops entry={entry} cycle={cycle} />
          {isMentee && <PersonGoals personId={entry.id} name={entry.name} cycle={cycle} />}
          <PersonProjects personId={entry.id} cycle={cycle} />
          <PersonSupport personId={entry.id} cycleId={cycle.id} />
          <PersonVoices personId={entry.id} cycleId={cycle.id} />
        </>
      )}
      <PersonLetters personId={entry.id} name={entry.name} />
      <PersonStory personId={entry.id} />
    </DetailPane>
  )
}

/** The element whose first field takes the focus when that is asked for: after adding, or Enter in the list. */
function useFocus(id: string) {
  const element = useRef<HTMLDivElement>(null)
  const isWanted = useAdding((adding) => adding.focus === id)
  useEffect(() => {
    if (!isWanted) return
    // The surname is what somebody is still without who was added by a first name alone.
    const [first, ...others] = [...(element.current?.querySelectorAll('input') ?? [])].slice(0, 2)
    enterAt(others.find(({ value }) => value === '') ?? first ?? null)
    useAdding.getState().focusOn(null)
  }, [isWanted])
  return element
}

/** Everything that can be done with the person, the keys of decisions beside them. */
function PersonMenu({
  entry,
  cycleId,
}: {
  readonly entry: PersonEntry
  readonly cycleId: string | null
}) {
  const { t } = useTranslator()
  const hasMerged = useHasMerged(entry.id)
  const items = personMenu([entry], cycleId, hasMerged)
  return <ActionMenu label={t('people:more')} about={entry.name} items={items} />
}
