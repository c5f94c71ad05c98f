/** What stands on the labels of some people, and who is left out and why. Pure. */
import type { LabelsDocument, Language } from '../../../src-shared/documents'
import { nameForAward } from '../../domain/award-names.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { lineOf } from '../documents/document-text'
import type { DocumentContext } from '../documents/document-context'
import { fileName } from '../documents/file-name'
import { hasPostalAddress, isSameCountry, postalLines } from './postal.rules'
import type { Sheet } from './sheets'

/** How names are written: as they were entered, or in a script. */
export const scripts = ['asEntered', 'latin', 'cyrillic'] as const
/** One of {@link scripts}. */
export type LabelScript = (typeof scripts)[number]

/** What is chosen about the labels. */
interface LabelChoice {
  readonly script: LabelScript
  /** The country that is left out, because the letters go from there; empty for none. */
  readonly home: string
}

/** A label: whose it is, and its lines, the name first. */
export interface PersonLabel {
  readonly person: Person
  readonly lines: readonly string[]
}

/** The labels of some people. */
interface Labels {
  readonly labels: readonly PersonLabel[]
  /** Names of those who have no postal address. */
  readonly without: readonly string[]
  /** Names that nobody has approved in the wanted script: they stand as they were entered. */
  readonly unapproved: readonly string[]
}

const languageOf: Readonly<Record<Exclude<LabelScript, 'asEntered'>, Language>> = {
  latin: 'sr-Latn',
  cyrillic: 'sr-Cyrl',
}

function nameIn(person: Person, script: LabelScript): { name: string; isUnapproved: boolean } {
  const entered = fullName(person)
  if (script === 'asEntered') return { name: entered, isUnapproved: false }
  const { name, origin } = nameForAward(person, languageOf[script])
  return origin === 'suggested'
    ? { name: entered, isUnapproved: true }
    : { name, isUnapproved: false }
}

/** The labels of these people, in their order. */
export function labelsOf(people: readonly Person[], { script, home }: LabelChoice): Labels {
  const going = people.filter(hasPostalAddress)
  const named = going.map((person) => ({ person, ...nameIn(person, script) }))
  return {
    labels: named.map(({ person, name }) => ({
      person,
      lines: [name, ...postalLines(person, home)].map(lineOf).slice(0, 12),
    })),
    without: people.filter((person) => !hasPostalAddress(person)).map(fullName),
    unapproved: named.filter(({ isUnapproved }) => isUnapproved).map(({ name }) => name),
  }
}

/** The countries that these people live in, each once, those with most people first. */
export function countriesOf(people: readonly Person[]): readonly string[] {
  const found: { readonly name: string; count: number }[] = []
  for (const { country } of people) {
    const name = country?.trim() ?? ''
    const before = found.find((one) => isSameCountry(one.name, name))
    if (before !== undefined) before.count += 1
    else if (name !== '') found.push({ name, count: 1 })
  }
  return found.sort((a, b) => b.count - a.count).map(({ name }) => name)
}

/** The document; null where there is no label. `start` is the label of the first sheet to begin with, from 1. */
export function labelsDocument(
  labels: readonly PersonLabel[],
  { sheet, start }: { readonly sheet: Sheet; readonly start: number },
  context: DocumentContext,
): LabelsDocument | null {
  if (labels.length === 0) return null
  const { translator, timestamp, workspace } = context
  const what = translator.t('labels:file')
  return {
    template: 'labels',
    language: translator.language,
    title: what,
    name: fileName({ what, cycle: null }, context),
    author: lineOf(workspace.organization),
    timestamp,
    sheet,
    skip: start - 1,
    labels: labels.map(({ lines }) => [...lines]),
  }
}
