/** How a table is understood before anybody is asked: as what it was begun for, as a layout known from before, or by itself. */
import type { ForeignTable } from '../../../../src-shared/documents'
import type { ImportKind } from '../../../app/import-request'
import type { TableReading, Target } from '../reading/import.types'
import { knownLayout, overridesOf } from '../reading/layouts.rules'
import type { Layout } from '../reading/layouts.rules'
import { readTable } from '../reading/table-reading.rules'
import { isPeopleKind, kindFor } from './wizard.rules'

/** What is known beside the table. */
export interface UnderstandContext {
  readonly fileName: string
  /** What the import was begun for; null lets the content decide. */
  readonly expected: ImportKind | null
  /** Layouts imported before. */
  readonly layouts: readonly Layout[]
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
  const overrides: ReadonlyMap<number, Target> = isRemembered
    ? overridesOf(layout, reading.header, reading.columns)
    : new Map()
  return { reading, overrides, isRemembered }
}
