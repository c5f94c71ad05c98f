/** The letter to one person, to be read before it goes, with what it lacks and the way to put that right. */
import { goTo } from '../../app/go-to'
import { Suggestion } from '../../app/Suggestion'
import { toastFailure } from '../../app/toasts'
import { nameForAward } from '../../domain/award-names.rules'
import { nameFormFields } from '../../domain/name-forms.rules'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { useTranslator } from '../../i18n/i18n'
import { DetailPane, LinkButton, Section } from '../../ui'
import type { Draft, Lack } from './drafts.rules'
import { languageName } from './language-name'
import { LetterText } from './LetterText'
import { approveForm, approveName } from './letters.data'
import { lackText } from './letters.words'
import type { KnownTemplate } from './templates.rules'
import styles from './Letters.module.css'

/** Props of {@link DraftPane}. */
interface DraftPaneProps {
  readonly draft: Draft
  readonly template: KnownTemplate
  readonly cycleId: string
  readonly onClose: () => void
}

/** The pane. */
export function DraftPane({ draft, template, cycleId, onClose }: DraftPaneProps) {
  const { t } = useTranslator()
  const { language, lacks, hasIt, subject, body } = draft
  const parts = [draft.email, languageName(language, t), hasIt ? t('letters:state.has') : '']
  return (
    <DetailPane title={draft.name} subtitle={parts.filter(Boolean).join(' · ')} onClose={onClose}>
      {lacks.length > 0 && (
        <Section title={t('letters:state.lacks')} level={3}>
          <ul className={styles.lacks}>
            {lacks.map((lack) => (
              <LackLine key={JSON.stringify(lack)} {...{ lack, draft, template, cycleId }} />
            ))}
          </ul>
        </Section>
      )}
      <LetterText {...{ language, subject, body }} />
    </DetailPane>
  )
}

interface LackLineProps {
  readonly lack: Lack
  readonly draft: Draft
  readonly template: KnownTemplate
  readonly cycleId: string
}

/** What is missing, and what can be done about it: taken over here, or entered where it belongs. */
function LackLine(props: LackLineProps) {
  const { t, language } = useTranslator()
  const { lack, draft } = props
  return (
    <li>
      {lackText(lack, draft.language, t, language)}
      <Way {...props} />
    </li>
  )
}

/** Those whose names a lack is about. */
function peopleOf({ recipient: { person, pair } }: Draft): readonly Person[] {
  return pair === null ? [person] : [person, pair.partner]
}

function Way({ lack, draft, template, cycleId }: LackLineProps) {
  const { t } = useTranslator()
  const { person } = draft.recipient
  if (lack.is === 'answer') return null
  if (lack.is === 'text')
    return (
      <LinkButton
        onPress={() =>
          goTo({ screen: 'letters', recordId: template.id, filters: { view: 'templates' } })
        }
      >
        {t('letters:lack.toTemplate')}
      </LinkButton>
    )
  if (lack.is === 'script' || lack.is === 'form') {
    const found = peopleOf(draft).flatMap((one) => suggestionsFor(one, lack, draft))
    if (found.length > 0)
      return found.map(({ person: whose, text, take }) => (
        <Suggestion
          key={whose.id}
          text={text}
          onTake={() => void take(cycleId).then(toastFailure)}
        />
      ))
  }
  if (lack.is === 'field' && isOfProgram.has(lack.field))
    return (
      <LinkButton onPress={() => goTo({ screen: 'settings', filters: { tab: 'program' } })}>
        {t('letters:lack.toSettings')}
      </LinkButton>
    )
  return (
    <LinkButton onPress={() => goTo({ screen: 'people', recordId: person.id })}>
      {t('letters:lack.toPerson')}
    </LinkButton>
  )
}

/** Fields that stand in the program's settings. */
const isOfProgram: ReadonlySet<string> = new Set(['program', 'organization', 'contact', 'signedBy'])

/** What could be approved of a person's name for a letter. */
function suggestionsFor(person: Person, lack: Lack, { language }: Draft) {
  if (lack.is === 'script') {
    const { name, origin } = nameForAward(person, language)
    if (origin !== 'suggested' || name === fullName(person)) return []
    return [
      {
        person,
        text: name,
        take: (cycleId: string) => approveName(person, name, language, cycleId),
      },
    ]
  }
  if (lack.is !== 'form') return []
  return nameFormFields(person).flatMap((field) => {
    const { suggestion } = field
    if (field.language !== language || field.which !== lack.form || suggestion === null) return []
    return [
      {
        person,
        text: suggestion,
        take: (cycleId: string) => approveForm(person, field.key, suggestion, cycleId),
      },
    ]
  })
}
