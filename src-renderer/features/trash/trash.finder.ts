/** How the command palette finds somebody who is in the trash, when nobody else is found. */
import { directory } from '../../storage/directory'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { registerFinder } from '../../app/finders'
import { findInTrash } from './trash.data'
import { openInTrash } from './trash.state'

/** Adds the finder. Called once, at start. */
export function registerTrashFinder(): void {
  registerFinder('trash', {
    titleKey: 'trash:find',
    isAside: true,
    find: (query, limit) => (directory().find(query, 1).length > 0 ? [] : found(query, limit)),
  })
}

async function found(query: string, limit: number) {
  const { format } = translatorFor(currentLanguage())
  const entries = await findInTrash(query, limit)
  return entries.map(({ id, name, deletedAt }) => ({
    id,
    title: name,
    hint: format.dateTime(Date.parse(deletedAt)),
    icon: 'trash' as const,
    run: () => openInTrash(id),
  }))
}
