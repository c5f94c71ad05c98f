/** The fields that many people can be given a value in at once, on each list of people. */
import { useMemo } from 'react'
import type { CellList } from '../../app/cells/plan.rules'
import { useTranslator } from '../../i18n/i18n'
import { useTags } from '../../storage/register-lists'
import type { PersonEntry } from '../../storage/directory'
import { useOwnContext } from './own-context.data'
import { changeableCells } from './people-cells'
import type { PeopleList } from './people-list'

const nameOf = ({ name }: PersonEntry): string => name

/** Those of the list of people. */
export function usePeopleFields({
  scope,
  cycleId,
  role,
  own,
}: Pick<PeopleList, 'scope' | 'cycleId' | 'role' | 'own'>): CellList<PersonEntry> {
  const translator = useTranslator()
  const tags = useTags()
  const shownCycle = scope === 'cycle' ? cycleId : null
  return useMemo(
    () => ({
      cells: changeableCells({ translator, cycleId: shownCycle, role, tags, own }),
      nameOf,
    }),
    [translator, shownCycle, role, tags, own],
  )
}

/** Those of a list of people of all cycles: what is the person's own, and nothing of a part in a cycle. */
export function usePersonFields(): CellList<PersonEntry> {
  const all = useOwnContext(null)
  const own = useMemo(
    () => ({ ...all, ownFields: all.ownFields.filter(({ holder }) => holder === 'people') }),
    [all],
  )
  return usePeopleFields({ scope: 'all', cycleId: null, role: null, own })
}
