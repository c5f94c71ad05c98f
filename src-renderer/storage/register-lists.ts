/** The organization's own lists, read live: its tags, and the fields of its own. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { isLive } from '../domain/edits'
import { sortedFields } from '../domain/own-fields.rules'
import { sortedTags } from '../domain/tags.rules'
import type { Row } from '../domain/tables'
import { compareText } from '../i18n/sort'
import { cachedQuery } from './cached-query'
import { database } from './current'

const noTags: readonly Row<'tags'>[] = []
const noFields: readonly Row<'ownFields'>[] = []

/** Every tag that is not in the trash, in the order of the list. */
export async function readTags(): Promise<readonly Row<'tags'>[]> {
  return sortedTags((await database().tags.toArray()).filter(isLive))
}

const useReadTags = cachedQuery(readTags, ['tags'])

/** The same, followed; none before the first answer. */
export function useTags(): readonly Row<'tags'>[] {
  return useReadTags() ?? noTags
}

/** Every own field that is not in the trash, in its order. */
export async function readOwnFields(): Promise<readonly Row<'ownFields'>[]> {
  return sortedFields((await database().ownFields.toArray()).filter(isLive))
}

const useReadOwnFields = cachedQuery(readOwnFields, ['ownFields'])

/** The same, followed; none before the first answer. */
export function useOwnFields(): readonly Row<'ownFields'>[] {
  return useReadOwnFields() ?? noFields
}

/** Both lists at once; undefined before both were read. */
export function useOwnLists():
  | { readonly tags: readonly Row<'tags'>[]; readonly ownFields: readonly Row<'ownFields'>[] }
  | undefined {
  const tags = useReadTags()
  const ownFields = useReadOwnFields()
  return useMemo(
    () => (tags === undefined || ownFields === undefined ? undefined : { tags, ownFields }),
    [tags, ownFields],
  )
}

const noViews: readonly Row<'views'>[] = []

/** Every view that is not in the trash, of whatever screen, by name. */
export async function readAllViews(): Promise<readonly Row<'views'>[]> {
  const rows = await database().views.toArray()
  return rows.filter(isLive).sort((a, b) => compareText(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Every view of a screen that is not in the trash, by name. */
async function readViews(screen: string): Promise<readonly Row<'views'>[]> {
  return (await readAllViews()).filter((row) => row.screen === screen)
}

/** The same, followed; none before the first answer. */
export function useViews(screen: string): readonly Row<'views'>[] {
  return useLiveQuery(() => readViews(screen), [screen]) ?? noViews
}
