/**
 * The mark that an answer file leaves on the application it was taken into: when it was saved, its fingerprint, when it was read, and of
 * each field that it wrote short fingerprints of its name and text. By these is known what was changed by hand since. Pure.
 */
import type { Application } from '../../domain/application'
import type { AskedRole } from '../../domain/call-question'
import type { FieldsOf } from '../../domain/edits'
import { fingerprint } from '../../domain/packets/fingerprint'

/** The mark of a file, as it is read. */
export interface FileMark {
  /** When the file was saved, and not later than it was read: a clock that is wrong does not count beyond that. */
  readonly at: string
  readonly print: string
  /** Fingerprints of texts, by those of the names of their fields. */
  readonly wrote: ReadonlyMap<string, string>
}

/** The field with the mark of the file of a role: whoever applies in two roles has two. */
export const markField = (role: AskedRole): 'fromFile' | 'fromMentorFile' =>
  role === 'mentor' ? 'fromMentorFile' : 'fromFile'

const short = (text: string): string => fingerprint(text).slice(0, 8)

const wroteOne = (field: string, text: string): string => `${short(field)}${short(text)}`

/** The mark of the file that an application came from in a role; null for one that came another way. */
export function markOf(application: Application, role: AskedRole): FileMark | null {
  const [at, print, readAt, wrote] = (application[markField(role)] ?? '').split(' ')
  if (at === undefined || print === undefined) return null
  const pairs = (wrote ?? '').split('.').map((one) => [one.slice(0, 8), one.slice(8)] as const)
  return {
    at: readAt !== undefined && readAt < at ? readAt : at,
    print,
    wrote: new Map(pairs.filter(([name]) => name !== '')),
  }
}

/** What a file leaves behind. `fields` are those that answers to questions go to. */
export function markText(
  { at, print, readAt }: { readonly at: string; readonly print: string; readonly readAt: string },
  fields: Readonly<Record<string, string | null>>,
): string {
  const wrote = Object.entries(fields).map(([field, text]) => wroteOne(field, text ?? ''))
  return [at, print, readAt, wrote.join('.')].join(' ')
}

/** Whether a file wrote just this text. */
export const hasWritten = ({ wrote }: FileMark, field: string, text: string): boolean =>
  wrote.get(short(field)) === short(text)

/** Whether a file wrote this field, whatever is in it now. */
export const hasTouched = ({ wrote }: FileMark, field: string): boolean => wrote.has(short(field))

/** The marks of an application whose field with an answer gets another name. */
export function renamedMarks(
  application: Application,
  { from, to, text }: { readonly from: string; readonly to: string; readonly text: string },
): FieldsOf<'applications'> {
  const renamed = (mark: string | null | undefined) =>
    mark?.replaceAll(wroteOne(from, text), wroteOne(to, text))
  const marks = (['fromFile', 'fromMentorFile'] as const).flatMap((field) => {
    const mark = renamed(application[field])
    return mark === undefined || mark === application[field] ? [] : [[field, mark] as const]
  })
  return Object.fromEntries(marks)
}
