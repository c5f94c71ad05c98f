/** How a table is understood before anybody is asked: as what it was begun for, as a layout known from before, or by itself. */
import type { ForeignTable } from '../../../../src-shared/documents'
import type { ImportKind } from '../../../app/import-request'
import { ownKey } from '../../../domain/own-fields.rules'
import type { OwnField } from '../../../domain/own-field'
import { foldedPhrase } from '../../../i18n/clean-text'
import { isOwnTarget } from '../reading/import.types'
import type { TableReading, Target } from '../reading/import.types'
import { knownLayout, overridesOf } from '../reading/layouts.rules'
import type { Layout } from '../reading/layouts.rules'
import { readTable } from '../reading/table-reading.rules'
import { isPeopleKind, kindFor, ownFieldsFor } from './wizard.rules'

/** What is known beside the table. */
interface UnderstandContext {
  readonly fileName: string
  /** What the import was begun for; null lets the content decide. */
  readonly expected: ImportKind | null
  /** Layouts imported before. */
  readonly layouts: readonly Layout[]
  /** The organization's own fields: a column that is called like one becomes it. */
  readonly ownFields?: readonly OwnField[]
}

/** What of the reading the user chose. */
export interface Chosen {
  readonly kind?: ImportKind
  readonly headerRow?: number | null
  readonly part?: number
  readonly takeHidden?: boolean
  readonly takeHiddenColumns?: boolean
}

/** A table as it is understood. */
export interface Understood {
  readonly reading: TableReading
  /** Columns that an earlier import of the same layout gave another target than the guess. */
  readonly overrides: ReadonlyMap<number, Target>
  readonly isRemembered: boolean
}

function readAsKind(table: ForeignTable, context: UnderstandContext, chosen: Chosen): TableReading {
  const { fileName, expected, layouts } = context
  const reading = readTable(table, { fileName, ...chosen })
  if (chosen.kind !== undefined) return reading
  const known = knownLayout(layouts, reading.header)
  const kind = kindOf(reading, expected, known?.kind ?? null)
  return kind === reading.kind ? reading : readTable(table, { fileName, ...chosen, kind })
}

/**
 * A list of people by events is attendance whatever the import was begun for; and where a sheet holds several lists of
 * people, each says itself of whom.
 */
function kindOf(
  reading: TableReading,
  expected: ImportKind | null,
  known: ImportKind | null,
): ImportKind {
  if (reading.event !== null) return 'attendance'
  if (expected === null) return known ?? kindFor(null, reading.kinds)
  const isOneOfSeveral = reading.parts.length > 0 && isPeopleKind(expected)
  return kindFor(isOneOfSeveral ? 'people' : expected, reading.kinds)
}

/** Understands a table, with columns as an earlier import of the same layout had them. */
export function understand(
  table: ForeignTable,
  context: UnderstandContext,
  chosen: Chosen = {},
): Understood {
  const reading = readAsKind(table, context, chosen)
  const layout = knownLayout(context.layouts, reading.header)
  const isRemembered = layout !== null && layout.kind === reading.kind
  const ownFields = ownFieldsFor(reading.kind, context.ownFields ?? [])
  const named = columnsNamed(reading, ownFields)
  if (!isRemembered) return { reading, overrides: named, isRemembered }
  const kept = overridesOf(layout, reading.header, reading.columns)
  // A field that is newer than the layout takes the column of its name; what was decided otherwise goes before.
  return { reading, overrides: new Map([...named, ...withoutGone(kept, ownFields)]), isRemembered }
}

/** The columns that are called like one of the organization's own fields. */
function columnsNamed(
  { columns }: TableReading,
  ownFields: readonly OwnField[],
): ReadonlyMap<number, Target> {
  const byName = new Map(ownFields.map(({ id, name }) => [foldedPhrase(name), ownKey(id)]))
  return new Map(
    columns.flatMap(({ column, heading }) => {
      const target = byName.get(foldedPhrase(heading))
      return target === undefined ? [] : [[column, target] as const]
    }),
  )
}

/** A field that was removed since a layout was remembered is nobody's column any more. */
export function withoutGone(
  overrides: ReadonlyMap<number, Target>,
  ownFields: readonly OwnField[],
): ReadonlyMap<number, Target> {
  const known = new Set<Target>(ownFields.map(({ id }) => ownKey(id)))
  return new Map([...overrides].filter(([, target]) => !isOwnTarget(target) || known.has(target)))
}
