/** Letters as they are set: a page each, on the paper of whoever writes. */
import { describe, expect, it, vi } from 'vitest'
import { letters } from './models'
import { packed, read } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

describe('letters', () => {
  const logo = `data:image/svg+xml;base64,${Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
  ).toString('base64')}`
  it('begin a page each, under the name of whoever writes in the language of the letter, with the logo or without', async () => {
    const { pages } = letters()
    const long = 'Dear Ana,\n\nwe would like to tell you much.\n\n'.repeat(60)
    const model = letters({
      pages: [
        ...pages,
        ...pages.map((page) => ({ ...page, to: 'Zoe', body: long })),
        ...pages.map((page) => ({
          ...{ ...page, language: 'en' as const, organization: 'Podrum Arts Centre' },
          signatures: [],
        })),
      ],
    })
    for (const some of [model, { ...model, logo }, { ...model, logo: null }]) {
      const file = await read(some)
      expect(file.pages.length).toBeGreaterThan(3)
      expect(file.pages[0]).toContain('Ana Zorić')
      expect(file.pages[1]).toContain('Zoe')
      const heads = file.pages.map((text) => packed(text).toLowerCase())
      expect(heads[2]).toContain('centarzakulturupodrum')
      expect(heads.at(-1)).toContain('podrumartscentre')
      expect(heads.at(-1)).not.toContain('centarzakulturupodrum')
    }
  })
})
