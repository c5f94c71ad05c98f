/** The actions that stand in the system's menu too, in the language of the screen. */
import { useEffect } from 'react'
import type { SystemMenu } from '../../src-shared/contract'
import { registered, titleOf } from '../app/actions'
import type { Action } from '../app/actions'
import { useTranslator } from '../i18n/i18n'
import type { Translator } from '../i18n/i18n'

/** The menu as the main process takes it. */
export function systemMenu(
  actions: readonly Action[],
  { language, t }: Pick<Translator, 'language' | 't'>,
): SystemMenu {
  const entriesOf = (menu: 'file' | 'edit') =>
    actions
      .filter(({ inMenu }) => inMenu === menu)
      .map((action) => ({
        id: action.id,
        title: titleOf(action, t),
        key: action.keys?.[0] ?? null,
      }))
  return { language, file: entriesOf('file'), edit: entriesOf('edit') }
}

/** Keeps the system's menu in the language of the screen. */
export function useSystemMenu(): void {
  const translator = useTranslator()
  useEffect(() => {
    void window.ciklus.menu.show(systemMenu(registered().actions, translator))
  }, [translator])
}
