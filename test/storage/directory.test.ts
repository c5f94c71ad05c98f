/** The register of people in memory: what it finds, how it sorts, and that it follows every commit. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import type { Edit } from '../../src-renderer/domain/record'
import { runDirectory } from '../../src-renderer/storage/directory'
import { change, create, remove, restore } from '../../src-renderer/domain/edits'
import { PeopleIndex } from '../../src-renderer/storage/people-index'
import { undo } from '../../src-renderer/storage/undo'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import type { Row } from '../../src-renderer/domain/tables'
import { aParticipation, aPerson, stored } from '../builders'
import { freshDatabase } from '../database'
import { runs } from '../support/runs'
import { label } from '../labels'

const run = (db: CiklusDb, ...edits: readonly Edit[]) =>
  commit(db, { label: label('test:done'), place: null, edits })

function indexOf(
  people: readonly Partial<Row<'people'>>[],
  participations: readonly Row<'participations'>[] = [],
): PeopleIndex {
  const index = new PeopleIndex()
  index.load(
    people.map((over) => stored(aPerson(over), over)),
    participations,
  )
  return index
}

const named = (name: string): Partial<Row<'people'>> => {
  const [firstName = '', lastName = ''] = name.split(' ')
  return { firstName, lastName }
}
const names = (entries: readonly { readonly name: string }[]): readonly string[] =>
  entries.map(({ name }) => name)

describe('the directory', () => {
  it('finds people by every way of writing their name, sorted by last name', () => {
    const index = indexOf(
      ['Đorđe Žunić', 'Ђорђе Адамовић', 'Djordje Babić', 'Ana Dordjević'].map(named),
    )
    for (const query of ['Djordje', 'Đorđe', 'Ђорђе', 'dordje', 'DJORDJ'])
      expect(names(index.search(query)).filter((name) => !name.startsWith('Ana'))).toEqual([
        'Ђорђе Адамовић',
        'Djordje Babić',
        'Đorđe Žunić',
      ])
    expect(names(index.search('djor adam'))).toEqual(['Ђорђе Адамовић'])
    expect(names(index.all)).toEqual([
      'Ђорђе Адамовић',
      'Djordje Babić',
      'Ana Dordjević',
      'Đorđe Žunić',
    ])
  })

  it('finds people by address, city, organization and the other form of their name', () => {
    const index = indexOf([
      {
        ...named('Ana Kos'),
        email: 'kontakt@example.org',
        city: 'Нови Сад',
        organization: 'Galerija Podroom',
        nameInOtherScript: 'Ана Кос (Косовац)',
      },
      { ...named('Iva Lek'), email: null, city: null },
    ])
    for (const query of ['kontakt@', 'novi sad', 'Podroom', 'kosovac', 'ana podroom'])
      expect(names(index.search(query))).toEqual(['Ana Kos'])
    expect(index.search('nobody')).toEqual([])
    expect(index.search('  ')).toBe(index.all)
  })

  it('narrows by cycle, role, status, city and field, alone and together', () => {
    const [a, b, c] = [
      stored(aPerson({ ...named('Ana A'), city: 'Novi Sad', 'field:music': true })),
      stored(aPerson({ ...named('Iva B'), city: 'нови сад', 'field:music': null })),
      stored(aPerson({ ...named('Eva C'), city: 'Bor', 'field:music': true })),
    ]
    const index = new PeopleIndex()
    index.load(
      [a, b, c],
      [
        stored(
          aParticipation({ cycleId: 'c1', personId: a.id, role: 'mentee', status: 'completed' }),
        ),
        stored(aParticipation({ cycleId: 'c2', personId: a.id, role: 'mentor', status: 'active' })),
        stored(aParticipation({ cycleId: 'c1', personId: b.id, role: 'mentor', status: 'active' })),
        stored(aParticipation({ cycleId: 'c2', personId: c.id }), {
          deletedAt: '2020-01-01T00:00:00Z',
        }),
      ],
    )
    expect(names(index.search('', { cycleId: 'c1' }))).toEqual(['Ana A', 'Iva B'])
    expect(names(index.search('', { role: 'mentor' }))).toEqual(['Ana A', 'Iva B'])
    expect(names(index.search('', { cycleId: 'c1', role: 'mentor' }))).toEqual(['Iva B'])
    expect(names(index.search('', { role: 'mentor', status: 'completed' }))).toEqual([])
    expect(names(index.search('', { cycleId: 'c2' }))).toEqual(['Ana A'])
    expect(names(index.search('', { city: 'Novi Sad' }))).toEqual(['Ana A', 'Iva B'])
    expect(names(index.search('', { field: 'music' }))).toEqual(['Ana A', 'Eva C'])
    expect(names(index.search('eva', { field: 'music', city: null }))).toEqual(['Eva C'])
    expect(index.fields()).toEqual(['music'])
    expect(index.cities()).toHaveLength(2)
  })

  it('puts those first whose name begins with what was typed, for a picker', () => {
    const index = indexOf(
      ['Dragana Antić', 'Ana Babić', 'Bojana Cvetić', 'Anastasija Žunić'].map(named),
    )
    expect(names(index.find('ana', 3))).toEqual(['Ana Babić', 'Anastasija Žunić', 'Dragana Antić'])
    expect(names(index.find('', 2))).toEqual(['Dragana Antić', 'Ana Babić'])
  })

  it('gives the same array for the same question until somebody changes', () => {
    const index = indexOf(['Ana Babić', 'Iva Kos'].map(named))
    const before = index.search('a')
    expect(index.search('a')).toBe(before)
    index.patch([stored(aPerson(named('Eva Lek')))], [])
    expect(index.search('a')).not.toBe(before)
    expect(names(index.search('a'))).toContain('Eva Lek')
  })

  it('finds the same whether a query is typed letter by letter or at once', () => {
    const syllable = fc.constantFrom(
      'đo',
      'dj',
      'do',
      'rd',
      'je',
      'жи',
      'ši',
      'a',
      'na',
      ' ',
      'd',
      'Ђ',
      'č',
    )
    const word = fc.array(syllable, { maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (firstNames, query) => {
        const people = firstNames.map((firstName) => ({
          firstName,
          lastName: 'X',
          email: null,
          city: null,
        }))
        const typed = indexOf(people)
        for (let at = 1; at < query.length; at += 1) typed.search(query.slice(0, at))
        expect(names(typed.search(query))).toEqual(names(indexOf(people).search(query)))
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('the cities and fields of a register', () => {
  it('are told once, cities as most people write them', () => {
    const index = indexOf([
      { city: 'Novi Sad', 'field:music': true },
      { city: 'нови сад', 'field:music': true, 'field:film': null },
      { city: 'нови сад', 'field:dance': true },
      { city: '  ' },
      { city: null },
      { city: 'Bor' },
    ])
    expect(index.cities()).toEqual(['Bor', 'нови сад'])
    expect(index.fields()).toEqual(['dance', 'music'])
  })
})

describe('a running directory', () => {
  it('follows commits: new people, edits, trash, undo, participations', async () => {
    const db = await freshDatabase()
    const ana = aPerson(named('Ana Babić'))
    await run(db, create('people', ana))
    const { directory, subscribe } = await runDirectory(db)
    let told = 0
    subscribe(() => (told += 1))
    expect(names(directory.all)).toEqual(['Ana Babić'])

    const iva = aPerson(named('Iva Adamović'))
    const made = await run(db, create('people', iva))
    expect(names(directory.all)).toEqual(['Iva Adamović', 'Ana Babić'])

    await run(db, change('people', ana.id, { lastName: 'Aa' }))
    expect(names(directory.all)).toEqual(['Ana Aa', 'Iva Adamović'])
    expect(directory.entry(ana.id)?.person.lastName).toBe('Aa')

    const part = aParticipation({ cycleId: 'c1', personId: ana.id })
    await run(db, create('participations', part))
    expect(names(directory.search('', { cycleId: 'c1' }))).toEqual(['Ana Aa'])
    await run(db, remove('participations', part.id, '2020-01-01T00:00:00.000Z'))
    expect(directory.entry(ana.id)?.participations).toEqual([])

    await undo(db, made?.id ?? '')
    expect(names(directory.all)).toEqual(['Ana Aa'])
    expect(directory.entry(iva.id)).toBeUndefined()
    await run(db, restore('people', iva.id))
    expect(directory.size).toBe(2)
    expect(told).toBe(6)

    await run(db, create('signatories', { id: 's', name: 'x', role: 'y', position: 1 }))
    expect(told).toBe(6)
  })

  it('does not lose a commit made while it loads', async () => {
    const db = await freshDatabase()
    const loading = runDirectory(db)
    const person = aPerson()
    await run(db, create('people', person))
    const { directory } = await loading
    expect(directory.entry(person.id)).toBeDefined()
  })

  it('reads the register in pieces as it would at once, and says how many rows there were', async () => {
    const db = await freshDatabase()
    const people = ['Ana B', 'Ђорђе А', 'Iva C', 'Eva D', 'Una E'].map((name, at) =>
      stored(aPerson({ ...named(name), id: `p${at}` }), {
        deletedAt: at === 3 ? '2020-01-01' : null,
      }),
    )
    const parts = people.flatMap(({ id }) =>
      ['c1', 'c2'].map((cycleId) => stored(aParticipation({ cycleId, personId: id }))),
    )
    await Promise.all([db.people.bulkAdd(people), db.participations.bulkAdd(parts)])
    const inPieces = await runDirectory(db, 2)
    const atOnce = await runDirectory(db)
    const said = ({ directory }: typeof atOnce) =>
      directory.all.map(({ id, participations }) => [id, participations.map((part) => part.id)])
    expect(said(inPieces)).toEqual(said(atOnce))
    expect(names(inPieces.directory.all)).toEqual(['Ђорђе А', 'Ana B', 'Iva C', 'Una E'])
    expect(inPieces.directory.findTrashed('eva', 5)[0]?.participations).toHaveLength(2)
    for (const { counts } of [inPieces, atOnce])
      expect(Object.fromEntries(counts)).toEqual({ people: 5, participations: 10 })
  })

  it('reads everything anew when told to', async () => {
    const db = await freshDatabase()
    const { directory, reload, stop } = await runDirectory(db)
    await db.people.add(stored(aPerson()))
    expect(directory.size).toBe(0)
    await reload()
    expect(directory.size).toBe(1)
    stop()
    await run(db, create('people', aPerson()))
    expect(directory.size).toBe(1)
  })

  it('follows what comes next also when it could not be read anew', async () => {
    const db = await freshDatabase()
    const { directory, reload } = await runDirectory(db)
    vi.spyOn(db.people, 'where').mockImplementationOnce(() => {
      throw new Error('gone')
    })
    await expect(reload()).rejects.toThrow('gone')
    await run(db, create('people', aPerson()))
    expect(directory.size).toBe(1)
  })

  it('reads anew twice at once, and loses nothing that is written meanwhile', async () => {
    const db = await freshDatabase()
    const { directory, reload } = await runDirectory(db, 1)
    for (let turn = 1; turn <= 5; turn += 1) {
      await Promise.all([reload(), reload(), run(db, create('people', aPerson())), reload()])
      expect(directory.size).toBe(turn)
    }
  })

  it('says after any commits what a fresh one would say', async () => {
    const id = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5')
    const lastName = fc.constantFrom('Ana', 'Ђорђе', 'Žana', 'Ćira', '')
    const edit: fc.Arbitrary<Edit> = fc.oneof(
      fc
        .tuple(id, lastName)
        .map(([one, last]) => create('people', aPerson({ id: one, lastName: last }))),
      id.map((one) => {
        const whole = create('people', aPerson({ id: one }))
        return { ...whole, set: { ...whole.set, deletedAt: '2020-01-01T00:00:00Z' } }
      }),
      id.map((personId) => create('participations', aParticipation({ cycleId: 'c', personId }))),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 8 }),
        async (commits) => {
          const db = await freshDatabase()
          const followed = await runDirectory(db)
          for (const edits of commits) await run(db, ...edits)
          const fresh = await runDirectory(db)
          const say = (directory: typeof fresh.directory): unknown =>
            directory.all.map(({ id: one, name, participations }) => [one, name, participations])
          expect(say(followed.directory)).toEqual(say(fresh.directory))
          followed.stop()
          fresh.stop()
          db.close()
        },
      ),
      { numRuns: runs(60) },
    )
  })
})
