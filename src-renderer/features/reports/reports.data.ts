/** What Reports changes: names that a person approved in the script of a document. */
import type { Language } from '../../../src-shared/documents'
import { act } from '../../app/act'
import type { ActResult } from '../../app/act'
import { approveNameEdits } from '../../domain/award-names.rules'
import { label } from '../../domain/edits'
import type { Person } from '../../domain/person'

/** Keeps each name, as `nameOf` has it, as approved in the script of a language. */
export function approveNames(
  people: readonly Person[],
  nameOf: (person: Person) => string,
  language: Language,
): Promise<ActResult> {
  const edits = people.flatMap((person) => approveNameEdits(person, nameOf(person), language))
  return act(label('reports:unapproved.done', { count: edits.length }), edits)
}
