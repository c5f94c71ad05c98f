/** Fields of a person beside the first: further addresses and telephones, where letters go, links, languages, what they need. */
import { useMemo } from 'react'
import {
  setChanges,
  preferChanges,
  setIn,
  tidyEmail,
  tidyLink,
  tidyName,
} from '../../domain/people.rules'
import { emailProblem, longestElement, phoneProblem } from '../../domain/people.rules'
import type { PersonSet } from '../../domain/people.rules'
import { OutsideLinks } from '../../app/OutsideLinks'
import { toast } from '../../app/toasts'
import { useTranslator } from '../../i18n/i18n'
import { Button, EditableDate, EditableTags, EditableText } from '../../ui'
import { useWasMinor } from './guardian.data'
import { currentDay } from './people.data'
import type { PartProps } from './PersonFields'
import styles from './People.module.css'

/** An element as it is kept; null for one that cannot be. */
const tidied: Readonly<Record<PersonSet, (text: string) => string | null>> = {
  alsoEmail: (text) => (emailProblem(text) === null ? tidyEmail(text) : null),
  alsoPhone: (text) => (phoneProblem(text) === null ? tidyName(text) : null),
  link: tidyLink,
  speaks: tidyName,
}

const none: readonly string[] = []

/** A set of words; one that cannot stand in it is told and left out. */
function SetField(props: PartProps & { readonly name: PersonSet; readonly label: string }) {
  const { entry, commit, name, label } = props
  const value = useMemo(() => setIn(entry.person, name), [entry.person, name])
  const change = async (wanted: readonly string[]): Promise<boolean> => {
    const had = setIn(entry.person, name)
    const tidy = wanted.map((text) => (had.includes(text) ? text : tidied[name](text)))
    const wrong = wanted.find((_, at) => {
      const one = tidy[at]
      return one === null || one === undefined || one === '' || one.length > longestElement
    })
    if (wrong !== undefined) {
      toast(
        { key: `people:problem.${name}`, params: { text: wrong.slice(0, 80) } },
        { tone: 'problem' },
      )
      return false
    }
    const whole = [...new Set(tidy.filter((one) => one !== null))]
    return commit(setChanges(entry.person, name, whole))
  }
  return <EditableTags label={label} value={value} suggestions={none} onCommit={change} />
}

/** Further addresses and telephones, each with the way to make it the first. */
export function FurtherContacts(props: PartProps) {
  const { t } = useTranslator()
  const { entry, commit } = props
  const { person } = entry
  const offers = (['email', 'phone'] as const).flatMap((field) =>
    setIn(person, field === 'email' ? 'alsoEmail' : 'alsoPhone').map((text) => ({ field, text })),
  )
  return (
    <>
      <SetField {...props} name="alsoEmail" label={t('people:field.alsoEmail')} />
      <SetField {...props} name="alsoPhone" label={t('people:field.alsoPhone')} />
      {offers.length > 0 && (
        <div className={styles.bar}>
          {offers.map(({ field, text }) => (
            <Button
              key={text}
              tone="quiet"
              onPress={() => void commit(preferChanges(person, field, text))}
            >
              {t('people:prefer', { text })}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}

/** Where letters go. */
export function AddressFields({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const { street, postalCode, country } = entry.person
  return (
    <>
      <EditableText
        label={t('people:field.street')}
        value={street ?? null}
        multiline
        onCommit={(text) => commit({ street: text })}
      />
      <EditableText
        label={t('people:field.postalCode')}
        value={postalCode ?? null}
        onCommit={(text) => commit({ postalCode: text })}
      />
      <EditableText
        label={t('people:field.country')}
        value={country ?? null}
        onCommit={(text) => commit({ country: text })}
      />
    </>
  )
}

/** Who agrees for somebody under age, now or in the call of a cycle; not there for anybody else, unless something stands in it. */
export function GuardianFields({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const { guardianName, guardianContact, guardianConsentOn } = entry.person
  const some = [guardianName, guardianContact, guardianConsentOn]
  const isSaid = some.some((one) => (one ?? '') !== '')
  const today = currentDay()
  const wasMinor = useWasMinor(entry.person)
  if (!isSaid && !wasMinor) return null
  return (
    <>
      <EditableText
        label={t('people:field.guardianName')}
        description={t('people:guardianText')}
        value={guardianName ?? null}
        onCommit={(text) => commit({ guardianName: text })}
      />
      <EditableText
        label={t('people:field.guardianContact')}
        value={guardianContact ?? null}
        onCommit={(text) => commit({ guardianContact: text })}
      />
      <EditableDate
        label={t('people:field.guardianConsentOn')}
        value={guardianConsentOn ?? null}
        max={today}
        onCommit={(day) => commit({ guardianConsentOn: day })}
      />
    </>
  )
}

/** Links, languages, how the name is said, and what somebody needs. */
export function FurtherFields(props: PartProps) {
  const { t } = useTranslator()
  const { entry, commit } = props
  const { pronunciation, needs } = entry.person
  return (
    <>
      <SetField {...props} name="link" label={t('people:field.links')} />
      <OutsideLinks label={t('people:openLinks')} addresses={setIn(entry.person, 'link')} />
      <SetField {...props} name="speaks" label={t('people:field.speaks')} />
      <EditableText
        label={t('people:field.pronunciation')}
        value={pronunciation ?? null}
        onCommit={(text) => commit({ pronunciation: text })}
      />
      <EditableText
        label={t('people:field.needs')}
        description={t('people:needsText')}
        value={needs ?? null}
        multiline
        onCommit={(text) => commit({ needs: text })}
      />
    </>
  )
}
