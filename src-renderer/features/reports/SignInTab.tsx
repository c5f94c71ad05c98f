/** The sheet that people sign at a workshop: which workshop, how many empty rows, the page itself. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { someNames } from '../../i18n/some-names'
import { ActionButton } from '../../app/ActionButton'
import { useSelected, useUi } from '../../app/ui'
import { Checkbox, EmptyState, NumberField, Select } from '../../ui'
import { fullName } from '../../domain/people.rules'
import type { Workshop } from '../../domain/workshop'
import { DocumentView } from './DocumentView'
import { signInSheet, withoutAddress } from './sign-in.document'
import { inOrder, lastDayOf } from '../../domain/workshops.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleOf } from '../../domain/cycle-rows'
import styles from './Reports.module.css'

interface SignInProps {
  readonly rows: CycleOf<'workshops' | 'participations' | 'people'>
  readonly context: DocumentContext
}

/** The sheet to sign, of the chosen workshop. What it was made with is remembered for the next one. */
export function SignInTab({ rows, context }: SignInProps) {
  const { t } = useTranslator()
  const workshops = useMemo(() => inOrder(rows.workshops), [rows.workshops])
  const chosen = useSelected('reports')
  const choices = useUi((ui) => ui.signIn)
  const workshop = workshops.find((known) => known.id === chosen) ?? workshops[0] ?? null
  const document = useMemo(
    () => (workshop === null ? null : signInSheet(workshop, rows, choices, context)),
    [workshop, rows, choices, context],
  )
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
        <WorkshopChoice workshops={workshops} chosen={workshop} />
        <Choices />
        <ActionButton action="reports.print" about={{ document, name }} />
        <ActionButton action="reports.save" about={{ document, name }} tone="primary" />
      </div>
      {choices.withAddress && <MissingAddresses rows={rows} />}
      <DocumentView label={t('reports:tab.signIn')} document={document} />
    </div>
  )
}

function WorkshopChoice(props: {
  readonly workshops: readonly Workshop[]
  readonly chosen: Workshop
}) {
  const { t, format } = useTranslator()
  return (
    <Select
      label={t('reports:signIn.workshop')}
      value={props.chosen.id}
      onChange={(id) => useUi.getState().select('reports', id)}
      options={props.workshops.map((known) => ({
        id: known.id,
        label: known.title,
        hint: format.moment({ ...known.when, time: null }, lastDayOf(known)),
      }))}
    />
  )
}

/** What every sheet is asked: how many empty rows, and whether organizations stand with their addresses. */
function Choices() {
  const { t } = useTranslator()
  const { blankRows, withAddress } = useUi((ui) => ui.signIn)
  const { setSignIn } = useUi.getState()
  return (
    <>
      <Checkbox
        isSelected={withAddress}
        onChange={(isWanted) => setSignIn({ withAddress: isWanted })}
      >
        {t('reports:signIn.withAddress')}
      </Checkbox>
      <NumberField
        label={t('reports:signIn.blankRows')}
        value={blankRows}
        onChange={(wanted) => setSignIn({ blankRows: wanted ?? 0 })}
        min={0}
        max={60}
      />
    </>
  )
}

/** Who has an organization without an address, by name, before the sheet is printed. */
function MissingAddresses({ rows }: Pick<SignInProps, 'rows'>) {
  const translator = useTranslator()
  const people = useMemo(() => withoutAddress(rows), [rows])
  if (people.length === 0) return null
  const names = someNames(people.map(fullName), translator)
  return (
    <p className={styles.soft}>
      {translator.t('reports:signIn.noAddress', { count: people.length, names })}
    </p>
  )
}
