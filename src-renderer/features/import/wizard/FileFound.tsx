/** How a file was understood: its kind, how it is written, where its table begins. Everything can be corrected. */
import { useMemo } from 'react'
import { encodings } from '../../../../src-shared/encodings'
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Notice, RadioGroup, Select } from '../../../ui'
import type { TableReading } from '../reading/import.types'
import { importKinds } from '../../../app/import-request'
import { MonthChoices } from './MonthChoices'
import { SheetPreview } from './SheetPreview'
import { SpoiltLetters } from './SpoiltLetters'
import { TurnedTable } from './TurnedTable'
import { columnLetter } from '../reading/text.rules'
import { headerOptions, otherKind, remarksOf } from './wizard.rules'
import {
  readAgain,
  setHeaderRow,
  setKind,
  setPart,
  setTakeHidden,
  setTakeHiddenColumns,
} from './reading-files'
import { useWizard } from './wizard.state'
import type { HeldFile } from './wizard.state'
import { partName } from './part-name'
import styles from './Import.module.css'

interface Found {
  readonly file: HeldFile
  readonly table: ForeignTable
  readonly reading: TableReading
}

/** What was found in the file. */
export function FileFound(props: Found) {
  const { t } = useTranslator()
  const { file, table, reading } = props
  const other = otherKind(reading.kind, reading.kinds)
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t('import:file.kind')}
          value={reading.kind}
          onChange={setKind}
          options={importKinds.map((id) => ({ id, label: t(`import:kinds.${id}`) }))}
        />
        <WhichTable reading={reading} />
        <HeaderRow table={table} reading={reading} />
        <HowWritten {...props} />
        <MonthChoices table={table} />
      </div>
      {other !== null && (
        <Notice
          action={{
            label: t('import:file.readAs', { kind: t(`import:kinds.${other}`) }),
            onPress: () => setKind(other),
          }}
        >
          {t('import:file.looksLike', { kind: t(`import:kinds.${other}`) })}
        </Notice>
      )}
      <TurnedTable table={table} />
      <OtherContent file={file} table={table} />
      <Hidden table={table} />
      <Remarks table={table} reading={reading} />
      <SpoiltLetters table={table} />
      <SheetPreview key={file.token} table={table} reading={reading} />
      <LeftOutRows reading={reading} />
    </>
  )
}

/** Which of the tables of the sheet; the others come after it. */
function WhichTable({ reading }: { readonly reading: TableReading }) {
  const translator = useTranslator()
  const { t } = translator
  const { parts, part } = reading
  if (parts.length === 0) return null
  return (
    <Select
      label={t('import:file.part')}
      description={t('import:file.partsText', { count: parts.length })}
      value={String(part)}
      onChange={(id) => setPart(Number(id))}
      options={parts.map((one, index) => ({ id: String(index), label: partName(one, translator) }))}
    />
  )
}

/** A file that is another kind of table than its name says. */
function OtherContent({ file, table }: Omit<Found, 'reading'>) {
  const { t } = useTranslator()
  if (table.content === undefined) return null
  return <Notice>{t(`import:file.content.${table.content}`, { name: file.name })}</Notice>
}

/** Rows that the workbook hides are left out unless they are asked for; columns are taken unless they are not wanted. */
function Hidden({ table }: { readonly table: ForeignTable }) {
  const { t, format } = useTranslator()
  const takes = useWizard((wizard) => wizard.chosen.takeHidden === true)
  const takesColumns = useWizard((wizard) => wizard.chosen.takeHiddenColumns !== false)
  const { rows = [], columns = [], isFiltered = false } = table.hidden ?? {}
  return (
    <>
      {rows.length > 0 && (
        <RadioGroup
          label={t(isFiltered ? 'import:file.filtered' : 'import:file.hidden', {
            count: rows.length,
            rows: format.list(rows.slice(0, mostNamed).map(String)),
          })}
          value={takes ? 'take' : 'leave'}
          onChange={(id) => setTakeHidden(id === 'take')}
          options={[
            { id: 'leave', label: t('import:file.leaveHidden') },
            { id: 'take', label: t('import:file.takeHidden') },
          ]}
        />
      )}
      {columns.length > 0 && (
        <RadioGroup
          label={t('import:file.hiddenColumns', {
            count: columns.length,
            columns: format.list(columns.slice(0, mostNamed).map(columnLetter)),
          })}
          value={takesColumns ? 'take' : 'leave'}
          onChange={(id) => setTakeHiddenColumns(id === 'take')}
          options={[
            { id: 'take', label: t('import:file.takeHiddenColumns') },
            { id: 'leave', label: t('import:file.leaveHiddenColumns') },
          ]}
        />
      )}
    </>
  )
}

/** Further rows and columns are not named. */
const mostNamed = 12

