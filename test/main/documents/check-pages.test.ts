/** Certificates that cannot be set as they should are found before anything is done with all of them. */
import { expect, it, vi } from 'vitest'
import { pagesTooLong } from '../../../src-main/documents/check-pages'
import { FailureError, raise } from '../../../src-shared/result'
import { certificate, certificates } from './models'
import { quiet, work } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

it('are named by their pages, with the characters that no font has', async () => {
  const endless = certificate({ body: 'word '.repeat(3_900), number: '' })
  const odd = certificate({ name: 'Ana \u{13000}\u{13001}', number: '' })
  const found = await work.check(certificates([certificate(), endless, odd]), quiet)
  expect(found).toEqual({
    missing: [{ page: 2, characters: ['\u{13000}', '\u{13001}'] }],
    tooLong: [1],
  })
})

it('are found without setting each of the others alone', async () => {
  const pages = Array.from({ length: 64 }, (_, at) => certificate({ number: String(at) }))
  const bad = new Set(['5', '6', '63'])
  const set = vi.fn((some: readonly { readonly number: string }[]) => {
    if (some.some(({ number }) => bad.has(number))) raise('document.tooLong', { name: '' })
  })
  expect(await pagesTooLong(pages, set, () => Promise.resolve())).toEqual([5, 6, 63])
  expect(set.mock.calls.length).toBeLessThan(32)
  expect(await pagesTooLong([], set, () => Promise.resolve())).toEqual([])
})

it('stop at any other failure', async () => {
  const set = () => raise('image.unreadable')
  await expect(pagesTooLong([certificate()], set, () => Promise.resolve())).rejects.toThrow(
    FailureError,
  )
})
