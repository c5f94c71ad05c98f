/** Giving a person a photograph, and taking it away. */
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { actWithPicture } from '../../app/keeping-picture'
import { placeAt } from '../../app/routes'
import { change, label } from '../../domain/edits'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'

/** Gives a person a photograph: the bytes of a JPEG. */
export function setPhoto(
  person: Person,
  bytes: Uint8Array<ArrayBuffer>,
  cycleId: string | null,
): Promise<ActResult> {
  return actWithPicture(bytes, (photo) =>
    act(
      label('people:done.photo', { name: fullName(person) }),
      [change('people', person.id, { photo })],
      placeAt('people', cycleId, person.id),
    ),
  )
}

/** Takes the photograph away. It stays in the history until the person is erased. */
export function removePhoto(person: Person, cycleId: string | null): Promise<ActResult> {
  return act(
    label('people:done.photoRemoved', { name: fullName(person) }),
    [change('people', person.id, { photo: null })],
    placeAt('people', cycleId, person.id),
  )
}
