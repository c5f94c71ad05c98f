/** What is written on a page goes with its picture, so that a certificate can be proofread by ear. */
import { expect, it, vi } from 'vitest'
import { pageTexts } from '../../../src-main/documents/page-texts'
import { certificate, certificates } from './models'
import { quiet, work } from './typeset'

vi.setConfig({ testTimeout: 60_000 })

const textOf = (svg: string) => (/<desc>([^<]*)<\/desc>/u.exec(svg)?.[1] ?? '').split('\n')

it('every line of a certificate, page by page, in any script', async () => {
  const pages = await work.svgPages(
    certificates([
      certificate({ name: 'Đorđe <Đole> Šećerović' }),
      certificate({ name: 'سلمى حداد', heading: 'Захвалница' }),
    ]),
    quiet,
  )
  expect(pages).toHaveLength(2)
  const [first = [], second = []] = pages.map(textOf)
  expect(first).toContain('Certificate of completion')
  expect(first).toContain('Đorđe &lt;Đole&gt; Šećerović')
  expect(first).toContain('No. 2020/07')
  expect(second.join('\n')).toContain('سلمى حداد')
  expect(second).toContain('Захвалница')
  expect(first.join('\n')).not.toContain('Захвалница')
})

it('runs of one line are one line', () => {
  const run = (x: number, y: number, text: string) =>
    `<g transform="translate(${x}, ${y})"><g class="typst-text"><h5:div class="tsel" style="a">${text}</h5:div></g></g>`
  const page = (inner: string) => `<g class="typst-page" transform="translate(0, 0)">${inner}</g>`
  const svg = `<svg>${page(run(0, 10, 'Ana &amp; ') + run(40, 10, 'Vera') + run(0, 30, 'B'))}${page(run(0, 10, 'C') + run(20, 10.5, 'D'))}</svg>`
  expect(pageTexts(svg)).toEqual(['Ana & Vera\nB', 'C D'])
})
