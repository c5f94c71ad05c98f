/** The workspace: one program of one organization. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import {
  choice,
  day,
  describeRecord,
  forms,
  isText,
  orNull,
  structured,
  text,
  whole,
  yesNo,
} from './descriptor'
import type { Forms } from './descriptor'
import { isLogo } from './logo.rules'
import { calledBy } from './title-parts'

/** The only row of its table; its id is always {@link workspaceId}. */
export interface Workspace
  extends
    Forms<'organization'>,
    Forms<'program'>,
    Forms<'city'>,
    Forms<'cityIn'>,
    Forms<'contact'> {
  readonly id: string
  readonly organization: string
  readonly program: string
  /** City named on certificates, in front of the date. */
  readonly city: string
  /** The name of a picture that is kept, or null; a data URL in what earlier versions wrote. On screen and in documents the data URL. */
  readonly logo: string | null
  /** The language certificates and reports are made in unless told otherwise. */
  readonly documentLanguage: Language
  /** True for the sample program, which can be removed in one click. */
  readonly isSample: boolean
  readonly createdOn: string
  /** Whom a reader of the report may ask: a name, an address, a telephone. */
  readonly contact?: string | null
  /** How many steps the scale has on which goals stand; five when nobody has said. See `goalScale`. */
  readonly goalSteps?: number | null
  /** What a step of that scale is called: one field a step, from 1. */
  readonly [word: `goalStep:${number}`]: string | null
}

/** The id of the one workspace row. */
export const workspaceId = 'workspace'

/** The description of the workspace. */
export const workspaces = describeRecord<Workspace>()({
  table: 'workspaces',
  indexes: { 1: 'id' },
  fields: {
    organization: text('workspace:field.organization'),
    program: text('workspace:field.program'),
    city: text('workspace:field.city'),
    logo: structured('workspace:field.logo', 'picture', isLogo, {
      isOptional: true,
    }),
    documentLanguage: choice('workspace:field.documentLanguage', 'awards:language', languages),
    isSample: yesNo('records:field.isSample'),
    createdOn: day('records:field.createdOn'),
    contact: text('workspace:field.contact', {
      privacy: 'personal',
      isOptional: true,
      isLater: true,
    }),
    goalSteps: whole('outcomes:scale.steps', { isOptional: true, isLater: true }),
  },
  groups: {
    'goalStep:': {
      label: 'outcomes:scale.word',
      memberLabels: null,
      kind: { is: 'text' },
      check: orNull(isText),
      privacy: 'open',
      onDelete: null,
    },
    'organization:': forms('workspace:form.organization'),
    'program:': forms('workspace:form.program'),
    'city:': forms('workspace:form.city'),
    // How the city stands in "U Beogradu, 28. novembra 2026."
    'cityIn:': forms('workspace:form.cityIn'),
    'contact:': forms('workspace:form.contact', 'personal'),
  },
  ...calledBy('program'),
  screen: { name: 'settings', by: null },
})
