/** Files for reviewers who read elsewhere: they are made, listed, and what comes back is looked at, shown, and taken in as one step. */
import { useLiveQuery } from 'dexie-react-hooks'
import { create as createStore } from 'zustand'
import type { Language } from '../../../src-shared/documents'
import type { Result } from '../../../src-shared/result'
import { act, actOnLatest, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { saveTables } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notify, notifyFailure, notifySaved } from '../../app/notify'
import { placeAt } from '../../app/routes'
import { toast, toastFailure } from '../../app/toasts'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import { mergedTarget } from '../../domain/merging.rules'
import type { Packet } from '../../domain/packet'
import type { PacketContent } from '../../domain/packets/packet-format'
import { claimsApplication } from '../../domain/calls/call-format'
import { lockPacket, newAnswerKey, newPassphrase } from '../../domain/packets/sealing'
import type { Edit } from '../../domain/record'
import type { Round } from '../../domain/review-criterion'
import type { Reviewer } from '../../domain/reviewer'
import type { Row } from '../../domain/tables'
import { translatorFor } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readCycleParts } from '../../storage/cycle-rows'
import { readWorkspace } from '../../storage/workspace'
import { showAnswers } from '../call'
import { applicantsOf } from './applicants.rules'
import { readAnswersIn } from './packet-reading'
import type { HereNow } from './packet-reading'
import {
  answersToTake,
  codesOf,
  compareAnswers,
  followMerged,
  packetBase,
  reviewFields,
} from './packet-answers.rules'
import type { ComparedAnswer } from './packet-answers.rules'
import { newPacket, packetContent } from './packet-content.rules'
import type { PacketSource } from './packet-content.rules'
import { packetWorkbook, untimed } from './packet-sheet.rules'
import { readSelection } from './selection.data'
import type { SelectionRows } from './selection.types'
import { newReview } from './reviews.rules'
import { criteriaOf } from './scores.rules'

/** What came back from a reviewer, before anything of it is taken in. */
export interface Preview {
  readonly fileName: string
  readonly packet: Packet
  readonly reviewer: Reviewer
  readonly compared: readonly ComparedAnswer[]
}

/** What is open of all this. */
interface PacketsState {
  /** The dialog in which a file is made, for this reviewer; null for nobody in particular. */
  readonly making: { readonly reviewerId: string | null } | null
  readonly preview: Preview | null
}

/** The store. */
export const usePackets = createStore<PacketsState>(() => ({ making: null, preview: null }))

/** The files made for a cycle, the newest first; undefined before the first answer. */
export function usePacketList(cycleId: string): readonly Row<'packets'>[] | undefined {
  return useLiveQuery(async () => {
    const all = await database().packets.where('cycleId').equals(cycleId).filter(isLive).toArray()
    return all.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  }, [cycleId])
}

/** What is chosen in the dialog. */
export interface PacketWish {
  readonly kind: 'page' | 'workbook'
  readonly language: Language
  readonly isBlind: boolean
}

/** Makes a file, asks where, saves it, and notes that it was made. The passphrase of a page, empty for a workbook; null when nothing was saved. */
export async function makePacket(source: PacketSource, wish: PacketWish): Promise<string | null> {
  const translator = translatorFor(wish.language)
  const choice = {
    ...{ id: newId(), answerKey: newAnswerKey(), madeAt: nowIso() },
    ...{ language: wish.language, isBlind: wish.isBlind },
    // With a letter in front no spreadsheet takes it for a number.
    newCode: () => `a${newId().slice(0, 7)}`,
  }
  const packet = newPacket(source, choice, translator.t)
  const content = packetContent(packet, source, await namesIn(source, wish.language), translator)
  const name = `ciklus-${translator.t('packets:fileName')}-${packet.id.slice(0, 6)}`
  const passphrase = wish.kind === 'page' ? newPassphrase() : ''
  const isSaved =
    wish.kind === 'page'
      ? await savePage(content, passphrase, name)
      : await saveTables(packetWorkbook(content, translator, Date.now()), 'xlsx', name)
  if (!isSaved) return null
  const done = label('packets:done.made', { reviewer: source.reviewer.name })
  const made = await act(
    done,
    [create('packets', packet)],
    placeAt('selection', source.cycleId, null),
  )
  return toastFailure(made) ? passphrase : null
}

async function namesIn({ cycleId }: PacketSource, language: Language) {
  const [workspace, cycle] = await Promise.all([readWorkspace(), database().cycles.get(cycleId)])
  return {
    program: workspace === null ? '' : workspaceIn(workspace, language).program,
    cycle: cycle === undefined ? '' : cycleIn(cycle, language).name,
  }
}

async function savePage(content: PacketContent, passphrase: string, suggestedName: string) {
  const { t } = translatorFor(content.language)
  const locked = await lockPacket(JSON.stringify(content), passphrase)
  const saved = await runJob(label('packets:job.saving', { name: suggestedName }), (job) =>
    window.ciklus.packets.save({
      ...{ job, suggestedName, locked, language: content.language },
      title: t('packets:page.title'),
      withoutScript: t('packets:page.withoutScript'),
    }),
  )
  return notifySaved(saved)
}

/** Takes a file off the list: answers to it are not taken in any more. */
export function deletePacket({ id, cycleId }: Packet, reviewer: string): Promise<ActResult> {
  return act(
    label('packets:done.deleted', { reviewer }),
    [remove('packets', id, nowIso())],
    placeAt('selection', cycleId, null),
  )
}

