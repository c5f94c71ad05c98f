/** A logo that would not be seen, or not look as it does here, is said when it is chosen. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { isLogo } from '../../../src-renderer/domain/logo.rules'
import { LogoField } from '../../../src-renderer/features/workspace/LogoField'
import { isPale } from '../../../src-renderer/features/workspace/pale.rules'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'

const pixels = (...all: readonly (readonly [number, number, number, number])[]): number[] =>
  all.flat()

describe('A logo on white paper', () => {
  it.each<[string, number[], boolean]>([
    ['white on nothing', pixels([0, 0, 0, 0], [255, 255, 255, 255], [250, 250, 245, 255]), true],
    ['black on nothing', pixels([0, 0, 0, 0], [0, 0, 0, 255]), false],
    ['white on blue', pixels([255, 255, 255, 255], [20, 40, 160, 255]), false],
    ['yellow on nothing', pixels([255, 230, 0, 255]), false],
    ['black that is hardly there', pixels([0, 0, 0, 18]), true],
    ['nothing', pixels([0, 0, 0, 0]), false],
  ])('is pale or not: %s', (_, drawn, pale) => {
    expect(isPale(drawn)).toBe(pale)
  })
})

describe('A logo that needs a font', () => {
  it('is taken, and the font that is not on board is named', async () => {
    const fake = new FakeContract().install()
    const picture = {
      ...{ dataUrl: 'data:image/png;base64,AA==', width: 1, height: 1 },
      missingFonts: ['Futura'],
    }
    fake.choose({ name: 'logo.svg', picture })
    let taken: string | null = null
    const { user } = renderUi(
      <LogoField value="data:image/png;base64,AA==" onChange={(url) => (taken = url)} />,
    )
    await user.click(screen.getByRole('button', { name: /another/ }))
    expect(await screen.findByText(/Futura/)).toBeTruthy()
    expect(taken).toBe(picture.dataUrl)
  })
})

describe('A saved program’s logo', () => {
  const logo = (svg: string): string =>
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

  it('is checked as one that is chosen', () => {
    expect(isLogo(logo('<!DOCTYPE svg><svg width="1" height="1"/>'))).toBe(true)
    for (const inside of ['<!--'.repeat(1_000), '<re<!-- -->ct/>', '<text>&logo;</text>'])
      expect(isLogo(logo(`<svg width="1" height="1">${inside}</svg>`))).toBe(false)
  })
})
