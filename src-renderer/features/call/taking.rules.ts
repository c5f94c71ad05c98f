/** The edits that take answer files in: people, their parts in the cycle, and their applications. Pure. */
import type { Application } from '../../domain/application'
import { isMinor, isOfOtherAge, lacksGuardian } from '../../domain/calls/call.rules'
import { change, create } from '../../domain/edits'
import { derivedId } from '../../domain/ids'
import { newApplication, newParticipation, newPerson } from '../../domain/new-rows.rules'
import { firstStatus } from '../../domain/participations.rules'
import type { Person } from '../../domain/person'
import type { Edit } from '../../domain/record'
import { personAfter, personFields, said } from './person-said.rules'
import { leftovers } from './reading.rules'
import type { HereNow, PlannedAnswer } from './reading.types'
import { fieldsToWrite } from './written.rules'

/** Whether anything of a file is, or may be, taken in: of others nothing is said about what would come of them. */
const isOfUse = ({ fate, isTaken }: PlannedAnswer): boolean =>
  isTaken || fate === 'new' || fate === 'changed' || fate === 'differs'

/** What the rules of the call say of an answer. */
export function remarksOn(planned: PlannedAnswer, { cycle }: Pick<HereNow, 'cycle'>) {
  const isMentee = planned.file.sent.role === 'mentee' && isOfUse(planned)
  const person = personAfter(planned)
  const { submittedAt = planned.file.sent.at } = planned.fields
  const submitted = { submittedAt }
  return {
    isOtherAge: isMentee && isOfOtherAge(cycle, person),
    lacksGuardian:
      isMentee && isMinor(cycle, person, submitted) && lacksGuardian(cycle, person, submitted),
  }
}

/** What a commit is made of while it grows: several files may write to one row, and each sees what those before it wrote. */
class Growing {
  readonly people = new Map<string, Person>()
  readonly newIds = new Map<number, string>()
  readonly applications = new Map<string, Application>()
  private readonly edits = new Map<string, Edit>()

  add(edit: Edit): void {
    const key = `${edit.table} ${edit.id}`
    const before = this.edits.get(key)
    this.edits.set(key, before ? { ...before, set: { ...before.set, ...edit.set } } : edit)
  }

  all(): readonly Edit[] {
    return [...this.edits.values()]
  }
}

/** Writes the person, and gives their id. */
function takePerson(planned: PlannedAnswer, growing: Growing, newId: () => string): string {
  const { who, file, sameAs } = planned
  const known = who instanceof Object ? who.id : growing.newIds.get(sameAs)
  const id = known ?? newId()
  const before = growing.people.get(id) ?? (who instanceof Object ? who : null)
  if (before === null) {
    const person = { ...newPerson(id), ...said(file.sent), language: file.sent.language }
    growing.newIds.set(sameAs, id)
    growing.people.set(id, person)
    growing.add(create('people', person))
    return id
  }
  const fields = personFields(before, planned)
  growing.people.set(id, Object.assign({ ...before }, fields))
  if (Object.keys(fields).length > 0) growing.add(change('people', id, fields))
  return id
}

function takePart(planned: PlannedAnswer, here: HereNow, personId: string, growing: Growing): void {
  const { part, isAgain, file } = planned
  const { role } = file.sent
  if (part === null)
    growing.add(create('participations', newParticipation(here.cycle.id, personId, role)))
  else if (isAgain && part.status === 'withdrawn')
    growing.add(change('participations', part.id, { status: firstStatus(role) }))
}

function takeApplication(
  { file: { sent }, answers, fields: { submittedAt } }: PlannedAnswer,
  here: HereNow,
  personId: string,
  growing: Growing,
): void {
  const { cycle, words, now } = here
  const id = derivedId(cycle.id, personId)
  const stored = here.applications.find((one) => one.id === id)
  const isHere = stored?.deletedAt === null
  const before = growing.applications.get(id) ?? (isHere ? stored : null)
  const isMentee = here.participations.some(
    (one) => one.id === derivedId(cycle.id, personId, 'mentee'),
  )
  const firstAt = submittedAt ?? sent.at
  const fields = fieldsToWrite({ sent, answers, words, now, firstAt, isMentee }, before)
  const blank = newApplication(cycle.id, personId)
  growing.applications.set(id, Object.assign({ ...(before ?? blank) }, fields))
  growing.add(
    before === null
      ? create(
          'applications',
          Object.assign(blank, stored === undefined ? {} : leftovers(stored), fields),
        )
      : change('applications', id, fields),
  )
}

/** The edits for all files that are taken. `newId` is asked once for each who is new. */
export function answerEdits(
  planned: readonly PlannedAnswer[],
  here: HereNow,
  newId: () => string,
): readonly Edit[] {
  const growing = new Growing()
  for (const one of planned) {
    if (one.who === null || !one.isTaken) continue
    const personId = takePerson(one, growing, newId)
    takePart(one, here, personId, growing)
    if (one.fate !== 'same') takeApplication(one, here, personId, growing)
  }
  return growing.all()
}

/** What is shown and would be written, as one text: two that are the same promise the same. */
export function promised(planned: readonly PlannedAnswer[], here: HereNow): string {
  let count = 0
  const edits = answerEdits(planned, here, () => {
    count += 1
    return `new${String(count)}`
  })
  const shown = planned.map(({ at, who, fate, isTaken, differences, part }) => [
    ...[at, who instanceof Object ? who.id : who, fate, isTaken, differences, part?.status],
  ])
  return JSON.stringify([shown, edits])
}
