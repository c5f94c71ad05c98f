/**
 * Reading without knowing whose application it is: everything that names somebody is taken out of a text. A name is found in both Serbian
 * scripts, with and without marks, in capitals, in the cases and possessives of Serbian, in the endings that other languages put after it,
 * as a nickname, spelled the English way ("Dushan"), written as one word ("petarpetrovic") and with letters in between that are not
 * seen. Beside names: addresses of e-mail, telephone numbers, links and accounts, streets with a number — anybody's, for each of them
 * leads to somebody. A word too many that is taken out does less harm than one too few.
 */
import { invisible, nameOf, runsOf, tokensOf } from './blind-names.rules'
import type { Name } from './blind-names.rules'
import { placesIn } from './blind-places.rules'
import type { Blinded, BlindMarks, Span } from './blinding.types'

/** All that must go, in its order; where two lie over each other, they are one. */
function spansIn(text: string, names: Names, addresses: readonly string[]): readonly Span[] {
  const tokens = tokensOf(text)
  const all = [
    ...placesIn(text, addresses),
    ...names.own.flatMap((name) => runsOf(text, tokens, name, true)),
    ...names.others.flatMap((name) => runsOf(text, tokens, name, false)),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Span[] = []
  for (const span of all) {
    const last = kept.at(-1)
    if (last !== undefined && span.from < last.to)
      kept[kept.length - 1] = { ...last, to: Math.max(last.to, span.to) }
    else kept.push(span)
  }
  return kept
}

interface Names {
  readonly own: readonly Name[]
  readonly others: readonly Name[]
}

/** Makes a function that takes everything out of a text by which somebody could be known. `marks` stand in its place. */
export function blinder(
  { own, others, addresses }: Blinded,
  marks: BlindMarks,
): (text: string) => string {
  const names = { own: own.flatMap(nameOf), others: others.flatMap(nameOf) }
  return (text) => {
    let rest = text.normalize('NFC').replaceAll(invisible, '')
    for (const { from, to, mark } of spansIn(rest, names, addresses).toReversed())
      rest = `${rest.slice(0, from)}${marks[mark]}${rest.slice(to)}`
    return rest
  }
}
