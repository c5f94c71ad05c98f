/**
 * Which of many people may be one: pairs, the surest first, each with what speaks for it. Only those are compared who have
 * something in common, so that ten thousand take seconds; see `duplicate-verdict.rules.ts` for what makes two one.
 */
import { duplicateEvidence } from './duplicate-evidence.rules'
import type { DuplicateEvidence } from './duplicate-evidence.rules'
import { listedKeys, sharedIn } from './duplicate-keys.rules'
import type { Listed, ListedKeys } from './duplicate-keys.rules'
import { duplicateVerdict, verdicts } from './duplicate-verdict.rules'
import type { Verdict } from './duplicate-verdict.rules'
import { nicknamesOf } from './nicknames'
import { forgetWords, lostLetter } from './word-likeness.rules'
import type { Word } from './word-likeness.rules'

export type { Listed } from './duplicate-keys.rules'
export { verdicts } from './duplicate-verdict.rules'
export type { Verdict } from './duplicate-verdict.rules'
export type { DuplicateEvidence } from './duplicate-evidence.rules'

/** Two people of a list, by their places in it, who may be one. */
export interface DuplicatePair {
  /** The earlier of the two. */
  readonly a: number
  readonly b: number
  readonly verdict: Verdict
  readonly evidence: DuplicateEvidence
}

/** A key that more share is not looked into further than this: an office's telephone, a name of half a village. */
const mostPerKey = 400

const known = (word: string): string => word.split(lostLetter)[0] ?? ''

/** The keys of two words of a name, one whole and of the other enough to bear a slip. */
function wordKeys({ sound: whole }: Word, { sound: other, text }: Word): readonly string[] {
  const keys = [`w ${whole} ${other.slice(0, 1)}`, `w ${whole} …${other.slice(-5)}`]
  const [start, end] = [known(whole), known(other)]
  if (start.length > 1 && end.length > 1) keys.push(`s ${start.slice(0, 2)} ${end.slice(0, 3)}`)
  return [...keys, ...nicknamesOf(text).map((line) => `n ${whole} ${String(line)}`)]
}

/** Two who may be one have one of these in common. */
function keysOf({ names, emails, local, phones, birthDate }: ListedKeys): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { first, last, whole } of names) {
    keys.add(`a ${whole}`)
    keys.add(`j ${whole.replaceAll(' ', '')}`)
    const words = [...first, ...last].slice(0, 5)
    for (const [at, one] of words.entries())
      for (const [place, other] of words.entries())
        if (at !== place) for (const key of wordKeys(one, other)) keys.add(key)
    if (birthDate !== null) keys.add(`b ${birthDate}`)
  }
  for (const email of emails) keys.add(`e ${email}`)
  if (local.length > 4) keys.add(`l ${local.replaceAll(/[.\-_]/gu, '')}`)
  for (const phone of phones) keys.add(`p ${phone}`)
  return keys
}

const proofs = ({ email, phone, birthDate, city }: DuplicateEvidence): number =>
  [email, phone, birthDate, city].filter((one) => one === 'same').length

function bySureness(x: DuplicatePair, y: DuplicatePair): number {
  return (
    verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) ||
    proofs(y.evidence) - proofs(x.evidence) ||
    x.a - y.a ||
    x.b - y.b
  )
}

/** A first name that is of two: "Mila i Nada". */
const ofTwo = /\s(?:i|и|and|und|et|és|&|\+)\s/iu

/** Whether one of two records names two people and the other one: whoever it is, they are not one and the same. */
const isOneOfTwo = (a: Listed | undefined, b: Listed | undefined): boolean =>
  ofTwo.test(a?.firstName ?? '') !== ofTwo.test(b?.firstName ?? '')

/** How many are looked at between two steps. */
const perStep = 100

/** Looks for them, saying now and then how many of the list it has looked at. */
export function* duplicateSteps(
  people: readonly Listed[],
): Generator<number, readonly DuplicatePair[]> {
  forgetWords()
  const keys: ListedKeys[] = []
  for (const somebody of people) {
    keys.push(listedKeys(somebody))
    if (keys.length % perStep === 0) yield 0
  }
  const shared = sharedIn(keys)
  const byKey = new Map<string, number[]>()
  const seen = new Int32Array(people.length).fill(-1)
  const pairs: DuplicatePair[] = []
  for (const [b, mine] of keys.entries()) {
    for (const key of keysOf(mine)) {
      const holders = byKey.get(key)
      if (holders === undefined) byKey.set(key, [b])
      else {
        for (const a of holders.slice(-mostPerKey)) {
          const theirs = keys[a]
          if (seen[a] === b || theirs === undefined) continue
          seen[a] = b
          const evidence = duplicateEvidence(theirs, mine, shared)
          const found = duplicateVerdict(evidence)
          const verdict = found !== null && isOneOfTwo(people[a], people[b]) ? 'unsure' : found
          if (verdict !== null) pairs.push({ a, b, verdict, evidence })
        }
        holders.push(b)
      }
    }
    if (b % perStep === 0) yield b
  }
  return pairs.sort(bySureness)
}

/** Looks for them at once. */
export function findDuplicates(people: readonly Listed[]): readonly DuplicatePair[] {
  const steps = duplicateSteps(people)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
