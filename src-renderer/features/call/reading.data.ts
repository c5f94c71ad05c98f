/** Answer files of a call: picked or dropped, read, shown, and taken in as one step. */
import { create as createStore } from 'zustand'
import { actOnLatest } from '../../app/act'
import { dayAndTime } from '../../app/clock'
import { goTo } from '../../app/go-to'
import { runJob } from '../../app/jobs'
import { notify, notifyFailure } from '../../app/notify'
import { placeAt } from '../../app/routes'
import { toast } from '../../app/toasts'
import {
  claimsApplication,
  largestApplication,
  readApplication,
} from '../../domain/calls/call-format'
import type { SentApplication } from '../../domain/calls/call-format'
import { isLive, label } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { Edit } from '../../domain/record'
import type { Label } from '../../i18n/label'
import { translatorFor } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readWorkspace } from '../../storage/workspace'
import { sortedQuestions } from './questions.rules'
import { planAnswers, prepareAnswers } from './reading.rules'
import type { AnswerFile, Decision, HereNow, PlannedAnswer } from './reading.types'
import { isForged } from './sent-answers.rules'
import { answerEdits, promised } from './taking.rules'

/** A file that is not taken in, and why. */
interface Refused {
  readonly name: string
  readonly why: Label
}

/** What was read, before anything of it is taken in. */
export interface AnswersRead {
  /** Another one for each reading: what was decided about one is not of the next. */
  readonly id: string
  readonly cycleId: string
  readonly files: readonly AnswerFile[]
  readonly refused: readonly Refused[]
  /** What stood here when it was read. */
  readonly here: HereNow
}

/** The store of it; null while nothing is shown. */
export const useAnswersRead = createStore<{ readonly read: AnswersRead | null }>(() => ({
  read: null,
}))

/** Whether a file is called as the form calls answer files; browsers number those that repeat, and systems name copies. */
export function isAnswerName(name: string): boolean {
  return /\.ciklus-answer[^./\\]{0,40}\.json$/iu.test(name)
}

/** Asks for answer files and shows what is in them. */
export async function pickAnswerFiles(cycleId: string, title: string): Promise<void> {
  const picked = await window.ciklus.files.pickSeveral({ title, purpose: 'answers' })
  if (!notifyFailure(picked) || picked.value.length === 0) return
  const opened: Opened[] = []
  for (const held of picked.value.slice(0, mostFiles)) opened.push(await readHeld(held))
  await showAnswers([...opened, ...tooMany(picked.value)], cycleId)
}

/** Shows what is in files that were dropped. Each is read before the next is handed over: the main process holds no more than a few. */
export async function readDroppedAnswers(
  files: readonly File[],
  cycleId: string | null,
): Promise<void> {
  const opened: Opened[] = []
  for (const file of files.slice(0, mostFiles)) opened.push(await readDropped(file))
  await showAnswers([...opened, ...tooMany(files)], cycleId)
}

/** Which of the files that were dropped are answers to a call, by what is in them: names say little of what was sent on. */
export async function sortDropped(
  files: readonly File[],
): Promise<{ readonly answers: readonly File[]; readonly others: readonly File[] }> {
  const answers: File[] = []
  const others: File[] = []
  for (const file of files) {
    const isAnswer = isAnswerName(file.name) || (await isAnswerInside(file))
    const list = isAnswer ? answers : others
    list.push(file)
  }
  return { answers, others }
}

async function isAnswerInside(file: File): Promise<boolean> {
  if (!/\.json$/iu.test(file.name) || file.size > largestApplication) return false
  try {
    return claimsApplication(JSON.parse(await file.text()))
  } catch {
    return false
  }
}

/** No more are read at once. */
const mostFiles = 500

type Opened = { readonly name: string } & (
  | { readonly value: unknown }
  | { readonly refused: Label }
)

/** Those that are too many for once: they are named, so that nobody takes them for read. */
const tooMany = (files: readonly { readonly name: string }[]): readonly Opened[] =>
  files
    .slice(mostFiles)
    .map(({ name }) => ({ name, refused: label('call:refused.tooMany', { most: mostFiles }) }))

async function readDropped(file: File): Promise<Opened> {
  const { size } = file
  const name = file.name.slice(0, 300)
  if (size > largestApplication) return { name, refused: label('call:refused.tooLarge') }
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
  const accepted = bytes === null ? null : await window.ciklus.files.accept({ name, bytes })
  if (accepted?.ok !== true) return { name, refused: label('call:refused.unreadable') }
  return readHeld(accepted.value)
}

async function readHeld({
  token,
  name,
  size,
}: {
  readonly token: string
  readonly name: string
  readonly size: number
}): Promise<Opened> {
  if (size > largestApplication) return { name, refused: label('call:refused.tooLarge') }
  const read = await runJob(label('workspace:job.reading', { name }), (job) =>
    window.ciklus.json.read({ job, token }),
  )
  return read.ok ? { name, value: read.value } : { name, refused: label('call:refused.unreadable') }
}

