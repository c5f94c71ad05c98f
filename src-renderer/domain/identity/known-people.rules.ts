/**
 * Who is who: finds for each row of a list of people the person of the register, or the earlier row of the same
 * file, that it is certainly or possibly the same as.
 *
 * Certain: the same e-mail (unless the names have nothing in common), the same name and birth date, the same name
 * and phone. Possible: the same name where no birth date speaks for or against it, the same phone.
 */
import { phoneKey } from './contact-keys.rules'
import { emailKey } from './contact-keys.rules'
import { joinName, looseWords } from './names.rules'
import type { NameParts } from './names.rules'

/** What people are compared by. */
export interface Identity extends NameParts {
  readonly email: string | null
  readonly phone: string | null
  readonly birthDate: string | null
}

/** Somebody known: a person of the register, or a row of the file. Exactly one of the two is set. */
export interface Known {
  readonly personId: string | null
  readonly row: number | null
  readonly identity: Identity
}

/** Somebody known who is, or may be, the same, and why. */
export interface Likeness {
  readonly known: Known
  readonly certain: boolean
  readonly reasons: readonly SameReason[]
}

/** People by the keys they are found by. */
export interface KnownIndex {
  readonly add: (known: Known) => void
  /** Everybody who is or may be the same, the certain ones first. */
  readonly find: (identity: Identity) => readonly Likeness[]
}

interface Keys {
  readonly name: string
  readonly words: readonly string[]
  readonly email: string | null
  readonly phone: string | null
  readonly birthDate: string | null
}

function keysOf(identity: Identity): Keys {
  const words = looseWords(joinName(identity))
  return {
    name: [...words].sort().join(' '),
    words,
    email: identity.email === null ? null : emailKey(identity.email),
    phone: identity.phone === null ? null : phoneKey(identity.phone),
    birthDate: identity.birthDate,
  }
}

const same = (a: string | null, b: string | null): boolean => a !== null && a !== '' && a === b

/** Compares two; null when nothing speaks for their being one. */
function compare(a: Keys, b: Keys): Omit<Likeness, 'known'> | null {
  const sameName = same(a.name, b.name)
  const sameEmail = same(a.email, b.email)
  const samePhone = same(a.phone, b.phone)
  const sameBirth = same(a.birthDate, b.birthDate)
  const otherBirth = a.birthDate !== null && b.birthDate !== null && !sameBirth
  const inCommon = a.words.some((word) => b.words.includes(word))
  const pick = (reasons: Readonly<Partial<Record<SameReason, boolean>>>): SameReason[] =>
    (Object.keys(reasons) as SameReason[]).filter((reason) => reasons[reason])
  const certain = pick({
    email: sameEmail && inCommon,
    nameAndBirth: sameName && sameBirth,
    nameAndPhone: sameName && samePhone && !otherBirth,
  })
  if (certain.length > 0) return { certain: true, reasons: certain }
  const possible = pick({
    emailOtherName: sameEmail,
    name: sameName && !otherBirth,
    phone: samePhone,
  })
  return possible.length > 0 ? { certain: false, reasons: possible } : null
}

const mostPerKey = 100

/** Makes an index to which people can be added while it is being asked. */
export function knownIndex(): KnownIndex {
  const byKey = new Map<string, { readonly known: Known; readonly keys: Keys }[]>()
  // A row is first looked for and then added: its keys are made once.
  const made = new WeakMap<Identity, Keys>()
  const keysFor = (identity: Identity): Keys => {
    const keys = made.get(identity) ?? keysOf(identity)
    made.set(identity, keys)
    return keys
  }
  const keyList = (keys: Keys): readonly string[] => [
    ...(keys.name === '' ? [] : [`n:${keys.name}`]),
    ...(keys.email === null ? [] : [`e:${keys.email}`]),
    ...(keys.phone === null ? [] : [`p:${keys.phone}`]),
  ]
  return {
    add: (known) => {
      const keys = keysFor(known.identity)
      for (const key of keyList(keys)) {
        const list = byKey.get(key)
        if (list === undefined) byKey.set(key, [{ known, keys }])
        else list.push({ known, keys })
      }
    },
    find: (identity) => {
      const keys = keysFor(identity)
      const seen = new Map<Known, Likeness>()
      for (const key of keyList(keys)) {
        // A key that very many share (an office's phone, a made-up address) tells nobody apart.
        for (const entry of (byKey.get(key) ?? []).slice(0, mostPerKey)) {
          if (seen.has(entry.known)) continue
          const likeness = compare(keys, entry.keys)
          if (likeness !== null) seen.set(entry.known, { known: entry.known, ...likeness })
        }
      }
      const all = [...seen.values()]
      return all.sort(
        (a, b) => Number(b.certain) - Number(a.certain) || b.reasons.length - a.reasons.length,
      )
    },
  }
}

/** Why two are thought to be one. */

export type SameReason =
  'email' | 'nameAndBirth' | 'nameAndPhone' | 'name' | 'phone' | 'emailOtherName' | 'titleAndDate'
