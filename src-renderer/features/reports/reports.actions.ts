/** What can be done with reports. */
import type { DocumentModel, WorkbookModel } from '../../../src-shared/documents'
import { defineActions } from '../../app/actions'
import { printDocument, saveDocument, saveTables } from '../../app/documents/save-document'

/** A document and the name of its file. */
interface NamedDocument {
  readonly document: DocumentModel
  readonly name: string
}

/** How tables are made, and the name of their file. */
interface NamedTables {
  readonly make: () => WorkbookModel
  readonly name: string
}

/** The actions. */
export const reportActions = defineActions('reports', {
  print: {
    title: 'reports:print',
    icon: 'print',
    run: ({ document }: NamedDocument) => void printDocument(document),
  },
  save: {
    title: 'reports:savePdf',
    icon: 'download',
    run: ({ document, name }: NamedDocument) => void saveDocument(document, name),
  },
  xlsx: {
    title: 'reports:xlsx',
    icon: 'sheet',
    run: ({ make, name }: NamedTables) => void saveTables(make(), 'xlsx', name),
  },
  csv: {
    title: 'reports:csv',
    icon: 'file',
    run: ({ make, name }: NamedTables) => void saveTables(make(), 'csv', name),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly reports: typeof reportActions
  }
}