/** Asks for a file of answers, and shows what is in it. */
export async function pickAnswers(cycleId: string, title: string): Promise<void> {
  const picked = await window.ciklus.files.pick({ purpose: 'answers', title })
  if (notifyFailure(picked) && picked.value !== null) await lookInto(picked.value, cycleId)
}

/** Shows what is in a file that was dropped. */
export async function lookIntoDropped(file: File, cycleId: string): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const held = await window.ciklus.files.accept({ name: file.name.slice(0, 300), bytes })
  if (notifyFailure(held)) await lookInto(held.value, cycleId)
}

const isTable = (name: string): boolean => /\.(?:xlsx|xls|ods|csv|tsv|txt)$/iu.test(name)

/** Reads a file and opens the preview of it, or says why it is not taken. */
async function lookInto(
  { token, name }: { readonly token: string; readonly name: string },
  cycleId: string,
): Promise<void> {
  const reading = label('workspace:job.reading', { name })
  const options = { encoding: null, delimiter: null, sheet: null }
  const read: Result<unknown> = isTable(name)
    ? await runJob(reading, (job) => window.ciklus.tables.read({ job, token, options }))
    : await runJob(reading, (job) => window.ciklus.json.read({ job, token }))
  if (!notifyFailure(read)) return
  // The two kinds of file are easily taken for one another.
  if (claimsApplication(read.value)) {
    await showAnswers([{ name, value: read.value }], cycleId)
    return
  }
  const found = await readAnswersIn(read.value, { ...(await hereNow(cycleId)), packetOf })
  if (found.ok) usePackets.setState({ preview: { fileName: name, ...found.value } })
  else
    toast(label(`packets:refused.${found.refusal}`, { ...found.params, file: name }), {
      tone: 'problem',
    })
}

/** What answers are held against, as it is stored now. */
async function hereNow(cycleId: string): Promise<HereNow> {
  const [selection, rows] = await Promise.all([
    readSelection(cycleId),
    readCycleParts(cycleId, 'participations', 'applications', 'people'),
  ])
  const applicantsIn = (round: Round) =>
    new Set(rows === null ? [] : applicantsOf(rows, selection.reviews, round).map(({ id }) => id))
  return { cycleId, selection, applicantsIn }
}

async function packetOf(id: string): Promise<Packet | null> {
  const row = await database().packets.get(id)
  if (row === undefined || !isLive(row)) return null
  const people = await database().people.bulkGet(codesOf(row).map(({ personId }) => personId))
  const into = new Map(people.flatMap((one) => (one ? [[one.id, one.mergedInto ?? null]] : [])))
  const furtherIds = [...into.values()].filter((one): one is string => one !== null)
  for (const one of await database().people.bulkGet(furtherIds))
    if (one !== undefined && !into.has(one.id)) into.set(one.id, one.mergedInto ?? null)
  return followMerged(row, (personId) => mergedTarget(personId, (merged) => into.get(merged)))
}

/** Takes in what the preview shows; of the answers that differ those of the chosen people. Answers whether it was done. */
export async function takeAnswers(preview: Preview, chosen: ReadonlySet<string>): Promise<boolean> {
  const { packet, reviewer, compared } = preview
  const count = answersToTake(compared, chosen).length
  const done = label('packets:done.taken', { count, reviewer: reviewer.name })
  const place = placeAt('selection', packet.cycleId, null)
  return notify(await actOnLatest(done, () => editsFor(preview, chosen), place))
}

/** Compared once more with what stands here now: somebody may have given points since the preview was opened. */
async function editsFor(shown: Preview, chosen: ReadonlySet<string>): Promise<readonly Edit[]> {
  const { cycleId, round } = shown.packet
  const [packet, { selection, applicantsIn }] = await Promise.all([
    packetOf(shown.packet.id),
    hereNow(cycleId),
  ])
  if (packet === null) return []
  const criteria = criteriaOf(selection.criteria, round)
  const said = Object.fromEntries(
    shown.compared.map((one) => [packet[`code:${one.personId}`] ?? '', one.said]),
  )
  const { reviews } = selection
  const now = { criteria, reviews, applicantIds: applicantsIn(round) }
  const taken = answersToTake(compareAnswers(packet, said, now), chosen)
  return taken.length === 0 ? [] : editsOf(packet, shown.reviewer, taken, selection)
}

/** The reviews, and what the packet notes of them. */
function editsOf(
  packet: Packet,
  reviewer: Reviewer,
  taken: readonly ComparedAnswer[],
  selection: SelectionRows,
): readonly Edit[] {
  const criteria = criteriaOf(selection.criteria, packet.round)
  const known = new Set(selection.reviews.map(({ id }) => id))
  const edits = taken.map(({ personId, said }): Edit => {
    const review = newReview(reviewer, personId, packet.round)
    const fields = reviewFields(said, criteria)
    return known.has(review.id)
      ? change('reviews', review.id, fields)
      : create('reviews', Object.assign(review, fields))
  })
  const bases = taken.map(({ personId, said }): [`base:${string}`, string] => [
    `base:${personId}`,
    // A workbook does not say when: now is when it was read.
    packetBase(said.at === untimed ? { ...said, at: Date.now() } : said, criteria),
  ])
  const noted: FieldsOf<'packets'> = Object.fromEntries(bases)
  return [...edits, change('packets', packet.id, { ...noted, readAt: nowIso() })]
}
