/** Tags: which somebody has, what a name means, what joining two changes. */
import { describe, expect, it } from 'vitest'
import {
  fieldWordEdits,
  joinTagEdits,
  sortedTags,
  tagChanges,
  tagNamed,
  tagNames,
  tagWords,
  viewWordEdits,
} from '../../src-renderer/domain/tags.rules'
import { aPerson, aTag, aView } from '../builders'

const sound = aTag({ id: 'sound', name: 'Zvuk' })
const film = aTag({ id: 'film', name: 'Montaža' })
const south = aTag({ id: 'south', name: 'Jug', kind: 'region' })
const signs = [
  aTag({ id: 'csharp', name: 'C#' }),
  aTag({ id: 'cpp', name: 'C++' }),
  aTag({ id: 'c', name: 'C' }),
]
const ana = aPerson({ 'tag:sound': true, 'tag:film': null, 'tag:gone': true })

describe('The tags of somebody', () => {
  it('are named in the order of the list; one that is not on it is left out', () => {
    const both = aPerson({ 'tag:south': true, 'tag:sound': true })
    expect(tagNames(both, sortedTags([south, sound, film]))).toBe('Zvuk, Jug')
    expect(tagNames(ana, [sound, film])).toBe('Zvuk')
  })

  it('become what is wanted, field by field', () => {
    expect(tagChanges(ana, new Set(['sound', 'south']))).toEqual({
      'tag:gone': null,
      'tag:south': true,
    })
    expect(tagChanges(ana, new Set(['sound', 'gone']))).toEqual({})
  })
})

describe('A name', () => {
  it.each([
    ['montaza', 'film'],
    ['МОНТАЖА', 'film'],
    ['jug', 'south'],
    ['jugo', undefined],
    ['c', 'c'],
    [' c++ ', 'cpp'],
    ['c#', 'csharp'],
  ])('%s is the tag %s', (name, id) => {
    expect(tagNamed(name, [sound, film, south, ...signs])?.id).toBe(id)
  })

  it('stands among others once, however it is written', () => {
    expect(tagWords(' Zvuk , montaža;Montaza\n\nJug ')).toEqual(['Zvuk', 'montaža', 'Jug'])
    expect(tagWords('C, C++; C#, c++')).toEqual(['C', 'C++', 'C#'])
  })
})

describe('Joining', () => {
  it('gives everybody the other tag and takes the one off the list', () => {
    const mira = aPerson({ 'tag:sound': true, 'tag:film': true })
    const other = aPerson()
    const at = '2026-01-01T10:00:00.000Z'
    expect(joinTagEdits([ana, mira, other], 'sound', 'film', at)).toEqual([
      {
        ...{ table: 'people', id: ana.id, mustExist: true },
        set: { 'tag:sound': null, 'tag:film': true },
      },
      {
        ...{ table: 'people', id: mira.id, mustExist: true },
        set: { 'tag:sound': null, 'tag:film': true },
      },
      { table: 'tags', id: 'sound', set: { deletedAt: at }, mustExist: true },
    ])
  })

  it('changes the views that are narrowed to it, and no others', () => {
    const narrowed = aView({ id: 'a', filters: { scope: 'all', tag: 'sound' } })
    const others = [
      aView({ id: 'b', filters: { field: 'sound' } }),
      aView({ id: 'c', screen: 'pairs', filters: { tag: 'sound' } }),
    ]
    const set = (to: string | null) =>
      viewWordEdits([narrowed, ...others], 'tag', 'sound', to).map((edit) => [edit.id, edit.set])
    expect(set('film')).toEqual([['a', { filters: { scope: 'all', tag: 'film' } }]])
    expect(set(null)).toEqual([['a', { filters: { scope: 'all' } }]])
  })

  it('of fields of work changes the word, or takes it away', () => {
    const vera = aPerson({ 'field:film': true })
    const set = (to: string | null) =>
      fieldWordEdits([vera, ana], 'film', to).map((edit) => edit.set)
    expect(set('Film')).toEqual([{ 'field:film': null, 'field:Film': true }])
    expect(set(null)).toEqual([{ 'field:film': null }])
  })
})
