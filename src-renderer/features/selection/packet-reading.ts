/** Reads a file that came back from a reviewer: whose it is, whether it is whole and of today's questions, and what becomes of its answers. */
import type { ForeignTable } from '../../../src-shared/documents'
import type { ReviewCriterion } from '../../domain/review-criterion'
import type { Packet } from '../../domain/packet'
import { isObject, readAnswers, readAnswersFile } from '../../domain/packets/packet-format'
import type { Said } from '../../domain/packets/packet-format'
import { openAnswers } from '../../domain/packets/sealing'
import type { Reviewer } from '../../domain/reviewer'
import type { Round } from '../../domain/review-criterion'
import { compareAnswers, formOf } from './packet-answers.rules'
import type { ComparedAnswer } from './packet-answers.rules'
import { packetOfSheet, readSheet } from './packet-sheet.rules'
import type { SelectionRows } from './selection.types'
import { criteriaOf } from './scores.rules'

/** What is here, that a file is held against. */
export interface HereNow {
  readonly cycleId: string
  readonly selection: SelectionRows
  /** Whoever is read in a round, by id. */
  readonly applicantsIn: (round: Round) => ReadonlySet<string>
}

/** Why a file is not taken in. */
type AnswersRefusal =
  | 'notAnswers'
  | 'unknown'
  | 'otherCycle'
  | 'noReviewer'
  | 'damaged'
  | 'staleForm'
  | 'wrongCell'

/** What was read, or why nothing was. */
type AnswersRead =
  | {
      readonly ok: true
      readonly value: {
        readonly packet: Packet
        readonly reviewer: Reviewer
        readonly compared: readonly ComparedAnswer[]
      }
    }
  | {
      readonly ok: false
      readonly refusal: AnswersRefusal
      readonly params: Readonly<Record<string, string | number>>
    }

const refused = (
  refusal: AnswersRefusal,
  params: Readonly<Record<string, string | number>> = {},
): AnswersRead => ({ ok: false, refusal, params })

const isTable = (value: unknown): value is ForeignTable =>
  isObject(value) && Array.isArray(value['rows'])

/** A column as a spreadsheet calls it: 1 is A. */
function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest === 0 ? letter : `${columnName(rest)}${letter}`
}

type Inside = { readonly said: Readonly<Record<string, Said>> } | { readonly refused: AnswersRead }

/** The answers in a file, once it is known which packet it answers. */
async function answersIn(
  value: unknown,
  packet: Packet,
  criteria: readonly ReviewCriterion[],
): Promise<Inside> {
  if (isTable(value)) {
    const sheet = readSheet(value, criteria)
    if (sheet === null) return { refused: refused('notAnswers') }
    const { wrong } = sheet
    if (wrong === null) return { said: sheet.said }
    const cell = `${columnName(wrong.column)}${wrong.row}`
    return { refused: refused('wrongCell', { cell, text: wrong.text, most: wrong.most }) }
  }
  const file = readAnswersFile(value)
  const text = file === null ? null : await openAnswers(file, packet.answerKey, packet.id)
  const answers = text === null ? null : readAnswers(text)
  if (answers === null || answers.packet !== packet.id) return { refused: refused('damaged') }
  return answers.form === packet.form
    ? { said: answers.said }
    : { refused: refused('staleForm', {}) }
}

/** Reads what the main process made of a file: a table, or JSON. `packetOf` looks a packet up; null when it is not here. */
export async function readAnswersIn(
  value: unknown,
  here: HereNow & { readonly packetOf: (id: string) => Promise<Packet | null> },
): Promise<AnswersRead> {
  const id = isTable(value) ? packetOfSheet(value) : (readAnswersFile(value)?.packet ?? null)
  if (id === null) return refused('notAnswers')
  const packet = await here.packetOf(id)
  if (packet === null) return refused('unknown')
  if (packet.cycleId !== here.cycleId) return refused('otherCycle')
  const { selection } = here
  const reviewer = selection.reviewers.find((one) => one.id === packet.reviewerId)
  if (reviewer === undefined) return refused('noReviewer')
  const criteria = criteriaOf(selection.criteria, packet.round)
  if (formOf(criteria) !== packet.form) return refused('staleForm')
  const inside = await answersIn(value, packet, criteria)
  if ('refused' in inside) return inside.refused
  const compared = compareAnswers(packet, inside.said, {
    ...{ criteria, reviews: selection.reviews },
    applicantIds: here.applicantsIn(packet.round),
  })
  return { ok: true, value: { packet, reviewer, compared } }
}
