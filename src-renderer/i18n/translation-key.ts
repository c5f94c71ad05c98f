/**
 * The keys of the catalogues, derived from the English ones: a key that is not there does not compile. A new area is added to the
 * list here; a test holds the list against the files.
 */
import type { Catalogue } from './catalogues'
import alumni from './catalogues/en/alumni.json'
import attendance from './catalogues/en/attendance.json'
import awards from './catalogues/en/awards.json'
import call from './catalogues/en/call.json'
import check from './catalogues/en/check.json'
import computers from './catalogues/en/computers.json'
import core from './catalogues/en/core.json'
import cycles from './catalogues/en/cycles.json'
import documents from './catalogues/en/documents.json'
import erasure from './catalogues/en/erasure.json'
import failures from './catalogues/en/failures.json'
import guide from './catalogues/en/guide.json'
import help from './catalogues/en/help.json'
import history from './catalogues/en/history.json'
import home from './catalogues/en/home.json'
import imports from './catalogues/en/import.json'
import labels from './catalogues/en/labels.json'
import letters from './catalogues/en/letters.json'
import lists from './catalogues/en/lists.json'
import meetings from './catalogues/en/meetings.json'
import outcomes from './catalogues/en/outcomes.json'
import matching from './catalogues/en/matching.json'
import merging from './catalogues/en/merging.json'
import packets from './catalogues/en/packets.json'
import pairs from './catalogues/en/pairs.json'
import people from './catalogues/en/people.json'
import programs from './catalogues/en/programs.json'
import projects from './catalogues/en/projects.json'
import records from './catalogues/en/records.json'
import recovery from './catalogues/en/recovery.json'
import register from './catalogues/en/register.json'
import reports from './catalogues/en/reports.json'
import selection from './catalogues/en/selection.json'
import settings from './catalogues/en/settings.json'
import shell from './catalogues/en/shell.json'
import trash from './catalogues/en/trash.json'
import ui from './catalogues/en/ui.json'
import updates from './catalogues/en/updates.json'
import workshops from './catalogues/en/workshops.json'
import workspace from './catalogues/en/workspace.json'

const english = {
  alumni,
  attendance,
  awards,
  call,
  check,
  computers,
  core,
  cycles,
  documents,
  erasure,
  failures,
  guide,
  help,
  history,
  home,
  import: imports,
  labels,
  letters,
  lists,
  meetings,
  matching,
  outcomes,
  merging,
  packets,
  pairs,
  people,
  programs,
  projects,
  records,
  recovery,
  register,
  reports,
  selection,
  settings,
  shell,
  trash,
  ui,
  updates,
  workshops,
  workspace,
} as const satisfies Readonly<Record<string, Catalogue>>

type Areas = typeof english

/** A key without the ending of a plural form (English has two): a sentence with a count is asked for by its plain key. */
type WithoutForm<Key extends string> = Key extends `${infer Plain}_${'one' | 'other'}` ? Plain : Key

/** The keys of one catalogue behind a prefix. */
type KeysOf<Sentences, Prefix extends string> = {
  [Key in keyof Sentences & string]: Sentences[Key] extends string
    ? `${Prefix}${WithoutForm<Key>}`
    : KeysOf<Sentences[Key], `${Prefix}${Key}.`>
}[keyof Sentences & string]

/** A key of the catalogues: `people:role.mentor`. */
export type TranslationKey = {
  [Area in keyof Areas]: KeysOf<Areas[Area], `${Area}:`>
}[keyof Areas]

/** The groups of one catalogue behind a prefix. */
type GroupsOf<Sentences, Prefix extends string> = {
  [Key in keyof Sentences & string]: Sentences[Key] extends string
    ? never
    : `${Prefix}${Key}` | GroupsOf<Sentences[Key], `${Prefix}${Key}.`>
}[keyof Sentences & string]

/** A group of keys, as it stands before them: `people:role` of `people:role.mentor`. */
export type KeyGroup = {
  [Area in keyof Areas]: GroupsOf<Areas[Area], `${Area}:`>
}[keyof Areas]

/** What stands in a catalogue at a path. */
type At<Sentences, Path> = Path extends `${infer Group}.${infer Further}`
  ? At<Sentences[Group & keyof Sentences], Further>
  : Sentences[Path & keyof Sentences]

/** The keys of a group without the group: `KeysUnder<'people:role'>` is `'mentor' | 'mentee' | ...`. */
export type KeysUnder<Group extends KeyGroup> = Group extends `${infer Area}:${infer Path}`
  ? KeysOf<At<Areas[Area & keyof Areas], Path>, ''>
  : never

function keysOf(catalogue: Catalogue, prefix: string): readonly string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [prefix + key.replace(/_(?:one|other)$/, '')]
      : keysOf(value, `${prefix}${key}.`),
  )
}

let known: ReadonlySet<string> | null = null

/** Every key there is, each once. */
export function translationKeys(): ReadonlySet<string> {
  known ??= new Set(Object.entries(english).flatMap(([area, one]) => keysOf(one, `${area}:`)))
  return known
}

/**
 * Whether a text is a key of the catalogues: the one way to make a key of what is known only at run time (a label out of the
 * log or of a file, a value that may be anything). `sentence` and `wordFor` use it, and say something sensible if it is not.
 */
export function isTranslationKey(text: string): text is TranslationKey {
  return translationKeys().has(text)
}
