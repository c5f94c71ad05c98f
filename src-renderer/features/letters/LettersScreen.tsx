/** Letters of the cycle: to whom, which one, each to be read before it goes; and the templates they are made of. */
import { useMemo } from 'react'
import { goTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import { translatorFor, useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import { useWorkspace } from '../../storage/workspace'
import { EmptyPage, SegmentedControl } from '../../ui'
import { useStoredTemplates } from './letters.data'
import { knownTemplates } from './templates.rules'
import type { KnownTemplate } from './templates.rules'
import { TemplatesView } from './TemplatesView'
import { WriteView } from './WriteView'

const views = ['write', 'templates'] as const
type View = (typeof views)[number]

/** The screen. */
export function LettersScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const view: View = useFilter('letters', 'view') ?? 'write'
  const translator = useTranslator()
  const stored = useStoredTemplates()
  const templates = useMemo(
    () => (stored === undefined ? null : knownTemplates(stored, translator, translatorFor)),
    [stored, translator],
  )
  // Nothing stands here until all is read: what had the focus on a page before would be gone with it.
  if (templates === null) return null
  if (view === 'templates')
    return <TemplatesView templates={templates} actions={<Choice view={view} />} />
  if (cycleId === null)
    return (
      <EmptyPage title={t('letters:title')} icon="mail" heading={t('letters:noCycle')}>
        {t('letters:noCycleText')}
      </EmptyPage>
    )
  return <LettersOfCycle key={cycleId} cycleId={cycleId} templates={templates} />
}

/** Whether letters are written or their templates. */
function Choice({ view }: { readonly view: View }) {
  const { t } = useTranslator()
  return (
    <SegmentedControl
      label={t('letters:view.label')}
      hideLabel
      value={view}
      onChange={(id) => goTo({ screen: 'letters', recordId: null, filters: { view: id } })}
      options={views.map((id) => ({ id, label: t(`letters:view.${id}`) }))}
    />
  )
}

function LettersOfCycle(props: {
  readonly cycleId: string
  readonly templates: readonly KnownTemplate[]
}) {
  const rows = useCycleParts(props.cycleId, 'people', 'participations', 'pairs', 'letters')
  const workspace = useWorkspace()
  if (!rows || !workspace) return null
  return (
    <WriteView
      rows={rows}
      workspace={workspace}
      templates={props.templates}
      actions={<Choice view="write" />}
    />
  )
}
