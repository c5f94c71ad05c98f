/** What the main process of a test has and answers when a test says nothing else. */
import { raise } from '../../src-shared/result'
import type { Channel, Value } from '../../src-shared/contract'
import type { DocumentModel } from '../../src-shared/documents'
import type { UpdateOffer, UpdateState } from '../../src-shared/updates'

/** Channels that put a question of the system before the user, or show something outside of the window. */
export const outward: ReadonlySet<Channel> = new Set<Channel>([
  'app.showDataFolder',
  'programs.open',
  'programs.begin',
  'help.save',
  'files.pick',
  'files.pickSeveral',
  'files.reveal',
  'documents.save',
  'documents.saveEach',
  'documents.print',
  'letters.save',
  'texts.save',
  'tables.save',
  'json.save',
  'json.saveEncrypted',
  'snapshots.chooseBackupFolder',
  'snapshots.lookInto',
  'updates.takeFile',
  'updates.closeAndInstall',
  'updates.showPackage',
  'sync.pickFolder',
  'links.open',
])

/** The programs of a computer that has one. */
export const theOnlyProgram: Value<'programs.list'> = [
  {
    id: 'first',
    name: 'Mentorstvo',
    organization: 'Most',
    usedAt: null,
    database: 'ciklus',
    isOpen: true,
    isFolderThere: true,
    hasDatabase: true,
  },
]

/** The programs of a computer that has two. The second one's data are those of the first: there is no other database. */
export const twoPrograms: Value<'programs.list'> = [
  ...theOnlyProgram,
  {
    id: '00112233445566aa',
    name: 'Radionice',
    organization: 'Most',
    usedAt: 1_777_888_800_000,
    database: 'ciklus',
    isOpen: false,
    isFolderThere: true,
    hasDatabase: true,
  },
]

/** An installed program that was never told to look. */
export const nothingNewer: UpdateState = {
  way: 'byItself',
  kind: 'installer',
  canLook: true,
  canCheck: true,
  weekly: false,
  lastLook: null,
  found: null,
  ready: null,
  failed: null,
}

/** A version with something to say in each language, and no way back. */
export const aNewerOne: UpdateOffer = {
  version: '0.2.0',
  date: '2026-12-01',
  notes: {
    en: ['Lists open faster.', 'Certificates can be sent to the printer one by one.'],
    'sr-Latn': ['Liste se brže otvaraju.', 'Uverenja mogu da se štampaju jedno po jedno.'],
    'sr-Cyrl': ['Листе се брже отварају.', 'Уверења могу да се штампају једно по једно.'],
  },
  size: 91_234_567,
  isCrossing: true,
}

/** Answers that are the same whatever was asked before: nothing is shared, and dialogs are closed. */
export const alwaysTheSame = {
  'programs.open': () => null,
  'programs.begin': () => null,
  'programs.name': () => null,
  'app.showDataFolder': () => null,
  'files.reveal': () => null,
  'documents.check': () => ({ missing: [], tooLong: [] }),
  'documents.print': () => ({ printed: false }),
  'snapshots.chooseBackupFolder': () => null,
  'snapshots.lookInto': () => null,
  'snapshots.keepLookedInto': () => null,
  'links.open': () => null,
  'menu.show': () => null,
}

/** What a report for help says of a computer. */
export const helpFactsWith = (free: number, errors: readonly string[]): Value<'help.facts'> => ({
  version: '0.1.0',
  runtime: 'Chromium 150',
  platform: 'linux',
  release: '6.1.0',
  processor: 'x64',
  memory: 8_000_000_000,
  sizes: { database: 2_500_000, journal: 900_000, snapshots: 12_000_000, free },
  errors: [...errors],
})

/** Stands for a text: another text gives, as good as always, another number. */
function numberOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/**
 * Two pages of A4, as wide and as high as the typesetter's, each with its number on it, and a number that changes with whatever is
 * in the document.
 */
export function pagesOf(document: DocumentModel): readonly string[] {
  const isWide = document.template === 'certificates' && document.orientation === 'landscape'
  const [width, height] = isWide ? [842, 595] : [595, 842]
  const size = `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"`
  const number = numberOf(JSON.stringify(document))
  return ['1', '2'].map(
    (page) =>
      `<svg ${size} xmlns="http://www.w3.org/2000/svg"><rect width="${width}" height="${height}" fill="#fff"/><text x="60" y="120" font-size="40">${page}: ${number}</text></svg>`,
  )
}

/** What is answered when so many files were to be saved in a folder; null when the dialog was closed. */
export const eachIn = (
  folder: Value<'documents.save'>,
  count: number,
): Value<'documents.saveEach'> => folder && { count, folder }

/** A computer that exchanges with no other, and a folder in which nothing lies. */
export const sharesNothing = {
  'sync.pickFolder': () => null,
  'sync.openServer': () => raise('sync.offline', { host: 'cloud.example.org' }),
  'sync.password': () => ({ isKept: true }),
  'sync.use': () => ({ place: 'Shared', isKept: true }),
  'sync.place': () => null,
  'sync.leave': () => null,
  'sync.list': () => ({
    ...{
      files: [],
      acks: [],
      isLocked: false,
      mustRewrite: false,
      plain: [],
      otherwise: [],
      older: [],
    },
  }),
  'sync.lock': () => ({ isKept: true }),
  'sync.relock': () => ({ isKept: true }),
  'sync.read': () => ({ problem: 'partial' as const, about: null, lines: [] }),
  'sync.write': () => raise('sync.unreachable'),
  'sync.retire': () => ({ removed: 0 }),
  'sync.acknowledge': () => null,
}
