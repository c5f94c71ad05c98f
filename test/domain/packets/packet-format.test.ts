/** A file of answers is taken for hostile: it opens with the key of its packet alone, and whatever is not as it should be is refused. */
import { describe, expect, it } from 'vitest'
import { readAnswers, readAnswersFile } from '../../../src-renderer/domain/packets/packet-format'
import type { Said } from '../../../src-renderer/domain/packets/packet-format'
import {
  lockAnswers,
  newAnswerKey,
  openAnswers,
} from '../../../src-renderer/domain/packets/sealing'

const said = (): Said => ({
  ...{ at: 1_000, points: { one: 4 }, note: null, confidence: 2, abstains: false, conflict: null },
})

describe('A file of answers from outside', () => {
  const key = newAnswerKey()
  const answers = { packet: 'p1', form: 'f1', said: { a1: said() } }

  it('is opened with the key of its packet alone', async () => {
    const locked = await lockAnswers(JSON.stringify(answers), key, 'p1')
    expect(readAnswers((await openAnswers(locked, key, 'p1')) ?? '')).toEqual(answers)
    expect(await openAnswers(locked, key, 'p2')).toBe(null)
    expect(await openAnswers(locked, newAnswerKey(), 'p1')).toBe(null)
    expect(await openAnswers({ ...locked, iv: '!' }, key, 'p1')).toBe(null)
  })

  it.each([
    null,
    [],
    'text',
    { format: 'ciklus-answers', version: 2, packet: 'p', iv: '', data: '' },
    { format: 'ciklus-answers', version: 1, packet: '../p', iv: '', data: '' },
    { format: 'ciklus-answers', version: 1, packet: 'p', iv: '<', data: '' },
    { format: 'other', version: 1, packet: 'p', iv: '', data: '' },
  ])('is refused when it is %j', (value) => {
    expect(readAnswersFile(value)).toBe(null)
  })

  it.each([
    { at: -1 },
    { at: 'now' },
    { points: { a: 11 } },
    { points: { a: 1.5 } },
    { points: { 'a b': 1 } },
    { points: [1] },
    { note: 5 },
    { note: 'x'.repeat(20_001) },
    { confidence: 4 },
    { abstains: 'no' },
    { conflict: {} },
  ])('is refused when an answer has %j', (wrong) => {
    const all = { ...answers, said: { a1: { ...said(), ...wrong } } }
    expect(readAnswers(JSON.stringify(all))).toBe(null)
  })

  it('is refused when it is no JSON', () => {
    expect(readAnswers('{')).toBe(null)
  })
})
