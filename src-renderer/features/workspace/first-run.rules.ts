/** What is typed on the first day: the form of a new program, and what is wrong with it. */
import type { Language } from '../../../src-shared/documents'
import type { Label } from '../../i18n/label'
import type { KeysUnder } from '../../i18n/translation-key'
import { cycleProblems } from '../../domain/cycles.rules'
import type { CycleDraft } from '../../domain/cycles.rules'

/** A person who signs, as typed. */
export interface SignatoryDraft {
  readonly name: string
  readonly role: string
}

/** The form. */
export interface ProgramDraft {
  readonly organization: string
  readonly program: string
  readonly city: string
  /** Data URL, or null. */
  readonly logo: string | null
  readonly documentLanguage: Language
  /** Three at the most; rows left empty count for nothing. */
  readonly signatories: readonly SignatoryDraft[]
  readonly cycle: CycleDraft
}

/** An empty form. */
export function emptyProgram(documentLanguage: Language): ProgramDraft {
  return {
    organization: '',
    program: '',
    city: '',
    logo: null,
    documentLanguage,
    signatories: [{ name: '', role: '' }],
    cycle: { name: '', dates: null },
  }
}

/** What is wrong with the form, by the place it is wrong at; an empty record when nothing is. */
export interface ProgramProblems {
  readonly organization: Label | null
  readonly program: Label | null
  /** By row. */
  readonly signatories: readonly (Label | null)[]
  readonly cycle: readonly Label[]
  readonly any: boolean
}

const missing = (key: KeysUnder<'workspace:problem'>, text: string): Label | null =>
  text.trim() === '' ? { key: `workspace:problem.${key}`, params: {} } : null

/** Looks the form over. */
export function programProblems(draft: ProgramDraft): ProgramProblems {
  const organization = missing('organization', draft.organization)
  const program = missing('program', draft.program)
  const signatories = draft.signatories.map(({ name, role }) =>
    role.trim() === '' ? null : missing('signatoryName', name),
  )
  const cycle = cycleProblems(draft.cycle, [])
  const any =
    organization !== null ||
    program !== null ||
    cycle.length > 0 ||
    signatories.some((problem) => problem !== null)
  return { organization, program, signatories, cycle, any }
}
