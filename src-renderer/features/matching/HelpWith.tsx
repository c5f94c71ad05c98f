/** Why a mentee has nobody, and what would help: one more place with somebody, a criterion less, or a mentor still to be found. */
import { useState } from 'react'
import { goTo } from '../../app/go-to'
import type { Answer } from '../../domain/matching/answers.rules'
import { fullName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Said, Section, useOnce } from '../../ui'
import { askMatcher } from './ask'
import type { DraftProps } from './DraftView'
import type { Drafted } from './drafts.rules'
import { moveText, namesIn } from './matching.words'
import styles from './Matching.module.css'

type Help = Extract<Answer, { readonly what: 'help' }>

/** The section. */
export function HelpWith(props: DraftProps & { readonly mentee: Drafted }) {
  const { t } = useTranslator()
  const { mentee, rows, draft, pairedBefore } = props
  const [found, setFound] = useState<Answer | 'failed' | null>(null)
  const about = mentee.mentee.participation.id
  const ask = useOnce(async () => {
    const question = { what: 'help', rows, draft, pairedBefore, about, aim: draft.aim } as const
    setFound(
      await askMatcher(question, new AbortController().signal).catch(() => 'failed' as const),
    )
  })
  return (
    <Section
      title={t('matching:help.title', { name: fullName(mentee.mentee.person) })}
      level={3}
      actions={
        <>
          <Button onPress={ask}>{t('matching:help.ask')}</Button>
          <Button
            onPress={() => goTo({ screen: 'matching', filters: { tab: 'search', mentee: about } })}
          >
            {t('matching:help.search')}
          </Button>
        </>
      }
    >
      <Said>
        {found === 'failed' && <p className={styles.words}>{t('matching:costFailed')}</p>}
        {found !== null && found !== 'failed' && found.what === 'help' && (
          <Found {...props} found={found} />
        )}
      </Said>
    </Section>
  )
}

function Found({ rows, found }: DraftProps & { readonly found: Help }) {
  const translator = useTranslator()
  const { t } = translator
  const name = namesIn(rows)
  if (found.help.length === 0 && found.inTheWay.length === 0)
    return <p className={styles.words}>{t('matching:help.nothing')}</p>
  return (
    <ul className={styles.lines}>
      {found.inTheWay.map(({ criterionId, count }) => (
        <li key={criterionId}>
          {t('matching:help.criterion', {
            count,
            name: rows.criteria.find(({ id }) => id === criterionId)?.name ?? '',
          })}
        </li>
      ))}
      {found.help.map(({ mentorId, moves }) => (
        <li key={mentorId}>
          {t('matching:help.place', { name: name(mentorId) })}{' '}
          {moves.map((move) => moveText(move, name, translator)).join('; ')}
        </li>
      ))}
    </ul>
  )
}
