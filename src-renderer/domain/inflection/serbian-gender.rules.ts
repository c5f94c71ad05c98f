/** What a Serbian name says of whoever bears it. Where both may bear it, it says nothing. */
import type { NameGender } from './inflection.types'
import {
  bothGenders,
  menFromAfar,
  menInA,
  menInE,
  menInI,
  womenInSha,
  womenOtherwise,
} from './serbian-names'

/** Endings of men's first names in -a that no woman's has. */
const manly = /(?:i[šć]a|oj?ša)$/u
/** Endings of men's first names in -e that no woman's has: "Radoje", "Vasilije". */
const manlyInE = /[oi]je$/u
/** Endings of women's first names that are no -a. */
const womanly = /(?:ikó|ikő|ett|ette|elle|rid|traud|hild|lind|line|[dln]ost)$/u
/** Letters and groups of letters that no Serbian name has: how such a one ends tells nothing. */
const foreign = /[qwxyáéíóöőúüű]|th|ph|ck|nn|ss/u
const hungarian = /[áéíóöőúüű]/u

/** By a first name in -a: a woman's, but for some endings. */
function byEndingInA(small: string): NameGender | null {
  if (manly.test(small)) return 'male'
  return small.endsWith('ša') && !womenInSha.has(small) ? null : 'female'
}

/** By a first name. */
function byFirst(name: string): NameGender | null {
  const small = name.toLowerCase()
  if (bothGenders.has(small)) return null
  if (womenOtherwise.has(small) || womanly.test(small)) return 'female'
  if ([menInA, menInE, menInI, menFromAfar].some((men) => men.has(small))) return 'male'
  // "Ivet" and "Žanet" are women, "Senet" and "Behdžet" men.
  if (/(?:[vn]|(?<!d)ž)et$/u.test(small)) return null
  if (/[aá]$/u.test(small)) return byEndingInA(small)
  if (manlyInE.test(small)) return 'male'
  // "Keti" and "Toni": such endings are of both.
  if (/[iyíï]$/u.test(small)) return /[gln]y$/u.test(small) && hungarian.test(small) ? 'male' : null
  // What ends otherwise is a man's, but only of names that are Serbian, or look so: not "Ashley", nor what may be "Simone".
  return small.endsWith('e') || foreign.test(small) ? null : 'male'
}

/** By a family name that a woman has otherwise. */
function byLast(name: string): NameGender | null {
  const small = name.toLowerCase()
  if (small.length < 6) return null
  if (/(?:[sčcšć]ka|[oe]va|ová)$/u.test(small)) return 'female'
  return /[sčcšć]ki$/u.test(small) ? 'male' : null
}

/** The gender that a name tells; null where it tells none. Names are in Latin letters. */
export function genderOfName(
  firstNames: readonly string[],
  lastNames: readonly string[],
): NameGender | null {
  const said = [...firstNames.map(byFirst), ...lastNames.map(byLast)]
  return said.find((gender) => gender !== null) ?? null
}
