/**
 * Answer files of a call, held against what the program has: who each is of, what becomes of it, and what is to be said about it before
 * anything is taken in. Pure.
 */
import type { Application } from '../../domain/application'
import { answersOf } from '../../domain/answers.rules'
import type { SentApplication } from '../../domain/calls/call-format'
import type { FieldsOf } from '../../domain/edits'
import type { IdentityIndex } from '../../domain/identity/identity-index.rules'
import type { IdentityKeys } from '../../domain/identity/keys.rules'
import { derivedId } from '../../domain/ids'
import type { Person } from '../../domain/person'
import type { Row } from '../../domain/tables'
import { markOf } from './file-mark.rules'
import { additions, corrections } from './person-said.rules'
import { isNew } from './reading.types'
import type { AnswerFile, Decision, Difference, Fate, HereNow } from './reading.types'
import type { PlannedAnswer, Whose } from './reading.types'
import { readSent } from './sent-answers.rules'
import type { SentAnswers } from './sent-answers.rules'
import { amongFiles, keysOf, peopleIndex, whoIs } from './whose.rules'
import type { Among, Seen } from './whose.rules'
import { differencesOf, earlier, editedSince, fieldsToWrite, otherMark } from './written.rules'

/** What is found out once about files, however often somebody decides otherwise about one. */
interface Prepared {
  readonly here: HereNow
  readonly files: readonly {
    readonly at: number
    readonly file: AnswerFile
    readonly keys: IdentityKeys
    readonly answers: SentAnswers
    readonly isAhead: boolean
  }[]
  readonly index: IdentityIndex<Person>
  /** Live applications, by person. */
  readonly sent: ReadonlyMap<string, Row<'applications'>>
}

/** Reads the files against what is here. */
export function prepareAnswers(files: readonly AnswerFile[], here: HereNow): Prepared {
  return {
    here,
    files: files.map((file, at) => ({
      ...{ at, file, keys: keysOf(file.sent), answers: readSent(file.sent, here) },
      // Somebody in another zone may be hours ahead, and no more than a day.
      isAhead: file.sent.at.slice(0, 10) > here.now.slice(0, 10),
    })),
    index: peopleIndex(here.people),
    sent: new Map(
      here.applications.filter((one) => one.deletedAt === null).map((one) => [one.personId, one]),
    ),
  }
}

type PreparedFile = Prepared['files'][number]
type Decisions = ReadonlyMap<number, Decision>

/**
 * The order in which files count: those that somebody ticked, the last ticked first; then the one that was saved last. A time that has not
 * come yet says nothing, and goes to the end.
 */
function inOrder(files: Prepared['files'], decisions: Decisions): readonly PreparedFile[] {
  const ticked = [...decisions].filter(([, { isTaken }]) => isTaken === true).map(([at]) => at)
  const byTime = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0)
  return files.toSorted(
    (a, b) =>
      ticked.indexOf(b.at) - ticked.indexOf(a.at) ||
      Number(a.isAhead) - Number(b.isAhead) ||
      byTime(a.file.sent.at, b.file.sent.at) ||
      a.at - b.at,
  )
}

interface Placed extends PreparedFile, Whose {
  readonly among: Among
  /** The same for all files of one person in one role. */
  readonly group: string
}

function place(prepared: Prepared, decisions: Decisions): readonly Placed[] {
  const seen: Seen[] = []
  return inOrder(prepared.files, decisions).map((one) => {
    const { sent } = one.file
    const whose = whoIs(sent, one.keys, prepared.index, decisions.get(one.at)?.who)
    const { who } = whose
    const looked = { at: one.at, who, keys: one.keys, role: sent.role }
    const found: Seen = { ...looked, lastName: sent.person.lastName }
    const among = amongFiles(seen, found)
    seen.push(found)
    const somebody = who instanceof Object ? who.id : `${isNew} ${String(among.sameAs)}`
    return { ...one, ...whose, among, group: `${somebody} ${sent.role}` }
  })
}

const partOf = (here: HereNow, personId: string, role: SentApplication['role']) =>
  here.participations.find(({ id }) => id === derivedId(here.cycle.id, personId, role)) ?? null

/** Whether what is here came with the other role: an application in this one is new. */
function isOfOtherRole(
  application: Application,
  { role }: SentApplication,
  here: HereNow,
): boolean {
  const other = role === 'mentee' ? 'mentor' : 'mentee'
  const { personId } = application
  if (otherMark(application, role) !== null) return true
  return partOf(here, personId, role) === null && partOf(here, personId, other) !== null
}

