/** The letter templates: those that come with the program and the organization's own, and the one that is open. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useList } from '../../app/use-list'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { ListScreen } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { languageName } from './language-name'
import { TemplatePane } from './TemplatePane'
import { languagesOf } from './templates.rules'
import type { KnownTemplate } from './templates.rules'
import styles from './Letters.module.css'

const idOf = ({ id }: KnownTemplate): string => id

function columnsFor({ t }: Translator): readonly GridColumn<KnownTemplate>[] {
  const languagesText = (template: KnownTemplate): string => {
    const names = languagesOf(template).map((language) => languageName(language, t))
    // Their names have commas in them.
    return names.length === 0 ? t('letters:templates.noText') : names.join(' · ')
  }
  return [
    {
      id: 'name',
      title: t('letters:field.name'),
      width: 150,
      flex: 2,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ name }) => name,
    },
    {
      id: 'origin',
      title: t('letters:field.state'),
      width: 120,
      text: ({ isStored }) => t(`letters:templates.${isStored ? 'own' : 'starting'}`),
      sortValue: ({ isStored }) => String(isStored),
    },
    {
      id: 'languages',
      title: t('letters:templates.languages'),
      width: 110,
      flex: 2,
      text: languagesText,
      sortValue: languagesText,
    },
  ]
}

/** The view. */
export function TemplatesView(props: {
  readonly templates: readonly KnownTemplate[]
  readonly actions: ReactNode
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { templates } = props
  const columns = useMemo(() => columnsFor(translator), [translator])
  const list = useList({ screen: 'letters', rows: templates, idOf })
  const { open, close, grid } = list
  return (
    <ListScreen
      id="letters.templates"
      share={40}
      title={t('letters:title')}
      count={format.number(templates.length)}
      actions={
        <>
          {props.actions}
          <ActionButton action="letters.addTemplate" tone="primary" />
        </>
      }
      list={
        <Grid
          {...grid}
          columns={columns}
          id="letters.templates"
          label={t('letters:templates.list')}
          selection="single"
        />
      }
      detailLabel={t('letters:templates.one')}
      detail={open && <TemplatePane key={open.id} template={open} onClose={close} />}
    />
  )
}
