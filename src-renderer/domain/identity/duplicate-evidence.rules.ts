/** What is known of two people who may be one: how their names agree, and what else speaks for it or against it. */
import { foldLoose } from '../../i18n/fold'
import { wordLikeness, wordOf } from './word-likeness.rules'
import type { Word, WordLikeness } from './word-likeness.rules'
import type { ListedKeys, NameWords, Shared } from './duplicate-keys.rules'

/**
 * How two names agree: `same`; `alike`, a spelling, a slip, or a part of the other; `short`, an initial or a known short form;
 * `doubtful`, a letter apart or perhaps a short form, and so perhaps another name; `married`, the first name and another family
 * name; `half`, one name where the other has two; `other`.
 */
type NameAgreement = 'same' | 'alike' | 'short' | 'doubtful' | 'married' | 'half' | 'other'

/** How one thing agrees; `alike` when it is a slip apart, `unknown` when it is not known of both, or many share it. */
type FactAgreement = 'same' | 'alike' | 'other' | 'unknown'

/** All that is known of two. */
export interface DuplicateEvidence {
  readonly name: NameAgreement
  /** Which part may be another name: a first name, as twins have it, or a family name a letter apart. */
  readonly unsure: 'first' | 'family' | null
  /** More than a few of the list bear this name. */
  readonly isCommon: boolean
  readonly email: FactAgreement
  readonly phone: FactAgreement
  readonly birthDate: FactAgreement
  readonly city: FactAgreement
  /** The address that both have is made of the first name of one of them. */
  readonly isAddressOwn: boolean
}

/** How the words of a part of two names agree. */
type PartLikeness = WordLikeness | 'part' | 'missing'

const order: readonly PartLikeness[] = [
  ...(['same', 'slip', 'part', 'nick', 'initial', 'near', 'short', 'rhyme'] as const),
  ...(['missing', 'other'] as const),
]
const rank = (likeness: PartLikeness): number => order.indexOf(likeness)

const joinedWord = (words: readonly Word[]): Word => wordOf(words.map(({ text }) => text).join(''))

function partLikeness(
  a: readonly Word[],
  b: readonly Word[],
  as: 'first' | 'family',
): PartLikeness {
  const [one, other] = [a[0], b[0]]
  if (one === undefined || other === undefined) return 'missing'
  if (a.length === 1 && b.length === 1) return wordLikeness(one, other, as)
  const joined = wordLikeness(joinedWord(a), joinedWord(b), as)
  if (joined === 'same' || joined === 'slip') return joined
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const best = few.map((word) =>
    many.map((each) => wordLikeness(word, each, as)).reduce((x, y) => (rank(x) <= rank(y) ? x : y)),
  )
  const worst = best.reduce((x, y) => (rank(x) >= rank(y) ? x : y))
  if (rank(worst) <= rank('slip')) return a.length === b.length ? worst : 'part'
  // Of two double names one word in common is enough: a second family name comes and goes.
  const common = few.some(
    (word, at) => word.text.length > 2 && rank(best[at] ?? 'other') <= rank('slip'),
  )
  if (as === 'family' && common) return 'part'
  return worst === 'initial' && common ? 'part' : worst
}

/** Surer or less sure by a step. */
const surerStep: Partial<Record<PartLikeness, PartLikeness>> = { near: 'slip', rhyme: 'near' }
const doubtfulStep: Partial<Record<PartLikeness, PartLikeness>> = {
  slip: 'near',
  near: 'other',
  rhyme: 'other',
}

/** As many of a list as bear a name that is one. */
const isNameOf = 3

/**
 * How first names agree, by what the list knows of names: what nobody else bears beside what many do is a slip, and two that
 * others bear, too, are two names.
 */
function firstLikeness(a: readonly Word[], b: readonly Word[], { first }: Shared): PartLikeness {
  const plain = partLikeness(a, b, 'first')
  if (a.length !== 1 || b.length !== 1 || plain === 'same' || plain === 'other') return plain
  const [x, y] = [first.get(a[0]?.text ?? '') ?? 0, first.get(b[0]?.text ?? '') ?? 0]
  if (Math.min(x, y) >= isNameOf) return doubtfulStep[plain] ?? plain
  if (Math.min(x, y) === 1 && Math.max(x, y) >= isNameOf) return surerStep[plain] ?? plain
  return plain
}

