/** What of a document stands in another script than the rest of it, by name, and the way to approve names. */
import { useMemo, useState } from 'react'
import type { Language } from '../../../src-shared/documents'
import { NameApproval, suggestionsFor, useNameApproval } from '../../app/NameApproval'
import { notify } from '../../app/notify'
import type { CycleRows } from '../../domain/cycle-rows'
import { unapprovedTexts, written } from '../../domain/forms.rules'
import { peopleOnList } from '../../app/documents/people-table'
import type { Person } from '../../domain/person'
import type { Workspace } from '../../domain/workspace'
import { useTranslator } from '../../i18n/i18n'
import { someNames } from '../../i18n/some-names'
import { Button, Dialog, LinkButton, Notice, enterFirstWrong, useOnce } from '../../ui'
import { approveNames } from './reports.data'
import styles from './Reports.module.css'

/** Nothing where all is in the script of the language. */
export function Unapproved(props: {
  readonly rows: CycleRows
  readonly workspace: Workspace
  readonly language: Language
}) {
  const translator = useTranslator()
  const { t } = translator
  const { rows, workspace, language } = props
  const [isAsking, setIsAsking] = useState(false)
  const people = useMemo(
    () => peopleOnList(rows.people, rows.participations).map(({ person }) => person),
    [rows],
  )
  const names = useMemo(
    () => suggestionsFor(people, language).map(({ stored }) => stored),
    [people, language],
  )
  const texts = useMemo(
    () => [
      ...unapprovedTexts(workspace, [], rows, language),
      // Whom to ask stands in reports alone.
      ...[written(workspace, 'contact', language)].flatMap(({ text, isUnapproved }) =>
        isUnapproved ? [text] : [],
      ),
    ],
    [workspace, rows, language],
  )
  if (names.length === 0 && texts.length === 0) return null
  return (
    <div className={styles.unapproved}>
      <Notice tone="warn">
        {names.length > 0 && (
          <p>
            {t('reports:unapproved.people', {
              count: names.length,
              names: someNames(names, translator),
            })}{' '}
            <LinkButton onPress={() => setIsAsking(true)}>
              {t('reports:unapproved.approve')}
            </LinkButton>
          </p>
        )}
        {texts.length > 0 && (
          <p>{t('reports:unapproved.texts', { names: someNames(texts, translator) })}</p>
        )}
        {isAsking && (
          <NamesDialog people={people} language={language} onClose={() => setIsAsking(false)} />
        )}
      </Notice>
    </div>
  )
}

function NamesDialog(props: {
  readonly people: readonly Person[]
  readonly language: Language
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { people, language, onClose } = props
  const approval = useNameApproval(people, language)
  const { approved } = approval
  const [isChecked, setChecked] = useState(false)
  const approve = useOnce(async () => {
    setChecked(true)
    const chosen = people.filter(({ id }) => approved.has(id))
    if (chosen.length === 0) enterFirstWrong()
    else if (notify(await approveNames(chosen, approval.nameOf, language))) onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reports:unapproved.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('awards:cancel')}</Button>
          <Button tone="primary" onPress={approve}>
            {t('reports:unapproved.do', { count: approved.size })}
          </Button>
        </>
      }
    >
      <NameApproval approval={approval} isMissing={isChecked && approved.size === 0} />
    </Dialog>
  )
}