function HeaderRow({ table, reading }: Omit<Found, 'file'>) {
  const { t } = useTranslator()
  const chosen = reading.header.headerRow
  const rows = useMemo(() => headerOptions(table, chosen), [table, chosen])
  return (
    <Select
      label={t('import:file.headerRow')}
      value={chosen === null ? 'none' : String(chosen)}
      onChange={(id) => setHeaderRow(id === 'none' ? null : Number(id))}
      options={[
        { id: 'none', label: t('import:file.noHeadings') },
        ...rows.map(({ row, text }) => ({
          id: String(row),
          label: t('import:file.row', { row }),
          hint: text,
        })),
      ]}
    />
  )
}

const delimiters = [',', ';', '\t', '|'] as const
const delimiterKeys = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** For a workbook its sheet, for text its letters and what parts its columns. */
function HowWritten({ table }: Found) {
  const { t } = useTranslator()
  if (table.format === 'workbook') {
    if (table.sheets.length < 2) return null
    return (
      <Select
        label={t('import:file.sheet')}
        value={String(table.sheet)}
        onChange={(id) => void readAgain({ sheet: Number(id) })}
        options={table.sheets.map((name, index) => ({ id: String(index), label: name }))}
      />
    )
  }
  return (
    <>
      <Select
        label={t('import:file.encoding')}
        value={table.encoding}
        onChange={(encoding) => void readAgain({ encoding })}
        options={encodings.map((id) => ({ id, label: t(`import:file.encodings.${id}`) }))}
      />
      <Select
        label={t('import:file.delimiter')}
        value={table.delimiter}
        onChange={(delimiter) => void readAgain({ delimiter })}
        options={delimiters.map((id) => ({
          id,
          label: t(`import:file.delimiters.${delimiterKeys[id]}`),
        }))}
      />
      <Quotes table={table} />
    </>
  )
}

/** How quotation marks are read, where it makes a difference. */
function Quotes({ table }: { readonly table: ForeignTable }) {
  const { t } = useTranslator()
  const isStray = table.notes.some(({ code }) => code === 'strayQuote')
  if (table.quotes === undefined || (!isStray && table.quotes === 'lenient')) return null
  return (
    <Select
      label={t('import:file.quotes')}
      value={table.quotes}
      onChange={(quotes) => void readAgain({ quotes })}
      options={(['lenient', 'asWritten'] as const).map((id) => ({
        id,
        label: t(`import:file.quotesAs.${id}`),
      }))}
    />
  )
}

/** Formulas taken by their value, cells that were errors, quotes and rows that are not as they should be. */
function Remarks({ table, reading }: Omit<Found, 'file'>) {
  const { t } = useTranslator()
  const remarks = remarksOf({ ...table, notes: reading.table.notes })
  const encoding = table.encoding === null ? '' : t(`import:file.encodings.${table.encoding}`)
  // Places in a file are counted from 1.
  const at = (row: number, column: number) => ({ row, column: columnLetter(column - 1), encoding })
  const { longRows } = reading
  if (remarks.length === 0 && longRows.length === 0) return null
  const isSuspicious = longRows.length > 0 || remarks.some(({ code }) => code === 'strayQuote')
  return (
    <Notice tone={isSuspicious ? 'warn' : undefined}>
      {longRows.slice(0, mostNamed).map(({ row, column, text }) => (
        <p key={`long ${String(row)}`}>
          {t(column === null ? 'import:file.longRow' : 'import:file.longRowJoined', {
            ...{ row, text },
            column: reading.columns[column ?? 0]?.heading ?? '',
          })}
        </p>
      ))}
      {longRows.length > mostNamed && (
        <p>{t('import:file.leftOutMore', { count: longRows.length - mostNamed })}</p>
      )}
      {remarks.map(({ code, count, row, column }) => (
        <p key={code}>{t(`import:file.remark.${code}`, { ...at(row, column), count })}</p>
      ))}
    </Notice>
  )
}

const mostShown = 30

/** Rows of the file that are not part of the table. */
function LeftOutRows({ reading }: { readonly reading: TableReading }) {
  const { t } = useTranslator()
  const { leftOut } = reading.header
  if (leftOut.length === 0) return null
  const rest = leftOut.length - mostShown
  return (
    <details className={styles.details}>
      <summary>{t('import:file.leftOut', { count: leftOut.length })}</summary>
      <ul className={styles.lines}>
        {leftOut.slice(0, mostShown).map(({ row, reason, text }) => (
          <li key={row}>
            {t('import:file.leftOutRow', { row, reason: t(`import:leftOut.${reason}`), text })}
          </li>
        ))}
        {rest > 0 && <li>{t('import:file.leftOutMore', { count: rest })}</li>}
      </ul>
    </details>
  )
}
