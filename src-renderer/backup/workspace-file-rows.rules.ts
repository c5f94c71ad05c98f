/** What each field of each table must look like in a workspace file. Fields that stand nowhere here are kept as they are. */
import { attendanceSources, attendanceStates } from '../domain/attendance'
import { awardKinds, awardStates } from '../domain/award'
import { stages } from '../domain/cycle'
import { pairEndReasons } from '../domain/pair'
import { statuses } from '../domain/participation'
import { roles } from '../domain/participation'
import { projectKinds } from '../domain/project'
import { workshopFormats, workshopKinds } from '../domain/workshop'
import type { TableName } from '../domain/tables'
import { isDate } from '../i18n/dates'
import { isLogo } from '../domain/workspace.rules'
import { languages } from '../../src-shared/documents'

/** Says whether a value is as it should be. */
export type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const whole: Check = (value) => Number.isSafeInteger(value)
const day: Check = (value) => typeof value === 'string' && isDate(value)
const clockTime: Check = (value) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)

/** Whether something is an object that is neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object in which the named fields are as they should be; others may stand beside them. */
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(fields).every(
      ([name, check]) => Object.hasOwn(value, name) && check(value[name]),
    )

const textOrNull = orNull(text)
const range: Check = (value) =>
  shape({ start: day, end: day })(value) &&
  isObject(value) &&
  String(value['start']) <= String(value['end'])
const member: Check = (value) => value === true || value === null

/** How a table's rows look. */
export interface RowShape {
  /** Fields every row has. */
  readonly fields: Readonly<Record<string, Check>>
  /** Fields whose names begin so: sets, plans, answers. */
  readonly groups?: Readonly<Record<string, Check>>
}

/** Every table's rows. */
export const rowShapes: Readonly<Record<TableName, RowShape>> = {
  workspaces: {
    fields: {
      organization: text,
      program: text,
      city: text,
      logo: orNull((value) => typeof value === 'string' && isLogo(value)),
      documentLanguage: oneOf(languages),
      isSample: flag,
      createdOn: day,
    },
  },
  signatories: { fields: { name: text, role: text, position: whole } },
  cycles: {
    fields: {
      name: text,
      dates: range,
      stage: oneOf(stages),
      certificateText: orNull(
        (value) => isObject(value) && Object.values(value).every((one) => text(one)),
      ),
      workshopsRequired: orNull(number),
    },
    groups: { 'stage:': orNull(range) },
  },
  people: {
    fields: {
      firstName: text,
      lastName: text,
      nameInOtherScript: textOrNull,
      email: textOrNull,
      phone: textOrNull,
      city: textOrNull,
      birthDate: orNull(day),
      organization: textOrNull,
      biography: textOrNull,
      notes: textOrNull,
    },
    groups: { 'field:': member },
  },
  participations: {
    fields: {
      cycleId: text,
      personId: text,
      role: oneOf(roles),
      status: oneOf(statuses),
      capacity: orNull(number),
      capacityNote: textOrNull,
      joinedOn: orNull(day),
    },
  },
  applications: {
    fields: {
      cycleId: text,
      personId: text,
      submittedAt: textOrNull,
      goals: textOrNull,
      wishedMentor: textOrNull,
      consent: orNull(shape({ given: flag, text, on: textOrNull })),
    },
    groups: { 'answer:': textOrNull },
  },
  pairs: {
    fields: {
      cycleId: text,
      mentorId: text,
      menteeId: text,
      startedOn: day,
      ended: orNull(shape({ on: day, reason: oneOf(pairEndReasons), note: text })),
    },
  },
  projects: {
    fields: {
      cycleId: text,
      personId: text,
      title: text,
      kind: oneOf(projectKinds),
      summary: text,
    },
  },
  workshops: {
    fields: {
      cycleId: text,
      title: text,
      kind: oneOf(workshopKinds),
      format: oneOf(workshopFormats),
      when: shape({ date: day, time: orNull(clockTime) }),
      minutes: orNull(number),
      place: textOrNull,
      link: textOrNull,
      capacity: orNull(number),
      notes: textOrNull,
    },
    groups: { 'facilitator:': member },
  },
  attendance: {
    fields: {
      workshopId: text,
      personId: text,
      state: orNull(oneOf(attendanceStates)),
      minutes: orNull(number),
      source: oneOf(attendanceSources),
      knownAs: textOrNull,
    },
  },
  awards: {
    fields: {
      cycleId: text,
      personId: text,
      kind: oneOf(awardKinds),
      number: orNull(whole),
      issuedOn: day,
      state: oneOf(awardStates),
      language: oneOf(languages),
      nameOnAward: text,
    },
  },
}
