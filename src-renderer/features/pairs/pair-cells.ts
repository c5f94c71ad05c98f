/** The fields of pairs that are entered in the list: in a cell, by pasting, for many at once. How one ends is asked for apart. */
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { storedRow } from '../../app/cells/stored-row'
import { label } from '../../domain/edits'
import type { NamedPair } from '../../domain/pairs.rules'
import type { Translator } from '../../i18n/i18n'
import { agreementNoted, startMoved } from './pairs.data'

const pairOf = ({ pair }: NamedPair) => pair

const namesIn =
  ({ t }: Translator) =>
  ({ mentorName, menteeName }: NamedPair): string =>
    t('pairs:title.pair', { mentor: mentorName, mentee: menteeName })

/** @param latest the last day on which each pair can have begun, by its id */
function startCell(translator: Translator, latest: ReadonlyMap<string, string>) {
  return fieldCell({
    translator,
    table: 'pairs',
    field: 'startedOn',
    record: pairOf,
    problem: (day, { pair: { id } }) => {
      const most = latest.get(id)
      return most !== undefined && day > most
        ? label('ui:date.tooLate', { date: translator.format.date(most) })
        : null
    },
    done: (named) => startMoved(named),
  })
}

/** The cells of the list. For `latest` see `latestStarts`. */
export function pairCells(
  translator: Translator,
  latest: ReadonlyMap<string, string>,
): CellList<NamedPair> {
  return {
    cells: [startCell(translator, latest)],
    nameOf: namesIn(translator),
    stored: async (named) => ({ ...named, pair: await storedRow('pairs', named.pair) }),
  }
}

/** The fields that many pairs can be given a value in at once. */
export function pairFields(
  translator: Translator,
  latest: ReadonlyMap<string, string>,
): CellList<NamedPair> {
  const agreedOn = fieldCell({
    translator,
    table: 'pairs',
    field: 'agreedOn',
    record: pairOf,
    done: (named: NamedPair) => agreementNoted(named),
  })
  return { cells: [agreedOn, startCell(translator, latest)], nameOf: namesIn(translator) }
}
