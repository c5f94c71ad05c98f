/** Mentees and mentors who would both rather have each other: information, and no fault of the whole. */
import { useState } from 'react'
import type { Answer } from '../../domain/matching/answers.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Said, Section, useOnce } from '../../ui'
import { askMatcher } from './ask'
import type { DraftProps } from './DraftView'
import { namesIn } from './matching.words'
import styles from './Matching.module.css'

/** The section. */
export function Rather({ rows, draft, pairedBefore }: DraftProps) {
  const { t } = useTranslator()
  const [found, setFound] = useState<{
    readonly draft: object
    readonly answer: Answer | null
  } | null>(null)
  const ask = useOnce(async () => {
    const question = { what: 'rather', rows, draft, pairedBefore } as const
    const answer = await askMatcher(question, new AbortController().signal).catch(() => null)
    setFound({ draft, answer })
  })
  const answer = found?.draft === draft ? found.answer : null
  const name = namesIn(rows)
  return (
    <Section
      title={t('matching:rather.title')}
      level={3}
      actions={<Button onPress={ask}>{t('matching:rather.ask')}</Button>}
    >
      <Said>
        {found?.draft === draft && answer === null && (
          <p className={styles.words}>{t('matching:costFailed')}</p>
        )}
        {answer?.what === 'rather' && answer.two.length === 0 && (
          <p className={styles.words}>{t('matching:rather.none')}</p>
        )}
        {answer?.what === 'rather' && answer.two.length > 0 && (
          <ul className={styles.lines}>
            {answer.two.map(({ menteeId, mentorId }) => (
              <li key={`${menteeId}|${mentorId}`}>
                {t('matching:two', { mentee: name(menteeId), mentor: name(mentorId) })}
              </li>
            ))}
          </ul>
        )}
      </Said>
    </Section>
  )
}
