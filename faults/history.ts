/** A small history through the program's own commit: creating, changing, trash, undo and redo. */
import { act, redoLast, undoLast } from '../src-renderer/app/act'
import type { ActResult } from '../src-renderer/app/act'
import { change, create, remove, restore } from '../src-renderer/domain/edits'
import { aPerson, anAttendance } from '../test/builders'
import { label } from '../test/labels'

const at = '2020-05-05T00:00:00.000Z'

/** A change, by what it does. */
export interface Step {
  readonly name: string
  readonly run: () => Promise<ActResult>
}

const doing = (name: string, edits: Parameters<typeof act>[1]): Step => ({
  name,
  run: () => act(label('faults:step'), edits, null),
})

const many = Array.from({ length: 150 }, (_, at150) =>
  create('people', aPerson({ id: `many-${at150}`, firstName: 'Milica' })),
)

/** Every kind of change that the write path knows, in an order in which each is possible. */
export const steps: readonly Step[] = [
  doing('a new record', [create('people', aPerson({ id: 'ana', firstName: 'Ana' }))]),
  doing('a changed field', [change('people', 'ana', { city: 'Bor' })]),
  doing('a second field of it', [change('people', 'ana', { city: 'Niš', organization: 'Most' })]),
  { name: 'undo', run: undoLast },
  { name: 'redo', run: redoLast },
  doing('two tables at once', [
    create('people', aPerson({ id: 'boban', firstName: 'Boban' })),
    create('attendance', anAttendance({ workshopId: 'w', personId: 'boban' })),
    change('people', 'ana', { city: 'Sombor' }),
  ]),
  doing('to the trash', [remove('people', 'ana', at)]),
  doing('out of the trash', [restore('people', 'ana')]),
  doing('an import', many),
  { name: 'undo of an import', run: undoLast },
]
