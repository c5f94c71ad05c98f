/** Reads cycles and writes them. What belongs to a cycle is found by index, never by walking a table. */
import { countDependents, dependentsOf, removalEdits } from '../../storage/dependents'
import type { DependentCounts } from '../../storage/dependents'
import { useState } from 'react'
import type { Language } from '../../../src-shared/documents'
import { act, actOnLatest, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { change, create, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import { newId } from '../../domain/ids'
import { useUi } from '../../app/ui'
import { defaultPlan } from '../../domain/cycles.rules'
import type { StagePlan } from '../../domain/cycles.rules'
import type { Cycle, DateRange, Stage } from '../../domain/cycle'
import { cycleFromLast } from './next-cycle.rules'
import { database } from '../../storage/current'
import { keepNumberEdits } from '../../domain/award-numbers.rules'
import type { Edit } from '../../domain/record'
import { readCycles, useCycles } from '../../storage/cycles'

export { today }

/** A cycle as the form describes it, ready to be written: with the usual plan, in preparation. */
export function newCycle(id: string, name: string, dates: DateRange): Cycle {
  return {
    ...defaultPlan(dates),
    id,
    name: name.trim(),
    dates,
    stage: 'preparation',
    certificateText: null,
    workshopsRequired: null,
  }
}

/**
 * The edits that keep the numbers of awards of earlier builds as they are, before the cycles become what `change` makes of them:
 * those are made of the cycles' names and dates.
 */
async function keptNumbers(
  change: (cycles: readonly Cycle[]) => readonly Cycle[],
): Promise<readonly Edit[]> {
  const [cycles, awards] = await Promise.all([readCycles(), database().awards.toArray()])
  return keepNumberEdits(awards, cycles, change(cycles))
}

/** Writes a new cycle and makes it the chosen one. */
export async function addCycle(cycle: Cycle): Promise<ActResult> {
  const result = await act(label('cycles:done.added', { name: cycle.name }), [
    create('cycles', cycle),
    ...(await keptNumbers((cycles) => [...cycles, cycle])),
  ])
  if (result.ok) useUi.getState().setCycle(cycle.id)
  return result
}

/** A new cycle from what a form says; the id of it goes with the answer. */
export async function createCycle(
  name: string,
  dates: DateRange,
): Promise<{ readonly id: string; readonly result: ActResult }> {
  const id = newId()
  return { id, result: await addCycle(newCycle(id, name, dates)) }
}

/** Changes fields of a cycle. */
export async function editCycle(cycle: Cycle, fields: FieldsOf<'cycles'>): Promise<ActResult> {
  const renamed = typeof fields.name === 'string' ? fields.name : cycle.name
  const edited = (one: Cycle): Cycle => (one.id === cycle.id ? { ...one, ...fields } : one)
  return act(label('cycles:done.edited', { name: renamed }), [
    change('cycles', cycle.id, { ...voidForms(cycle, fields), ...fields }),
    ...(await keptNumbers((cycles) => cycles.map(edited))),
  ])
}

/** Says in one language what certificates of a cycle are given for, or what its pairs agree on; null for the standard words. */
export function editTexts(
  { id, name }: Cycle,
  field: 'certificateText' | 'agreementText',
  language: Language,
  text: string | null,
): Promise<ActResult> {
  return actOnLatest(label('cycles:done.edited', { name }), async () => {
    const texts = (await database().cycles.get(id))?.[field] ?? {}
    const others = Object.entries(texts).filter(([key]) => key !== language)
    const next = text === null ? others : [...others, [language, text] as const]
    const written = next.length === 0 ? null : Object.fromEntries<string>(next)
    return [change('cycles', id, { [field]: written })]
  })
}

/** Moves a cycle to a stage. */
export function moveToStage(cycle: Cycle, stage: Stage): Promise<ActResult> {
  return act(label(`cycles:done.movedTo.${stage}`, { name: cycle.name }), [
    change('cycles', cycle.id, { stage }),
  ])
}

/** Plans one stage, or takes its plan away. */
export function planStage(cycle: Cycle, stage: Stage, range: DateRange | null): Promise<ActResult> {
  const fields: Partial<StagePlan> = { [`stage:${stage}`]: range }
  return act(label('cycles:done.planned', { name: cycle.name }), [
    change('cycles', cycle.id, fields),
  ])
}

/** Plans every stage in the usual shares of the cycle's range. */
export function planAsUsual(cycle: Cycle): Promise<ActResult> {
  return act(label('cycles:done.planned', { name: cycle.name }), [
    change('cycles', cycle.id, defaultPlan(cycle.dates)),
  ])
}

/** How much would go to the trash with a cycle. People stay: they are of all cycles. */
export async function beforeDeleting(cycleId: string): Promise<DependentCounts> {
  return countDependents(await dependentsOf([{ table: 'cycles', id: cycleId }]))
}

/**
 * Puts a cycle in the trash with all that belongs to it, as one commit. When it was the chosen cycle, the newest
 * of the others becomes the chosen one.
 */
export async function deleteCycle(cycle: Cycle): Promise<ActResult> {
  const at = nowIso()
  const dependents = await dependentsOf([{ table: 'cycles', id: cycle.id }])
  const edits = [
    remove('cycles', cycle.id, at),
    ...removalEdits(dependents, at),
    ...(await keptNumbers((cycles) => cycles.filter(({ id }) => id !== cycle.id))),
  ]
  const result = await act(label('cycles:done.deleted', { name: cycle.name }), edits)
  if (result.ok && useUi.getState().cycleId === cycle.id) {
    const [newest] = await readCycles()
    useUi.getState().setCycle(newest?.id ?? null)
  }
  return result
}

/** The cycle that would follow the newest one, with an id that stays the same while the newest does; null before there is one. */
export function useNextCycle(monthRange: (range: DateRange) => string): Cycle | null {
  const cycles = useCycles()
  const [id] = useState(() => newId())
  const [last] = cycles ?? []
  return cycles === undefined || last === undefined
    ? null
    : cycleFromLast(id, last, cycles, monthRange)
}
