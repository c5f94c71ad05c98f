/**
 * What the reviewer enters is kept in the browser, locked with the key that only the opened packet knows. Some browsers have no such place
 * for files from a disk, or throw away what is in it: that is tried out before anything is entered.
 */
import type { Place } from '../alone-page/place'
import { readAnswers } from '../domain/packets/packet-format'
import type { PacketContent, Said } from '../domain/packets/packet-format'
import { lockAnswers, openAnswers } from '../domain/packets/sealing'

const nameOf = (id: string): string => `ciklus-packet-${id}`

/** Answers as a text, for the browser and for the file alike. */
export function answersText({ id, form }: PacketContent, said: ReadonlyMap<string, Said>): string {
  return JSON.stringify({ packet: id, form, said: Object.fromEntries(said) })
}

/** What was kept: answers by code; null when something is there that cannot be read; empty when nothing is. */
export async function keptAnswers(
  place: Place,
  { id, answerKey }: PacketContent,
): Promise<Readonly<Record<string, Said>> | null> {
  const kept = place.getItem(nameOf(id))
  if (kept === null) return {}
  const [iv = '', data = ''] = kept.split('.')
  const text = await openAnswers({ iv, data }, answerKey, id)
  return (text === null ? null : readAnswers(text))?.said ?? null
}

/** Of two answers the one that was given last. */
export const newer = (one: Said | undefined, other: Said): Said =>
  one !== undefined && one.at >= other.at ? one : other

/** Keeps answers, beside newer ones that another window has kept. False when the browser refused. */
export async function keepAnswers(
  place: Place,
  packet: PacketContent,
  said: ReadonlyMap<string, Said>,
): Promise<boolean> {
  try {
    const others = (await keptAnswers(place, packet)) ?? {}
    const all = new Map(said)
    for (const [code, one] of Object.entries(others)) all.set(code, newer(all.get(code), one))
    const { iv, data } = await lockAnswers(answersText(packet, all), packet.answerKey, packet.id)
    place.setItem(nameOf(packet.id), `${iv}.${data}`)
    return true
  } catch {
    return false
  }
}
