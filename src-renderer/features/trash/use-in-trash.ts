/** Whether somebody who is looked for, or about to be added, is in the trash. */
import { useEffect, useState } from 'react'
import { useDirectory } from '../../storage/directory'
import { findInTrash } from './trash.data'
import type { FoundInTrash } from './trash.data'

/** Somebody in the trash whom the query finds; undefined when there is nobody, and until that is known. */
export function useInTrash(query: string): FoundInTrash | undefined {
  const [found, setFound] = useState<{ readonly query: string; readonly first?: FoundInTrash }>()
  const version = useDirectory((people) => people.version)
  useEffect(() => {
    let isStale = false
    const nobody = (): readonly FoundInTrash[] => []
    void findInTrash(query, 1)
      .catch(nobody)
      .then(([first]) => {
        if (!isStale) setFound(first ? { query, first } : { query })
      })
    return () => {
      isStale = true
    }
  }, [query, version])
  return found?.query === query ? found.first : undefined
}
