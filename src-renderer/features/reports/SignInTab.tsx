/** The sheet that people sign at a workshop: which workshop, how many empty rows, the page itself. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { ActionButton } from '../../app/ActionButton'
import { useSelected, useUi } from '../../app/ui'
import { EmptyState, NumberField, Select } from '../../ui'
import { byId } from '../../domain/by-id'
import { expectedPersonIds, facilitatorIds } from '../../domain/workshops.rules'
import { DocumentView } from './DocumentView'
import { signInSheet } from './sign-in.document'
import { inOrder } from '../../domain/workshops.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleOf } from '../../domain/cycle-rows'
import styles from './Reports.module.css'

interface SignInProps {
  readonly rows: CycleOf<'workshops' | 'participations' | 'people'>
  readonly context: DocumentContext
}

/** The sheet to sign, of the chosen workshop. */
export function SignInTab({ rows, context }: SignInProps) {
  const { t, format } = useTranslator()
  const workshops = useMemo(() => inOrder(rows.workshops), [rows.workshops])
  const chosen = useSelected('reports')
  const setChosen = (id: string | null) => useUi.getState().select('reports', id)
  const [blankRows, setBlankRows] = useState<number | null>(5)
  const workshop = workshops.find((known) => known.id === chosen) ?? workshops[0] ?? null
  const document = useMemo(() => {
    if (workshop === null) return null
    const people = byId(rows.people)
    const named = (ids: readonly string[]) => ids.flatMap((id) => people.get(id) ?? [])
    return signInSheet(
      workshop,
      named(expectedPersonIds(rows.participations)),
      named(facilitatorIds(workshop)),
      blankRows ?? 0,
      context,
    )
  }, [workshop, rows, blankRows, context])
  if (workshop === null || document === null)
    return (
      <EmptyState icon="calendar" title={t('reports:signIn.empty')}>
        {t('reports:signIn.emptyText')}
      </EmptyState>
    )
  const name = document.name ?? document.title
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Select
          label={t('reports:signIn.workshop')}
          value={workshop.id}
          onChange={setChosen}
          options={workshops.map((known) => ({
            id: known.id,
            label: known.title,
            hint: format.shortDate(known.when.date),
          }))}
        />
        <NumberField
          label={t('reports:signIn.blankRows')}
          value={blankRows}
          onChange={setBlankRows}
          min={0}
          max={60}
        />
        <ActionButton action="reports.print" about={{ document, name }} />
        <ActionButton action="reports.save" about={{ document, name }} tone="primary" />
      </div>
      <DocumentView label={t('reports:tab.signIn')} document={document} />
    </div>
  )
}
