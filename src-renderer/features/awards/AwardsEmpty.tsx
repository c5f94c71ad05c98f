/** What stands in the place of awards where there are none. */
import type { AwardKind } from '../../domain/award'
import { useTranslator } from '../../i18n/i18n'
import { EmptyState } from '../../ui'

function Empty(props: { readonly title: string; readonly text: string; readonly isWhole?: true }) {
  return (
    <EmptyState icon={props.isWhole && 'award'} title={props.title}>
      {props.text}
    </EmptyState>
  )
}

/** Of this kind there is none yet. */
export function NoneOfKind({ kind }: { readonly kind: AwardKind }) {
  const { t } = useTranslator()
  return <Empty isWhole title={t('awards:empty.title')} text={t(`awards:empty.${kind}`)} />
}

/** None is as far as those that the list is narrowed to. */
export function NothingToShow() {
  const { t } = useTranslator()
  return <Empty title={t('awards:nothingToShow')} text={t('awards:nothingToShowText')} />
}
