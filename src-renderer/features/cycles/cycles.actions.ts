/** What can be done with cycles. */
import { defineActions } from '../../app/actions'
import { useCycleDialogs } from '../../app/cycle-dialogs'
import { goTo } from '../../app/go-to'
import { toastFailure, toastUndo } from '../../app/toasts'
import { useUi } from '../../app/ui'
import type { Cycle } from '../../domain/cycle'
import { countedWords } from '../../domain/field-words.rules'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { beforeDeleting, deleteCycle, planAsUsual } from './cycles.data'

async function askAndDelete(cycle: Cycle): Promise<void> {
  const translator = translatorFor(currentLanguage())
  const { t } = translator
  const { going } = await beforeDeleting(cycle.id)
  const words = countedWords(going, translator)
  const isSure = await confirm({
    title: t('cycles:deleteTitle', { name: cycle.name }),
    body: [
      words.length === 0
        ? t('cycles:deleteEmpty')
        : t('cycles:deleteWith', { what: words.join(', ') }),
      t('cycles:deleteKeeps'),
    ].join(' '),
    confirmLabel: t('cycles:toTrash'),
    tone: 'danger',
  })
  if (!isSure) return
  const result = await deleteCycle(cycle)
  if (result.ok && result.commit) toastUndo(result.commit.label, result.commit)
  else toastFailure(result)
}

/** The actions. */
export const cycleActions = defineActions('cycles', {
  all: {
    title: 'cycles:all',
    icon: 'calendar',
    inPalette: true,
    run: () => goTo({ screen: 'cycles' }),
  },
  new: {
    title: 'cycles:new',
    icon: 'plus',
    inPalette: true,
    run: () => useCycleDialogs.getState().openNew(),
  },
  next: {
    title: 'cycles:newFromLast',
    icon: 'copy',
    inPalette: true,
    run: () => useCycleDialogs.getState().openNext(),
  },
  edit: {
    title: 'home:editCycle',
    icon: 'pencil',
    run: ({ id }: Cycle) => goTo({ screen: 'cycles', cycleId: id, recordId: id }),
  },
  choose: { title: 'cycles:choose', run: ({ id }: Cycle) => useUi.getState().setCycle(id) },
  planAsUsual: {
    title: 'cycles:planAsUsual',
    run: (cycle: Cycle) => void planAsUsual(cycle).then(toastFailure),
  },
  delete: { title: 'cycles:delete', icon: 'trash', tone: 'danger', run: askAndDelete },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly cycles: typeof cycleActions
  }
}