/** Names of several words whose words stand in other fields: all of the shorter one are in the longer one. */
function isWithin(a: NameWords, b: NameWords): boolean {
  const [few, many] =
    a.sounds.length <= b.sounds.length ? [a.sounds, b.sounds] : [b.sounds, a.sounds]
  return (
    few.length > 1 &&
    few.length < many.length &&
    few.every((word) => word.length > 1 && many.includes(word))
  )
}

const familyEnding = /(?:[iu]c|sk[aiy]|[oe]va?|enko|escu|mann|ics)$/u

/** Whether a word is rather a family name, by its ending or by where it stands in the list. */
function isFamilyName({ text }: Word, { first, last }: Shared): boolean {
  const isEnding = text.length > 4 && familyEnding.test(text)
  return isEnding || (last.get(text) ?? 0) > (first.get(text) ?? 0)
}

interface Named {
  readonly name: NameAgreement
  readonly unsure: DuplicateEvidence['unsure']
}

const nameOf = (name: NameAgreement, unsure: Named['unsure'] = null): Named => ({ name, unsure })
const otherName = nameOf('other')

const alikeParts: ReadonlySet<PartLikeness> = new Set(['same', 'slip', 'part', 'near'])

function byParts(first: PartLikeness, last: PartLikeness): Named {
  if (first === 'missing' || last === 'missing')
    return (first === 'missing' ? last : first) === 'same' ? nameOf('half') : otherName
  if (first === 'same' && last === 'same') return nameOf('same')
  const isLast = alikeParts.has(last)
  if (first !== 'near' && alikeParts.has(first)) return withFirst(first, last, isLast)
  if (!isLast) return otherName
  if (first === 'nick' || first === 'initial') return nameOf('short')
  if (first === 'other' || last === 'near') return otherName
  return nameOf('doubtful', first === 'rhyme' ? 'first' : null)
}

/** Of one first name. */
function withFirst(first: PartLikeness, last: PartLikeness, isLast: boolean): Named {
  const unsure = first === 'slip' ? 'first' : last === 'near' ? 'family' : null
  if (isLast) return nameOf('alike', unsure)
  if (last === 'initial') return nameOf('short')
  return first === 'part' ? otherName : nameOf('married', unsure)
}

const nameOrder: readonly NameAgreement[] = [
  ...(['same', 'alike', 'short', 'doubtful', 'half', 'married', 'other'] as const),
]

const surer = (x: Named, y: Named): Named =>
  nameOrder.indexOf(x.name) <= nameOrder.indexOf(y.name) ? x : y

/** Both ways round: the words of one of the two may have got into the wrong fields. */
function namesAgree(a: NameWords, b: NameWords, shared: Shared): Named {
  if (a.whole === b.whole) return nameOf('same')
  const plain = byParts(
    firstLikeness(a.first, b.first, shared),
    partLikeness(a.last, b.last, 'family'),
  )
  if (plain.name === 'same') return plain
  const best = [swapped(a, b), isWithin(a, b) ? nameOf('alike') : otherName].reduce(surer, plain)
  // Where a column has it the other way round, it is the family that two people have in common.
  const isFamily = best.name === 'married' && a.first.every((word) => isFamilyName(word, shared))
  return isFamily ? nameOf('other') : best
}

function swapped(a: NameWords, b: NameWords): Named {
  const first = partLikeness(a.first, b.last, 'first')
  if (!isSure(first)) return otherName
  const last = partLikeness(a.last, b.first, 'family')
  if (isSure(last)) return byParts(first, last)
  const isSlip = first === 'same' && (last === 'near' || last === 'rhyme')
  return isSlip ? nameOf('alike', 'family') : otherName
}

const isSure = (likeness: PartLikeness): boolean =>
  likeness === 'same' || likeness === 'slip' || likeness === 'part'

/** One figure other, or two that changed places. */
function isFigureApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let [count, one, two] = [0, -1, -1]
  for (let at = 0; at < a.length; at += 1) {
    if (a[at] === b[at]) continue
    count += 1
    if (count > 2) return false
    if (count === 1) one = at
    else two = at
  }
  return count < 2 || (two === one + 1 && a[one] === b[two] && a[two] === b[one])
}

