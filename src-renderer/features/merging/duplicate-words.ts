/** What speaks for two being one, and against it, in words. */
import type { DuplicateEvidence } from '../../domain/identity/duplicates.rules'
import type { Translator } from '../../i18n/i18n'

const facts = ['email', 'phone', 'birthDate'] as const

/** The reasons: the name first, then what is the same or nearly so, then what differs. */
export function reasonsFor(
  evidence: DuplicateEvidence,
  { t }: Pick<Translator, 't'>,
): readonly string[] {
  const { name, city } = evidence
  const said = (how: 'same' | 'alike' | 'other'): readonly string[] =>
    facts
      .filter((fact) => evidence[fact] === how)
      .map((fact) => t(`merging:duplicates.fact.${how}.${fact}`))
  return [
    ...(name === 'other' ? [] : [t(`merging:duplicates.name.${name}`)]),
    ...said('same'),
    ...(city === 'same' ? [t('merging:duplicates.fact.same.city')] : []),
    ...said('alike'),
    ...said('other'),
  ]
}
