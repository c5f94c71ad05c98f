/**
 * What the evidence about two people comes to. A proof is the same e-mail address, telephone number or date of birth, where it is
 * not an office's, a school's. "Against" is an address or a number that both have and that differ.
 *
 * | name | what else | verdict |
 * | --- | --- | --- |
 * | `same` | a proof | certain |
 * | | an address, a number or a date a slip apart, not both others against | likely; unsure where many bear the name |
 * | | something against, in another town | nothing |
 * | | nothing against, not in another town | likely; unsure where many bear the name |
 * | | else | unsure |
 * | `alike` | e-mail | certain |
 * | | the first name in doubt, and addresses that differ or are a slip apart | unsure with a proof, else nothing |
 * | | telephone and birth date | certain; likely with the first name in doubt |
 * | | one of them, or addresses a slip apart | likely |
 * | | something against, or another town | unsure in the same town or with a number or a date a slip apart, else nothing |
 * | | the same town, no part of the name in doubt, and few bear it | likely |
 * | | else | unsure |
 * | `short` | e-mail and birth date | certain |
 * | | another proof | likely; unsure where the addresses differ |
 * | | addresses a slip apart | likely |
 * | | nothing against, in the same town | unsure |
 * | `doubtful` | first names that rhyme | unsure with an e-mail made of one of them, else nothing |
 * | | e-mail made of the first name of one | likely |
 * | | another e-mail | unsure; nothing with the same birth date |
 * | | telephone and birth date, and not two addresses | unsure |
 * | `married` | the first name in doubt | likely with e-mail and another proof, else nothing |
 * | | birth date and another proof | certain |
 * | | e-mail | likely |
 * | | telephone | unsure |
 * | | birth date, neither another e-mail nor another town | unsure |
 * | `half` | e-mail | likely |
 * | | another proof | unsure |
 * | `other` | whatever | nothing: a couple, a family, twins, an office |
 *
 * Of each name the first line that fits holds; where none does, it is nothing. Another date of birth comes before all of them: it makes
 * two of whoever they are, unless the name is the same or alike and there is a proof; then it is unsure. Twins have one date of birth,
 * one home and one telephone, and names that a slip can make of one another: those prove nothing for a first name that differs, as soon
 * as the addresses do.
 */
import type { DuplicateEvidence } from './duplicate-evidence.rules'

/** How sure it is that two are one, the surest first. */
export const verdicts = ['certain', 'likely', 'unsure'] as const
/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number]

/** The proofs of two, counted. */
interface Proofs {
  readonly email: boolean
  readonly phone: boolean
  readonly birth: boolean
  readonly count: number
  /** Addresses and numbers that differ. */
  readonly against: number
}

function proofsOf({ email, phone, birthDate }: DuplicateEvidence): Proofs {
  const [byEmail, byPhone, byBirth] = [email === 'same', phone === 'same', birthDate === 'same']
  return {
    email: byEmail,
    phone: byPhone,
    birth: byBirth,
    count: Number(byEmail) + Number(byPhone) + Number(byBirth),
    against: Number(email === 'other') + Number(phone === 'other'),
  }
}

function ofSame({ email, phone, birthDate, city, isCommon }: DuplicateEvidence, proofs: Proofs) {
  if (proofs.count > 0) return 'certain'
  const isAlike = email === 'alike' || phone === 'alike' || birthDate === 'alike'
  if (isAlike && proofs.against < 2) return isCommon ? 'unsure' : 'likely'
  if (proofs.against > 0 && city === 'other') return null
  return proofs.against === 0 && city !== 'other' && !isCommon ? 'likely' : 'unsure'
}

function ofAlike(evidence: DuplicateEvidence, proofs: Proofs) {
  const { email, unsure } = evidence
  const isFirstUnsure = unsure === 'first'
  if (proofs.email) return 'certain'
  if (isFirstUnsure && (email === 'other' || email === 'alike'))
    return proofs.count > 0 ? 'unsure' : null
  if (proofs.count > 1) return isFirstUnsure ? 'likely' : 'certain'
  if (proofs.count === 1 || email === 'alike') return 'likely'
  return ofAlikeAlone(evidence, proofs)
}

/** Where nothing but the name, the town and slips speak for it. */
function ofAlikeAlone(evidence: DuplicateEvidence, { against }: Proofs) {
  const { phone, birthDate, city, unsure, isCommon } = evidence
  const isAlike = phone === 'alike' || birthDate === 'alike'
  if (against > 0 || city === 'other') return city === 'same' || isAlike ? 'unsure' : null
  return city === 'same' && unsure === null && !isCommon ? 'likely' : 'unsure'
}

function ofShort({ email, city }: DuplicateEvidence, proofs: Proofs) {
  if (proofs.email && proofs.birth) return 'certain'
  if (proofs.count > 0) return email === 'other' ? 'unsure' : 'likely'
  if (email === 'alike') return 'likely'
  return proofs.against === 0 && city === 'same' ? 'unsure' : null
}

function ofDoubtful({ email, isAddressOwn, unsure }: DuplicateEvidence, proofs: Proofs) {
  // "Zoran" and "Goran" are brothers rather than a slip.
  if (unsure === 'first') return proofs.email && isAddressOwn ? 'unsure' : null
  if (proofs.email) return isAddressOwn ? 'likely' : proofs.birth ? null : 'unsure'
  // An address that differs as the names do belongs to the other one.
  if (email !== 'unknown') return null
  return proofs.count > 1 ? 'unsure' : null
}

function ofMarried({ email, city, unsure }: DuplicateEvidence, proofs: Proofs) {
  if (unsure === 'first') return proofs.email && proofs.count > 1 ? 'likely' : null
  if (proofs.birth && proofs.count > 1) return 'certain'
  if (proofs.email) return 'likely'
  if (proofs.phone) return 'unsure'
  return proofs.birth && email !== 'other' && city !== 'other' ? 'unsure' : null
}

/** The verdict on two, or null when they are two people as far as can be known. */
export function duplicateVerdict(evidence: DuplicateEvidence): Verdict | null {
  const proofs = proofsOf(evidence)
  const { name, birthDate } = evidence
  if (birthDate === 'other') {
    const mayBe = (name === 'same' || name === 'alike') && proofs.count > 0
    return mayBe ? 'unsure' : null
  }
  if (name === 'same') return ofSame(evidence, proofs)
  if (name === 'alike') return ofAlike(evidence, proofs)
  if (name === 'short') return ofShort(evidence, proofs)
  if (name === 'doubtful') return ofDoubtful(evidence, proofs)
  if (name === 'married') return ofMarried(evidence, proofs)
  if (name === 'half') return proofs.email ? 'likely' : proofs.count > 0 ? 'unsure' : null
  return null
}