/** What two have in common of their addresses, or of their telephones. */
const inCommon = (a: readonly string[], b: readonly string[]): readonly string[] =>
  a.filter((one) => b.includes(one))

function phones(a: ListedKeys, b: ListedKeys, { addresses }: Shared): FactAgreement {
  const common = inCommon(a.phones, b.phones)
  if (common.length > 0) return common.every((one) => addresses.has(one)) ? 'unknown' : 'same'
  if (a.phone === null || b.phone === null) return 'unknown'
  return isFigureApart(a.phone, b.phone) ? 'alike' : 'other'
}

/** So many years apart are a parent and a child, who often share an address. */
const generation = 15

/** A slip apart: a figure other but not a generation, day and month the other way round, or only a year known. */
function birthDates(a: string | null, b: string | null): FactAgreement {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'same'
  const isTurned =
    a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)))
  return isTurned || (years < generation && isFigureApart(a, b)) ? 'alike' : 'other'
}

/** Two addresses that one slip parts. Figures are no slip: "ana1" and "ana2" are two. */
function emails(a: ListedKeys, b: ListedKeys, { addresses }: Shared): FactAgreement {
  const common = inCommon(a.emails, b.emails)
  if (common.length > 0) return common.every((one) => addresses.has(one)) ? 'unknown' : 'same'
  if (a.email === null || b.email === null) return 'unknown'
  const { plainEmail: x } = a
  const { plainEmail: y } = b
  if (x === y) return 'alike'
  if (Math.abs(x.length - y.length) > 1 || a.emailFigures !== b.emailFigures) return 'other'
  return isSlipApart(x, y) ? 'alike' : 'other'
}

const cities = (a: string | null, b: string | null): FactAgreement =>
  a === null || b === null ? 'unknown' : a === b ? 'same' : 'other'

/** One letter added, left out, other, or two changed places. */
function isSlipApart(x: string, y: string): boolean {
  let at = 0
  while (at < x.length && x[at] === y[at]) at += 1
  let end = 0
  const most = Math.min(x.length, y.length) - at
  while (end < most && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1
  const [inX, inY] = [x.slice(at, x.length - end), y.slice(at, y.length - end)]
  if (inX.length <= 1 && inY.length <= 1) return x.length > 8
  return inX.length === 2 && inX[0] === inY[1] && inX[1] === inY[0] && inY.length === 2
}

/** Whether an address begins with, or is made of, the first name of one of the two. */
function isOwn(address: string, names: readonly NameWords[]): boolean {
  const local = foldLoose(address.split('@')[0] ?? '')
  return names.some(({ first }) =>
    first.some(({ text }) => text.length > 2 && local.includes(text)),
  )
}

/** More of a list than these bear a name that tells nobody apart by itself. */
const mostNamesakes = 3

/** Looks at two. The same either way round. */
export function duplicateEvidence(a: ListedKeys, b: ListedKeys, shared: Shared): DuplicateEvidence {
  let best = otherName
  let isCommon = false
  for (const x of a.names)
    for (const y of b.names) {
      const one = namesAgree(x, y, shared)
      if (nameOrder.indexOf(one.name) < nameOrder.indexOf(best.name)) best = one
      isCommon ||= x.whole === y.whole && (shared.names.get(x.whole) ?? 0) > mostNamesakes
    }
  if (best.name === 'other') return nothing
  const email = emails(a, b, shared)
  return {
    name: best.name,
    unsure: best.unsure,
    isCommon,
    email,
    city: cities(a.city, b.city),
    phone: phones(a, b, shared),
    birthDate: birthDates(a.birthDate, b.birthDate),
    isAddressOwn:
      email === 'same' &&
      inCommon(a.emails, b.emails).some((one) => isOwn(one, [...a.names, ...b.names])),
  }
}

const nothing: DuplicateEvidence = {
  ...{ name: 'other', unsure: null, isCommon: false, isAddressOwn: false },
  ...{ email: 'unknown', phone: 'unknown', birthDate: 'unknown', city: 'unknown' },
}
