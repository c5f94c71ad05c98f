/** How a file was understood: its kind, how it is written, where its table begins. Everything can be corrected. */
import { useMemo } from 'react'
import { encodings } from '../../../../src-shared/documents'
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Notice, Select } from '../../../ui'
import type { TableReading } from '../reading/import.types'
import { importKinds } from '../../../app/import-request'
import { SheetPreview } from './SheetPreview'
import { SpoiltLetters } from './SpoiltLetters'
import { columnLetter } from '../reading/text.rules'
import { headerOptions, otherKind, remarksOf } from './wizard.rules'
import { readAgain, setHeaderRow, setKind } from './wizard.state'
import type { HeldFile } from './wizard.state'
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
        <HeaderRow table={table} reading={reading} />
        <HowWritten {...props} />
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
      <Remarks table={table} />
      <SpoiltLetters table={table} />
      <SheetPreview key={file.token} table={table} reading={reading} />
      <LeftOutRows reading={reading} />
    </>
  )
}

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
    </>
  )
}

/** Formulas taken by their value, cells that were errors. */
function Remarks({ table }: { readonly table: ForeignTable }) {
  const { t } = useTranslator()
  const remarks = remarksOf(table)
  const encoding = table.encoding === null ? '' : t(`import:file.encodings.${table.encoding}`)
  const at = (row: number, column: number) => ({ row, column: columnLetter(column), encoding })
  if (remarks.length === 0) return null
  return (
    <Notice>
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