/** Shows what is in files that were read as JSON already. */
export async function showAnswers(
  opened: readonly Opened[],
  cycleId: string | null,
): Promise<void> {
  const wanted = cycleId ?? (await firstCall(opened))
  const here = wanted === null ? null : await readHere(wanted)
  const files: AnswerFile[] = []
  const refused: Refused[] = []
  for (const one of opened) {
    const { name } = one
    const found = 'refused' in one ? one.refused : await checked(one.value, here)
    if ('key' in found) refused.push({ name, why: found })
    else files.push({ name, sent: found })
  }
  if (here === null) {
    for (const { name, why } of refused)
      toast({ key: why.key, params: { ...why.params, file: name } }, { tone: 'problem' })
    return
  }
  goTo({ screen: 'selection', cycleId: here.cycle.id, filters: { view: 'call' } })
  const id = newId()
  useAnswersRead.setState({ read: { id, cycleId: here.cycle.id, files, refused, here } })
}

/** The cycle that the first answer is for, if it is one of this program. */
async function firstCall(opened: readonly Opened[]): Promise<string | null> {
  for (const one of opened) {
    const sent = 'value' in one ? readApplication(one.value) : null
    const cycle = sent === null ? undefined : await database().cycles.get(sent.call)
    if (cycle !== undefined && isLive(cycle)) return cycle.id
  }
  const [any] = await database().cycles.filter(isLive).toArray()
  return any?.id ?? null
}

/** An answer to the call of the cycle, or why it is none. */
async function checked(value: unknown, here: HereNow | null): Promise<SentApplication | Label> {
  const sent = readApplication(value)
  if (sent === null || here === null) return label('call:refused.notApplication')
  if (sent.call === here.cycle.id) return isForged(sent, here) ? label('call:refused.unfit') : sent
  const other = await database().cycles.get(sent.call)
  if (other !== undefined && isLive(other))
    return label('call:refused.otherCycle', { cycle: other.name })
  const { organization, cycle } = sent
  return label('call:refused.otherProgram', { organization, cycle })
}

/** The end of this minute by the clock of this computer, as files say when they were saved. */
function localNow(): string {
  const { day, time } = dayAndTime(Date.now())
  return `${day}T${time}:59`
}

/** What answers are held against, as it is stored now; null for a cycle that is not here. */
async function readHere(cycleId: string, now = localNow()): Promise<HereNow | null> {
  const { cycles, callQuestions, people, applications, participations } = database()
  const ofCycle = { cycleId }
  const [cycle, asked, all, sent, parts, workspace] = await Promise.all([
    cycles.get(cycleId),
    callQuestions.where(ofCycle).toArray(),
    people.filter((one) => isLive(one) && (one.mergedInto ?? null) === null).toArray(),
    applications.where(ofCycle).toArray(),
    participations.where(ofCycle).filter(isLive).toArray(),
    readWorkspace(),
  ])
  if (cycle === undefined || !isLive(cycle) || !workspace) return null
  const { t } = translatorFor(workspace.documentLanguage)
  return {
    cycle,
    questions: sortedQuestions(asked.filter(isLive)),
    gone: asked.filter((one) => !isLive(one)),
    people: all,
    applications: sent,
    participations: parts,
    words: { yes: t('records:yes'), no: t('records:no') },
    now,
  }
}

/**
 * What came of taking files in: it was done; it was not, which was said; something else stands here now than was shown; or
 * there was nothing to write any more.
 */
export type Taken = 'done' | 'failed' | 'changed' | 'nothing'

/**
 * Takes in what was chosen, held once more against what stands here now. Where that would come to something else than was shown, nothing
 * is written, and what stands here now is shown.
 */
export async function takeAnswerFiles(
  read: AnswersRead,
  shown: readonly PlannedAnswer[],
  decisions: ReadonlyMap<number, Decision>,
): Promise<Taken> {
  const promise = promised(shown, read.here)
  const found: { here?: HereNow } = {}
  const edits = async (): Promise<readonly Edit[]> => {
    const here = await readHere(read.cycleId, read.here.now)
    if (here === null) return []
    const planned = planAnswers(prepareAnswers(read.files, here), decisions)
    if (promised(planned, here) === promise) return answerEdits(planned, here, newId)
    found.here = here
    return []
  }
  const count = shown.filter(({ isTaken }) => isTaken).length
  const result = await actOnLatest(
    label('call:done.taken', { count }),
    edits,
    placeAt('selection', read.cycleId),
  )
  if (!notify(result)) return 'failed'
  if (found.here !== undefined) {
    useAnswersRead.setState({ read: { ...read, here: found.here } })
    return 'changed'
  }
  return result.ok && result.commit !== null ? 'done' : 'nothing'
}
