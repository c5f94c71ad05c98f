/** Two drafts side by side: what each comes to, and who differs. */
import { useMemo } from 'react'
import type { MatchingDraft } from '../../domain/matching-draft'
import { gather } from '../../domain/matching/build.rules'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Section } from '../../ui'
import { differencesOf, draftedIn, levelsOfDraft } from './drafts.rules'
import type { Difference, Drafted } from './drafts.rules'
import type { DraftsProps } from './matching.data'
import { levelsText, pointsText } from './matching.words'
import styles from './Matching.module.css'

/** The comparison. */
export function CompareDrafts(
  props: DraftsProps & {
    readonly one: MatchingDraft
    readonly other: MatchingDraft
    readonly onClose: () => void
  },
) {
  const translator = useTranslator()
  const { t } = translator
  const { rows, pairedBefore, one, other } = props
  const both = useMemo(
    () =>
      [one, other].map((draft) => {
        const gathered = gather(rows, draft, pairedBefore)
        const drafted = draftedIn(gathered, draft)
        return { draft, drafted, levels: levelsOfDraft(drafted, gathered, draft) }
      }),
    [rows, pairedBefore, one, other],
  )
  const different = differencesOf(both[0]?.drafted ?? [], both[1]?.drafted ?? [])
  // Of those who have a mentor by now, or left, no draft says anything.
  const isOver = both.every(({ drafted }) => drafted.length === 0)
  return (
    <Section
      title={t('matching:compare.title', { one: one.name, other: other.name })}
      actions={<Button onPress={props.onClose}>{t('matching:compare.close')}</Button>}
    >
      {isOver ? (
        <p className={styles.words}>{t('matching:levels.nobodyLeft')}</p>
      ) : (
        <>
          <ul className={styles.lines}>
            {both.map(({ draft, drafted, levels }) => (
              <li key={draft.id}>
                <strong>{draft.name}</strong>: {levelsText(levels, drafted.length, translator)}
              </li>
            ))}
          </ul>
          <p className={styles.words}>
            {t('matching:compare.differ', { count: different.length })}
          </p>
        </>
      )}
      {different.length > 0 && <Different names={[one.name, other.name]} different={different} />}
    </Section>
  )
}

/** Who differs, and who they have in each. */
function Different(props: {
  readonly names: readonly string[]
  readonly different: readonly Difference[]
}) {
  const translator = useTranslator()
  const { t } = translator
  const cell = ({ mentor, points }: Drafted): string =>
    mentor === null
      ? t('matching:nobody')
      : `${fullName(mentor.person)} · ${pointsText(points, translator)}`
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('pairs:field.mentee')}</th>
            {props.names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.different.map((two) => (
            <tr key={two.one.mentee.participation.id}>
              <th scope="row">{fullName(two.one.mentee.person)}</th>
              <td>{cell(two.one)}</td>
              <td>{cell(two.other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
