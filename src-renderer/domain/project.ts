/** A project: what came of a mentee's work (a festival, a grant won, a campaign). */
import { choice, day, describeRecord, isObject, setOf, structured, text, whole } from './descriptor'
import { calledBy, ofCycle, ofPerson } from './title-parts'

/** The kinds of project offered. */
export const projectKinds = [
  'event',
  'grant',
  'campaign',
  'organization',
  'publication',
  'other',
] as const
/** One of {@link projectKinds}. */
export type ProjectKind = (typeof projectKinds)[number]

/** A sum of money. One value, because an amount says nothing without its currency. */
export interface Money {
  /** From 0, in whole units of the currency and its hundredths. */
  readonly amount: number
  /** Three capital letters, after ISO 4217: EUR, RSD. */
  readonly currency: string
}

/** The most that a sum can be. */
export const mostMoney = 1_000_000_000_000

/** Whether something is a sum of money. */
export function isMoney(value: unknown): value is Money {
  if (!isObject(value)) return false
  const { amount, currency } = value
  if (typeof amount !== 'number' || !(amount >= 0 && amount <= mostMoney)) return false
  return typeof currency === 'string' && /^[A-Z]{3}$/u.test(currency)
}

/** What came of a mentee's work in a cycle. What came after the first release may be missing. */
export interface Project {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly title: string
  readonly kind: ProjectKind
  readonly summary: string
  /** `YYYY-MM-DD`, the day it took place or began. */
  readonly on?: string | null
  readonly place?: string | null
  readonly money?: Money | null
  /** Where the money came from. */
  readonly source?: string | null
  /** How many people it reached; null when nobody has said. */
  readonly reached?: number | null
  /** Addresses in the web, one a line. */
  readonly links?: string | null
  /** The goals it came from: a set of ids. */
  readonly [goal: `goal:${string}`]: true | null
}

const later = { isOptional: true, isLater: true } as const

/** The description of a project. */
export const projects = describeRecord<Project>()({
  table: 'projects',
  indexes: { 1: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    title: text('projects:name'),
    kind: choice('projects:kindLabel', 'projects:kind', projectKinds),
    summary: text('projects:summary'),
    on: day('projects:on', later),
    place: text('projects:place', later),
    money: structured('projects:money', 'money', isMoney, later),
    source: text('projects:source', later),
    reached: whole('projects:reached', later),
    links: text('projects:links', later),
  },
  groups: { 'goal:': { ...setOf('projects:goals', 'goals'), privacy: 'open' } },
  ...calledBy('title'),
  screen: { name: 'people', by: 'personId' },
})
