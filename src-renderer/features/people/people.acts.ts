/** What can be done with people from the list, the open person and the palette: ask first, act, tell, offer undo. */
import { countedWords } from '../../domain/field-words.rules'
import type { PersonEntry } from '../../storage/directory'
import { translatorFor, currentLanguage } from '../../i18n/i18n'
import { toast } from '../../app/toasts'
import { notify } from '../../app/notify'
import { confirm } from '../../ui'
import type { DependentCounts } from '../../storage/dependents'
import { beforeLeaving, leaveCycle, setStatuses } from './participations.data'
import { decide, inCycle } from '../../domain/participations.rules'
import type { Decision, DecisionScope, StatusChange } from '../../domain/participations.rules'
import { beforeDeleting, deletePeople } from './people.data'
import type { Status } from '../../domain/participation'
import type { Role } from '../../domain/participation'

/** What goes along, as a sentence. */
function alongText({ going, loosened }: DependentCounts): string {
  const translator = translatorFor(currentLanguage())
  const { t, format } = translator
  const led = loosened === 0 ? [] : [t('people:goes.led', { count: loosened })]
  const parts = [...countedWords(going, translator), ...led]
  return parts.length === 0
    ? t('people:deleting.alone')
    : t('people:deleting.along', { list: format.list(parts) })
}

/** Asks, then puts people in the trash with what belongs to them. Answers whether it was done. */
export async function askAndDelete(
  entries: readonly PersonEntry[],
  cycleId: string | null,
): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  const [first] = entries
  if (!first) return false
  const counts = await beforeDeleting(entries.map((entry) => entry.id))
  const title =
    entries.length === 1
      ? t('people:deleting.title', { name: first.name })
      : t('people:deleting.titleMany', { count: entries.length })
  const isSure = await confirm({
    title,
    body: alongText(counts),
    confirmLabel: t('people:deleting.confirm'),
    tone: 'danger',
  })
  if (!isSure) return false
  return notify(
    await deletePeople(
      entries.map((entry) => entry.person),
      cycleId,
    ),
  )
}

/** Asks, then takes a person out of a cycle in one role. Answers whether it was done. */
export async function askAndLeave(
  entry: PersonEntry,
  participation: PersonEntry['participations'][number],
  cycleName: string,
): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  const counts = await beforeLeaving(participation)
  const isSure = await confirm({
    title: t('people:leaving.title', { name: entry.name, cycle: cycleName }),
    body: alongText(counts),
    confirmLabel: t('people:leaving.confirm'),
    tone: 'danger',
  })
  return isSure && notify(await leaveCycle(participation, entry.person, cycleName))
}

/** Accepts, rejects or notes the withdrawal of people. Those it does not apply to stay as they are. */
export async function decideAbout(
  entries: readonly PersonEntry[],
  decision: Decision,
  scope: DecisionScope,
): Promise<boolean> {
  const changes = entries.flatMap((entry) => decide(entry.participations, decision, scope))
  return applyStatuses(entries, changes, scope.cycleId)
}

/** Gives people a status in a cycle, in one role or in all they have in it. */
export async function setStatusOf(
  entries: readonly PersonEntry[],
  status: Status,
  { cycleId, role }: { readonly cycleId: string; readonly role: Role | null },
): Promise<boolean> {
  const changes = entries.flatMap((entry) =>
    inCycle(entry.participations, cycleId)
      .filter((one) => role === null || one.role === role)
      .map((participation) => ({ participation, status })),
  )
  return applyStatuses(entries, changes, cycleId)
}

async function applyStatuses(
  entries: readonly PersonEntry[],
  changes: readonly StatusChange[],
  cycleId: string,
): Promise<boolean> {
  if (changes.length === 0) {
    toast({ key: 'people:selection.statusNone', params: {} })
    return false
  }
  const concerned = new Set(changes.map((one) => one.participation.personId))
  const people = entries.filter((entry) => concerned.has(entry.id)).map((entry) => entry.person)
  const result = await setStatuses(changes, people, cycleId)
  if (result.ok && result.commit === null)
    toast({ key: 'people:selection.statusSame', params: { count: people.length } })
  return notify(result)
}
