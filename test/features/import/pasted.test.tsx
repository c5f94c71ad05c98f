/** Rows that were copied in a spreadsheet and pasted on the page of the import: taken as a file of them would be. */
import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportScreen } from '../../../src-renderer/features/import/ImportScreen'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { readTable } from '../../../src-main/documents/read-table'
import { aCycle } from '../../builders'
import { said, until } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

const copied =
  'First name\tLast name\tE-mail\tNotes\r\nAna\tZorić\tana@example.org\t"Two\r\nlines"\r\n'

/** The page, and the file that is handed to the main process, which reads it as it reads any. */
async function open() {
  const { fake } = await openProgram({ cycles: [aCycle({ name: 'Cycle 6' })] })
  const taken: { name: string; bytes: Uint8Array }[] = []
  fake.answers = {
    'files.accept': ({ name, bytes }) => {
      taken.push({ name, bytes })
      return { token: 'a'.repeat(32), name, size: bytes.byteLength }
    },
    'tables.read': ({ options }) => {
      const [file] = taken
      if (file === undefined) throw new Error('Nothing was handed over.')
      return readTable(Buffer.from(file.bytes), file.name, options)
    },
  }
  useWizard.setState({ isDialogDue: false })
  showScreen(ImportScreen, { screen: 'import' })
  return taken
}

function paste(target: Element, text: string): boolean {
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } })
  fireEvent(target, event)
  return event.defaultPrevented
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  act(() => useWizard.setState({ finished: null, file: null, table: null, reading: null }))
})

describe('Rows that are pasted', () => {
  it('are read as a file of them would be, a cell of several lines and letters of ours included', async () => {
    const taken = await open()
    await said(/press Ctrl\+V here/u)
    expect(paste(document.body, copied)).toBe(true)
    await waitFor(() => expect(useWizard.getState().reading?.kind).toBe('people'))
    expect(taken.map(({ name }) => name)).toEqual(['Pasted rows.tsv'])
    expect(useWizard.getState().table?.rows.slice(0, 2)).toEqual([
      ['First name', 'Last name', 'E-mail', 'Notes'],
      ['Ana', 'Zorić', 'ana@example.org', expect.stringMatching(/^Two\s+lines$/u)],
    ])
    await said(/^1 row/u)
    await until(() => screen.getByRole('button', { name: 'Next' }))
  })

  it('are nothing where somebody writes, or where nothing is on the clipboard', async () => {
    const taken = await open()
    const field = document.body.appendChild(document.createElement('input'))
    expect(paste(field, copied)).toBe(false)
    expect(paste(document.body, ' \n')).toBe(false)
    field.remove()
    expect(taken).toEqual([])
  })
})
