/** Reads and writes the call of a cycle: its questions and what it asks for, and saves its forms. Each act is one commit. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { Language } from '../../../src-shared/documents'
import { act, actOnLatest, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { fileName } from '../../app/documents/file-name'
import { saveDocument } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notifySaved } from '../../app/notify'
import { placeAt } from '../../app/routes'
import { startOfDay, today } from '../../app/clock'
import type { AskedRole, CallQuestion } from '../../domain/call-question'
import type { Cycle } from '../../domain/cycle'
import { change, create, isLive, label, remove } from '../../domain/edits'
import type { FieldsOf } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { Edit } from '../../domain/record'
import type { Row } from '../../domain/tables'
import { translatorFor } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readWorkspace } from '../../storage/workspace'
import { callPaper } from './paper.document'
import { callForm, draftOf, sortedQuestions } from './questions.rules'
import type { QuestionDraft } from './questions.rules'
import { renamedAnswers } from './renaming.rules'
import { usualQuestions } from './usual-questions'

/** The questions of a cycle, in their order. */
async function readQuestions(cycleId: string): Promise<readonly Row<'callQuestions'>[]> {
  const { callQuestions } = database()
  const rows = await callQuestions.where('cycleId').equals(cycleId).filter(isLive).toArray()
  return sortedQuestions(rows)
}

/** The same, followed; undefined before the first answer. */
export function useQuestions(cycleId: string): readonly Row<'callQuestions'>[] | undefined {
  return useLiveQuery(() => readQuestions(cycleId), [cycleId])
}

/** Another cycle that has questions, the newest one first; null where none has. */
export function useCycleToCopy(cycleId: string): Cycle | null | undefined {
  return useLiveQuery(async () => {
    const { cycles, callQuestions } = database()
    const asked = await callQuestions.filter(isLive).toArray()
    const ids = new Set(asked.map((one) => one.cycleId))
    const others = await cycles.filter((one) => isLive(one) && ids.has(one.id)).toArray()
    const [last] = others
      .filter(({ id }) => id !== cycleId)
      .sort((a, b) => (a.dates.start < b.dates.start ? 1 : -1))
    return last ?? null
  }, [cycleId])
}

const placeIn = (cycleId: string) => placeAt('selection', cycleId)

/** How a question is called in a sentence about what was done. */
const shortName = (text: string): string => {
  const letters = Array.from(text)
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join('')}…`
}

/** Adds a question at the end. */
export async function addQuestion(cycleId: string, draft: QuestionDraft): Promise<ActResult> {
  const last = (await readQuestions(cycleId)).at(-1)?.position ?? 0
  const question = { ...draft, id: newId(), cycleId, position: last + 1 }
  return act(
    label('call:done.added', { name: shortName(draft.text) }),
    [create('callQuestions', question)],
    placeIn(cycleId),
  )
}

/** Changes a question. Answers stand under its words: where these change, they go along. */
export function editQuestion(question: CallQuestion, draft: QuestionDraft): Promise<ActResult> {
  const { id, cycleId } = question
  const edits = async (): Promise<readonly Edit[]> => {
    const ofCycle = { cycleId }
    const [applications, criteria] = await Promise.all([
      database().applications.where(ofCycle).toArray(),
      database().criteria.where(ofCycle).toArray(),
    ])
    const renamed = renamedAnswers(question, draft, { applications, criteria })
    return [change('callQuestions', id, draft), ...renamed]
  }
  const done = label('call:done.edited', { name: shortName(draft.text) })
  return actOnLatest(done, edits, placeIn(cycleId))
}

/** Moves a question up or down by one place. */
export async function moveQuestion({ id, cycleId, text }: CallQuestion, by: -1 | 1) {
  const all = await readQuestions(cycleId)
  const order = all.map((one) => one.id)
  const at = order.indexOf(id)
  order.splice(at, 1)
  order.splice(Math.max(0, at + by), 0, id)
  const edits = order.map((one, place) => change('callQuestions', one, { position: place + 1 }))
  return act(label('call:done.moved', { name: shortName(text) }), edits, placeIn(cycleId))
}

/** Puts a question in the trash. What was answered to it stays with the applications. */
export function removeQuestion({ id, cycleId, text }: CallQuestion): Promise<ActResult> {
  return act(
    label('call:done.removed', { name: shortName(text) }),
    [remove('callQuestions', id, nowIso())],
    placeIn(cycleId),
  )
}

function addMany(cycleId: string, questions: readonly CallQuestion[]): Promise<ActResult> {
  return act(
    label('call:done.many', { count: questions.length }),
    questions.map((one) => create('callQuestions', one)),
    placeIn(cycleId),
  )
}

/** Adds the questions that most calls ask. */
export function addUsual(cycleId: string, language: Language): Promise<ActResult> {
  return addMany(cycleId, usualQuestions(cycleId, language, newId))
}

/** Takes the questions over from another cycle. */
export async function copyQuestions(cycleId: string, from: string): Promise<ActResult> {
  const theirs = await readQuestions(from)
  return addMany(
    cycleId,
    theirs.map((one) => ({ ...draftOf(one), id: newId(), cycleId, position: one.position })),
  )
}

/** Changes what a cycle says of its call. */
export function editCall({ id, name }: Cycle, fields: FieldsOf<'cycles'>): Promise<ActResult> {
  return act(
    label('call:done.settings', { cycle: name }),
    [change('cycles', id, fields)],
    placeIn(id),
  )
}

/** Which form is wanted. */
interface FormWish {
  readonly role: AskedRole
  readonly language: Language
}

async function sourceOf(cycle: Cycle) {
  const [workspace, questions] = await Promise.all([readWorkspace(), readQuestions(cycle.id)])
  return workspace && { workspace, cycle, questions }
}

function nameOf(cycle: Cycle, { role, language }: FormWish): string {
  const translator = translatorFor(language)
  const { t } = translator
  const what = `${t('call:forms.fileName')} ${t(`call:audience.${role}`)}`
  return fileName({ what, cycle }, { translator, timestamp: startOfDay(today()) })
}

/** Asks where and saves the form that is filled in on a screen. */
export async function saveForm(cycle: Cycle, wish: FormWish): Promise<void> {
  const source = await sourceOf(cycle)
  if (!source) return
  const { t } = translatorFor(wish.language)
  const form = callForm(source, wish.role, wish.language)
  const suggestedName = nameOf(cycle, wish)
  const saved = await runJob(label('call:forms.saving', { name: suggestedName }), (job) =>
    window.ciklus.forms.save({
      ...{ job, suggestedName, language: wish.language },
      title: `${t('call:paper.title')}: ${form.cycle}`,
      withoutScript: t('call:forms.withoutScript'),
      content: JSON.stringify(form),
    }),
  )
  notifySaved(saved)
}

/** Asks where and saves the form that is filled in with a pen. */
export async function savePaper(cycle: Cycle, wish: FormWish): Promise<void> {
  const source = await sourceOf(cycle)
  if (!source) return
  const translator = translatorFor(wish.language)
  const form = callForm(source, wish.role, wish.language)
  const timestamp = startOfDay(today())
  await saveDocument(callPaper(form, translator, timestamp), nameOf(cycle, wish))
}
