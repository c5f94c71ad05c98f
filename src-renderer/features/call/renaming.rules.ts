/** What goes along when a question gets other words: the answers of the cycle's applications, and what matching reads of them. Pure. */
import type { Application } from '../../domain/application'
import { answerField } from '../../domain/answers.rules'
import type { CallQuestion } from '../../domain/call-question'
import type { Criterion } from '../../domain/criterion'
import { change } from '../../domain/edits'
import type { Edit } from '../../domain/record'
import { renamedMarks } from './file-mark.rules'

/** What stands under the words of questions. */
interface UnderWords {
  readonly applications: readonly Application[]
  readonly criteria: readonly Criterion[]
}

type Names = { readonly from: `answer:${string}`; readonly to: `answer:${string}` }

function renamedIn(application: Application, { from, to }: Names): readonly Edit[] {
  const text = application[from] ?? null
  if (text === null) return []
  const there = application[to] ?? null
  const marks = renamedMarks(application, { from, to, text })
  return [
    change('applications', application.id, {
      ...{ [from]: null, [to]: there === null ? text : `${there}\n\n${text}` },
      ...marks,
    }),
  ]
}

function readIn({ id, wants, offers }: Criterion, { from, to }: Names): readonly Edit[] {
  if (wants !== from && offers !== from) return []
  const swapped = (source: string | null) => (source === from ? to : source)
  return [change('criteria', id, { wants: swapped(wants), offers: swapped(offers) })]
}

/** The edits beside that of the question itself. */
export function renamedAnswers(
  before: Pick<CallQuestion, 'text'>,
  after: Pick<CallQuestion, 'text'>,
  { applications, criteria }: UnderWords,
): readonly Edit[] {
  const names: Names = { from: answerField(before.text), to: answerField(after.text) }
  if (names.from === names.to) return []
  return [
    ...applications.flatMap((one) => renamedIn(one, names)),
    ...criteria.flatMap((one) => readIn(one, names)),
  ]
}
