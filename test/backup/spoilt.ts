/** Ways to spoil a good workspace file, each with what the answer must point at. */
import { schemaVersion } from '../../src-renderer/domain/descriptor-queries'
import { rowsOf } from './parsed-file'
import type { Json } from './parsed-file'

/** A drawing with this inside, as a logo. */
const drawing = (inside: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg width="9" height="9">${inside}</svg>`).toString('base64')}`

/** What is spoilt in a good file, and where the answer must point. */
export const spoilt: readonly (readonly [string, (parsed: Json) => void, object])[] = [
  ['a missing format', (f) => delete f['format'], { code: 'format' }],
  ['another format', (f) => (f['format'] = 'something'), { code: 'format' }],
  ['version 0', (f) => (f['version'] = 0), { code: 'badValue', path: 'version' }],
  ['version -1', (f) => (f['version'] = -1), { code: 'badValue', path: 'version' }],
  ['version 1.5', (f) => (f['version'] = 1.5), { code: 'badValue', path: 'version' }],
  ['version "1"', (f) => (f['version'] = '1'), { code: 'badValue', path: 'version' }],
  ['version 999', (f) => (f['version'] = 999), { code: 'newerFormat', found: 999, known: 2 }],
  [
    'a newer schema',
    (f) => (f['schemaVersion'] = schemaVersion + 1),
    { code: 'newerFormat', found: schemaVersion + 1, known: schemaVersion },
  ],
  ['no schema version', (f) => delete f['schemaVersion'], { path: 'schemaVersion' }],
  ['a date of export that is a number', (f) => (f['exportedAt'] = 5), { path: 'exportedAt' }],
  ['a key nobody knows', (f) => (f['surprise'] = 1), { path: 'surprise' }],
  ['no tables', (f) => delete f['tables'], { path: 'tables' }],
  ['tables as a list', (f) => (f['tables'] = []), { path: 'tables' }],
  [
    'a table nobody knows',
    (f) => ((f['tables'] as Json)['aliens'] = []),
    { path: 'tables.aliens' },
  ],
  ['a missing table', (f) => delete (f['tables'] as Json)['pairs'], { path: 'tables.pairs' }],
  [
    'a table that is an object',
    (f) => ((f['tables'] as Json)['pairs'] = {}),
    { path: 'tables.pairs' },
  ],
  ['no counts', (f) => delete f['counts'], { path: 'counts' }],
  [
    'a count that is text',
    (f) => ((f['counts'] as Json)['people'] = '3'),
    { path: 'counts.people' },
  ],
  [
    'a row too few',
    (f) => rowsOf(f, 'people').pop(),
    { code: 'badCount', table: 'people', expected: 3, found: 2 },
  ],
  [
    'a log entry too few',
    (f) => (f['commits'] as Json[]).pop(),
    { code: 'badCount', table: 'commits' },
  ],
  [
    'a row that is null',
    (f) => ((rowsOf(f, 'people') as unknown[])[1] = null),
    { path: 'tables.people[1]' },
  ],
  [
    'a row that is a list',
    (f) => ((rowsOf(f, 'people') as unknown[])[1] = []),
    { path: 'tables.people[1]' },
  ],
  [
    'the same id twice',
    (f) => (rowsOf(f, 'people')[1]!['id'] = rowsOf(f, 'people')[0]!['id']),
    { code: 'duplicate', path: 'tables.people[1].id' },
  ],
  [
    'an id that is a number',
    (f) => (rowsOf(f, 'people')[0]!['id'] = 2 ** 53),
    { path: 'tables.people[0].id' },
  ],
  [
    'an id that is a path',
    (f) => (rowsOf(f, 'people')[0]!['id'] = '../../x'),
    { path: 'tables.people[0].id' },
  ],
  ['an empty id', (f) => (rowsOf(f, 'people')[0]!['id'] = ''), { path: 'tables.people[0].id' }],
  [
    'an id with NUL',
    (f) => (rowsOf(f, 'people')[0]!['id'] = 'a\u0000'),
    { path: 'tables.people[0].id' },
  ],
  [
    'an id of 10 MB',
    (f) => (rowsOf(f, 'people')[0]!['id'] = 'a'.repeat(10_000_000)),
    { path: 'tables.people[0].id' },
  ],
  [
    'a missing field',
    (f) => delete rowsOf(f, 'people')[2]!['lastName'],
    { path: 'tables.people[2].lastName' },
  ],
  [
    'a number for text',
    (f) => (rowsOf(f, 'people')[2]!['lastName'] = 5),
    { path: 'tables.people[2].lastName' },
  ],
  [
    'an object for text',
    (f) => (rowsOf(f, 'people')[2]!['email'] = {}),
    { path: 'tables.people[2].email' },
  ],
  [
    '30 February',
    (f) => (rowsOf(f, 'people')[0]!['birthDate'] = '2026-02-30'),
    { path: 'tables.people[0].birthDate' },
  ],
  [
    '29 February of a common year',
    (f) => (rowsOf(f, 'people')[0]!['birthDate'] = '2021-02-29'),
    { path: 'tables.people[0].birthDate' },
  ],
  [
    'day zero',
    (f) => (rowsOf(f, 'people')[0]!['birthDate'] = '0000-00-00'),
    { path: 'tables.people[0].birthDate' },
  ],
  [
    'a logo from elsewhere',
    (f) => (rowsOf(f, 'workspaces')[0]!['logo'] = 'https://example.org/logo.png'),
    { path: 'tables.workspaces[0].logo' },
  ],
  [
    'a logo longer than a document takes',
    (f) => (rowsOf(f, 'workspaces')[0]!['logo'] = `data:image/png;base64,${'A'.repeat(6_000_000)}`),
    { path: 'tables.workspaces[0].logo' },
  ],
  [
    'a drawing with a script for a logo',
    (f) => (rowsOf(f, 'workspaces')[0]!['logo'] = drawing('<script>1</script>')),
    { path: 'tables.workspaces[0].logo' },
  ],
  [
    'a drawing that loads something for a logo',
    (f) =>
      (rowsOf(f, 'workspaces')[0]!['logo'] = drawing('<image href="https://example.org/a.png"/>')),
    { path: 'tables.workspaces[0].logo' },
  ],
  [
    'a range that ends before it begins',
    (f) => (rowsOf(f, 'cycles')[0]!['dates'] = { start: '2021-01-01', end: '2020-01-01' }),
    { path: 'tables.cycles[0].dates' },
  ],
  [
    'a stage nobody knows',
    (f) => (rowsOf(f, 'cycles')[0]!['stage'] = 'party'),
    { path: 'tables.cycles[0].stage' },
  ],
  [
    'a plan that is no range',
    (f) => (rowsOf(f, 'cycles')[0]!['stage:selection'] = 5),
    { path: 'tables.cycles[0].stage:selection' },
  ],
  [
    'time 24:00',
    (f) => (rowsOf(f, 'workshops')[0]!['when'] = { date: '2020-01-01', time: '24:00' }),
    { path: 'tables.workshops[0].when' },
  ],
  [
    'a set member that is false',
    (f) => (rowsOf(f, 'people')[0]!['field:x'] = false),
    { path: 'tables.people[0].field:x' },
  ],
  [
    'a number that JSON cannot hold',
    (f) => (rowsOf(f, 'workshops')[0]!['minutes'] = Number.POSITIVE_INFINITY),
    { path: 'tables.workshops[0].minutes' },
  ],
  [
    'an award number with a fraction',
    (f) => (rowsOf(f, 'awards')[0]!['number'] = 1.5),
    { path: 'tables.awards[0].number' },
  ],
  [
    'a trash date that is a number',
    (f) => (rowsOf(f, 'people')[0]!['deletedAt'] = 1),
    { path: 'tables.people[0].deletedAt' },
  ],
  [
    'no stamps',
    (f) => delete rowsOf(f, 'people')[0]!['stamps'],
    { path: 'tables.people[0].stamps' },
  ],
  [
    'a stamp with a negative time',
    (f) => (rowsOf(f, 'people')[0]!['stamps'] = { '': '-000000000005-0000-aa' }),
    { path: 'tables.people[0].stamps.' },
  ],
  [
    'a stamp from after the year 2200',
    (f) => (rowsOf(f, 'people')[0]!['stamps'] = { '': '7289654400000-0000-aa' }),
    { path: 'tables.people[0].stamps.' },
  ],
  [
    'a stamp with a fraction',
    (f) => (rowsOf(f, 'people')[0]!['stamps'] = { '': '16000000000.5-0000-aa' }),
    { path: 'tables.people[0].stamps.' },
  ],
  ['no log', (f) => delete f['commits'], { path: 'commits' }],
  [
    'a log entry twice',
    (f) => ((f['commits'] as Json[])[1] = (f['commits'] as Json[])[0]!),
    { code: 'duplicate', path: 'commits[1].id' },
  ],
  [
    'a log entry whose id is not its own',
    (f) => ((f['commits'] as Json[])[0]!['sequence'] = 9),
    { path: 'commits[0].id' },
  ],
  [
    'a log entry with sequence -1',
    (f) => ((f['commits'] as Json[])[0]!['sequence'] = -1),
    { path: 'commits[0].sequence' },
  ],
  [
    'a log entry of an unknown kind',
    (f) => ((f['commits'] as Json[])[0]!['kind'] = 'hack'),
    { path: 'commits[0].kind' },
  ],
  [
    'an undo of nothing',
    (f) => ((f['commits'] as Json[])[0]!['kind'] = 'undo'),
    { path: 'commits[0].target' },
  ],
  [
    'a change of an unknown table',
    (f) => (changesOf(f)[0]!['table'] = 'meta'),
    { path: 'commits[0].changes[0].table' },
  ],
  [
    'a change of an unsayable id',
    (f) => (changesOf(f)[0]!['id'] = '\n'),
    { path: 'commits[0].changes[0].id' },
  ],
  [
    'a change of the field id',
    (f) => (changesOf(f)[0]!['set'] = { id: 'x' }),
    { path: 'commits[0].changes[0].set' },
  ],
  [
    'a change without what was',
    (f) => delete changesOf(f)[0]!['was'],
    { path: 'commits[0].changes[0].was' },
  ],
]

const changesOf = (parsed: Json): Json[] => (parsed['commits'] as Json[])[0]!['changes'] as Json[]
