/**
 * What stands in a reviewer's file and in the file that comes back, and the checks of both: what comes from outside is taken for
 * hostile, bounded, and copied field by field.
 */
import type { Language } from '../../../src-shared/documents'
import { languages } from '../../../src-shared/languages'
/** Whether something is an object that is neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a reviewer says of an application. */
export interface Said {
  /** When it was said last, milliseconds since 1970 by the reviewer's clock; each change makes it greater. 0: as it came. */
  readonly at: number
  /** Points by criterion. */
  readonly points: Readonly<Record<string, number>>
  readonly note: string | null
  /** How sure they are, 1 to 3. */
  readonly confidence: number | null
  readonly abstains: boolean
  /** Why they may have no say; null when they may. */
  readonly conflict: string | null
}

/** Nothing said. */
export const nothingSaid: Said = {
  at: 0,
  points: {},
  note: null,
  confidence: null,
  abstains: false,
  conflict: null,
}

/** A criterion as the reviewer sees it. */
export interface PacketCriterion {
  readonly id: string
  readonly name: string
  readonly guidance: string | null
  /** The most points; the fewest are 1. */
  readonly most: number
}

/** An application in a reviewer's file. */
export interface PacketApplication {
  readonly code: string
  /** A name, or a number where names are left out. */
  readonly title: string
  readonly about: readonly string[]
  readonly answers: readonly { readonly question: string; readonly text: string }[]
  /** What the reviewer had said before the file was made. */
  readonly said: Said
}

/** All that is in a reviewer's file. */
export interface PacketContent {
  readonly version: 1
  readonly id: string
  readonly form: string
  /** The key of the answers, base64. */
  readonly answerKey: string
  readonly language: Language
  readonly isBlind: boolean
  readonly program: string
  readonly cycle: string
  readonly round: string
  readonly reviewer: string
  readonly criteria: readonly PacketCriterion[]
  readonly applications: readonly PacketApplication[]
}

/** A text that only a passphrase opens. All base64. */
export interface LockedPacket {
  readonly salt: string
  readonly iv: string
  readonly data: string
}

/** The file that comes back: which packet it answers, and its answers, locked with the packet's key. */
interface AnswersFile {
  readonly format: typeof answersFormat
  readonly version: 1
  readonly packet: string
  readonly iv: string
  readonly data: string
}

/** The mark of a file of answers. */
export const answersFormat = 'ciklus-answers'

/** What is in a file of answers. */
interface Answers {
  readonly packet: string
  readonly form: string
  /** By the codes of applications. */
  readonly said: Readonly<Record<string, Said>>
}

const idPattern = /^[A-Za-z0-9_-]{1,64}$/u
const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/u
/** No file has more applications, and no note more letters. */
const mostApplications = 5_000
const longestNote = 20_000
const mostCriteria = 100

const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)
const isBase64 = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100_000_000 && base64Pattern.test(value)
const isNote = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= longestNote)
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** A file of answers, by its outside; null for anything else. */
export function readAnswersFile(value: unknown): AnswersFile | null {
  if (!isObject(value)) return null
  const { format, version, packet, iv, data } = value
  if (format !== answersFormat || version !== 1) return null
  if (!isId(packet) || !isBase64(iv) || !isBase64(data)) return null
  return { format, version, packet, iv, data }
}

function readPoints(value: unknown): Readonly<Record<string, number>> | null {
  if (!isObject(value)) return null
  const entries = Object.entries(value)
  const areSound = entries.every(
    ([id, points]) =>
      isId(id) &&
      typeof points === 'number' &&
      Number.isInteger(points) &&
      points >= 1 &&
      points <= 10,
  )
  if (!areSound || entries.length > mostCriteria) return null
  return Object.fromEntries(entries.map(([id, points]) => [id, Number(points)]))
}

/** What somebody said of an application; null for anything else. */
function readSaid(value: unknown): Said | null {
  if (!isObject(value)) return null
  const { at, note, confidence, abstains, conflict } = value
  const points = readPoints(value['points'])
  if (points === null || !isTime(at) || !isNote(note) || !isNote(conflict)) return null
  if (typeof abstains !== 'boolean') return null
  if (confidence !== null && confidence !== 1 && confidence !== 2 && confidence !== 3) return null
  return { at, points, note, confidence, abstains, conflict }
}

/** The answers in a text; null for anything else. */
export function readAnswers(text: string): Answers | null {
  const value = parsed(text)
  if (!isObject(value) || !isId(value['packet']) || !isId(value['form'])) return null
  if (!isObject(value['said'])) return null
  const entries = Object.entries(value['said'])
  if (entries.length > mostApplications) return null
  const said: [string, Said][] = []
  for (const [code, one] of entries) {
    const read = readSaid(one)
    if (!isId(code) || read === null) return null
    said.push([code, read])
  }
  return { packet: value['packet'], form: value['form'], said: Object.fromEntries(said) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The content of a packet, which was locked by the program itself: only its kind is looked at. Null for another kind. */
export function readPacket(text: string): PacketContent | null {
  const value = parsed(text)
  if (!isObject(value) || value['version'] !== 1 || !isId(value['id'])) return null
  if (!languages.some((language) => language === value['language'])) return null
  if (!Array.isArray(value['applications']) || !Array.isArray(value['criteria'])) return null
  // Nobody without the passphrase could have made it: the rest is as it was written.
  return value as unknown as PacketContent
}

/** Whether anything is said at all. */
export function saysAnything({ points, note, confidence, abstains, conflict }: Said): boolean {
  return (
    Object.keys(points).length > 0 ||
    (note ?? '') !== '' ||
    confidence !== null ||
    abstains ||
    conflict !== null
  )
}

/** Whether an application is finished: points for all criteria, or a reason for having none. */
export function isFinished(said: Said, criteria: readonly Pick<PacketCriterion, 'id'>[]): boolean {
  if (said.abstains || said.conflict !== null) return true
  return criteria.length > 0 && criteria.every(({ id }) => said.points[id] !== undefined)
}
