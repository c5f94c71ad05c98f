/** Which kind of CSV is wanted is asked before a table is saved as one: spreadsheets spoil what other programs take as it is. */
import { create } from 'zustand'
import type { TableFormat } from '../../../src-shared/documents'

/** The kinds there are. */
export type CsvKind = Exclude<TableFormat, 'xlsx'>

/** The question that waits for an answer; null while none does. */
export const useCsvQuestion = create<{
  readonly answer: ((kind: CsvKind | null) => void) | null
}>(() => ({ answer: null }))

/** Asks; null when it was called off. */
export function askCsvKind(): Promise<CsvKind | null> {
  useCsvQuestion.getState().answer?.(null)
  return new Promise((resolve) => {
    useCsvQuestion.setState({
      answer: (kind) => {
        useCsvQuestion.setState({ answer: null })
        resolve(kind)
      },
    })
  })
}
