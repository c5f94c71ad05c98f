/** What is chosen about labels, remembered on this computer, and what comes of it. */
import { useEffect, useMemo, useState } from 'react'
import type { LabelsDocument } from '../../../src-shared/documents'
import { useTranslator } from '../../i18n/i18n'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { useWorkspace } from '../../storage/workspace'
import { recall, remember } from '../../ui'
import { countriesOf, labelsDocument, labelsOf, scripts } from './labels.rules'
import type { LabelScript, PersonLabel } from './labels.rules'
import type { LabelsAsked } from './labels.state'
import { isSameCountry } from './postal.rules'
import { labelsOn, sheetIds, sheets } from './sheets'
import type { SheetId } from './sheets'

const isSheet = (value: unknown): value is SheetId => sheetIds.some((id) => id === value)
const isScript = (value: unknown): value is LabelScript => scripts.some((id) => id === value)
const isText = (value: unknown): value is string => typeof value === 'string'

/** State that is remembered between starts. */
function useKept<T extends string>(
  key: string,
  fallback: T,
  isValid: (value: unknown) => value is T,
): readonly [T, (next: T) => void] {
  const [value, setValue] = useState(() => recall(`labels.${key}`, fallback, isValid))
  const set = (next: T) => {
    setValue(next)
    remember(`labels.${key}`, next)
  }
  return [value, set]
}

/** Which of the labels do not fit however small they are set; null until that is known. */
function useTooLong(document: LabelsDocument | null): ReadonlySet<number> | null {
  const [found, setFound] = useState<{
    readonly of: LabelsDocument
    readonly at: ReadonlySet<number>
  } | null>(null)
  useEffect(() => {
    if (document === null) return undefined
    const job = crypto.randomUUID()
    let isCurrent = true
    void window.ciklus.documents.check({ job, document }).then((result) => {
      // Where nothing can be said, the pages themselves say what is wrong.
      if (isCurrent) setFound({ of: document, at: new Set(result.ok ? result.value.tooLong : []) })
    })
    return () => {
      isCurrent = false
      void window.ciklus.jobs.cancel({ job })
    }
  }, [document])
  return found !== null && found.of === document ? found.at : null
}

/** Begins again with the first label where a sheet has fewer labels than the one before. */
function useStart(most: number): readonly [number, (next: number | null) => void] {
  const [start, setStart] = useState(1)
  return [start > most ? 1 : start, (next) => setStart(next ?? 1)]
}

/** The choices and the labels that come of them. */
export function useLabelSheets({ people, newest }: LabelsAsked) {
  const translator = useTranslator()
  const workspace = useWorkspace()
  const [sheetId, setSheet] = useKept<SheetId>('sheet', 'L7163', isSheet)
  const [script, setScript] = useKept<LabelScript>('script', 'asEntered', isScript)
  const [kept, setHome] = useKept<string>('home', '', isText)
  const sheet = sheets[sheetId]
  const [start, setStart] = useStart(labelsOn(sheet))
  const countries = useMemo(() => countriesOf(people), [people])
  const home = countries.find((name) => isSameCountry(name, kept)) ?? ''
  const { labels, without, unapproved } = useMemo(
    () => labelsOf(people, { script, home }),
    [people, script, home],
  )
  const documentOf = useMemo(
    () => (these: readonly PersonLabel[], from: number) =>
      workspace
        ? labelsDocument(
            these,
            { sheet, start: from },
            { workspace, translator, timestamp: newest },
          )
        : null,
    [workspace, sheet, translator, newest],
  )
  // Where the first label is says nothing about what fits.
  const all = useMemo(() => documentOf(labels, 1), [documentOf, labels])
  const tooLong = useTooLong(all)
  const fitting = useMemo(
    () => (tooLong === null ? null : labels.filter((_, at) => !tooLong.has(at))),
    [labels, tooLong],
  )
  const document = useMemo(
    () => (fitting === null ? null : documentOf(fitting, start)),
    [documentOf, fitting, start],
  )
  const names = (these: readonly Person[]) => these.map(fullName)
  return {
    ...{ sheet, sheetId, setSheet, script, setScript, home, setHome, countries, start, setStart },
    ...{ without, unapproved, document, count: fitting?.length ?? labels.length },
    tooLong: names(labels.filter((_, at) => tooLong?.has(at)).map(({ person }) => person)),
  }
}
