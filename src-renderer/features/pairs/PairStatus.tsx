/** How a pair stands, as a word with a shape. */
import { useTranslator } from '../../i18n/i18n'
import { Status } from '../../ui'
import type { PairState } from '../../domain/pairs.rules'

const kinds = { running: 'accent', completed: 'ok', stopped: 'neutral' } as const

/** The word. */
export function PairStatus({ state }: { readonly state: PairState }) {
  const { t } = useTranslator()
  return <Status kind={kinds[state]} label={t(`pairs:state.${state}`)} />
}