function fateOf(
  { file: { sent }, answers }: PreparedFile,
  application: Application | null,
  differences: readonly Difference[],
  here: HereNow,
): Fate {
  if (application === null) return 'new'
  const before = markOf(application, sent.role)
  if (before === null && isOfOtherRole(application, sent, here)) return 'new'
  if (before === null) return differences.length === 0 ? 'same' : 'differs'
  if (before.print === answers.print) return 'same'
  return earlier(sent.at, here.now) > before.at ? 'changed' : 'older'
}

/** Whether a file that is there already has something for the person or makes them take part. */
function hasMore({ who, file, part }: Pick<PlannedAnswer, 'who' | 'file' | 'part'>): boolean {
  if (who === null || who === isNew) return false
  const more = [additions(who, file.sent), corrections(who, file.sent)]
  return part === null || more.some((fields) => Object.keys(fields).length > 0)
}

/** Whether an answer can be taken in: also an older one, or one of several, if somebody knows better than the clocks. */
export function canTake(planned: Pick<PlannedAnswer, 'fate' | 'who' | 'file' | 'part'>): boolean {
  const { fate } = planned
  return fate === 'same' ? hasMore(planned) : fate !== null && fate !== 'wait'
}

/** Whether it is taken in while nobody says otherwise: not without consent, not what a form of now would not save, not over what was written by hand. */
function isUsual({ fate, file, answers, edited }: Omit<PlannedAnswer, 'isTaken'>): boolean {
  if (fate !== 'new' && fate !== 'changed') return false
  const isWhole = answers.missing.length === 0 && answers.unfit.length === 0
  return file.sent.consent && isWhole && edited.length === 0
}

/** What stands here of the person that a file is of. */
function standing({ who, file }: Placed, { here, sent }: Prepared) {
  if (!(who instanceof Object)) return { application: null, part: null, isMentee: false }
  return {
    application: sent.get(who.id) ?? null,
    part: partOf(here, who.id, file.sent.role),
    isMentee: partOf(here, who.id, 'mentee') !== null,
  }
}

/** What a file would write, what of it is other than what stands here, and what becomes of it. */
function outcome(placed: Placed, prepared: Prepared, firstAt: string) {
  const { file, answers, who, among } = placed
  const { here } = prepared
  const { sent } = file
  const { application, part, isMentee } = standing(placed, prepared)
  const writing = { sent, answers, firstAt, isMentee, words: here.words, now: here.now }
  const fields = fieldsToWrite(writing, application)
  const all = application === null ? [] : differencesOf(application, fields, here.words)
  const fate = who === null ? null : (among.is ?? fateOf(placed, application, all, here))
  const differences = fate === 'same' || fate === 'double' || fate === 'wait' ? [] : all
  const edited = application === null ? [] : editedSince(application, sent.role, differences)
  return { fields, fate, differences, edited, part }
}

function planOne(
  placed: Placed,
  prepared: Prepared,
  decision: Decision | undefined,
  firstAt: string,
): PlannedAnswer {
  const { at, file, answers, who, candidates, among, isAhead } = placed
  const planned = {
    ...{ at, file, answers, who, candidates, isAhead, sameAs: among.sameAs },
    ...outcome(placed, prepared, firstAt),
    isCorrecting: decision?.isCorrecting ?? false,
    isAgain: decision?.isAgain ?? false,
  }
  const isOne = canTake(planned) && planned.fate !== 'double'
  return { ...planned, isTaken: isOne && (decision?.isTaken ?? isUsual(planned)) }
}

/** What becomes of each file, in the order in which they came. Of several files of one person in one role one counts. */
export function planAnswers(prepared: Prepared, decisions: Decisions): readonly PlannedAnswer[] {
  const placed = place(prepared, decisions)
  const { now } = prepared.here
  const first = new Map<string, string>()
  for (const { group, file } of placed) {
    const saved = earlier(file.sent.at, now)
    first.set(group, earlier(first.get(group) ?? saved, saved))
  }
  return placed
    .map((one) => planOne(one, prepared, decisions.get(one.at), first.get(one.group) ?? now))
    .toSorted((a, b) => a.at - b.at)
}

/** The answers that an application in the trash still has: they are of no use to whoever applies anew. */
export function leftovers(application: Application): FieldsOf<'applications'> {
  return {
    ...Object.fromEntries(answersOf(application).map(({ key }) => [key, null])),
    ...{ fromFile: null, fromMentorFile: null },
  }
}
