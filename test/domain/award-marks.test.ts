/** Computers that are apart give different numbers to certificates. */
import { describe, expect, it } from 'vitest'
import { numberGiver, numberMark } from '../../src-renderer/domain/award-numbers.rules'

const [ana, milos, vesna] = ['0f3a91c2d4e5b607', '8e21b6d04c97f35a', 'c400000000000000']

describe('The mark of a computer', () => {
  it('is none on the one that made the program, and on one that works alone', () => {
    expect(numberMark(ana, { creator: ana, others: [milos] })).toBe('')
    expect(numberMark(milos, { creator: ana, others: [] })).toBe('')
  })

  it('is of its own on every other, the same whenever it is asked', () => {
    const others = [ana, vesna]
    const mark = numberMark(milos, { creator: ana, others })
    expect(mark).toMatch(/^[A-Z]{3}$/)
    expect(numberMark(milos, { creator: ana, others })).toBe(mark)
    expect(numberMark(vesna, { creator: ana, others: [ana, milos] })).not.toBe(mark)
  })

  it('is another one when somebody who is known has it', () => {
    const twin = `${milos.slice(0, 8)}00000000`
    const mark = numberMark(milos, { creator: ana, others: [ana, twin] })
    expect(numberMark(twin, { creator: ana, others: [ana, milos] })).not.toBe(mark)
  })

  it('ends each number, so that two who are apart never give the same', () => {
    const numbering = { prefix: '2024', taken: new Set<string>() }
    const plain = numberGiver(numbering, [])
    const marked = numberGiver({ ...numbering, mark: 'KTR' }, [])
    expect(plain('completion').printedNumber).toBe('2024/01')
    expect(marked('completion')).toEqual({ number: 1, printedNumber: '2024/01-KTR' })
    expect(marked('appreciation').printedNumber).toBe('2024/A01-KTR')
    expect(marked('completion').printedNumber).toBe('2024/02-KTR')
  })
})
