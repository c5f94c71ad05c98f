/** A folder that does not answer costs one wait, however often it is asked. */
import { expect, it } from 'vitest'
import { Patience } from '../../../src-main/pictures/patience'

it('answers for a place that does not, and asks it again once it has answered', async () => {
  const patience = new Patience(1)
  let resolve: (value: string) => void = () => undefined
  const promise = new Promise<string>((done) => (resolve = done))
  const asked: string[] = []
  const ask = (place: string, name: string, work: () => Promise<string>) =>
    patience.ask(place, () => (asked.push(name), work()), 'nothing', name === 'first' ? 1 : 60_000)
  expect(await ask('away', 'first', () => promise)).toBe('nothing')
  expect(await ask('away', 'second', () => Promise.resolve('here'))).toBe('nothing')
  expect(await ask('another', 'third', () => Promise.resolve('here'))).toBe('here')
  expect(await ask('another', 'fourth', () => Promise.reject(new Error('gone')))).toBe('nothing')
  resolve('late')
  await promise
  await Promise.resolve()
  await Promise.resolve()
  expect(await ask('away', 'fifth', () => Promise.resolve('here'))).toBe('here')
  expect(asked).toEqual(['first', 'third', 'fourth', 'fifth'])
})
