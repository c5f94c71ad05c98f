/** Names and texts that are in another language than the screen are marked as what they are, in every language of the screen. */
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { languageChoices } from '../../src-renderer/i18n/language-names'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { DetailPane, EditableText, Page, Select } from '../../src-renderer/ui'
import { Grid } from '../../src-renderer/ui/grid'
import { renderUi } from '../support/render'

const rows = ['Ђурђа Петровић', 'Đurđa Petrović', 'سلمى حداد']

const marks = {
  en: ['sr-Cyrl', 'sr-Latn', 'ar'],
  'sr-Latn': ['sr-Cyrl', null, 'ar'],
  'sr-Cyrl': [null, 'sr-Latn', 'ar'],
} as const

it('names of a list that stays open are marked anew when the screen is turned to another language', () => {
  const columns = [{ id: 'name', title: 'Name', isRowHeader: true, text: (row: string) => row }]
  renderUi(<Grid label="Names" rows={rows} columns={columns} getRowId={(row) => row} />)
  for (const language of ['en', 'sr-Cyrl', 'sr-Latn'] as const) {
    act(() => setLanguage(language))
    const cells = screen.getAllByRole('rowheader')
    expect(cells.map((cell) => cell.getAttribute('lang'))).toEqual(marks[language])
  }
})

describe.each(['en', 'sr-Latn', 'sr-Cyrl'] as const)('on a screen in %s', (language) => {
  it('names in lists and in panes', () => {
    setLanguage(language)
    renderUi(
      <Grid
        id="names"
        label="Names"
        rows={rows}
        columns={[{ id: 'name', title: 'Name', isRowHeader: true, text: (row: string) => row }]}
        getRowId={(row) => row}
        selection="single"
      />,
    )
    const cells = screen.getAllByRole('rowheader')
    expect(cells.map((cell) => cell.getAttribute('lang'))).toEqual(marks[language])
    expect(cells[2]?.getAttribute('dir')).toBe('auto')
    for (const [at, name] of rows.entries()) {
      const { container, unmount } = renderUi(
        <Page title={name}>
          <DetailPane title={name}>
            <EditableText label="Name" value={name} onCommit={() => null} />
          </DetailPane>
        </Page>,
      )
      const marked = [...container.querySelectorAll('h1, h2, input')]
      expect(marked.map((one) => one.getAttribute('lang'))).toEqual(
        Array.from({ length: 3 }, () => marks[language][at]),
      )
      unmount()
    }
  })

  it('the names of languages', async () => {
    setLanguage(language)
    const { user } = renderUi(
      <Select
        label="Language"
        value="sr-Cyrl"
        onChange={() => undefined}
        options={languageChoices}
      />,
    )
    const button = screen.getByRole('button')
    expect(button.querySelector('[lang]')?.getAttribute('lang')).toBe('sr-Cyrl')
    await user.click(button)
    const options = screen.getAllByRole('option')
    expect(options.map((one) => one.querySelector('[lang]')?.getAttribute('lang'))).toEqual([
      'en',
      'sr-Latn',
      'sr-Cyrl',
    ])
  })
})
