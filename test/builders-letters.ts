/** Builders of letters. They stand with the others in `builders.ts`. */
import { letterId } from '../src-renderer/domain/letter'
import type { Letter } from '../src-renderer/domain/letter'
import type { LetterTemplate } from '../src-renderer/domain/letter-template'
import { nextId } from './builders'

/** A letter with a text in English. */
export function aLetterTemplate(over: Partial<LetterTemplate> = {}): LetterTemplate {
  return {
    id: nextId('template'),
    name: 'Taken in',
    purpose: 'accepted',
    'subject:en': 'You are in',
    'body:en': 'Dear [first name],\n\nyou are in.',
    ...over,
  }
}

/** A letter that went by e-mail. The id is derived from what it is of. */
export function aLetter(over: Partial<Letter> = {}): Letter {
  const letter = {
    cycleId: nextId('cycle'),
    personId: nextId('person'),
    templateId: null,
    pairId: null,
    purpose: 'accepted',
    name: 'Taken in',
    language: 'en',
    subject: 'You are in',
    body: 'Dear Ana,\n\nyou are in.',
    sentOn: '2020-04-20',
    how: 'email',
    ...over,
  } as const
  return { id: letterId(letter), ...letter }
}
