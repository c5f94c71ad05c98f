/** What leaves the house on paper or as a file: the report of the cycle, its tables, the sheets to sign. */
import { useMemo, useState } from 'react'
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import { mostPicturesInReport } from '../../../src-shared/report-blocks'
import { translatorFor, useTranslator } from '../../i18n/i18n'
import { ActionButton } from '../../app/ActionButton'
import type { FilterValue } from '../../app/routes'
import { useFilter, useUi } from '../../app/ui'
import { EmptyPage, Notice, Page, Select, Tabs } from '../../ui'
import { numberPrefix } from '../../domain/award-numbers.rules'
import { useCycleParts } from '../../storage/cycle-rows'
import type { StoredCycleRows } from '../../storage/cycle-rows'
import { useCycles } from '../../storage/cycles'
import type { Workspace } from '../../domain/workspace'
import { usePictures } from '../../storage/pictures'
import { useWorkspace } from '../../storage/workspace'
import { DocumentView } from './DocumentView'
import { reportPictures } from './outcomes.section'
import { cycleReport } from './reports.document'
import type { DocumentContext } from '../../app/documents/document-context'
import { cycleParts } from '../../domain/cycle-rows'
import type { CycleRows } from '../../domain/cycle-rows'
import { SignInTab } from './SignInTab'
import { TableList } from './TableList'
import { Unapproved } from './Unapproved'
import styles from './Reports.module.css'

type Tab = FilterValue<'reports', 'tab'>

/** The screen. */
export function ReportsScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const rows = useCycleParts(cycleId, ...cycleParts)
  const workspace = useWorkspace()
  if (rows === undefined || !workspace) return null
  if (rows === null)
    return (
      <EmptyPage title={t('reports:title')} icon="chart" heading={t('reports:noCycle')}>
        {t('reports:noCycleText')}
      </EmptyPage>
    )
  return <ReportsOfCycle key={rows.cycle.id} rows={rows} workspace={workspace} />
}

function ReportsOfCycle(props: { readonly rows: StoredCycleRows; readonly workspace: Workspace }) {
  const { t } = useTranslator()
  const { rows, workspace } = props
  const cycles = useCycles()
  const tab = useFilter('reports', 'tab')
  const [language, setLanguage] = useState<Language>(workspace.documentLanguage)
  const context = useMemo(
    (): DocumentContext => ({
      workspace,
      translator: translatorFor(language),
      timestamp: rows.newest,
    }),
    [workspace, language, rows.newest],
  )
  return (
    <Page
      title={t('reports:title')}
      fill
      actions={<LanguageChoice {...{ language, setLanguage }} />}
    >
      <div className={styles.page}>
        <Unapproved rows={rows} workspace={workspace} language={language} />
        <Tabs<Tab>
          label={t('reports:title')}
          selected={tab ?? 'report'}
          onSelect={(id) => useUi.getState().setFilter('reports', 'tab', id)}
          items={[
            {
              id: 'report',
              title: t('reports:tab.report'),
              content: <ReportTab rows={rows} context={context} />,
            },
            {
              id: 'tables',
              title: t('reports:tab.tables'),
              content: cycles && (
                <TableList
                  rows={rows}
                  context={context}
                  numberPrefix={numberPrefix(rows.cycle, cycles)}
                />
              ),
            },
            {
              id: 'signIn',
              title: t('reports:tab.signIn'),
              content: <SignInTab rows={rows} context={context} />,
            },
          ]}
        />
      </div>
    </Page>
  )
}

/** The language in which everything here is made. */
function LanguageChoice(props: {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}) {
  const { t } = useTranslator()
  const { language, setLanguage } = props
  return (
    <Select
      label={t('reports:language')}
      value={language}
      onChange={(id) => setLanguage(languages.find((known) => known === id) ?? language)}
      options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
    />
  )
}

const noPictures: ReadonlyMap<string, string> = new Map()

/** The report, once its pictures are read: nobody saves one that lacks them. */
function ReportTab(props: { readonly rows: CycleRows; readonly context: DocumentContext }) {
  const { rows, context } = props
  const chosen = useMemo(() => reportPictures(rows), [rows])
  const read = usePictures(chosen.shown.map(({ picture }) => picture))
  const pictures = chosen.shown.length === 0 ? noPictures : read
  return pictures && <ReportWith {...{ rows, context, chosen, pictures }} />
}

function ReportWith(props: {
  readonly rows: CycleRows
  readonly context: DocumentContext
  readonly chosen: ReturnType<typeof reportPictures>
  readonly pictures: ReadonlyMap<string, string>
}) {
  const { t } = useTranslator()
  const { rows, context, pictures } = props
  const { shown, over } = props.chosen
  const document = useMemo(() => cycleReport(rows, context, pictures), [rows, context, pictures])
  const missing = shown.filter(({ picture }) => !pictures.has(picture)).length
  const name = document.name ?? document.title
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <p className={styles.soft}>{t('reports:report.text')}</p>
        <ActionButton action="reports.print" about={{ document, name }} />
        <ActionButton action="reports.save" about={{ document, name }} tone="primary" />
      </div>
      {missing > 0 && (
        <Notice tone="warn">{t('reports:pictures.missing', { count: missing })}</Notice>
      )}
      {over > 0 && (
        <Notice tone="warn">
          {t('reports:pictures.over', { count: over, most: mostPicturesInReport })}
        </Notice>
      )}
      <DocumentView label={t('reports:tab.report')} document={document} />
    </div>
  )
}
