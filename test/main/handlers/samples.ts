/** A document and a table to save, and what a request failed with. */
import type { SignInSheetDocument, WorkbookModel } from '../../../src-shared/documents'
import { FailureError } from '../../../src-shared/result'

/** A sheet with one row. */
export const document: SignInSheetDocument = {
  template: 'sign-in-sheet',
  language: 'sr-Latn',
  title: 'Potpisi',
  author: 'Ciklus',
  timestamp: 0,
  organization: 'Organizacija',
  group: '',
  date: '',
  details: [],
  columns: [{ title: 'Ime', width: 1 }],
  number: 'Br.',
  signature: 'Potpis',
  rows: [['Đorđe']],
  blankRows: 0,
  totals: [],
  signedBy: { label: '', name: '', date: '' },
  pageOf: '{page}/{pages}',
}

/** A sheet with one column and no rows. */
export const workbook: WorkbookModel = {
  language: 'en',
  title: 'People',
  author: 'Ciklus',
  timestamp: 0,
  sheets: [{ name: 'People', columns: [{ title: 'Name', kind: 'text', width: 20 }], rows: [] }],
}

/** The failure of a request; `done` when it did not fail. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  )
