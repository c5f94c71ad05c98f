/** What can be done about letters. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { notify } from '../../app/notify'
import { useUi } from '../../app/ui'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { enterScreen } from '../../ui'
import { addTemplate } from './letters.data'
import { useWriting } from './letters.state'

/** Whom to write to: people, or both of pairs. */
interface WritingTo {
  readonly personIds: readonly string[]
  readonly pairIds: readonly string[]
}

function show(view: 'write' | 'templates'): void {
  goTo({ screen: 'letters', recordId: null, filters: { view } })
  enterScreen()
}

function writeTo({ personIds, pairIds }: WritingTo): void {
  const { cycleId } = useUi.getState()
  if (cycleId === null) return
  useWriting.getState().choose({ cycleId, personIds, pairIds })
  const template = pairIds.length > 0 && personIds.length === 0 ? 'starting-pair' : ''
  goTo({
    screen: 'letters',
    recordId: null,
    filters: { view: 'write', to: 'chosen', ...(template === '' ? {} : { template }) },
  })
  enterScreen()
}

/** Milliseconds in which a second press is the second half of a double click. */
const doubleClick = 500

let isAdding = false

/** Adds a template and opens it, its name to be written at once; one template for a double click. */
async function addAndOpen(): Promise<void> {
  if (isAdding) return
  isAdding = true
  try {
    const { t } = translatorFor(currentLanguage())
    const { id, result } = await addTemplate(t('letters:templates.newName'))
    if (!notify(result)) return
    useWriting.getState().setAdded(id)
    goTo({ screen: 'letters', recordId: id, filters: { view: 'templates' } })
  } finally {
    setTimeout(() => {
      isAdding = false
    }, doubleClick)
  }
}

/** The actions. */
export const letterActions = defineActions('letters', {
  open: {
    title: 'letters:open',
    icon: 'mail',
    keywords: 'letters:keywords',
    inPalette: true,
    run: () => show('write'),
  },
  templates: {
    title: 'letters:goTemplates',
    keywords: 'letters:keywords',
    inPalette: true,
    run: () => show('templates'),
  },
  write: {
    title: 'letters:write',
    icon: 'mail',
    when: ({ personIds, pairIds }: WritingTo) =>
      useUi.getState().cycleId !== null && personIds.length + pairIds.length > 0,
    run: writeTo,
  },
  pdf: { title: 'letters:pdf', icon: 'file', screen: 'letters', run: onScreen() },
  print: {
    title: 'letters:print',
    icon: 'print',
    screen: 'letters',
    run: onScreen(),
  },
  eml: { title: 'letters:eml', icon: 'mail', screen: 'letters', run: onScreen() },
  copy: { title: 'letters:copy', screen: 'letters', run: onScreen() },
  mark: {
    title: 'letters:mark',
    icon: 'check',
    screen: 'letters',
    run: onScreen(),
  },
  addTemplate: {
    title: 'letters:templates.add',
    icon: 'plus',
    inPalette: true,
    run: addAndOpen,
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly letters: typeof letterActions
  }
}
