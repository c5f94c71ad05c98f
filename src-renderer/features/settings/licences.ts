/** What Ciklus is built from and under which terms. The list is a file of its own, made by `npm run licences`; a test keeps it true. */
import { useEffect, useState } from 'react'
// It stays outside the bundle, and is fetched when somebody looks at it.
import listAddress from '../../../resources/licences.json?url'

/** A library or a font on board. */
export interface Licence {
  readonly name: string
  readonly kind: 'font' | 'library'
  readonly licence: string
  /** Which of the texts. */
  readonly text: number
}

/** The list as it is kept: many parts have the same text. */
export interface LicenceList {
  readonly parts: readonly Licence[]
  readonly texts: readonly string[]
}

/** The list; null before it is there. It is a file of the program, so it is not checked. */
export function useLicences(): LicenceList | null {
  const [list, setList] = useState<LicenceList | null>(null)
  useEffect(() => {
    let isStale = false
    void fetch(listAddress)
      .then((response) => response.json())
      .then((fetched: LicenceList) => {
        if (!isStale) setList(fetched)
      })
      // The same words lie beside the program, in LICENCES.txt.
      .catch(() => undefined)
    return () => {
      isStale = true
    }
  }, [])
  return list
}
