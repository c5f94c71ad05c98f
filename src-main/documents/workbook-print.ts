/**
 * Makes a workbook fit to print and to be found: landscape A4, one page wide, its head on every page, a filter, page numbers,
 * title and author. Through the writer's own `features`, which hand over the XML of each part before it is packed.
 */
import type { Feature, Image } from 'write-excel-file/node'
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { WorkbookModel } from '../../src-shared/documents'

type Table = WorkbookModel['sheets'][number]

/** What the writer takes as the content of a file. */
type FileContent = Image['content']

const sheetPart = 'xl/worksheets/sheet{id}.xml'

/** A1 to the last cell, absolute where asked ("$A$1:$H$40"). */
function area({ columns, rows }: Table, isAbsolute: boolean): string {
  const end = getCellAddress(rows.length, columns.length - 1)
  return isAbsolute ? `$A$1:${end.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}` : `A1:${end}`
}

function inserted(xml: string, markup: string, part: typeof sheetPart | 'xl/workbook.xml'): string {
  const parent = part === sheetPart ? 'worksheet' : 'workbook'
  const order = getOrderOfSiblings(part, parent) ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, parent)
}

/** What a spreadsheet lets somebody enter, where a column says so. */
function allowedOnly({ columns, rows }: Table): readonly string[] {
  const rules = columns.flatMap(({ whole }, at) => {
    if (whole === undefined || rows.length === 0) return []
    const cells = `${getCellAddress(1, at)}:${getCellAddress(rows.length, at)}`
    return [
      `<dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="${cells}">` +
        `<formula1>${whole.from}</formula1><formula2>${whole.to}</formula2></dataValidation>`,
    ]
  })
  return rules.length === 0
    ? []
    : [`<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`]
}

function printable(xml: string, table: Table | undefined): string {
  if (table === undefined) return xml
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<autoFilter ref="${area(table, false)}"/>`,
    ...allowedOnly(table),
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ]
  return parts.reduce((whole, part) => inserted(whole, part, sheetPart), xml)
}

/** The names by which a spreadsheet knows which rows to repeat and where the filter is. */
function definedNames(tables: readonly Table[], names: readonly string[]): string {
  const lines = tables.flatMap((table, at) => {
    const sheet = sanitizeTextContent(`'${(names[at] ?? '').replaceAll("'", "''")}'`)
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${area(table, true)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`,
    ]
  })
  return `<definedNames>${lines.join('')}</definedNames>`
}

function append(xml: string, parent: string, markup: string): string {
  const element = findElement(xml, parent)
  return element === undefined ? xml : appendMarkupInsideElement(xml, element, markup)
}

const packageType = 'application/vnd.openxmlformats-package.core-properties+xml'
const relationType =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

function coreProperties({ title, author, timestamp }: WorkbookModel): string {
  const at = new Date(timestamp).toISOString().replace(/\.\d+Z$/, 'Z')
  const when = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${at}</dcterms:${tag}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${sanitizeTextContent(title)}</dc:title>` +
    `<dc:creator>${sanitizeTextContent(author)}</dc:creator>` +
    `${when('created')}${when('modified')}</cp:coreProperties>`
  )
}

/** The feature of one workbook; `names` are those its sheets have in the file. */
export function printFeature(model: WorkbookModel, names: readonly string[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        [sheetPart]: {
          transform: (xml, _, { sheetIndex }) => printable(xml, model.sheets[sheetIndex]),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup'
              ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
              : attributes,
        },
        'xl/workbook.xml': {
          transform: (xml) => inserted(xml, definedNames(model.sheets, names), 'xl/workbook.xml'),
        },
        '[Content_Types].xml': {
          transform: (xml) =>
            append(
              xml,
              'Types',
              `<Override PartName="/docProps/core.xml" ContentType="${packageType}"/>`,
            ),
        },
        '_rels/.rels': {
          transform: (xml) =>
            append(
              xml,
              'Relationships',
              `<Relationship Id="rId-core" Type="${relationType}" Target="docProps/core.xml"/>`,
            ),
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(model) }) },
    },
  }
}
