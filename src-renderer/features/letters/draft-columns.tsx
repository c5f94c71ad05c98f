/** The columns of the letters that are being written. */
import { roleWord } from '../../domain/gendered-words'
import { fullName } from '../../domain/people.rules'
import type { Translator } from '../../i18n/i18n'
import { Status } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import type { Draft } from './drafts.rules'
import { languageName } from './language-name'
import { lackText } from './letters.words'
import styles from './Letters.module.css'

const states = ['ready', 'lacks', 'has'] as const
/** How a letter stands. */
type DraftState = (typeof states)[number]

const stateOf = ({ lacks, hasIt }: Draft): DraftState =>
  lacks.length > 0 ? 'lacks' : hasIt ? 'has' : 'ready'
const stateKinds = { ready: 'ok', lacks: 'warn', has: 'neutral' } as const

const partnerOf = ({ recipient: { pair } }: Draft): string =>
  pair === null ? '' : fullName(pair.partner)

/** The other one of the pair that a letter is about: it tells two letters to one person apart. */
function partnerColumn({ t }: Translator): GridColumn<Draft> {
  return {
    id: 'partner',
    title: t('letters:field.partner'),
    width: 150,
    flex: 1,
    text: partnerOf,
    sortValue: partnerOf,
  }
}

/** The columns shown at first. */
export function draftColumns(
  translator: Translator,
  isAboutPairs: boolean,
): readonly GridColumn<Draft>[] {
  const { t } = translator
  const stateText = (draft: Draft): string => t(`letters:state.${stateOf(draft)}`)
  return [
    {
      id: 'name',
      title: t('letters:field.person'),
      width: 160,
      flex: 2,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ name }) => name,
    },
    ...(isAboutPairs ? [partnerColumn(translator)] : []),
    {
      id: 'state',
      title: t('letters:field.state'),
      width: 170,
      text: stateText,
      render: (draft) => <Status kind={stateKinds[stateOf(draft)]} label={stateText(draft)} />,
      grouping: 'text',
      groupWords: states.map((state) => t(`letters:state.${state}`)),
      sortValue: (draft) => states.indexOf(stateOf(draft)),
    },
    {
      id: 'email',
      title: t('people:field.email'),
      width: 200,
      flex: 1,
      text: ({ email }) => email,
      // In a file and on a card an address that is missing is nothing.
      render: ({ email }) => (email === '' ? '–' : email),
      sortValue: ({ email }) => email,
    },
  ]
}

/** Columns that are shown when they are chosen. */
export function moreDraftColumns({ t, language }: Translator): readonly GridColumn<Draft>[] {
  const roleOf = ({ recipient: { role, person } }: Draft): string =>
    role === null ? '' : roleWord(role, person, t)
  const lacksOf = (draft: Draft): string =>
    draft.lacks.map((lack) => lackText(lack, draft.language, t, language)).join('; ')
  return [
    {
      id: 'role',
      title: t('people:filter.role'),
      width: 120,
      text: roleOf,
      grouping: ({ recipient: { role } }) => (role === null ? '' : t(`people:role.${role}`)),
      sortValue: roleOf,
    },
    {
      id: 'language',
      title: t('people:field.language'),
      width: 150,
      text: (draft) => languageName(draft.language, t),
      grouping: 'text',
      sortValue: ({ language: of }) => of,
    },
    {
      id: 'city',
      title: t('people:field.city'),
      width: 120,
      text: ({ recipient: { person } }) => person.city ?? '',
      grouping: 'text',
      sortValue: ({ recipient: { person } }) => person.city ?? null,
    },
    {
      id: 'lacks',
      title: t('letters:state.lacks'),
      width: 200,
      flex: 2,
      text: lacksOf,
      sortValue: lacksOf,
    },
  ]
}
